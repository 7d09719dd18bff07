"""Who signed off which paper and when, and the versions of the arrangements."""

from __future__ import annotations

from masa.model.publication import Paper, SignOff, Version
from masa.pages import words
from masa.pages.blocks import Block, Table
from masa.pages.inline import Inline, Missing
from masa.pages.scope import Scope
from masa.pages.sections import optional_text
from masa.pages.shared.pieces import facts
from masa.pages.shared.posts import seat_title
from masa.pages.shared.remarks import notes
from masa.pages.special_blocks import Event


def papers(scope: Scope, items: tuple[Paper, ...]) -> list[Block]:
    """A row for each paper, a column for each partner's seat."""
    if not items:
        return []
    given = [sign_off.seat for paper in items for sign_off in paper.sign_offs]
    seats = tuple(dict.fromkeys([*(seat.id for seat in scope.partnership.seats), *given]))
    columns = ("Paper", *(seat_name(scope, seat) for seat in seats))
    rows = tuple((paper.title, *(_cell(paper, seat) for seat in seats)) for paper in items)
    return [Table("When each lead safeguarding partner signed off each paper", columns, rows)]


def _cell(paper: Paper, seat: str) -> Inline:
    found = next((item for item in paper.sign_offs if item.seat == seat), None)
    return words.as_moment(found.on) if found else Missing("Not recorded")


def version(scope: Scope, item: Version) -> Event:
    """One published version in the history of the arrangements."""
    blocks = (
        *optional_text(item.reason),
        *facts(
            ("In force from", words.as_moment(item.in_force) if item.in_force else None),
            ("Prompted by", item.prompted_by),
            ("Signed off", signed(scope, item.sign_offs)),
        ),
        *notes(scope, item),
    )
    return Event(words.as_moment(item.published), f"Version {item.number}", blocks=blocks)


def signed(scope: Scope, items: tuple[SignOff, ...]) -> tuple[str, ...]:
    """Each day of sign-off in words, with who signed on it."""
    days = dict.fromkeys(item.on for item in items)
    return tuple(f"{_who(scope, [i for i in items if i.on == on])}, {words.day(on)}" for on in days)


def _who(scope: Scope, items: list[SignOff]) -> str:
    given = list(dict.fromkeys(item.seat for item in items))
    seats = {seat.id for seat in scope.partnership.seats if seat.statutory}
    if len(seats) > 1 and seats.issubset(given):
        return f"All {len(given)} lead safeguarding partners"
    return words.listed([seat_name(scope, seat) for seat in given])


def seat_name(scope: Scope, name: str) -> str:
    """The bodies that share a seat."""
    seat = next((seat for seat in scope.partnership.seats if seat.id == name), None)
    return seat_title(scope, seat) if seat else name
