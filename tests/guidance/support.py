"""What the tests of the guidance share: arrangements written from data, and what is found there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter

from masa.findings import Finding, Place
from masa.guidance.edition import Edition, Requirement
from masa.guidance.kinds import AnyCheck, Check, Miss, Scene
from masa.model.library import Library
from masa.model.partnership import Partnership
from masa.model.published import USUAL_FILE
from masa.model.reading_library import find_sources, load_library

TODAY = date(2026, 11, 22)
EXAMPLE = "example"

Data = dict[str, Any]

_CHECK: TypeAdapter[Any] = TypeAdapter(AnyCheck)
_IDENTITY = """\
partnership:
  name: Example Safeguarding Children Partnership
  status: published
  edition: test
  areas: [example]
"""


def read_yaml(path: Path) -> Data:
    """A YAML file with every scalar as text, as the loader of Masa reads it."""
    data: Data = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - text only
    return data


def from_yaml(text: str) -> Any:
    """A short piece of YAML with every scalar as text."""
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - text only


def write_yaml(path: Path, data: Data) -> None:
    """Write data so that each value stands on a line of its own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(
        data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=10_000
    )
    path.write_text(text, "utf-8")


def usual_file(subject: str) -> str:
    """The file in which a subject is usually written."""
    return f"{USUAL_FILE.get(subject, subject)}.yml"


def write_subjects(folder: Path, subjects: Mapping[str, Any]) -> None:
    """Write each subject of a partnership into its usual file."""
    files: dict[str, Data] = {}
    for name, data in subjects.items():
        files.setdefault(usual_file(name), {})[name] = data
    for name, data in files.items():
        write_yaml(folder / name, data)


def line_at(root: Path, place: Place) -> str:
    """The line that a finding names, or nothing when its file is not there."""
    path = root / place.file
    return path.read_text("utf-8").splitlines()[place.line - 1] if path.is_file() else ""


def about(findings: tuple[Finding, ...], partnership: str) -> list[Finding]:
    """The findings in the files of one partnership."""
    prefix = f"arrangements/partnerships/{partnership}"
    return [f for f in findings if f.place.file.startswith((f"{prefix}/", f"{prefix}.yml"))]


def check_of(text: str) -> Check:
    """A check as an edition writes it."""
    check: Check = _CHECK.validate_python(from_yaml(text))
    return check


def partnership_of(folder: Path, text: str, identity: str = _IDENTITY) -> Partnership:
    """A partnership from the YAML of its subjects, all in ``example.yml``, its name first."""
    path = folder / "arrangements" / "partnerships" / f"{EXAMPLE}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(identity + text, "utf-8")
    sources, refused = find_sources(folder / "arrangements")
    library, findings = load_library(sources)
    assert refused + findings == []
    return library.partnerships[0]


def misses_of(folder: Path, check: str, text: str) -> list[tuple[str, str, bool]]:
    """What a check misses: the line it names, what it says, and whether it needs a person."""
    scene = Scene(partnership_of(folder, text), Library(), TODAY)
    return [_shown(folder, miss) for miss in check_of(check).misses(scene)]


def _shown(folder: Path, miss: Miss) -> tuple[str, str, bool]:
    return line_at(folder, miss.place).strip(), miss.message, miss.needs_person


def own(edition: Edition) -> tuple[Requirement, ...]:
    """What an edition writes itself: what it keeps of others is tried there."""
    home = f"arrangements/guidance/{edition.id}.yml"
    return tuple(r for r in edition.requirements if r.place().file == home)


def only(editions: tuple[Edition, ...], name: str) -> Edition:
    """The edition of a name."""
    return next(edition for edition in editions if edition.id == name)
