"""Text stays text, and every value keeps its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masa.findings import Place
from masa.reading import AT, At, Node, Record, read_bytes
from masa.reading.parse import PlainParser, parse


def read(text: str) -> Record:
    record, findings = read_bytes(text.encode(), "f.yml")
    assert findings == []
    return record


def at(node: Node | At) -> At:
    assert isinstance(node, dict)
    found = node[AT]
    assert isinstance(found, At)
    return found


@pytest.mark.parametrize(
    "written",
    "NO yes on 12:30 01234 1.10 1_000 0x1F ~ null 2026-02-30 .inf 1e3 0o17 = 2001:db8::1".split(),
)
def test_scalars_stay_as_written(written: str) -> None:
    assert read(f"a: {written}\n")["a"] == written


def test_windows_line_ends_and_a_byte_order_mark_are_read() -> None:
    record, findings = read_bytes(b"\xef\xbb\xbfa: one\r\nb:\r\n  - two\r\n", "f.yml")
    assert findings == []
    assert (record["a"], record["b"]) == ("one", ["two"])


def test_every_value_keeps_its_place() -> None:
    record = read(
        "# a comment\ntotal: 421,000\nparts:\n  - name: one\n    sum: 12\n  - name: two\n"
    )
    assert at(record).place("total") == Place("f.yml", 2, 8, 7)
    assert at(record).key_place("total") == Place("f.yml", 2, 1, 5)
    items = record["parts"]
    assert isinstance(items, list)
    assert at(items[1]).place("name") == Place("f.yml", 6, 11, 3)
    assert at(items[0]).place("nothing here").line == 4


def test_items_of_a_list_keep_their_places() -> None:
    record = read("areas: [here, there]\nmore:\n  - one\n  - two\n")
    assert at(record).place("areas", 1) == Place("f.yml", 1, 15, 5)
    assert at(record).place("more", 1) == Place("f.yml", 4, 5, 3)


def test_places_count_characters_not_bytes() -> None:
    assert at(read("é: ñ\nx: 'é' \n")).place("x") == Place("f.yml", 2, 4, 3)


@given(
    st.dictionaries(
        st.text("abcdefgh-", min_size=1).filter(lambda key: not key.startswith("-")),
        st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=60),
        min_size=1,
    )
)
def test_quoted_text_comes_back_as_it_was(entries: dict[str, str]) -> None:
    quoted = {key: value.replace("'", "''") for key, value in entries.items()}
    text = "".join(f"'{key}': '{value}'\n" for key, value in quoted.items())
    record, findings = read_bytes(text.encode(), "f.yml")
    hidden = [f for f in findings if f.code in ("R103", "R104")]
    if not hidden:
        assert {key: record[key] for key in entries} == entries


@given(st.binary(max_size=300))
def test_any_bytes_give_nodes_or_findings(data: bytes) -> None:
    record, findings = read_bytes(data, "f.yml")
    assert record or findings
    assert all(finding.place.line >= 1 and finding.mend for finding in findings)


@given(st.text("a:-[]{}&*!|>'\"#%@`, \n?<~\\", max_size=80))
def test_any_marks_give_nodes_or_findings(text: str) -> None:
    record, findings = read_bytes(text.encode(), "f.yml")
    assert record or findings


@given(st.text("ab:- []{}&*!|>'\"#%,\n?\\", max_size=40))
def test_with_and_without_libyaml_the_same_is_read(text: str) -> None:
    fast, fast_findings = parse(text, "f.yml")
    plain, plain_findings = parse(text, "f.yml", PlainParser)
    if not fast_findings and not plain_findings:
        assert fast == plain
