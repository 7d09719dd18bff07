"""Files that nobody should write, made from scratch: attacks on YAML, heads, Markdown, settings."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.assure.hostile.inputs import Input, Kind
from tests.assure.hostile.lines import MARKS, as_bytes
from tests.assure.hostile.pieces import (
    CHOICES,
    KEYS,
    OPENERS,
    OPTIONS,
    PIECES,
    PLUGINS,
    SKELETONS,
)
from tests.assure.hostile.words import CHARACTERS, EVERY, LONG

HEAD = "---\ntitle: {}\ndescription: {}\n{}---\n"


def _said(random: Random) -> str:
    """A text that is awkward, sometimes two of them."""
    choices = (EVERY, EVERY, EVERY, LONG, MARKS, CHARACTERS)
    some = random.choice(random.choice(choices))
    return some + random.choice(random.choice(choices)) if random.random() < 0.3 else some


def _filled(random: Random, skeleton: str) -> str:
    parts = skeleton.replace("{{", "\x10").replace("}}", "\x11").split("{}")
    made = parts[0] + "".join(_said(random) + part for part in parts[1:])
    return made.replace("\x10", "{").replace("\x11", "}")


def yaml_file(random: Random) -> tuple[Kind, str, str]:
    """A small file in which something awkward stands."""
    kind = random.choice((Kind.PARTNERSHIP, Kind.PROGRAMME, Kind.REGISTERS, Kind.EDITION))
    return (
        kind,
        "".join(_filled(random, random.choice(SKELETONS)) for _ in range(random.choice((1, 1, 2)))),
        "",
    )


def deep_file(random: Random) -> tuple[Kind, str, str]:
    """Something opened or repeated very often."""
    before, after = random.choice(OPENERS)
    most = random.choice((15, 19, 20, 21, 200, 5_000, 19_000, 100_000, 600_000))
    times = max(random.randint(most // 2, most) // len(before), 1)
    text = before * times + random.choice(("", "x")) + after * random.choice((times, times, 0))
    skeleton = random.choice(
        ("{}", "topics: {}\n", "topics:\n  - {}\n", "a: |\n  {}\n", "partnership:\n  name: {}\n")
    )
    kind = random.choice((Kind.PARTNERSHIP, Kind.REGISTERS, Kind.EDITION, Kind.SETTINGS))
    return kind, skeleton.replace("{}", text), f"{before!r} {times} times"


def head(random: Random) -> tuple[Kind, str, str]:
    """A page with something in its head that may not stand there."""
    title, description = (_said(random) if random.random() < 0.4 else "x" for _ in range(2))
    key = random.choice(KEYS)
    more = f"{key}: {_said(random)}\n" if random.random() < 0.7 else ""
    body = random.choice(("# A page\n", "", _said(random), "# A\n\n" + _said(random)))
    text = HEAD.format(title, description, more) + body
    if random.random() < 0.2:
        text = text.replace(
            "---", random.choice(("...", "--- ", "----", "+++", "---\n---", " ---", "")), 1
        )
    return Kind.PAGE, text, key


def markdown(random: Random) -> tuple[Kind, str, str]:
    """A page whose Markdown would take long or fail."""
    pieces = random.sample(PIECES, random.choice((1, 1, 2, 2, 3)))
    unit = "".join(pieces)
    size = random.choice((50, 500, 5_000, 19_000, 19_000, 90_000))
    text = unit * max(size // len(unit), 1)
    if size > 19_000 and "\n" not in unit:
        text = "\n".join(text[at : at + 9_000] for at in range(0, len(text), 9_000))
    return Kind.PAGE, HEAD.format("x", "x", "") + "# A page\n\n" + text, f"{unit!r} up to {size}"


def prose(random: Random) -> tuple[Kind, str, str]:
    """A text in a valid file whose Markdown would take long or fail."""
    unit = "".join(random.sample(PIECES, random.choice((1, 1, 2, 2, 3))))
    text = unit * max(random.choice((50, 1_000, 19_000)) // len(unit), 1)
    said = "\n".join("      " + line for line in text.replace("\t", " ").split("\n"))
    made = (
        f"topics:\n  - id: a-topic\n    title: A topic\n    page: overview\n    text: |-\n{said}\n"
    )
    return Kind.PARTNERSHIP, made, f"{unit!r} in prose"


def options(random: Random) -> tuple[Kind, str, str]:
    """Settings in which an option is awkward."""
    lines = [
        "site_name: A site",
        "docs_dir: content",
        "theme: {name: material, custom_dir: overrides, font: false}",
    ]
    lines += ["plugins: [masa-publish, masa-compliance, masa-evidence]"]
    chance = random.randrange(4)
    if chance < 2:
        lines += [f"{random.choice(OPTIONS)}: {_said(random)}"]
    else:
        option = (
            f"{random.choice(CHOICES)}: {_said(random)}" if random.random() < 0.8 else _said(random)
        )
        lines[3] = (
            f"plugins:\n  - masa-publish\n  - {random.choice(PLUGINS)}:\n"
            f"      {option}\n  - masa-evidence"
        )
    if chance == 1:
        lines = [line for line in lines if random.random() < 0.8]
    return Kind.SETTINGS, "\n".join(lines) + "\n", ""


Family = Callable[[Random], tuple[Kind, str, str]]
FAMILIES: tuple[Family, ...] = (
    yaml_file, yaml_file, yaml_file, deep_file, head, head, markdown, markdown, prose, options,
)  # fmt: skip


def bad(number: int) -> Input:
    """The bad input of a number: always the same."""
    random = Random(f"bad {number}")  # noqa: S311 - so that it can be made again
    family = random.choice(FAMILIES)
    kind, text, how = family(random)
    place = "partnerships/quillmere/topics.yml" if family is prose else ""
    return Input(kind, as_bytes(random, text), f"{family.__name__} {how}".strip(), place)
