"""How a partnership may stand against a small edition, for one test."""

from __future__ import annotations

from typing import Any

from masa.guidance.assessing import Assessment, Outcome, Standing
from masa.guidance.edition import Edition, Requirement


def requirement(**fields: Any) -> Requirement:
    given = {
        "id": "r",
        "number": 1,
        "title": "Independent scrutiny",
        "says": "Say how it is scrutinised.",
        "basis": [{"says": "Children Act 2004, section 16G(3)"}],
        "strength": "should",
        "confirmed": "reported",
        "look-at": [{"kind": "present", "path": "scrutiny.summary"}],
        "shown-at": "scrutiny#how-it-works",
        "to-meet": "Write it.",
        **fields,
    }
    return Requirement.model_validate(given)


def standing(*assessments: Assessment, status: str = "in-force") -> Standing:
    information = {
        "id": "wt2023",
        "title": "Working Together to Safeguard Children 2023",
        "short-title": "Working Together 2023",
        "publisher": "Department for Education",
        "published": "2023-12-15",
        "applies-from": "2023-12-15",
        "applies-to": "2026-03-17" if status == "superseded" else None,
        "status": status,
        "summary": "It.",
        "how-sure": "Partly.",
    }
    return Standing(Edition.model_validate({"edition": information}), assessments)


def of(**counts: int) -> Standing:
    """A standing with so many assessments of each outcome."""
    names = [name for name, number in counts.items() for _ in range(number)]
    return standing(*(Assessment(requirement(), Outcome[name.upper()]) for name in names))
