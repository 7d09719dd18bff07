"""Which posts lead for each safeguarding partner, and to whom they have delegated."""

from __future__ import annotations

from collections.abc import Iterator

from masa.model.people import PartnerSeat
from masa.model.values import Party
from masa.pages.everyone.comparing.question import Answer, Question
from masa.pages.inline import Inline
from masa.pages.scope import Scope
from masa.pages.shared.pieces import stack
from masa.pages.shared.posts import seat_title

_PARTNERS = (("local-authority", "Council"), ("health", "NHS"), ("police", "Police"))


def answer(scope: Scope) -> Answer | None:
    """Leads and delegates of councils, the NHS and the police; who else has a seat."""
    seats = scope.partnership.seats
    if not seats:
        return None
    cells: list[Inline | None] = []
    for kind, _ in _PARTNERS:
        mine = [seat for seat in seats if seat.kind == kind]
        cells.append(stack(_posts(scope, mine)))
    others = [seat for seat in seats if seat.kind in ("education", "other")]
    cells.append(stack(seat_title(scope, seat) for seat in others) or "None listed")
    known = any(cells[:-1])
    return Answer(tuple(cells), about=seats) if known or others else None


def _posts(scope: Scope, seats: list[PartnerSeat]) -> Iterator[str]:
    """Role and post, with the body where several share the seats of a partner."""
    for seat in seats:
        body = f"{seat_title(scope, seat)}, " if len(seats) > 1 else ""
        for role, party in (("lead", seat.lead), ("delegate", seat.delegate)):
            if post := _post(scope, party):
                said = f"{body}{role}: {post}"
                yield f"{said[:1].upper()}{said[1:]}"


def _post(scope: Scope, party: Party | None) -> str:
    """The post, never the name: people change, and posts are compared here."""
    if party is None or party.none == "none-stated":
        return ""
    person = scope.person(party.person) if party.person else None
    post = party.post or (person.post if person else "")
    if party.none == "vacant" or (person and person.vacant_since):
        return f"{post} (vacant)" if post else "Vacant"
    return post


QUESTION = Question(
    "leads",
    "Leads and delegates",
    "Which posts are lead safeguarding partner, and to whom have they delegated?",
    (*(name for _, name in _PARTNERS), "Other seats"),
    ("groups", "partners"),
    answer,
    caution=(
        "Posts are compared, not people. Lead and delegated safeguarding partners came with the "
        "guidance of 2023: earlier records have none."
    ),
)
