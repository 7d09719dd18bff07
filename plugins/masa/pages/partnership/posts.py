"""Safeguarding partners and who acts for them, as cards."""

from __future__ import annotations

from masa.model.people import PartnerSeat
from masa.pages.inline import Missing
from masa.pages.scope import Scope
from masa.pages.shared.posts import party_card, seat_title
from masa.pages.shared.remarks import unstated
from masa.pages.special_blocks import PersonCard

_KINDS = {
    "local-authority": "Local authority",
    "health": "Health",
    "police": "Police",
    "education": "Education",
    "other": "Other partner",
}
_STATUTORY = ("local-authority", "health", "police")
LEAD = "Lead safeguarding partner"
DELEGATE = "Delegated safeguarding partner"
ALTERNATE = "Stands in for the delegate"


def seat_kind(seat: PartnerSeat) -> str:
    """Which kind of partner, and whether the law or local choice makes it one."""
    kind = _KINDS[seat.kind]
    return kind if seat.statutory else f"{kind}: a partner by local choice"


def unnamed(scope: Scope) -> tuple[Missing, ...]:
    """The partners of the law (Children Act 2004, section 16E(3)) of whom no body is named."""
    named = {seat.kind for seat in scope.partnership.seats}
    said = unstated(scope).lower()
    return tuple(Missing(f"{_KINDS[kind]}: {said}") for kind in _STATUTORY if kind not in named)


def seat_cards(scope: Scope, seat: PartnerSeat, *, alternates: bool) -> tuple[PersonCard, ...]:
    """The lead and the delegate of a partner, named or not, and who stands in for the delegate."""
    if scope.partnership.is_record and not (seat.lead or seat.delegate):
        return ()
    title = seat_title(scope, seat)
    cards = [
        party_card(scope, seat.lead, LEAD, title),
        party_card(scope, seat.delegate, DELEGATE, title),
    ]
    if alternates:
        cards += [party_card(scope, party, ALTERNATE, title) for party in seat.alternates]
    return tuple(cards)
