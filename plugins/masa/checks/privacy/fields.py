"""What each field of the model may hold: what is no cause for alarm there is told by the field."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache
from typing import Any, Literal, get_args, get_origin

from masa.model.accessibility import AccessibilityContact, AccessibilityStatement
from masa.model.base import Entity, Format, Ref
from masa.model.confirmed import Confirmation
from masa.model.events import EventDay
from masa.model.registers import ContactRoute, Feedback, Organisation, PhoneNumber, SiteInformation
from masa.model.walking import entities, marks_of, own_fields
from masa.privacy.kinds import Hit, Kind

#: Where the address of an office may stand: it is there to be found.
_OFFICES = (
    AccessibilityContact, AccessibilityStatement, ContactRoute, EventDay, Feedback, Organisation,
    SiteInformation,
)  # fmt: skip
#: Nothing personal stands in these: what was confirmed is named there.
_LEFT_OUT = (Confirmation,)


class Holds(Enum):
    """What a field is for."""

    TEXT = auto()
    OFFICE = auto()
    NUMBER = auto()
    ADDRESS = auto()


#: One text: of which entity, in which field, as which item of a list, and what its field is for.
#: A plain tuple, because a nation has a hundred thousand of them.
Value = tuple[Entity, str, int | None, str, Holds]


def may_stand(hit: Hit, holds: Holds) -> bool:
    """Whether something that looks personal is what its field is for, or cannot be told there."""
    if holds is Holds.OFFICE:
        return hit.kind is Kind.HOME
    if holds is Holds.NUMBER:  # a number of an office, if it is no mobile
        return hit.kind is not Kind.MOBILE
    if holds is Holds.ADDRESS:  # addresses of pages are full of numbers
        return not hit.sure
    return False


def values(root: Entity) -> list[Value]:
    """Every text below an entity, but for ids, codes and words to choose from."""
    found: list[Value] = []
    for entity in entities(root):
        own = entity.__dict__
        for name, holds in _fields(type(entity)):
            value = own[name]
            if value.__class__ is str:
                found.append((entity, name, None, value, holds))
            elif value:
                _add(found, entity, name, holds)
    return found


def _add(found: list[Value], entity: Entity, name: str, holds: Holds) -> None:
    """The texts of a list, or a text of another kind."""
    value = entity.__dict__[name]
    items = [(None, value)] if isinstance(value, str) else enumerate(value)
    for index, text in items:
        if isinstance(text, str):
            found.append((entity, name, index, text, holds))


@cache
def _fields(model: type[Entity]) -> tuple[tuple[str, Holds], ...]:
    """The fields of a model that hold text, and what for."""
    if issubclass(model, _LEFT_OUT):
        return ()
    usual = Holds.OFFICE if issubclass(model, _OFFICES) else Holds.TEXT
    found = []
    for name, info in own_fields(model):
        marks = tuple(marks_of(info))
        if (model, name) == (PhoneNumber, "number"):
            found.append((name, Holds.NUMBER))
        elif any(isinstance(mark, Format) and mark.name == "address" for mark in marks):
            found.append((name, Holds.ADDRESS))
        elif _holds_text(info.annotation) and not any(_is_code(mark) for mark in marks):
            found.append((name, usual))
    return tuple(found)


def _holds_text(annotation: Any) -> bool:
    """Whether texts may stand in a field, by themselves or in a list."""
    if annotation is str:
        return True
    return get_origin(annotation) is not Literal and any(map(_holds_text, get_args(annotation)))


def _is_code(mark: Any) -> bool:
    """An id, or text of one shape, such as a code of the ONS; a mailbox has a shape, too."""
    pattern = str(getattr(mark, "pattern", None) or "")
    is_id = isinstance(mark, Ref) or (isinstance(mark, Format) and mark.name == "slug")
    return is_id or (pattern != "" and "@" not in pattern)
