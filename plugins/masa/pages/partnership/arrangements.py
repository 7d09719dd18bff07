"""The statutory sections in the order of the edition, then how they are published."""

from __future__ import annotations

from dataclasses import replace

from masa.guidance.assessing import Outcome
from masa.model.partnership import Section as Words
from masa.pages import words
from masa.pages.blocks import Block, Facts, Links, Points, Text
from masa.pages.inline import Anchor, Fact, Inline
from masa.pages.page import has_content
from masa.pages.partnership.publication import publication_section
from masa.pages.prose import line, plain, prose
from masa.pages.scope import Scope
from masa.pages.sections import complete, in_short, section, topics
from masa.pages.shared.posts import who
from masa.pages.shared.remarks import absent_section, missing, notes, tense
from masa.pages.special_blocks import Tally
from masa.pages.views import PageView, Section

PAGE = "arrangements"


def view(scope: Scope) -> PageView | None:
    """Each statutory section on its own; nothing for a record whose source has none."""
    given = [_section(scope, key, text) for key, text in scope.partnership.arrangements.items()]
    if not given:
        given = [absent_section(scope, "absent", "Why there are none here", "arrangements")]
    given += [*topics(scope, PAGE), publication_section(scope)]
    made = PageView(
        "Arrangements",
        f"How agencies {tense(scope, 'work', 'worked')} together to keep children safe in "
        f"{_place(scope)}, section by section.",
        lead=_tally(scope),
        sections=_numbered(scope, complete(scope, PAGE, given)),
    )
    return made if has_content(scope, made) else None


def _place(scope: Scope) -> str:
    return words.listed([scope.area(name) for name in scope.partnership.identity.areas])


def _tally(scope: Scope) -> tuple[Block, ...]:
    """How many of this page's requirements are shown, explained or not: a look before reading."""
    found = [assessment.outcome for assessment in scope.assessments(PAGE)]
    counts = tuple(
        (scope.shape(outcome), scope.outcome(outcome), found.count(outcome))
        for outcome in Outcome
        if outcome in found
    )
    if not counts:
        return ()
    asked = words.count(len(found), "requirement")
    guidance = tense(scope, "The guidance has", "The guidance of its time had")
    said = f"{guidance} {asked} that belong on this page:"
    return (Text(prose(said)), Tally(counts))


def _numbered(scope: Scope, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The edition's sections first, in its order; a record's silences last, without a number."""
    order = {a.anchor: place for place, a in reversed([*enumerate(scope.assessments(PAGE))])}
    own = scope.partnership.arrangements
    last = len(order) + 1

    def place(part: Section) -> tuple[bool, int]:
        silent = scope.partnership.is_record and part.id not in own
        if part.id == "publication":
            return silent, last + 1
        return silent, order.get(part.id, last)

    numbered, number = [], 0
    for part in sorted(sections, key=place):
        counted = part.id in own or (part.id in order and not scope.partnership.is_record)
        number += counted
        numbered.append(replace(part, number=f"{number}." if counted else ""))
    return tuple(numbered)


def _section(scope: Scope, key: str, text: Words) -> Section:
    blocks: list[Block] = [*in_short(text.in_short), Text(prose(text.text))]
    if text.points:
        blocks.append(Points(tuple(line(point) for point in text.points)))
    links = [Anchor(plain(link.title), link.address) for link in text.links if link.address]
    if links:
        blocks.append(Links(tuple(links)))
    blocks += notes(scope, text)
    if facts := _facts(scope, text):
        blocks.append(Facts(facts))
    return section(scope, key, _title(scope, key, text), blocks, text)


def _facts(scope: Scope, text: Words) -> tuple[Fact, ...]:
    """Who answers for a section and when it was agreed; a record says only what is known."""
    rows: list[tuple[str, Inline | None]] = [
        ("Who leads", who(scope, text.lead) if text.lead else None),
        ("Agreed", words.as_moment(text.agreed) if text.agreed else None),
    ]
    if scope.partnership.is_record:
        return tuple(Fact(term, (value,)) for term, value in rows if value)
    return tuple(Fact(term, (value or missing(scope),)) for term, value in rows)


def _title(scope: Scope, key: str, text: Words) -> str:
    if text.title:
        return plain(text.title)
    named = (a.requirement.title for a in scope.assessments(PAGE) if a.anchor == key)
    return next(named, key.replace("-", " ").capitalize())
