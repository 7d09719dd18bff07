"""Dates: reviews, yearly reports, time limits, sign-offs, terms, and days that contradict."""

from masa.checks.dates.deadlines import NEAR, PASSED, deadlines
from masa.checks.dates.explained import LAPSING, explanations
from masa.checks.dates.options import PAGE, DateOptions
from masa.checks.dates.order import FUTURE, ORDER, contradictions
from masa.checks.dates.periods import BEGINNING, GAP, LENGTH, MISSING, OVERLAP, report_periods
from masa.checks.dates.reviews import LONG_AGO, OLD, OVERDUE, SOON, old_papers, reviews
from masa.checks.dates.signatures import INCOMPLETE, OLDER, sign_offs
from masa.checks.dates.terms import LEFT, OVER, VACANT, people_left, terms, vacancies
from masa.checks.family import Family

FAMILY = Family(
    name="masa-dates",
    title="Dates",
    page=PAGE,
    rules=(
        *(OVERDUE, LONG_AGO, SOON, OLD),
        *(MISSING, BEGINNING, GAP, OVERLAP, LENGTH),
        *(PASSED, NEAR, OLDER, INCOMPLETE, LAPSING),
        *(OVER, LEFT, VACANT, ORDER, FUTURE),
    ),
    checks=(
        *(reviews, old_papers, report_periods, deadlines, sign_offs),
        *(explanations, terms, people_left, vacancies, contradictions),
    ),
    options=DateOptions,
)
