"""What any page may have to add: notes, the date of a fact, absences given with a reason."""

from __future__ import annotations

from collections.abc import Iterable

from masa.model.sourced import Sourced
from masa.model.values import Absence, When
from masa.pages import words
from masa.pages.blocks import Absent, Block, Text
from masa.pages.inline import Fact, Inline, Joined, Missing, Tag
from masa.pages.names import Names
from masa.pages.prose import prose
from masa.pages.sections import section
from masa.pages.views import Section


def tense(scope: Names, now: str, then: str) -> str:
    """Of a living partnership what is, of a record what was."""
    return then if scope.published.is_record else now


def unstated(scope: Names) -> str:
    """How a page says that nothing is known: of a record only its source can be silent."""
    return tense(scope, "Not recorded", "Not stated in the source")


def missing(scope: Names) -> Missing:
    """A value that is not known."""
    return Missing(unstated(scope))


def unknown_facts(scope: Names, names: Iterable[str]) -> tuple[Fact, ...]:
    """One row that lists all that is not known, instead of a row for each; none when all is."""
    listed = words.listed(tuple(names))
    return (Fact(unstated(scope), (Missing(listed[:1].upper() + listed[1:]),)),) if listed else ()


def notes(scope: Names, *entities: Sourced | None) -> tuple[Text, ...]:
    """Each entity's note, and its date where that is not the date of the whole partnership."""
    found: list[Text] = []
    usual = scope.published.identity.as_of
    for entity in entities:
        if entity is None:
            continue
        if entity.note:
            found.append(Text(prose(entity.note)))
        if entity.as_of and (usual is None or entity.as_of.text != usual.text):
            found.append(Text(prose(f"As at {entity.as_of.text}.")))
    return tuple(found)


def absence(scope: Names, subject: str) -> Absence | None:
    """Why a whole subject is not there, if its editor said so."""
    return scope.published.absences.get(subject)


def absent(scope: Names, subject: str) -> tuple[Block, ...]:
    """A subject's absence in words with its reason; nothing when none was given."""
    gap = absence(scope, subject)
    if gap is None:
        return ()
    said = words.absence(gap)
    return (Absent(said.words, said.reason),)


def absent_section(scope: Names, id_: str, title: str, subject: str) -> Section:
    """A section that only says why its subject is not there; it has no blocks when none did."""
    return section(scope, id_, title, absent(scope, subject), absence(scope, subject))


def is_past(scope: Names, when: When | None) -> bool:
    """Whether the last day that a date may mean is over; a record's dates are all history."""
    if when is None or when.last is None or scope.published.is_record:
        return False
    return when.last < scope.today


def due(scope: Names, when: When | None) -> Inline:
    """A date by which something is to be done, with "Overdue" in words once it has passed."""
    if when is None:
        return missing(scope)
    said = words.as_moment(when)
    return Joined((said, Tag("Overdue", "red")), " ") if is_past(scope, when) else said
