"""Hidden counts that can be worked out, and those that cannot."""

from __future__ import annotations

import pytest

from masa.privacy.counts import Sum, given_away, is_small


@pytest.mark.parametrize(
    ("count", "small"), [(None, False), (0, False), (1, True), (5, True), (6, False)]
)
def test_what_is_small(count: int | None, small: bool) -> None:
    assert is_small(count) is small


def table(*lines: str) -> frozenset[tuple[int, int]]:
    """What is given away in a table whose last row and last column are totals; ``c`` is hidden."""
    cells = [[None if text == "c" else int(text) for text in line.split()] for line in lines]
    sums = [
        Sum(row[-1], (((r, c), row[c]) for c in range(len(row) - 1))) for r, row in enumerate(cells)
    ]
    sums += [
        Sum(cells[-1][c], [((r, c), cells[r][c]) for r in range(len(cells) - 1)])
        for c in range(len(cells[0]))
    ]
    return given_away(sums)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("9 12 21", "8 7 15", "17 19 36"), set()),
        # One hidden cell in a row: the total less the others.
        (("9 c 12", "8 7 15", "17 c c"), {(0, 1)}),
        # Hidden in its row and its column by a second one each: nothing can be worked out.
        (("9 c c 20", "8 c c 19", "17 14 8 39"), set()),
        # The row keeps it, the column does not.
        (("9 c c 20", "8 7 9 24", "17 c c 44"), set()),
        (("9 c c 20", "8 7 9 24", "17 10 c 44"), {(0, 1), (0, 2), (2, 2)}),
        # Two hidden cells that add up to two are one each.
        (("9 c c 11", "8 7 9 24", "17 c c c"), {(0, 1), (0, 2)}),
        # The total is hidden, too.
        (("9 c c", "8 7 15", "17 c c"), set()),
    ],
)
def test_what_is_given_away(lines: tuple[str, ...], expected: set[tuple[int, int]]) -> None:
    assert table(*lines) == expected


def test_three_sums_of_two_give_three_away() -> None:
    a, b, c = (0, 0), (0, 1), (0, 2)
    pairs = [
        Sum(7, [(a, None), (b, None)]),
        Sum(9, [(b, None), (c, None)]),
        Sum(8, [(a, None), (c, None)]),
    ]
    assert given_away(pairs) == {a, b, c}
    assert given_away(pairs[:2]) == set()
