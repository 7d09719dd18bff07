"""What any page may have to add: notes, the date of a fact, absences given with a reason."""

from __future__ import annotations

from collections.abc import Iterable

from masa.model.sourced import Sourced
from masa.model.values import Absence, When
from masa.pages import words
from masa.pages.blocks import Absent, Block, Text
from masa.pages.inline import Fact, Inline, Joined, Missing, Tag
from masa.pages.prose import prose
from masa.pages.scope import Scope
from masa.pages.sections import section
from masa.pages.views import Section


def tense(scope: Scope, now: str, then: str) -> str:
    """Of a living partnership what is, of a record what was."""
    return then if scope.partnership.is_record else now


def unstated(scope: Scope) -> str:
    """How a page says that nothing is known: of a record only its source can be silent."""
    return tense(scope, "Not recorded", "Not stated in the source")


def missing(scope: Scope) -> Missing:
    """A value that is not known."""
    return Missing(unstated(scope))


def unknown_facts(scope: Scope, names: Iterable[str]) -> tuple[Fact, ...]:
    """One row that lists all that is not known, instead of a row for each; none when all is."""
    listed = words.listed(tuple(names))
    return (Fact(unstated(scope), (Missing(listed[:1].upper() + listed[1:]),)),) if listed else ()


def notes(scope: Scope, *entities: Sourced | None) -> tuple[Block, ...]:
    """Each entity's note, and its date where that is not the date of the whole partnership."""
    found: list[Block] = []
    usual = scope.partnership.identity.as_of
    for entity in entities:
        if entity is None:
            continue
        if entity.note:
            found.append(Text(prose(entity.note)))
        if entity.as_of and (usual is None or entity.as_of.text != usual.text):
            found.append(Text(prose(f"As at {entity.as_of.text}.")))
    return tuple(found)


def absence(scope: Scope, subject: str) -> Absence | None:
    """Why a whole subject is not there, if its editor said so."""
    return scope.partnership.absences.get(subject)


def absent(scope: Scope, subject: str) -> tuple[Block, ...]:
    """A subject's absence in words with its reason; nothing when none was given."""
    gap = absence(scope, subject)
    if gap is None:
        return ()
    said = words.absence(gap)
    return (Absent(said.words, said.reason),)


def absent_section(scope: Scope, id_: str, title: str, subject: str) -> Section:
    """A section that only says why its subject is not there; it has no blocks when none did."""
    return section(scope, id_, title, absent(scope, subject), absence(scope, subject))


def is_past(scope: Scope, when: When | None) -> bool:
    """Whether the last day that a date may mean is over; a record's dates are all history."""
    if when is None or when.last is None or scope.partnership.is_record:
        return False
    return when.last < scope.today


def due(scope: Scope, when: When | None) -> Inline:
    """A date by which something is to be done, with "Overdue" in words once it has passed."""
    if when is None:
        return missing(scope)
    said = words.as_moment(when)
    return Joined((said, Tag("Overdue", "red")), " ") if is_past(scope, when) else said
