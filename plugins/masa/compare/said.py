"""Values in a few plain words, for sentences about what changed. Wording only, no links."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from masa.model.base import Entity
from masa.model.dates import day_words
from masa.model.library import Library
from masa.model.money import Amount, AmountKind, pounds
from masa.model.practice import Clock
from masa.model.published import Published
from masa.model.values import Absence, Link, Party, When

#: Longer texts are not quoted: it is said that they were rewritten.
SHORT = 80


@dataclass(frozen=True, slots=True)
class Namer:
    """Knows the names behind ids, as they were in one version."""

    published: Published
    library: Library

    def said(self, value: Any) -> str:
        """A value in words; empty for one that is too long to be quoted."""
        if isinstance(value, Entity):
            return self._entity(value)
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, date):
            return day_words(value)
        if isinstance(value, Enum):
            return str(value.value).replace("-", " ")
        if isinstance(value, tuple):
            parts = [self.said(item) for item in value]
            return ", ".join(parts) if all(parts) and sum(map(len, parts)) <= SHORT else ""
        text = self._name(str(value))
        return text if len(text) <= SHORT else ""

    def _entity(self, value: Entity) -> str:
        if isinstance(value, When):
            return value.text
        if isinstance(value, Amount):
            return money(value)
        if isinstance(value, Party):
            return self.party(value)
        if isinstance(value, Link):
            return value.title
        if isinstance(value, Clock):
            return clock(value)
        return value.reason if isinstance(value, Absence) and len(value.reason) <= SHORT else ""

    def party(self, party: Party) -> str:
        """Who: the post, the name, the body or the group, as far as it is known."""
        person = next((p for p in self.published.people if p.id == party.person), None)
        group = next((g for g in self.published.groups if g.id == party.group), None)
        body = self.library.organisations.get(party.organisation or "")
        names = (
            party.named,
            person.name if person else None,
            party.post or (person.post if person else None),
            party.supplier,
            group.name if group else party.group,
            body.name if body else party.organisation,
        )
        return ", ".join(name for name in names if name) or "nobody stated"

    def _name(self, text: str) -> str:
        """The name behind an id of a shared register, or the text itself."""
        found = self.library.organisations.get(text) or self.library.areas.get(text)
        return found.name if found else text


def money(amount: Amount) -> str:
    """A sum as a reader would write it."""
    if amount.kind is AmountKind.EXACT and amount.value is not None:
        return pounds(amount.value)
    if amount.kind is AmountKind.SHARE and amount.value is not None:
        return f"{amount.value.normalize():f}%"
    if amount.kind is AmountKind.RANGE:
        return f"£{amount.low:,} to £{amount.high:,}"
    return str(amount.kind.value).replace("-", " ")


def clock(value: Clock) -> str:
    """A time limit: within 2 working days."""
    number = value.max if value.max is not None else value.min
    unit = value.unit.replace("-", " ")
    words = f"{number} {unit}{'' if number == 1 else 's'}"
    return f"within {words}" if value.max is not None else f"after {words}"
