"""Whoever is worried about a child finds a number to call."""

from __future__ import annotations

from collections.abc import Iterator

from masa.checks.family import Options, Sight
from masa.findings import Finding, Severity
from masa.model.partnership import Partnership
from masa.rules import Rule

PAGE = "checks/coverage"
NO_NUMBER = Rule("V439", "There is no number to call", Severity.WARNING, PAGE, True)


def telephone(sight: Sight[Options]) -> Iterator[Finding]:
    """V439, for published partnerships; a draft may still be without."""
    for partnership in sight.partnerships:
        is_known = "contacts" not in partnership.unread
        if is_known and partnership.identity.status == "published" and not _can_call(partnership):
            says = "Nobody who is worried about a child finds a telephone number here."
            mend = "Write the number of the front door, and that for nights and weekends, under "
            mend += "`contacts:` in contacts.yml."
            yield NO_NUMBER.at(partnership.subject_place("contacts"), says, mend)


def _can_call(partnership: Partnership) -> bool:
    numbers = (number for route in partnership.contacts for number in route.numbers)
    return any(number.by == "call" and number.for_ == "everyone" for number in numbers)
