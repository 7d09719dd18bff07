"""Sums: budgets, totals of tables, parts of a whole, percentages, marks and times."""

from masa.checks.family import Family, Options
from masa.checks.sums.budgets import COSTS, REST, SHARES, TOTAL, TWICE, budgets
from masa.checks.sums.clocks import SHORT, process_clocks
from masa.checks.sums.marks import MARK, unexplained_marks
from masa.checks.sums.numbers import PAGE
from masa.checks.sums.parts import LARGER, OVER, parts_and_shares
from masa.checks.sums.totals import TOTALS, totals

FAMILY = Family(
    name="masa-sums",
    title="Sums",
    page=PAGE,
    rules=(TOTAL, SHARES, COSTS, REST, TWICE, TOTALS, LARGER, OVER, SHORT, MARK),
    checks=(budgets, totals, parts_and_shares, process_clocks, unexplained_marks),
    options=Options,
)
