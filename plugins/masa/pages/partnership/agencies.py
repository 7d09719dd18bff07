"""The relevant agencies: which ones, why each was chosen, and what each gives and gets."""

from __future__ import annotations

from masa.model.people import AgencyArrangements, RelevantAgency
from masa.pages import words
from masa.pages.blocks import (
    Block,
    Card,
    Cards,
    Facts,
    Inset,
    KeyFigure,
    KeyFigures,
    Part,
    Text,
)
from masa.pages.inline import Fact, Inline
from masa.pages.page import has_content
from masa.pages.prose import line, prose
from masa.pages.scope import Scope
from masa.pages.sections import complete, optional_text, section, topics
from masa.pages.shared.remarks import absent_section, missing, notes, tense
from masa.pages.views import PageView, Section

PAGE = "agencies"
OUTSIDE = "Outside the list in the law"
SCHEDULE = (
    "The Schedule to the Child Safeguarding Practice Review and Relevant Agency (England) "
    "Regulations 2018 (SI 2018/789)"
)
_OUTSIDE_NOTE = (
    f"{SCHEDULE} lists who can be a relevant agency. A body outside that list takes part by its "
    "own choice. The duty to act in line with the arrangements (Children Act 2004, section "
    "16G(4)) does not reach it."
)
#: Agencies that a page may list before its sectors are folded.
SHORT_LIST = 12
_NO_SECTOR = "Other agencies"


def view(scope: Scope) -> PageView | None:
    """The agencies by sector; nothing for a record whose source names none."""
    arrangements = scope.partnership.agencies
    if arrangements is None:
        given = [absent_section(scope, "absent", "Why there is no list here", PAGE)]
    else:
        given = _sections(scope, arrangements)
    made = PageView(
        "Relevant agencies",
        tense(
            scope,
            "The other agencies that take part: why they were chosen, what is expected of them and "
            "what they are offered.",
            "The other agencies that took part, and what the source said of their part.",
        ),
        lead=optional_text(arrangements.summary if arrangements else None),
        sections=complete(scope, PAGE, [*given, *topics(scope, PAGE)]),
    )
    return made if has_content(scope, made) else None


def _sections(scope: Scope, agencies: AgencyArrangements) -> list[Section]:
    chosen = agencies.chosen
    why: list[Block] = [*optional_text(agencies.why_chosen)]
    if agencies.reviewed:
        why.append(Facts((Fact("List last looked at", (words.as_moment(agencies.reviewed),)),)))
    return [
        section(scope, "why-chosen", "How the agencies were chosen", why, agencies),
        section(
            scope, "how-they-work", "How they work with the partners",
            optional_text(agencies.how_they_collaborate), agencies,
        ),
        section(
            scope, "consulted", "How they are asked for their views",
            optional_text(agencies.how_consulted), agencies,
        ),
        section(scope, "list", "The agencies, by sector", _list(scope, chosen), *chosen),
        section(scope, "note", "What to know about this list", notes(scope, agencies), agencies),
    ]  # fmt: skip


def sectors(chosen: tuple[RelevantAgency, ...]) -> dict[str, list[RelevantAgency]]:
    """Agencies by sector, both in the order in which they are written."""
    found: dict[str, list[RelevantAgency]] = {}
    for agency in chosen:
        found.setdefault(agency.sector or _NO_SECTOR, []).append(agency)
    return found


def _list(scope: Scope, chosen: tuple[RelevantAgency, ...]) -> list[Block]:
    if not chosen:
        return []
    grouped = sectors(chosen)
    blocks: list[Block] = []
    if not scope.partnership.is_record:
        blocks.append(KeyFigures(_counts(scope, chosen, len(grouped))))
    else:
        silent = "What the source did not say of an agency is left out here."
        blocks.append(Text(prose(silent)))
    folded = len(chosen) > SHORT_LIST and len(grouped) > 1
    blocks += [_sector(scope, name, items, folded=folded) for name, items in grouped.items()]
    if not scope.partnership.is_record and any(agency.category is None for agency in chosen):
        blocks.append(Inset((Text(prose(_OUTSIDE_NOTE)),), OUTSIDE))
    return blocks


def _counts(scope: Scope, chosen: tuple[RelevantAgency, ...], number: int) -> tuple[KeyFigure, ...]:
    covered = {agency.category for agency in chosen if agency.category}
    known = len(scope.library.categories)
    figures = [KeyFigure(str(len(chosen)), f"agencies in {words.count(number, 'sector')}")]
    if known:
        figures.append(
            KeyFigure(f"{len(covered)} of {known}", "kinds of agency in the law", "SI 2018/789")
        )
    return tuple(figures)


def _sector(scope: Scope, name: str, items: list[RelevantAgency], *, folded: bool) -> Part:
    cards = Cards(tuple(_card(scope, agency) for agency in items), "large", level=4)
    many = words.count(len(items), "agency", "agencies")
    return Part(name, (cards,), id=_anchor(name), folded=folded, note=many)


def _anchor(sector: str) -> str:
    kept = "".join(c if c.isalnum() and c.isascii() else " " for c in sector.lower())
    return "sector-" + "-".join(kept.split())


def _card(scope: Scope, agency: RelevantAgency) -> Card:
    rows = tuple(_facts(scope, agency))
    blocks: list[Block] = [Facts(rows)] if rows else []
    blocks += notes(scope, agency)
    return Card(
        agency_name(scope, agency),
        kicker=category(scope, agency),
        blocks=tuple(blocks),
        id=f"agency-{agency.id}",
    )


def _facts(scope: Scope, agency: RelevantAgency) -> list[Fact]:
    known: list[tuple[str, Inline | None]] = [
        ("Why", _words(agency.why)),
        ("What we expect", _words(agency.expects)),
        ("What we offer", _words(agency.offers)),
    ]
    if scope.partnership.is_record:
        rows = [Fact(term, (value,)) for term, value in known if value]
    else:
        rows = [Fact(term, (value or missing(scope),)) for term, value in known]
    if agency.represented:
        rows.append(Fact("Who speaks for it, and where", (line(agency.represented),)))
    return rows


def _words(text: str | None) -> Inline | None:
    return line(text) if text else None


def agency_name(scope: Scope, agency: RelevantAgency) -> str:
    """Its name as listed, or its organisation's."""
    if agency.name:
        return agency.name
    return scope.organisation(agency.organisation) if agency.organisation else agency.id


def category(scope: Scope, agency: RelevantAgency) -> str:
    """Where an agency stands in the Schedule, in words; of a record only what is known."""
    if agency.category is None:
        return "" if scope.partnership.is_record else OUTSIDE
    known = scope.library.categories.get(agency.category)
    if known is None:
        return f"Category {agency.category} of the Schedule"
    return f"{known.name} (Schedule, paragraph {known.number})"
