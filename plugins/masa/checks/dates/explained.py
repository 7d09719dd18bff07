"""Explanations of a departure from the guidance that are about to lapse."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from masa.checks.dates.options import PAGE, Dates
from masa.findings import Finding, Severity
from masa.guidance.assessing import Outcome
from masa.model.dates import day_words
from masa.rules import Rule

LAPSING = Rule("D414", "An explanation lapses soon", Severity.WARNING, PAGE, True)


def explanations(sight: Dates) -> Iterator[Finding]:
    """D414; an explanation that is not needed, or has lapsed, is a matter of the requirement."""
    until = sight.today + timedelta(days=sight.options.days)
    for partnership in sight.partnerships:
        standing = sight.workspace.standings.get(partnership.slug)
        for assessment in standing.assessments if standing else ():
            explanation = assessment.explanation
            if assessment.outcome is not Outcome.EXPLAINED or explanation is None:
                continue
            if explanation.review_by <= until:
                title = assessment.requirement.title
                says = (
                    f"The explanation for “{title}” lapses on {day_words(explanation.review_by)}."
                )
                mend = "Before that day write what is asked for, or agree the explanation anew and "
                mend += "write its new `agreed-on` and `review-by`."
                yield LAPSING.at(explanation.place("review_by"), says, mend)
