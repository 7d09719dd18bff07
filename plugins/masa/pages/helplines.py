"""Ways to get help, ready to print: the most urgent first."""

from __future__ import annotations

from collections.abc import Iterable
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
    "police-non-emergency",
    "helpline",
    "children-helpline",
    "allegations",
    "partnership-team",
    "complaints",
    "other",
)
_TONES: dict[str, Literal["danger", "now"]] = {
    "emergency": "danger",
    "front-door": "now",
    "out-of-hours": "now",
}
_FORMS = {"front-door": "Tell us online", "allegations": "Tell us online"}
#: Printed when the data hold no emergency route: 999 is never left out.
NINE_NINE_NINE = Contact(
    "Emergency services",
    (Phone("999"),),
    "If a child is in danger now, call 999.",
    tone="danger",
)


def contacts(routes: Iterable[ContactRoute]) -> tuple[Contact, ...]:
    """Contact routes as blocks, the most urgent first; those of one purpose keep their order."""
    return tuple(contact(route) for route in sorted(routes, key=_urgency))


def emergency(routes: Iterable[ContactRoute]) -> tuple[Contact, ...]:
    """The emergency routes, and 999 when there are none."""
    return contacts(of(routes, "emergency")) or (NINE_NINE_NINE,)


def of(routes: Iterable[ContactRoute], *purposes: str) -> tuple[ContactRoute, ...]:
    """Only the routes with one of some purposes."""
    return tuple(route for route in routes if route.purpose in purposes)


def contact(route: ContactRoute) -> Contact:
    """One route: its numbers with their hours, and the ways to write."""
    hours = {number.hours for number in route.numbers}
    shared = hours.pop() or "" if len(hours) == 1 else ""
    form = _FORMS.get(route.purpose, "Online form")
    return Contact(
        route.name,
        tuple(_phone(number, route.name, shared) for number in route.numbers),
        plain(route.says) if route.says else "",
        shared,
        route.email or "",
        Anchor(form, route.form) if route.form else None,
        route.language or "",
        _TONES.get(route.purpose, "plain"),
    )


def _phone(number: PhoneNumber, name: str, shared_hours: str) -> Phone:
    """A number with what tells it apart: a label that repeats the route's name does not."""
    label = number.label or ""
    if label.lower() in name.lower():
        label = ""
    hours = "" if shared_hours else number.hours or ""
    return Phone(number.number, ": ".join(part for part in (label, hours) if part))


def _urgency(route: ContactRoute) -> int:
    return URGENCY.index(route.purpose)
