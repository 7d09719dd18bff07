"""Ways to get help, ready to print: the most urgent first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from masa.model.registers import ContactRoute, PhoneNumber
from masa.pages.inline import Anchor
from masa.pages.prose import plain
from masa.pages.special_blocks import Contact, Phone

#: Purposes of a route from the most urgent to the least.
URGENCY = (
    "emergency",
    "front-door",
    "out-of-hours",
    "find-council",
    "police-non-emergency",
    "consultation",
    "helpline",
    "children-helpline",
    "allegations",
    "partnership-team",
    "complaints",
    "other",
)
#: For whom a page is.
Reader = Literal["everyone", "children", "practitioners"]
_TONES: dict[str, Literal["danger", "now"]] = {
    "emergency": "danger",
    "front-door": "now",
    "out-of-hours": "now",
    "find-council": "now",
}
_FORMS = {
    "front-door": "Tell us online",
    "allegations": "Tell us online",
    "find-council": "Find your council’s number",
    "helpline": "Write online",
}
#: What a child is told of a route for which nobody wrote `to-children`: `says` speaks to adults.
_TO_CHILDREN = {
    "emergency": "If you are in danger now, call 999. It is free. Say where you are.",
    "front-door": "You can say what worries you. You do not need to be sure.",
    "out-of-hours": "You can reach them at night and at weekends, when others are closed.",
    "find-council": "You can look up the number of the team where you live.",
    "police-non-emergency": "You can tell the police what is wrong. In danger, call 999.",
    "children-helpline": "You can talk about anything, big or small.",
}
#: Printed when the data hold no emergency route: 999 is never left out.
NINE_NINE_NINE = Contact(
    "Emergency services",
    (Phone("999"),),
    "If a child is in danger now, call 999.",
    tone="danger",
)


def contacts(routes: Iterable[ContactRoute], reader: Reader = "everyone") -> tuple[Contact, ...]:
    """Contact routes as blocks, the most urgent first; those of one purpose keep their order."""
    return tuple(contact(route, reader) for route in sorted(routes, key=_urgency))


def emergency(routes: Iterable[ContactRoute], reader: Reader = "everyone") -> tuple[Contact, ...]:
    """The emergency routes, and 999 when there are none."""
    says = _says(None, "emergency", reader) or NINE_NINE_NINE.says
    return contacts(of(routes, "emergency"), reader) or (replace(NINE_NINE_NINE, says=says),)


def to_call(emergency: Iterable[Contact]) -> Phone:
    """The number to call in danger: the first that can be called, and 999 where none can."""
    every = (phone for contact in (*emergency, NINE_NINE_NINE) for phone in contact.phones)
    return Phone(next(phone.number for phone in every if phone.by == "call"))


def of(routes: Iterable[ContactRoute], *purposes: str) -> tuple[ContactRoute, ...]:
    """Only the routes with one of some purposes."""
    return tuple(route for route in routes if route.purpose in purposes)


def contact(route: ContactRoute, reader: Reader = "everyone") -> Contact:
    """One route: its numbers with their hours, and the ways to write.

    Lines for people who work with children alone are shown to them alone, and to them first.
    """
    numbers = _for(reader, route.numbers)
    hours = {number.hours for number in numbers}
    shared = hours.pop() or "" if len(hours) == 1 else ""
    form = _FORMS.get(route.purpose, "Online form")
    written = route.to_children if reader == "children" else route.says
    says = _says(written, route.purpose, reader)
    return Contact(
        route.name,
        tuple(_phone(number, route.name, shared) for number in numbers),
        plain(says),
        shared,
        route.email or "",
        Anchor(form, route.form) if route.form else None,
        route.language or "",
        _TONES.get(route.purpose, "plain"),
        Anchor("Chat or write online", route.chat) if route.chat else None,
    )


def _says(written: str | None, purpose: str, reader: Reader) -> str:
    """What was written for a reader, or our own words for a child."""
    return written or (_TO_CHILDREN.get(purpose, "") if reader == "children" else "")


def brief(contact: Contact) -> Contact:
    """A way to get help as it stands beside other things: for whom it is, and how to reach it."""
    first = contact.says.split(". ")[0].rstrip(".")
    return replace(contact, says=f"{first}." if first else "", note="")


def gathered(*groups: Iterable[ContactRoute]) -> tuple[ContactRoute, ...]:
    """Routes of several registers, each once, the most urgent first."""
    routes = {route.id: route for group in groups for route in group}
    return tuple(sorted(routes.values(), key=_urgency))


def _for(reader: Reader, numbers: tuple[PhoneNumber, ...]) -> tuple[PhoneNumber, ...]:
    ours = tuple(number for number in numbers if number.for_ == "practitioners")
    others = tuple(number for number in numbers if number.for_ == "everyone")
    return (*ours, *others) if reader == "practitioners" else others


def _phone(number: PhoneNumber, name: str, shared_hours: str) -> Phone:
    """A number with what tells it apart: a label that repeats the route's name does not."""
    label = number.label or ""
    if label.lower() in name.lower():
        label = ""
    hours = "" if shared_hours else number.hours or ""
    return Phone(number.number, ": ".join(part for part in (label, hours) if part), number.by)


def _urgency(route: ContactRoute) -> int:
    return URGENCY.index(route.purpose)
