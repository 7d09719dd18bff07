"""From what a page has to the sections it shows: anchors, requirements met, sources, gaps.

Every requirement that belongs to a page has its section there. When nothing meets it the section
says so: a page never silently lacks a statutory section.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from masa.guidance.assessing import Assessment, Outcome
from masa.guidance.edition import Group
from masa.model.base import Entity
from masa.model.topics import Topic, TopicPart
from masa.model.values import Link
from masa.pages import words
from masa.pages.anchors import distinct, named
from masa.pages.blocks import Absent, Block, Inset, Part, Points, Table, Text
from masa.pages.editing import line_link
from masa.pages.figure_rows import figures
from masa.pages.inline import Anchor, Inline, Joined, Missing
from masa.pages.names import Names
from masa.pages.prose import line, prose
from masa.pages.scope import Scope
from masa.pages.views import Section


def section(
    scope: Names, id_: str, title: str, blocks: Iterable[Block], *about: Entity | None
) -> Section:
    """A section whose sources and edit link come from the entities it is about."""
    entity = next((item for item in about if item is not None), None)
    site = scope.library.registers.site
    # A section that is about one field, such as the costs of a budget, is called after it.
    suggest = line_link(site, entity.place(id_)) if entity else None
    shown = tuple(_once(title, block) for block in blocks)
    return Section(id_, title, shown, sources=scope.sources(*about), suggest=suggest)


def _once(title: str, block: Block) -> Block:
    """A table whose caption is the heading above it has that caption for listeners alone."""
    repeats = isinstance(block, Table) and block.caption == title
    return replace(block, quiet=True) if isinstance(block, Table) and repeats else block


def complete(scope: Scope, page: str, sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections, each with what it meets, and one for each requirement that has none yet.

    A section without blocks is left out, as if it had not been given.
    """
    given = named(part for part in sections if part.blocks)
    by_id = {part.id: part for part in given}
    for assessment in scope.assessments(page):
        part = by_id.get(assessment.anchor) or _gap(assessment)
        if not _passed_over(scope, assessment):
            by_id[part.id] = _answer(scope, part, assessment)
    order = {part.id: place for place, part in enumerate(given)}
    return distinct(sorted(by_id.values(), key=lambda part: order.get(part.id, len(order))))


def _gap(assessment: Assessment) -> Section:
    return Section(assessment.anchor, assessment.requirement.title, ())


def _passed_over(scope: Scope, assessment: Assessment) -> bool:
    """A record's silence on what stands beside the main list is said on one page only."""
    beside = assessment.requirement.group not in (Group.ARRANGEMENTS, Group.STATUTE)
    return scope.partnership.is_record and beside and assessment.outcome is not Outcome.MET


def _answer(scope: Scope, part: Section, assessment: Assessment) -> Section:
    if assessment.outcome is Outcome.MET:
        return replace(part, meets=(*part.meets, scope.requirement(assessment)))
    said = answer(scope, assessment)
    last = part.blocks[-1] if part.blocks else None
    if isinstance(said, Absent) and isinstance(last, Absent) and _alike(said, last):
        both = replace(last, duty=(*last.duty, *said.duty))
        return replace(part, blocks=(*part.blocks[:-1], both))
    return replace(part, blocks=(*part.blocks, said))


def _alike(one: Absent, other: Absent) -> bool:
    return (one.words, one.reason) == (other.words, other.reason) and bool(one.duty and other.duty)


def answer(scope: Scope, assessment: Assessment) -> Block:
    """What stands where a requirement is not met: the explanation, or that it is missing."""
    duty = (scope.requirement(assessment),)
    if assessment.outcome is Outcome.EXPLAINED and assessment.explanation:
        explained = assessment.explanation
        agreed = (
            f"Agreed on {words.day(explained.agreed_on)} by: {explained.agreed_by}. "
            f"To be looked at again by {words.day(explained.review_by)}."
        )
        return Inset(
            (Text(prose(explained.reason)), Text(prose(agreed)), Absent("Explained", "", duty)),
            f"Done differently: {assessment.requirement.title}",
        )
    if assessment.outcome is Outcome.DOES_NOT_APPLY and assessment.requirement.applies_when:
        reason = assessment.requirement.applies_when.otherwise
        return Absent("Does not apply", reason, duty)
    if assessment.outcome is Outcome.CANNOT_TELL:
        return Absent("Needs a person's judgement", assessment.misses[0].message, duty)
    if scope.partnership.is_record:
        return Absent("The source is silent on this", "", duty)
    return Absent("Not provided", "This part of the arrangements has not been published.", duty)


def in_short(sentence: str | None) -> tuple[Block, ...]:
    """What a long section comes to, before all of it; nothing where nobody wrote it."""
    return (Inset((Text(prose(sentence)),), "In short"),) if sentence else ()


def optional_text(text: str | None) -> tuple[Block, ...]:
    """Prose, if there is any."""
    return (Text(prose(text)),) if text else ()


def topics(scope: Names, page: str) -> tuple[Section, ...]:
    """The further topics that belong to a page."""
    found = (topic for topic in scope.published.topics if topic.page == page)
    return tuple(_topic(scope, topic) for topic in found)


def _topic(scope: Names, topic: Topic) -> Section:
    blocks: list[Block] = [*in_short(topic.in_short), *_words(topic)]
    blocks += [
        Part(part.title, tuple(_once(part.title, block) for block in _words(part)))
        for part in topic.parts
    ]
    if topic.links:
        blocks.append(Points(tuple(document(link) for link in topic.links)))
    return section(scope, topic.id, topic.title, blocks, topic, *topic.parts)


def document(link: Link) -> Inline:
    """A document, linked where readers can get it, and in words where they cannot."""
    name: Inline = Anchor(link.title, link.address) if link.address else link.title
    if link.access == "restricted":
        name = Joined((link.title, Missing("held, not public")))
    return Joined((name, line(link.note)), ". ") if link.note else name


def _words(item: Topic | TopicPart) -> Iterable[Block]:
    yield from optional_text(item.text)
    if item.points:
        yield Points(tuple(line(point) for point in item.points))
    yield from figures(item.title, item.figures)
    yield from optional_text(item.note)
