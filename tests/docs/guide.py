"""The pages of the guide to subjects: which there are, and what their generated part says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.model.published import USUAL_FILE, Published
from tests.docs.fields import SHARED, Table, markdown, tables

REPOSITORY = Path(__file__).resolve().parents[2]
FOLDER = REPOSITORY / "content/how-to-edit/subjects"
#: Everything from here to the end of a page is generated.
MARK = "## Fields\n"
OWN = frozenset(("at", "slug", "absences", "unread", "places"))


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject of a folder: its name in YAML, whose it is, and what it holds."""

    name: str
    owners: tuple[type[Published], ...]
    says: str
    annotation: Any

    @property
    def page(self) -> Path:
        """Its page of the guide."""
        return FOLDER / f"{self.name}.md"

    @property
    def file(self) -> str:
        """The file in which it is usually written."""
        return f"{USUAL_FILE.get(self.name, self.name)}.yml"

    @property
    def whose(self) -> str:
        """In whose folder it may stand."""
        return " or ".join(f"a {owner.__name__.lower()}" for owner in self.owners)


def subjects() -> tuple[Subject, ...]:
    """Every subject of a partnership and of a programme, in the order of the alphabet."""
    found: dict[str, Subject] = {}
    for owner in (Partnership, Programme):
        for name, info in owner.model_fields.items():
            if name in OWN:
                continue
            alias = str(info.alias)
            before = found[alias].owners if alias in found else ()
            found[alias] = Subject(alias, (*before, owner), info.description or "", info.annotation)
    return tuple(found[name] for name in sorted(found))


def generated(subject: Subject) -> str:
    """The generated part of a subject's page, from the mark to the end of the file."""
    found = tables(subject.name, subject.annotation)
    where = (
        f"Write `{subject.name}:` in `{subject.file}`, or in any other file of the folder of "
        f"{subject.whose}. What is not marked as needed may be left out."
    )
    return _part((where, *(markdown(table, found) for table in found)))


def generated_shared() -> str:
    """The generated part of the page of shared values."""
    found = tuple(Table((name,), model) for model, name in SHARED.items())
    return _part(markdown(table, found) for table in found)


def generated_index() -> str:
    """The generated part of the list of subjects."""
    head = "| Subject | What it holds |\n| --- | --- |"
    rows = "\n".join(
        f"| [{each.name}]({each.name}.md) | {each.says} In `{each.file}` of {each.whose}. |"
        for each in subjects()
    )
    return _part((f"{head}\n{rows}",))


def _part(blocks: Iterable[str]) -> str:
    return "\n\n".join((MARK.rstrip("\n"), *blocks)) + "\n"


def pages() -> dict[Path, str]:
    """Each page of the guide and the generated part that belongs on it."""
    own = {subject.page: generated(subject) for subject in subjects()}
    return own | {FOLDER / "shared.md": generated_shared(), FOLDER / "index.md": generated_index()}


def rewritten(text: str, part: str) -> str:
    """A page with its generated part replaced."""
    return text.split(MARK, maxsplit=1)[0] + part
