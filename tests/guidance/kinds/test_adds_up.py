"""``adds-up``: parts make a total."""

from __future__ import annotations

from pathlib import Path

from tests.guidance.kinds.rows import Expected, Row, sure, table
from tests.guidance.support import check_of, misses_of

SUM = "{kind: adds-up, parts: funding.contributions.amount, total: funding.total}"


def _funding(total: str, *amounts: str) -> str:
    gifts = "".join(f"    - {{payer: A, amount: '{amount}'}}\n" for amount in amounts)
    whole = f"  total: {total}\n" if total else ""
    return f"funding:\n  year: 2026/27\n  contributions:\n{gifts}{whole}"


ROWS: list[Row] = [
    ("pounds and pence", SUM, _funding("£1,000.50", "£1,000", "0.50"), []),
    ("in kind adds nothing", SUM, _funding("£1,000", "1000", "in kind"), []),
    (
        "a pound too many",
        SUM,
        _funding("£1,001", "£600", "£400"),
        sure("total: £1,001", "The parts add up to £1,000, but the total says £1,001."),
    ),
    (
        "no total",
        SUM,
        _funding("", "£600"),
        sure("year: 2026/27", "`funding.total` or its parts are not written."),
    ),
    (
        "no parts",
        SUM,
        "funding:\n  year: 2026/27\n  total: £5",
        sure("total: £5", "`funding.total` or its parts are not written."),
    ),
    *(
        (
            f"a person must look at {amount}",
            SUM,
            _funding("£1,000", "£600", amount),
            [("total: £1,000", "Some sums are not exact, so they cannot be added.", True)],
        )
        for amount in ("25%", "£300 to £500", "not published")
    ),
    (
        "a person must look at a total that is a range",
        SUM,
        _funding("£900 to £1,100", "£600", "£400"),
        [("total: £900 to £1,100", "Some sums are not exact, so they cannot be added.", True)],
    ),
]


@table(ROWS)
def test_what_it_misses(tmp_path: Path, check: str, text: str, expected: Expected) -> None:
    assert misses_of(tmp_path, check, text) == expected


def test_its_paths() -> None:
    assert list(check_of(SUM).paths()) == ["funding.contributions.amount", "funding.total"]
