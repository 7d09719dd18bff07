"""The accessibility statement: there is one, it is not a year old, and it agrees with itself.

Source: regulation 8 of SI 2018/952. Its paragraph 1 asks for "regular review"; a year is the
longest that Masa takes that to mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from masa.findings import Finding, Place
from masa.guidance.kinds.between import after
from masa.model.accessibility import AccessibilityStatement, Barrier
from masa.model.dates import day_words
from masa.model.library import Registers

FILE = "arrangements/registers/site.yml"
_ADD = "Write `accessibility:` there: how-to-edit/accessibility/ has an example to start from."
_AGAIN = "Test and review the site again, correct what you find, and write the new day here."


def statement(registers: Registers, today: date) -> Iterator[Finding]:
    """C120 to C122. A statement that cannot be read is an error already."""
    site = registers.site
    if site and site.accessibility:
        yield from _old(site.accessibility, today)
        yield from _contradictions(site.accessibility, today)
    elif "site" not in registers.unread:
        place = site.place() if site else Place(FILE)
        yield Finding("C120", place, "The site has no accessibility statement.", _ADD)


def _old(said: AccessibilityStatement, today: date) -> Iterator[Finding]:
    last = max(said.tests, key=lambda test: test.day)
    for day, place, words in (
        (said.reviewed, said.place("reviewed"), "The accessibility statement was last reviewed"),
        (last.day, last.place("day"), "The site was last tested for accessibility"),
    ):
        if after(day, "12 months") < today:
            says = f"{words} on {day_words(day)}, more than a year ago."
            yield Finding("C121", place, says, _AGAIN)


def _contradictions(said: AccessibilityStatement, today: date) -> Iterator[Finding]:
    days = [(said.prepared, said.place("prepared")), (said.reviewed, said.place("reviewed"))]
    days += [(test.day, test.place("day")) for test in said.tests]
    for day, place in days:
        if day > today:
            says = f"{day_words(day)} is yet to come."
            yield Finding("C122", place, says, "Write the day on which it was done.")
    if said.reviewed < said.prepared:
        says = "The statement was last reviewed before it was prepared."
        yield Finding("C122", said.place("reviewed"), says, "Correct one of the two days.")
    failing = [each for each in said.barriers if each.reason != "outside-the-regulations"]
    if said.status == "fully" and failing:
        says = "The site is said to be fully in line with the standard, but this is not."
        yield Finding("C122", failing[0].place(), says, "Write `status: partially`.")
    if said.status != "fully" and not said.barriers:
        says = f"The site is said to be {said.status} in line with the standard, but not why."
        yield Finding("C122", said.place("status"), says, "Write what is not under `barriers:`.")
    for barrier in said.barriers:
        yield from _incomplete(barrier)


def _incomplete(barrier: Barrier) -> Iterator[Finding]:
    wanted = {"not-in-line": "criterion", "disproportionate-burden": "assessed"}
    field = wanted.get(barrier.reason, "")
    if field and getattr(barrier, field) is None:
        says = f"A barrier that is `{barrier.reason}` has no `{field}`."
        yield Finding("C122", barrier.place("reason"), says, f"Write `{field}:` beside it.")
