"""The chart over time: bars at their days, rough dates hollow, days as points."""

from __future__ import annotations

import re
from datetime import date

import pytest
from markupsafe import Markup

from masa.figures.milestones import LEFT, RIGHT, Span, milestones
from masa.figures.svg import Says

SAYS = Says("chart", "Stages", "On a line of time")
MAY = Span("May", "May 2020", date(2020, 5, 1), date(2020, 5, 31), open=True)
JUNE = Span("June", "June 2020", date(2020, 6, 1), date(2020, 6, 30))


def bars(drawn: Markup | None) -> list[tuple[str, float, float]]:
    """Class, left and right edge of each bar."""
    found = re.findall(
        r'<rect class="(fig-bar[^"]*)" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', drawn or ""
    )
    return [(css, float(x), float(x) + float(width)) for css, x, width in found]


def test_bars_fill_the_time_from_the_first_month_to_the_end_of_the_last() -> None:
    (may, june) = bars(milestones([MAY, JUNE], SAYS))
    assert may[1] == pytest.approx(LEFT)
    assert may[2] == pytest.approx(june[1], abs=0.2)
    assert june[2] == pytest.approx(RIGHT, abs=0.2)


def test_rough_dates_are_hollow_and_exact_ones_are_not() -> None:
    (may, june) = bars(milestones([MAY, JUNE], SAYS))
    assert "fig-bar-open" in may[0]
    assert "fig-bar-open" not in june[0]


def test_a_row_without_days_keeps_its_name_and_words_and_has_no_bar() -> None:
    drawn = milestones([MAY, JUNE, Span("Later", "Ongoing")], SAYS)
    assert len(bars(drawn)) == 2
    assert "Later" in str(drawn)
    assert "Ongoing" in str(drawn)


@pytest.mark.parametrize("spans", [[], [MAY], [MAY, Span("Later", "Ongoing")]])
def test_one_date_makes_no_chart(spans: list[Span]) -> None:
    assert milestones(spans, SAYS) is None


def test_single_days_are_points_even_beyond_their_bar() -> None:
    late = Span("June", "", JUNE.start, JUNE.end, days=(date(2020, 6, 3), date(2020, 9, 7)))
    assert str(milestones([MAY, late], SAYS)).count("fig-point") == 2


@pytest.mark.parametrize(
    ("last", "named", "unnamed"),
    [
        (date(2020, 12, 31), ["Jun", "2020"], ["2021"]),
        (date(2021, 12, 31), ["Jul", "2021"], ["Jun"]),
        (date(2025, 12, 31), ["2021", "2025"], ["Jul"]),
    ],
)
def test_the_longer_the_time_the_fewer_names(
    last: date, named: list[str], unnamed: list[str]
) -> None:
    drawn = str(milestones([Span("A", "", date(2020, 1, 1), date(2020, 1, 9)),
                            Span("B", "", last, last)], SAYS))  # fmt: skip
    marks = re.findall(r"<tspan[^>]*>([^<]*)<", drawn)
    assert set(named) <= set(marks)
    assert not set(unnamed) & set(marks)


def test_the_wording_is_escaped() -> None:
    drawn = str(milestones([MAY, Span("<b>", "a & b", JUNE.start, JUNE.end)], SAYS))
    assert "&lt;b&gt;" in drawn
    assert "<b>" not in drawn
