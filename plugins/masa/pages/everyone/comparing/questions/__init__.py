"""The questions by which partnerships are compared. Another is one file, and a line here."""

from __future__ import annotations

from masa.pages.everyone.comparing.questions import (
    disagreements,
    funding,
    leads,
    learning_from_reviews,
    meetings,
    priorities,
    relevant_agencies,
    scrutiny_model,
    thresholds,
    yearly_reports,
)

#: In the order in which readers find them.
QUESTIONS = (
    scrutiny_model.QUESTION,
    priorities.QUESTION,
    funding.QUESTION,
    leads.QUESTION,
    meetings.QUESTION,
    thresholds.QUESTION,
    disagreements.QUESTION,
    learning_from_reviews.QUESTION,
    relevant_agencies.QUESTION,
    yearly_reports.QUESTION,
)

__all__ = ["QUESTIONS"]
