"""What is due, in groups of time. What is overdue says so in words, and as on which day.

A page may be read long after it was made, so nothing on it says "today" or "in three weeks".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from textwrap import shorten

from masa.due.item import Due, Kind
from masa.pages import words
from masa.pages.blocks import Block, Facts, Text
from masa.pages.inline import Fact, Moment, Tag
from masa.pages.prose import plain, prose
from masa.pages.special_blocks import Event, Timeline
from masa.pages.views import Section

SOON = 60
#: A text is cut after so many characters; the page it leads to has all of it.
LONGEST = 110
KINDS = {
    Kind.REVIEW: "Review",
    Kind.REPORT: "Yearly report",
    Kind.SIGN_OFF: "Sign-off",
    Kind.EXPLANATION: "Explanation",
    Kind.TERM: "Term of office",
    Kind.ACTION: "Action",
    Kind.SCRUTINY: "Scrutiny",
    Kind.MILESTONE: "Milestone",
}
#: What is over, and not late: a word for it, and how it was on the day of the page.
_OVER = {Kind.EXPLANATION: ("Lapsed", "it had lapsed"), Kind.TERM: ("Ended", "it had ended")}
#: What a body or a person that an item names has to do with it.
WHO = {Kind.SIGN_OFF: "Still to sign", Kind.EXPLANATION: "Agreed by"}
#: Gives the address of a page of the partnership or programme that an item is about.
Shown = Callable[[Due], str]


def sections(items: Iterable[Due], today: date, shown: Shown, *, whose: bool) -> Iterator[Section]:
    """Overdue, soon, later, and without a day; ``whose`` names who each item is about."""
    listed = tuple(items)
    until = today + timedelta(days=SOON)
    groups = (
        ("overdue", f"Overdue on {words.day(today)}", [i for i in listed if i.is_overdue(today)]),
        (
            "soon",
            f"Due by {words.day(until)}",
            [i for i in listed if i.last and not i.is_overdue(today) and i.last <= until],
        ),
        ("later", "Due later", [i for i in listed if i.last and i.last > until]),
        ("no-day", "No day is given", [i for i in listed if i.last is None]),
    )
    for id_, title, found in groups:
        if found:
            events = tuple(_event(item, today, shown, whose=whose) for item in found)
            yield Section(id_, title, (Timeline(events),))


def title(item: Due) -> str:
    """What is to be done, in one line without markup; a title has no full stop."""
    return shorten(plain(item.what), LONGEST, placeholder="…").removesuffix(".")


def _event(item: Due, today: date, shown: Shown, *, whose: bool) -> Event:
    late = item.is_overdue(today)
    facts = [Fact("Kind", (KINDS[item.kind],))]
    if whose:
        facts.insert(0, Fact("Whose", (item.published.short_name,)))
    if item.who:
        facts.append(Fact(WHO[item.kind], (item.who,)))
    if item.basis:
        facts.append(Fact("Because of", (item.basis,)))
    said: list[Block] = []
    state = None
    if late and item.last:
        ago = words.count((today - item.last).days, "day")
        word, was = _OVER.get(item.kind, ("Overdue", f"it was {ago} late"))
        state = Tag(word, "red")
        said.append(Text(prose(f"On {words.day(today)}, when this page was made, {was}.")))
    is_day = item.last is not None and item.when == words.day(item.last)
    moment = Moment(item.when, item.last.isoformat() if item.last and is_day else "")
    blocks = (*said, Facts(tuple(facts), brief=True))
    return Event(moment, title(item), state, blocks, target=shown(item))
