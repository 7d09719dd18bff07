"""The pages that every partnership has, in the order of its contents."""

from __future__ import annotations

from masa.pages.page import PageKind
from masa.pages.partnership import (
    agencies,
    ahead,
    arrangements,
    changes,
    compliance,
    due,
    funding,
    groups,
    learning,
    overview,
    performance,
    priorities,
    reports,
    reviews,
    scrutiny,
    thresholds,
    training,
    voice,
    worried,
)

WHO, WORK, PAPERS = "Who and how", "The work", "Papers"

KINDS = (
    PageKind("", "Overview", WHO, overview.view),
    PageKind("worried", "Worried about a child", WHO, worried.view),
    PageKind("arrangements", "Arrangements", WHO, arrangements.view),
    PageKind("groups", "People and groups", WHO, groups.view),
    PageKind("agencies", "Relevant agencies", WHO, agencies.view),
    PageKind("funding", "Funding", WHO, funding.view),
    PageKind("priorities", "Priorities and actions", WORK, priorities.view),
    PageKind("performance", "Performance", WORK, performance.view),
    PageKind("scrutiny", "Independent scrutiny", WORK, scrutiny.view),
    PageKind("reviews", "Practice reviews and learning", WORK, reviews.view),
    PageKind("learning", "Learning", WORK, learning.view),
    PageKind("training", "Training", WORK, training.view),
    PageKind("thresholds", "Thresholds and disagreements", WORK, thresholds.view),
    PageKind("voice", "Children and families’ voice", WORK, voice.view),
    PageKind("reports", "Reports and documents", PAPERS, reports.view),
    PageKind("compliance", "What is shown and what is not", PAPERS, compliance.view),
    PageKind("due", "What is due", PAPERS, due.view),
    PageKind("changes", "What changed", PAPERS, changes.view),
    PageKind("ahead", "What would change", PAPERS, ahead.view),
)

__all__ = [
    "KINDS",
    "agencies",
    "ahead",
    "arrangements",
    "changes",
    "compliance",
    "due",
    "funding",
    "groups",
    "learning",
    "overview",
    "performance",
    "priorities",
    "reports",
    "reviews",
    "scrutiny",
    "thresholds",
    "training",
    "voice",
    "worried",
]
