"""Levels of need: how many, or none on purpose, and how new the document is."""

from __future__ import annotations

from masa.model.practice import ThresholdDocument
from masa.pages.everyone.comparing.question import Answer, Question
from masa.pages.prose import plain
from masa.pages.scope import Scope
from masa.pages.shared.pieces import stack
from masa.pages.words import count

NO_LEVELS = "No levels, on purpose"


def answer(scope: Scope) -> Answer | None:
    """Documents, their levels, versions and dates."""
    documents = scope.partnership.thresholds
    if not documents:
        return None
    many = len(documents) > 1
    cells = (
        stack(plain(item.title) for item in documents),
        stack(_of(item, said, many=many) for item in documents if (said := _levels(item))),
        stack(_of(item, said, many=many) for item in documents if (said := _version(item))),
        stack(
            _of(item, item.next_review.text, many=many) for item in documents if item.next_review
        ),
    )
    kinds = dict.fromkeys(kind for item in documents if (kind := _kind(item)))
    return Answer(cells, tuple(kinds), documents)


def _of(item: ThresholdDocument, said: str, *, many: bool) -> str:
    """What is said of a document, with its name where there are several."""
    return f"{plain(item.title)}: {said}" if many else said


def _kind(item: ThresholdDocument) -> str:
    if item.levels:
        return count(len(item.levels), "level")
    return NO_LEVELS if item.without_levels_because else ""


def _levels(item: ThresholdDocument) -> str:
    names = "; ".join(f"{level.number} {level.name}" for level in item.levels)
    kind = _kind(item)
    return f"{kind}: {names}" if names else kind


def _version(item: ThresholdDocument) -> str:
    parts = (item.version, item.dated.text if item.dated else None)
    return ", ".join(part for part in parts if part)


QUESTION = Question(
    "thresholds",
    "Thresholds",
    "How many levels of need are there, what are they called, and how new is the document?",
    ("Document", "Levels", "Version and date", "Next review"),
    ("thresholds", "levels"),
    answer,
    counted="Levels of need",
)
