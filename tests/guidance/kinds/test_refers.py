"""``refers``: what a path names is one of the things another path names."""

from __future__ import annotations

from pathlib import Path

from tests.guidance.kinds.rows import Expected, Row, sure, table
from tests.guidance.support import check_of, misses_of

CHAIR = "{kind: refers, path: chair.person, among: seats.delegate.person}"
DELEGATE = "seats:\n  - {id: a, kind: health, organisations: [a], delegate: {person: nurse}}\n"
ROWS: list[Row] = [
    ("one of them", CHAIR, DELEGATE + "chair: {person: nurse}", []),
    (
        "another",
        CHAIR,
        DELEGATE + "chair:\n  person: scrutineer",
        sure("person: scrutineer", "`scrutineer` is not one of `seats.delegate.person`."),
    ),
    (
        "nobody",
        CHAIR,
        DELEGATE + "chair:\n  term: Two years",
        sure("term: Two years", "`chair.person` is not written."),
    ),
    (
        "nobody to be among",
        CHAIR,
        "chair:\n  person: nurse",
        sure("person: nurse", "`nurse` is not one of `seats.delegate.person`."),
    ),
]


@table(ROWS)
def test_what_it_misses(tmp_path: Path, check: str, text: str, expected: Expected) -> None:
    assert misses_of(tmp_path, check, text) == expected


def test_its_paths() -> None:
    assert list(check_of(CHAIR).paths()) == ["chair.person", "seats.delegate.person"]
