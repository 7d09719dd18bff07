"""How much of what is planted the guard finds, and that it leaves clean lines alone.

Lines were looked at while the guard was written only where their hash is even; the odd half scores
it. Run with ``-rP`` to see the figures.
"""

from __future__ import annotations

import pytest

from masa.privacy.guard import find, masked
from masa.privacy.kinds import IDENTIFIERS, Kind
from tests.privacy.scoring import KINDS, clean, is_found, is_kept_for_scoring, planted, reviewed


def test_the_planted_set_is_large_enough() -> None:
    assert list(planted()) == list(KINDS)
    assert all(len(set(lines)) >= 30 for lines in planted().values())
    assert sum(len(set(lines)) for lines in planted().values()) >= 300


@pytest.mark.parametrize("half", [False, True], ids=["looked-at", "kept-for-scoring"])
@pytest.mark.parametrize("name", KINDS)
def test_what_is_planted_is_found(name: str, half: bool) -> None:
    lines = [line for line in planted()[name] if is_kept_for_scoring(line) is half]
    found = [line for line in lines if is_found(line, KINDS[name])]
    print(f"{name}: {len(found)} of {len(lines)}")
    if KINDS[name] in IDENTIFIERS:
        assert found == lines


def test_at_least_95_of_100_of_the_rest_are_found() -> None:
    for half in (False, True):
        rest = [
            (line, kind)
            for name, kind in KINDS.items()
            if kind not in IDENTIFIERS
            for line in planted()[name]
            if is_kept_for_scoring(line) is half
        ]
        assert sum(is_found(line, kind) for line, kind in rest) / len(rest) >= 0.95


@pytest.mark.parametrize("name", reviewed())
def test_what_a_review_found_missed_is_found(name: str) -> None:
    assert [line for line in reviewed()[name] if not is_found(line, KINDS[name])] == []
    assert not {line for line in reviewed()[name] if line in planted()[name]}


def test_clean_lines_are_left_alone() -> None:
    lines = clean()
    assert len(set(lines)) >= 2000
    assert [(line, hit.kind) for line in lines for hit in find(line) if hit.sure] == []
    # Of what a person must judge there is little: less than one line in a hundred.
    assert sum(bool(find(line)) for line in lines) < len(lines) / 100


def test_what_is_sure_is_found_without_looking_deep_too() -> None:
    for name, kind in KINDS.items():
        for line in planted()[name]:
            if kind is not Kind.TOLD:
                sure = [hit for hit in find(line) if hit.sure]
                assert find(line, deep=False) == sure, line


@pytest.mark.parametrize("name", [name for name in KINDS if name != "told-of-one-case"])
def test_masked_shows_nothing_and_is_as_long(name: str) -> None:
    for line in planted()[name]:
        shown = masked(line)
        assert len(shown) == len(line)
        for hit in find(line):
            if hit.kind is not Kind.TOLD:
                assert not any(c.isalnum() for c in shown[hit.start : hit.end]), line


@pytest.mark.parametrize(
    "wrapped", ["{}", "\n{}\n", "({})", "“{}”", "x " * 300 + "{}" + " y" * 300]
)
def test_where_it_stands_is_said(wrapped: str) -> None:
    for name in ("nhs-number", "mobile", "personal-mail", "national-insurance-number"):
        for line in planted()[name]:
            text = wrapped.format(line)
            assert [(text[h.start : h.end], h.kind) for h in find(text)] == [
                (line[h.start : h.end], h.kind) for h in find(line)
            ]
