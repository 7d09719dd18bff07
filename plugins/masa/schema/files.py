"""The four kinds of file in ``arrangements/``, and which of them a file is."""

from __future__ import annotations

from dataclasses import dataclass

from masa.guidance.edition import Edition
from masa.model.base import Entity
from masa.model.library import Registers
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.model.published import Published
from masa.model.reading_library import GUIDANCE, PARTNERSHIPS, PROGRAMMES, REGISTERS

#: Fields that the program fills in; nobody writes them.
OWN = frozenset(("at", "slug", "absences", "unread", "places"))


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: the name of its schema, its folder in ``arrangements/``, what it holds."""

    name: str
    folder: str
    model: type[Entity]
    title: str
    says: str

    @property
    def file(self) -> str:
        """The file of its schema."""
        return f"{self.name}.json"

    @property
    def pattern(self) -> str:
        """Which files it is for, as editors are told."""
        return f"arrangements/{self.folder}/**/*.yml"

    @property
    def may_be_absent(self) -> bool:
        """Whether a subject may say that there is nothing, and why."""
        return issubclass(self.model, Published)


FILE_KINDS = (
    FileKind(
        "partnership",
        PARTNERSHIPS,
        Partnership,
        "A partnership’s file",
        "Any subject of a partnership may stand in any file of its folder, once.",
    ),
    FileKind(
        "programme",
        PROGRAMMES,
        Programme,
        "A programme’s file",
        "Any subject of a programme may stand in any file of its folder, once.",
    ),
    FileKind(
        "register",
        REGISTERS,
        Registers,
        "A register",
        "What all partnerships share. A list may go on in several files.",
    ),
    FileKind(
        "edition",
        GUIDANCE,
        Edition,
        "An edition of the guidance",
        "What the law and the guidance ask of published arrangements.",
    ),
)


def kind_of(name: str) -> FileKind | None:
    """The kind of a file, from its name below the project: ``arrangements/registers/terms.yml``."""
    folder = name.split("/")[1:2]
    return next((kind for kind in FILE_KINDS if [kind.folder] == folder), None)
