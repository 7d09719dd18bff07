"""Makes a project of many partnerships out of the demonstration partnership.

Each is as complete as the original, and as long unless it is to be short. Places, people and ids
are its own, and the words of its prose vary, so that nothing is fast only because the same text
came by before.
"""

import random
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from tests.bench.shortening import shortened

MODEL = "northmere"
REGISTER = "demonstration.yml"
#: Pages written by hand to which others link. The repository's own also link to its partnerships.
BY_HAND = ("about", "how-to-edit", "privacy")
PAGE = """---
title: {title}
description: A page that the benchmark needs.
---
# {title}

## Licences

Nothing.
"""

BEGINNINGS = "ald ash birk brad cald dun elm fal gorse harn kel lyd mar ox pen rush sal tam ulv"
MIDDLES = (
    "ber con den ford gar ham ing keth ley mond nor over rad stan ter ven win wold yar zeal yew"
)
#: What the names of the demonstration's places become: the partnership's own root and an ending.
ENDINGS = {
    "northmere": "mere", "eastmere": "port", "thornmere": "borough", "brackenmere": "bracken",
    "merelands": "lands", "merelight": "light", "merebridge": "bridge", "mere": "shire",
    "holmewick": "wick", "north-fen": "fen", "gullhaven": "haven", "lanternhithe": "hithe",
    "quayside": "quay", "fenwater": "water", "penmarsh": "marsh",
}  # fmt: skip
#: Words that stand only in prose, and others that may stand in their place.
WORDS = {
    "often": ("frequently", "regularly", "mostly"), "every": ("each", "any"),
    "families": ("parents", "relatives", "households"), "people": ("adults", "workers", "staff"),
    "quickly": ("soon", "promptly", "early"), "together": ("jointly", "as one"),
    "because": ("since", "as"), "find": ("notice", "learn"), "tell": ("inform", "show"),
    "says": ("states", "explains"), "need": ("want", "require"), "may": ("might", "could"),
    "help": ("support", "advice", "care"), "worry": ("concern", "fear"), "about": ("on", "around"),
}  # fmt: skip
FIRST_NAMES = "Ada Ben Carys Dev Edie Femi Gita Hugh Iona Jude Kofi Lena Milo Nia Omar Tess".split()
LAST_NAMES = "Alderby Brookes Carrow Dunmore Eastlake Farrier Garland Hollis Ingham Kestle".split()

_PLACE = re.compile(
    r"(?<![a-z])(?:" + "|".join(ENDINGS).replace("-", "[ -]") + r")(?![a-z])", re.IGNORECASE
)
_WORD = re.compile(r"(?<= )(?:" + "|".join(WORDS) + r")(?= )")
_NAME = re.compile(r"^    name: (.+)$", re.MULTILINE)

MOST = len(BEGINNINGS.split()) * len(MIDDLES.split())


@dataclass(frozen=True, slots=True)
class Project:
    """A folder that ``masa`` can check and build, and the slugs of its partnerships."""

    folder: Path
    slugs: tuple[str, ...]


def make_project(
    folder: Path, repository: Path, number: int, seed: int, *, short: bool = False
) -> Project:
    """Write a project with so many partnerships; the same seed gives the same bytes.

    A ``short`` partnership has 10 files of about 70 KB, not 19 of about 150 KB. Raises
    ``ValueError`` for more partnerships than there are invented names.
    """
    if not 1 <= number <= MOST:
        raise ValueError(f"Between 1 and {MOST} partnerships can be made, not {number}.")
    _frame(folder, repository)
    roots = ["".join(pair) for pair in product(BEGINNINGS.split(), MIDDLES.split())]
    chance = random.Random(seed)  # noqa: S311 - it varies texts, it guards nothing
    chosen = chance.sample(roots, number)
    data, given = folder / "arrangements", repository / "arrangements"
    register = (given / "registers" / REGISTER).read_text("utf-8")
    model = {
        path.stem: path.read_text("utf-8")
        for path in sorted((given / "partnerships" / MODEL).glob("*.yml"))
    }
    model = shortened(model) if short else model
    return Project(folder, tuple(_write(data, model, register, root, chance) for root in chosen))


def _frame(folder: Path, repository: Path) -> None:
    """All that a project has besides its partnerships."""
    shutil.copyfile(repository / "mkdocs.yml", folder / "mkdocs.yml")
    for name in ("overrides", "arrangements/guidance", "arrangements/registers"):
        shutil.copytree(repository / name, folder / name)
    (folder / "arrangements" / "registers" / REGISTER).unlink()
    (folder / "content").mkdir()
    for name in BY_HAND:
        page = PAGE.format(title=name.replace("-", " ").capitalize())
        (folder / "content" / f"{name}.md").write_text(page, "utf-8")


def _write(
    data: Path, model: dict[str, str], register: str, root: str, chance: random.Random
) -> str:
    """One partnership and its register; gives its slug."""
    change = _changer(root, model["people"], chance)
    slug = change(MODEL)
    own = data / "partnerships" / slug
    own.mkdir(parents=True)
    for name, text in model.items():
        (own / f"{name}.yml").write_text(change(text), "utf-8")
    (data / "registers" / f"{slug}.yml").write_text(change(register), "utf-8")
    return slug


def _changer(root: str, people: str, chance: random.Random) -> Callable[[str], str]:
    names = {
        name: f"{chance.choice(FIRST_NAMES)} {chance.choice(LAST_NAMES)}"
        for name in _NAME.findall(people)
    }

    def place(match: re.Match[str]) -> str:
        old = match.group()
        new = root + ENDINGS[old.lower().replace(" ", "-")]
        return new if old.islower() else new.capitalize()

    def word(match: re.Match[str]) -> str:
        return chance.choice((match.group(), *WORDS[match.group()]))

    def change(text: str) -> str:
        for old, new in names.items():
            text = text.replace(old, new)
        return _WORD.sub(word, _PLACE.sub(place, text))

    return change
