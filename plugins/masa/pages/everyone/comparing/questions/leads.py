"""Which posts lead for each safeguarding partner, and to whom they have delegated."""

from __future__ import annotations

from collections.abc import Callable

from masa.model.people import PartnerSeat
from masa.model.values import Party
from masa.pages.everyone.comparing.cells import several
from masa.pages.everyone.comparing.question import Answer, Question
from masa.pages.inline import Inline
from masa.pages.scope import Scope
from masa.pages.shared.posts import seat_title

_PARTNERS = (("local-authority", "Council"), ("health", "NHS"), ("police", "Police"))


def answer(scope: Scope) -> Answer | None:
    """Leads and delegates of councils, the NHS and the police; whether education has a seat."""
    seats = scope.partnership.seats
    if not seats:
        return None
    cells: list[Inline | None] = []
    for kind, _ in _PARTNERS:
        mine = [seat for seat in seats if seat.kind == kind]
        cells.append(_posts(scope, mine, lambda seat: seat.lead))
        cells.append(_posts(scope, mine, lambda seat: seat.delegate))
    others = [seat for seat in seats if seat.kind in ("education", "other")]
    cells.append(several(seat_title(scope, seat) for seat in others))
    return Answer(tuple(cells), about=seats)


def _posts(
    scope: Scope, seats: list[PartnerSeat], role: Callable[[PartnerSeat], Party | None]
) -> Inline | None:
    """The posts of a role, with the body where several share the seats of a partner."""
    named = [(seat, _post(scope, role(seat))) for seat in seats]
    known = [(seat, post) for seat, post in named if post]
    if len(seats) < 2:
        return several(post for _, post in known)
    return several(f"{seat_title(scope, seat)}: {post}" for seat, post in known)


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
    (
        *(f"{name}: {role}" for _, name in _PARTNERS for role in ("lead", "delegate")),
        "Other seats",
    ),
    ("groups", "partners"),
    answer,
    caution=(
        "Posts are compared, not people. Lead and delegated safeguarding partners came with the "
        "guidance of 2023: earlier records have none."
    ),
)
