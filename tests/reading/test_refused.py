"""Every input that is refused, with the exact words an editor gets."""

from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml

from masa.findings import Finding
from masa.reading import read_bytes
from masa.reading.parse import FASTEST, PlainParser, parse

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("refused.yml").read_text("utf-8")
)


def rows(findings: list[Finding]) -> list[list[object]]:
    return [
        [f.code, f.place.line, f.place.column, f.place.length, f.message, f.mend] for f in findings
    ]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_refused_with_these_words(case: dict[str, Any]) -> None:
    _, findings = read_bytes(case["text"].encode(), "folder/file.yml")
    assert rows(findings) == case["findings"]
    assert {finding.place.file for finding in findings} == {"folder/file.yml"}
    assert all(finding.blocks for finding in findings)


MENDED = [case for case in CASES if "mended" in case]


@pytest.mark.parametrize("case", MENDED, ids=[case["name"] for case in MENDED])
def test_a_mend_followed_to_the_letter_mends(case: dict[str, Any]) -> None:
    _, findings = read_bytes(case["mended"].encode(), "folder/file.yml")
    assert findings == []


GRAMMAR = [case for case in CASES if case["findings"][0][0] not in ("R103", "R104", "R105")]


@pytest.mark.parametrize("case", GRAMMAR, ids=[case["name"] for case in GRAMMAR])
def test_both_parsers_say_the_same(case: dict[str, Any]) -> None:
    with_libyaml = parse(case["text"], "f.yml")
    without = parse(case["text"], "f.yml", PlainParser)
    assert rows(without[1]) == rows(with_libyaml[1])
    assert without[0] == with_libyaml[0]


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML was built without libyaml")
def test_the_fast_parser_is_used_where_it_is_present() -> None:
    assert FASTEST is not PlainParser


def deep(levels: int) -> bytes:
    return b"a: " + b"[" * levels + b"x" + b"]" * levels


@pytest.mark.parametrize(
    ("data", "code", "line", "column", "message", "mend"),
    [
        (
            b"a: one\nb: caf\xe9\n", "R102", 2, 7, "This is not UTF-8 text from here on.",
            "Save the file as UTF-8 (in most editors: File, Save with encoding, UTF-8).",
        ),
        (
            "a: one".encode("utf-16"), "R102", 1, 1, "This is not UTF-8 text from here on.",
            "Save the file as UTF-8 (in most editors: File, Save with encoding, UTF-8).",
        ),
        (
            b"a: " + b"x" * 600_000, "R101", 1, 1,
            "This file is 586 KB; the most that is read is 512 KB.",
            "Split it: one file per subject keeps each small.",
        ),
        (
            b"a: " + b"x" * 30_000, "R106", 1, 20_000,
            "This line is 30,003 characters long; the most that is read is 20,000.",
            "Break it into shorter lines: `|` after the key lets the text run over many lines.",
        ),
        (
            deep(20), "R117", 1, 23, "This is nested more than 20 levels deep.",
            "Make it flatter, or split it into several files.",
        ),
        (
            b"a: [" + b"x," * 9_000 + b"]\nb:\n" + b"- x\n" * 45_000, "R117", 40998, 3,
            "This file holds more than 50,000 values.",
            "Make it flatter, or split it into several files.",
        ),
    ],
    ids=["latin-1", "utf-16", "too large", "a long line", "too deep", "too many"],
)  # fmt: skip
def test_refused_bytes(
    data: bytes, code: str, line: int, column: int, message: str, mend: str
) -> None:
    record, findings = read_bytes(data, "f.yml")
    assert record == {}
    assert [(f.code, f.place.line, f.place.column) for f in findings] == [(code, line, column)]
    assert (findings[0].message, findings[0].mend) == (message, mend)


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        ("é: é".encode() + b"\xe9", 1, 5),
        (b"\xef\xbb\xbfa: b\n\xe9", 2, 1),
        ("é\r\n".encode() * 3 + b"c\xff", 4, 2),
    ],
)
def test_a_byte_that_is_no_text_is_found_where_an_editor_sees_it(
    data: bytes, line: int, column: int
) -> None:
    _, findings = read_bytes(data, "f.yml")
    assert [(f.code, f.place.line, f.place.column) for f in findings] == [("R102", line, column)]


@pytest.mark.parametrize("text", ["\x03" * 9_000, "a: b\n" + "\t\n" * 9_000])
def test_the_same_is_not_said_more_than_fifty_times(text: str) -> None:
    _, findings = read_bytes(text.encode(), "f.yml")
    assert len(findings) == 50


@pytest.mark.parametrize("item", ["*a ", "a b: ", "{a: b ", "'a' "])
def test_a_long_line_in_brackets_takes_no_longer_than_others(item: str) -> None:
    start = process_time()
    _, findings = read_bytes(f"a: [{item * 4_900}]\n".encode(), "f.yml")
    assert process_time() - start < 0.5
    assert findings


def test_nineteen_levels_are_read() -> None:
    record, findings = read_bytes(deep(18), "f.yml")
    assert findings == []
    assert "a" in record


def test_deep_nesting_stops_at_once() -> None:
    _, findings = read_bytes(deep(100_000), "f.yml")
    assert [finding.code for finding in findings] == ["R106"]
    _, findings = read_bytes(b"a:\n" + b"".join(b" " * i + b"-\n" for i in range(1, 400)), "f.yml")
    assert [finding.code for finding in findings] == ["R117"]
