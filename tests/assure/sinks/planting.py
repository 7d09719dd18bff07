"""Projects in which every text is hostile: registers, guidance, partnerships, settings, pages."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from masa.guidance.edition import Edition
from masa.model.base import Address, Email, Entity, yaml_name
from masa.model.library import Registers
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.reading import AT, read_bytes
from masa.site.hand_limits import included
from tests.assure.sinks.corpus import corpus, writable
from tests.assure.sinks.filling import Filler
from tests.site.project import ARRANGEMENTS, Project

OWN = frozenset(("slug", "at", "absences", "unread", "places"))
#: Folders of the small project, and what their files hold together.
WHOLE: dict[str, type[Entity]] = {
    "partnerships/quillmere": Partnership,
    "partnerships/sedgeholt": Partnership,
    "programmes/fenland-work": Programme,
    "registers": Registers,
}
#: What a record says that it does not hold.
ABSENT = "partnerships/sedgeholt/references"
EDITIONS = ("guidance/first.yml", "guidance/second.yml")
#: What a folder says of itself is kept: another status or name of an edition would not be built.
_FAMILIES = ("coverage", "dates", "sums", "names", "placeholders", "progress", "wording")


@cache
def accepted(kind: Any) -> tuple[str, ...]:
    """The hostile texts that pass for an address or a mailbox."""
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    return tuple(text for text in writable(corpus()) if _passes(adapter, text))


def _passes(adapter: TypeAdapter[Any], text: str) -> bool:
    try:
        adapter.validate_python(text)
    except ValidationError:
        return False
    return True


def plant(
    folder: Path,
    bundles: Sequence[tuple[str, ...]],
    reached: Counter[tuple[str, str]],
    *,
    search: bool = True,
) -> Project:
    """A project of which every text holds a bundle: the next for its field, by ``reached``."""
    project = Project.make(folder, search=search)
    _named_version(project)
    for place, model in WHOLE.items():
        filler = _filler(bundles, place, reached)
        for subject, value in _subjects(filler, model, _read(place)):
            name = f"arrangements/{place}/{subject}.yml"
            project.write(name, json.dumps({subject: value}, ensure_ascii=False, indent=1))
        for path in (folder / "arrangements" / place).glob("*.yml"):
            if path.stem not in _names(model).values():
                path.unlink()
    absent = {"none": "not-published", "reason": filler.line(("Absence", "reason"), "")}
    project.write(f"arrangements/{ABSENT}.yml", json.dumps({Path(ABSENT).name: absent}))
    for place in EDITIONS:
        filler = _filler(bundles, "registers", reached)
        made = dict(_subjects(filler, Edition, _read(place), new=False))
        project.write(f"arrangements/{place}", json.dumps(made, ensure_ascii=False, indent=1))
    _settings(project, filler)
    _pages(project, filler)
    return project


def _names(model: type[Entity]) -> dict[str, str]:
    """Field → subject, as YAML names it."""
    fields = model.model_fields.items()
    return {n: str(f.alias or yaml_name(n)) for n, f in fields if n not in OWN}


def _subjects(
    filler: Filler, model: type[Entity], given: dict[str, Any], *, new: bool = True
) -> Iterator[tuple[str, Any]]:
    for name, subject in _names(model).items():
        info = model.model_fields[name]
        annotation: Any = info.annotation
        if subject in given or new:
            value = filler.subject(annotation, given.get(subject))
            if value:
                yield subject, value


@cache
def _read(place: str) -> dict[str, Any]:
    """What stands in a file, or in all files of a folder, of the small project; all of it text."""
    path = ARRANGEMENTS / place
    found: dict[str, Any] = {}
    for file in sorted(path.glob("*.yml")) if path.is_dir() else [path]:
        found |= _plain(read_bytes(file.read_bytes(), file.name)[0])
    return found


def _plain(node: Any) -> Any:
    """What was read, without where it stood."""
    if isinstance(node, dict):
        return {key: _plain(value) for key, value in node.items() if key != AT}
    return [_plain(item) for item in node] if isinstance(node, list) else node


def _filler(
    bundles: Sequence[tuple[str, ...]], place: str, reached: Counter[tuple[str, str]]
) -> Filler:
    addresses, mailboxes = accepted(Address), accepted(Email)
    return Filler(bundles, addresses, mailboxes, {**_shared(), **_own(place)}, reached=reached)


@cache
def _own(place: str) -> dict[str, tuple[str, ...]]:
    """Ids of a folder's own things, by kind: those that are written there, or that will be."""
    given = _read(place)
    found = {}
    for kind, (subject, model) in _REFERRED.items():
        written = tuple(item["id"] for item in given.get(subject, ()) if "id" in item)
        known = place not in WHOLE or subject in _names(WHOLE[place]).values()
        found[kind] = written or ((f"{model}-1", f"{model}-2") if known else ())
    return found


#: Kind of id → the subject that has them, and how new ones begin.
_REFERRED = {
    "person": ("people", "person"),
    "group": ("groups", "group"),
    "priority": ("priorities", "priority"),
    "action": ("actions", "action"),
    "seat": ("seats", "partnerseat"),
}


@cache
def _shared() -> dict[str, tuple[str, ...]]:
    """Ids that may be referred to from everywhere, by kind."""
    registers = _read("registers")
    ids = {
        kind: tuple(item["id"] for item in registers.get(f"{kind}s", ()))
        for kind in ("organisation", "area", "document", "contact")
    }
    return {
        **ids,
        "category": tuple(item["id"] for item in registers["categories"]),
        "partnership": ("quillmere", "sedgeholt"),
        "edition": ("second",),
    }


def _named_version(project: Project) -> None:
    """What stands there now is a version, so that pages and feeds tell what changed since."""
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "First"], ["tag", "v1"]):
        who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", "-C", str(project.folder), *who, *command], check=True)


def _settings(project: Project, filler: Filler) -> None:
    text = (project.folder / "mkdocs.yml").read_text("utf-8")
    for family in _FAMILIES:
        text = text.replace(f"  - masa-{family}\n", "")
    said = {line: json.dumps(filler.line(("mkdocs.yml", line), "Masa")) for line in _SITE}
    kept = [line for line in text.splitlines() if not line.startswith(_SITE)]
    address = "site_url: https://www.example.org/"
    project.write("mkdocs.yml", "\n".join([*(f"{k} {v}" for k, v in said.items()), address, *kept]))


#: A tab at the beginning of a line is refused.
_INDENTED = re.compile(r"^[ \t]*\t", re.MULTILINE)
_SITE = ("site_name:", "site_description:")


def _pages(project: Project, filler: Filler) -> None:
    """Each page written by hand gets a share of the texts, in its body and in its headings."""
    texts = [text for bundle in filler.bundles for text in bundle if not _takes_a_file(text)]
    pages = ("about.md", "privacy.md", "how-to-edit/index.md")
    for at, name in enumerate(pages):
        own = texts[at :: len(pages)]
        old = (project.folder / "content" / name).read_text("utf-8").split("---\n", 2)[2]
        head = {key: filler.line((name, key), key) for key in ("title", "description")}
        lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in head.items())
        raw = _INDENTED.sub("", "\n\n".join(own))
        heads = "".join(f"\n\n## {' '.join(text.split())}\n\nx\n" for text in own[::8])
        project.write(f"content/{name}", f"---\n{lines}---\n{old}\n\n{raw}{heads}")


def _takes_a_file(text: str) -> bool:
    """Whether a page with the text is refused: it would take another file into itself."""
    return any(included(text, "", 0))
