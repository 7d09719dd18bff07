"""The report says what was measured, in ratios and in growth, and what is missing and why."""

import pytest

from tests.bench.cost import Cost
from tests.bench.nation import Result, Seen, Weighed
from tests.bench.report import report
from tests.bench.rounds import Measured, Task
from tests.bench.subjects import HUGO, MASA, MASA_SEARCH
from tests.bench.weight import Said, Weight

MB = 1024 * 1024
NAMES = (MASA, MASA_SEARCH, HUGO)


def weight(words: int, search: int = 0, wording: int = 1) -> Weight:
    said = (Said("a/", words, 10, 1, 0), Said("b/", 0, 0, wording, 2))
    return Weight(100, 4 * MB, 3 * MB, 7, MB, search, said)


def result(number: int, seconds: float) -> Result:
    costs = {MASA: Cost(seconds, seconds, 90 * MB), MASA_SEARCH: Cost(seconds + 5, seconds + 8)}
    clean = [Measured(name, Task.CLEAN, (cost,)) for name, cost in costs.items()]
    clean.append(Measured(HUGO, Task.CLEAN, (Cost(4, 8, 30 * MB), Cost(6, 12, 20 * MB))))
    clean.append(Measured(MASA, Task.UNCHANGED, (Cost(0.5, 0.25),)))
    weighed = (
        Weighed(MASA, weight(1000)), Weighed(MASA_SEARCH, weight(1000, 2 * MB)),
        Weighed(HUGO, weight(1010, wording=3)),
    )  # fmt: skip
    return Result(number, NAMES, tuple(clean), weighed, (Seen(HUGO, (0.1, 0.4, 0.2)),))


@pytest.fixture
def rows() -> dict[str, list[str]]:
    text = report([result(10, 1), result(100, 10)], ["Processors: 2"], ["MkDocs, not asked for"])
    lines = [line.strip("| ").split("|") for line in text.splitlines() if line.startswith("|")]
    return {name.strip(): [cell.strip() for cell in cells] for name, *cells in lines}


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("Rounds", ["1", "1", "2"]),
        ("Clean build, s by the clock", ["10.0", "15.0", "5.00"]),
        ("Clean build, s of the processor", ["10.0", "18.0", "10.0"]),
        ("Build again, nothing changed, s by the clock", ["0.50", "–", "–"]),
        ("Edit to visible in a preview, s", ["–", "–", "0.20"]),
        ("Clean build, pages in a second", ["10", "7", "20"]),
        ("Clean build, most memory, MB", ["90", "0", "30"]),
        ("Clean build by the clock, growth 10 to 100", ["1.00", "0.40", "0.00"]),
        ("Clean build, by the clock", ["2.00", "3.00", "1.00"]),
        ("Clean build, of the processor", ["1.00", "1.80", "1.00"]),
        # Hugo was not asked to build again: what it takes then is a clean build.
        ("Build again, nothing changed, by the clock", ["0.10", "–", "–"]),
        ("Words, more or less than Masa", ["+0.00 %", "+0.00 %", "+1.00 %"]),
        ("Pages with the same words", ["100.0 %", "100.0 %", "50.0 %"]),
        ("Links that lead nowhere", ["2", "2", "2"]),
        ("Template, bytes a page", ["10,486"] * 3),
        ("Clean build, further s by the clock", ["+5.0"]),
        ("Index, MB", ["2.0"]),
    ],
)
def test_a_row(rows: dict[str, list[str]], row: str, cells: list[str]) -> None:
    assert rows[row] == cells


def test_the_machine_and_what_is_missing_come_first() -> None:
    text = report([result(10, 1)], ["Processors: 2"], ["MkDocs, not asked for"])
    assert text.splitlines()[:4] == [
        "# 10 partnerships, 100 pages", "", "- Processors: 2", "- Left out: MkDocs, not asked for",
    ]  # fmt: skip


def test_without_a_yardstick_there_are_no_ratios() -> None:
    alone = result(10, 1)
    alone = Result(10, (MASA,), alone.measured, alone.weighed)
    assert "Times what" not in report([alone], [], [])
    assert "Times what Hugo takes" in report([result(10, 1)], [], [])
