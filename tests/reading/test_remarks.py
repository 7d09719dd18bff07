"""A remark that was hardly meant as one is said, because it takes the end of a text with it."""

from __future__ import annotations

import pytest

from masa.findings import Severity
from masa.reading import read_bytes
from masa.reading.parse import PlainParser, parse


@pytest.mark.parametrize(
    ("text", "line", "column", "length"),
    [
        ("a: One third #2 of three\n", 1, 14, 11),
        ("a: One third  #two\n", 1, 15, 4),
        ("a: #2 of three\nb: c\n", 1, 4, 11),
        ("a:\n  - é One #2\n  - Two\n", 2, 11, 2),
        ("a:\n  One\n  third #2\nb: c\n", 3, 9, 2),
        ("a: {b: One,\n  c: Two #3\n  }\n", 2, 10, 2),
    ],
)
def test_the_end_of_a_text_that_is_cut_off(text: str, line: int, column: int, length: int) -> None:
    record, findings = read_bytes(text.encode(), "f.yml")
    assert record
    assert [
        (f.code, f.severity, f.place.line, f.place.column, f.place.length) for f in findings
    ] == [("R122", Severity.WARNING, line, column, length)]
    assert parse(text, "f.yml", PlainParser)[1] == findings


@pytest.mark.parametrize(
    "text",
    [
        "a: One third # two\n",
        "a: One third ## two\n",
        "#2 of three\na: One # 2\n",
        "a: One\n#two\n  #three\nb: Two\n",
        "a: 'One #2'\nb: \"One #2\"\n",
        "a: 'One' #two\n",
        "a: One#2\n",
        "a: |\n  One #2\nb: Two # three\n",
        "a: [One, Two] #three\n",
    ],
)
def test_a_remark_that_is_meant_and_a_text_that_is_whole(text: str) -> None:
    record, findings = read_bytes(text.encode(), "f.yml")
    assert record
    assert findings == parse(text, "f.yml", PlainParser)[1] == []
