"""Thresholds: when a child gets which help. Disagreements: what to do when agencies differ."""

from __future__ import annotations

from masa.model.practice import Disagreements, ThresholdDocument, ThresholdLevel
from masa.pages import words
from masa.pages.blocks import Absent, Block, Card, Cards, Text
from masa.pages.partnership.pieces import finish
from masa.pages.prose import line, plain, prose
from masa.pages.scope import Scope
from masa.pages.sections import document, optional_text, section
from masa.pages.shared.pieces import facts, part, stated, steps, text_part
from masa.pages.shared.remarks import absent_section, due, missing, notes
from masa.pages.views import PageView, Section

SLUG = "thresholds"
TITLE = "Thresholds and disagreements"
SUMMARY = "How agencies decide which help a child needs, and what to do when they disagree."
DOCUMENT, DISAGREE = "Threshold document", "When agencies disagree"


def view(scope: Scope) -> PageView | None:
    """The page; nothing for a record whose source speaks of neither."""
    documents, item = scope.partnership.thresholds, scope.partnership.disagreements
    written = section(scope, "threshold-document", DOCUMENT, _documents(scope), *documents)
    none = absent_section(scope, "threshold-document", DOCUMENT, "thresholds")
    parts = (
        written if documents else none,
        section(scope, "levels", "Levels of need", _levels(scope), *documents),
        _disagreements(scope, item)
        if item
        else absent_section(scope, "disagreements", DISAGREE, "disagreements"),
    )
    return finish(scope, SLUG, TITLE, SUMMARY, parts)


def _documents(scope: Scope) -> list[Block]:
    documents = scope.partnership.thresholds
    if len(documents) == 1:
        return _document(scope, documents[0], 3)
    return [
        block
        for item in documents
        for block in part(item.title, _document(scope, item, 4), 3, item.id)
    ]


def _document(scope: Scope, item: ThresholdDocument, level: int) -> list[Block]:
    areas = [scope.area(name) for name in item.authorities or scope.partnership.identity.areas]
    return [
        *optional_text(item.summary),
        *stated(
            scope,
            ("Version", "Date", "Where to read it"),
            ("Title", item.title),
            ("Serves", words.listed(areas)),
            ("Version", item.version),
            ("Date", words.as_moment(item.dated) if item.dated else None),
            ("Next review", due(scope, item.next_review) if item.next_review else None),
            ("Where to read it", document(item.link) if item.link else None),
        ),
        *text_part("How it fits the arrangements", item.alignment, level),
        *notes(scope, item),
    ]


def _levels(scope: Scope) -> list[Block]:
    documents = scope.partnership.thresholds
    if len(documents) == 1:
        return _levels_of(scope, documents[0], 3)
    return [
        block for item in documents for block in part(item.title, _levels_of(scope, item, 4), 3)
    ]


def _levels_of(scope: Scope, item: ThresholdDocument, level: int) -> list[Block]:
    if item.levels:
        cards = tuple(_level(scope, one) for one in item.levels)
        return [Cards(cards, "large", level)]
    if item.without_levels_because:
        reason = plain(item.without_levels_because)
        return [Absent("This document has no levels, on purpose", reason)]
    return [Absent(f"Levels: {missing(scope).words.lower()}")]


def _level(scope: Scope, item: ThresholdLevel) -> Card:
    blocks = (
        Text(prose(item.meaning)),
        *facts(("What happens", line(item.response) if item.response else None)),
        *notes(scope, item),
    )
    return Card(item.name, kicker=f"Level {item.number}", blocks=blocks)


def _disagreements(scope: Scope, item: Disagreements) -> Section:
    blocks: list[Block] = [
        *optional_text(item.summary),
        *steps(scope, item.steps),
        *text_part("If nothing else has worked", item.last_resort),
        *facts(("Document", document(item.link) if item.link else None)),
        *notes(scope, item),
    ]
    return section(scope, "disagreements", DISAGREE, blocks, item, *item.steps)
