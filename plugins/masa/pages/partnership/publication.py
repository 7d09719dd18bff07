"""Where the arrangements are published, their versions, and who agreed to them."""

from __future__ import annotations

from masa.model.publication import Publication, SignOff, Version
from masa.pages import words
from masa.pages.blocks import Block, Facts, Part, Text
from masa.pages.inline import Anchor, Fact, Inline, Missing
from masa.pages.prose import prose
from masa.pages.scope import Scope
from masa.pages.sections import optional_text, section
from masa.pages.shared.posts import seat_title
from masa.pages.shared.remarks import absent_section, due, missing, notes
from masa.pages.special_blocks import Event, Timeline
from masa.pages.views import Section

TITLE = "How these arrangements are published"


def publication_section(scope: Scope) -> Section:
    """Where and when they are published, when they are looked at again, and each version."""
    publication = scope.partnership.publication
    if publication is None:
        return absent_section(scope, "publication", TITLE, "publication")
    rows = _facts(scope, publication)
    blocks: list[Block] = [*((Facts(rows),) if rows else ()), *notes(scope, publication)]
    if publication.versions:
        events = tuple(_version(scope, version) for version in publication.versions)
        blocks.append(Part("Versions", (Timeline(events),)))
    return section(scope, "publication", TITLE, blocks, publication, *publication.versions)


def _facts(scope: Scope, publication: Publication) -> tuple[Fact, ...]:
    address = publication.address
    where: Inline | None = Anchor(address, address) if address else None
    rows: list[tuple[str, Inline | None]] = [
        ("Where", where),
        ("Published", words.as_moment(publication.published) if publication.published else None),
        ("In force from", words.as_moment(publication.in_force) if publication.in_force else None),
        (
            "Last reviewed",
            words.as_moment(publication.last_reviewed) if publication.last_reviewed else None,
        ),
        ("Next review", due(scope, publication.next_review) if publication.next_review else None),
        ("How often", publication.review_cycle),
    ]
    if scope.partnership.is_record:
        return tuple(Fact(term, (value,)) for term, value in rows if value)
    return tuple(Fact(term, (value or missing(scope),)) for term, value in rows)


def _version(scope: Scope, version: Version) -> Event:
    blocks: list[Block] = [*optional_text(version.reason)]
    if version.prompted_by:
        blocks.append(Text(prose(f"Prompted by: {version.prompted_by}")))
    rows = [Fact("In force from", (words.as_moment(version.in_force),))] if version.in_force else []
    if version.sign_offs:
        agreed = tuple(_sign_off(scope, sign_off) for sign_off in version.sign_offs)
        rows.append(Fact("Agreed by", agreed))
    elif not scope.partnership.is_record:
        rows.append(Fact("Agreed by", (Missing("Not recorded"),)))
    blocks += [Facts(tuple(rows))] if rows else []
    blocks += notes(scope, version)
    return Event(
        words.as_moment(version.published), f"Version {version.number}", blocks=tuple(blocks)
    )


def _sign_off(scope: Scope, sign_off: SignOff) -> str:
    seat = next((s for s in scope.partnership.seats if s.id == sign_off.seat), None)
    person = scope.person(sign_off.by) if sign_off.by else None
    who = [person.name or person.post] if person else []
    who.append(seat_title(scope, seat) if seat else sign_off.seat)
    return f"{', '.join(who)}, on {words.day(sign_off.on)}"
