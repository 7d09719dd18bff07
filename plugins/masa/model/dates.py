"""Published dates: from the wording to the days it may mean.

The financial year runs from 1 April to 31 March and its quarters are numbered from April, as
English councils use them.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any


class Precision(StrEnum):
    """How exact a published date is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    TERM = "term"
    YEAR = "year"
    FINANCIAL_YEAR = "financial-year"
    PERIOD = "period"
    PHASE = "phase"
    ONGOING = "ongoing"
    UNKNOWN = "unknown"


Days = tuple[date | None, date | None, Precision]

MONTHS = (
    "january february march april may june july august september october november december"
).split()
_MONTH = "sept|" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS)


_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
_IN_FIGURES = re.compile(r"[\d./-]+")


def day_words(day: date) -> str:
    """A day as British readers write it: 4 June 2025."""
    return f"{day.day} {MONTHS[day.month - 1].title()} {day.year}"


def read_when(text: str) -> dict[str, Any]:
    """Fields of a ``When`` for a wording; a wording that names no day keeps precision unknown."""
    return dict(_read(text.strip()))


@lru_cache(maxsize=4_096)
def _read(wording: str) -> dict[str, Any]:
    """The same of a wording without spaces around it; years bring the same days again and again."""
    first, last, precision = _days(wording.lower())
    fields: dict[str, Any] = {"text": wording, "precision": precision}
    if precision is Precision.DAY and _IN_FIGURES.fullmatch(wording) and first:
        fields["text"] = day_words(first)
    if first:
        fields |= {"from": first, "to": last}
    return fields


def _days(words: str) -> Days:
    for pattern, meaning in _PATTERNS:
        match = pattern.fullmatch(words)
        if match:
            return meaning(match)
    return None, None, Precision.UNKNOWN


def seems_a_date(text: str) -> bool:
    """Whether a wording from which no day is read was meant as one: 16/9/27, 16 September."""
    return _SEEMS.fullmatch(text.strip().lower()) is not None


def month_number(name: str) -> int:
    """1 for "jan" or "January"."""
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def _day(year: str, month: int, day: str) -> date:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        raise ValueError(f"There is no day {int(day)} in that month.") from None


def _figures(match: re.Match[str]) -> Days:
    """Figures alone: the day comes first, as everywhere in the United Kingdom, or the year."""
    if not 1 <= int(match["month"]) <= 12:
        order = "year-month-day" if match[0].startswith(match["year"]) else "day/month/year"
        raise ValueError(f"There is no month {int(match['month'])}: write {order}.")
    day = _day(match["year"], int(match["month"]), match["day"])
    return day, day, Precision.DAY


def _long(match: re.Match[str]) -> Days:
    day = _day(match["year"], month_number(match["month"]), match["day"])
    return day, day, Precision.DAY


def _week(match: re.Match[str]) -> Days:
    day = _day(match["year"], month_number(match["month"]), match["day"])
    return day, day + timedelta(days=6), Precision.WEEK


def _month(match: re.Match[str]) -> Days:
    year, month = int(match["year"]), month_number(match["month"])
    return date(year, month, 1), month_end(year, month), Precision.MONTH


def _months(match: re.Match[str]) -> Days:
    last_year = int(match["year"])
    first_year = int(match["year1"] or last_year)
    first, last = month_number(match["first"]), month_number(match["last"])
    if (first_year, first) > (last_year, last):
        first_year -= 1
    return date(first_year, first, 1), month_end(last_year, last), Precision.PERIOD


def _financial_year(match: re.Match[str]) -> Days:
    year = int(match["year"])
    if (year + 1 - int(match["end"])) % 100:
        return _years(match)
    return date(year, 4, 1), date(year + 1, 3, 31), Precision.FINANCIAL_YEAR


def _years(match: re.Match[str]) -> Days:
    """Several years, whole ones: nothing says whether they run from January or April."""
    year, end = int(match["year"]), int(match["end"])
    end += year - year % 100 if end < 100 else 0
    if end < year:
        return None, None, Precision.UNKNOWN
    return date(year, 1, 1), date(end, 12, 31), Precision.PERIOD


def _quarter(match: re.Match[str]) -> Days:
    year, quarter = int(match["year"]), int(match["quarter"])
    month = 3 * quarter + 1
    year, month = (year + 1, month - 12) if month > 12 else (year, month)
    return date(year, month, 1), month_end(year, month + 2), Precision.QUARTER


def _year(match: re.Match[str]) -> Days:
    year = int(match["year"])
    return date(year, 1, 1), date(year, 12, 31), Precision.YEAR


def _ongoing(_: re.Match[str]) -> Days:
    return None, None, Precision.ONGOING


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


_YEAR = r"(?P<year>(?:19|20)\d\d)"
_END = r"(?P<end>(?:20)?\d\d)"
_YEARS = rf"{_YEAR}\s?[/–-]\s?{_END}"
_TO = r"\s?(?:-|–|to|and|&|/)\s?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_SEEMS = re.compile(
    rf"\d{{1,4}} ?[./-] ?\d{{1,2}} ?[./-] ?\d{{1,4}}|(?:{_MONTH})[ -]'?\d\d?(?:st|nd|rd|th)?|"
    rf"{_WEEKDAY}\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -](?:{_MONTH})(?:,?[ -]'?\d\d)?"
)
_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days]], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)", _figures),
        (rf"(?P<day>\d\d?)(?P<mark>[./-])(?P<month>\d\d?)(?P=mark){_YEAR}", _figures),
        (rf"{_WEEKDAY}{_DAY}(?: of)? (?P<month>{_MONTH}),? {_YEAR}", _long),
        (rf"(?P<month>{_MONTH}) {_DAY},? {_YEAR}", _long),
        (rf"(?:w/c|week commencing|week of) {_DAY} (?P<month>{_MONTH}) {_YEAR}", _week),
        (rf"(?P<month>{_MONTH}) {_YEAR}", _month),
        (
            rf"(?P<first>{_MONTH})(?: (?P<year1>(?:19|20)\d\d))?{_TO}(?P<last>{_MONTH}) {_YEAR}",
            _months,
        ),
        (rf"(?:q|quarter )(?P<quarter>[1-4]) {_YEARS}", _quarter),
        (_YEARS, _financial_year),
        (rf"{_YEAR}{_TO}(?P<end>20\d\d)", _years),
        (_YEAR, _year),
        (r"ongoing|on-going|continuous", _ongoing),
    )
)
