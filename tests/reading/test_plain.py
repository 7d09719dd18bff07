"""Whatever is read quickly comes out as the parser reads it: the same nodes in the same places."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from masa.reading import AT, At, Node, read_bytes
from masa.reading.characters import decode
from masa.reading.parse import parse
from masa.reading.plain import LONGEST, read_plain

REFUSED: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("refused.yml").read_text("utf-8")
)


def laid_out(node: Node | At) -> object:
    """A node with the order of its keys and all positions, which equality leaves out."""
    if isinstance(node, At):
        entries = [(key, *at[:6], *at[6]) for key, at in node.entries.items()]
        return node.file, node.span, entries
    if isinstance(node, dict):
        return [(key, laid_out(value)) for key, value in node.items()]
    return [laid_out(item) for item in node] if isinstance(node, list) else node


def is_read_alike(text: str) -> bool:
    """Compare the two; whether the text was read quickly at all."""
    usable, refused = decode(text.encode("utf-8", "surrogatepass"), "f.yml")
    quick = None if refused else read_plain(usable, "f.yml")
    if quick is None:
        return False
    record, findings = parse(usable, "f.yml")
    assert findings == []
    assert laid_out(quick) == laid_out(record)
    return True


def test_nearly_every_file_of_the_repository_is_read_quickly(repository: Path) -> None:
    files = sorted((repository / "arrangements").rglob("*.yml"))
    quick = [is_read_alike(path.read_text("utf-8")) for path in files]
    assert sum(quick) > 0.9 * len(files) > 100


@pytest.mark.parametrize("case", REFUSED, ids=[case["name"] for case in REFUSED])
def test_what_is_refused_is_never_read_quickly(case: dict[str, Any]) -> None:
    assert not is_read_alike(case["text"])


@pytest.mark.parametrize(
    "text",
    [
        "a: one\nb:\n  c: two\n  d:\n    - three\n    - e: four\n      f: five\ng: six\n",
        "a:\n- one\n- two\nb:\n- c: three\n  d: four\n",
        "a: 'one: two'\nb: \"three # four\"\nc: ''\nd: é ñ 😀\n",
        "a: [one, 'two, three', \"[four]\"]\nb: {c: five, d: \"six: seven\"}\ne: []\nf: {}\n",
        "a: |\n  one\n  two\n\n  three\nb: >-\n  four\n  five\n\n\n  six\nc: >\n    seven\n",
        "a:\n  - b: |\n      one\n    c: two\n  - >-\n    three\n    four\n",
        "# before\n\na: one\n  # between\nb: |\n\n  # no comment\n  two\n# after\nc: three\n# end",
        "a:\n  - one\n\n  # between\n  - two\n\n\n",
        "   a: one\n   b: two",
    ],
)  # fmt: skip
def test_read_quickly(text: str) -> None:
    assert is_read_alike(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: one\n  two\n", "a:\n", "a:\nb: one\n", "- a\n", "a", "", "# only\n", "a: one # two\n",
        "a: b: c\n", "a: 'it''s'\n", 'a: "\\n"\n', "a: |2\n  one\n", "a: |+\n  one\n",
        "a: |\nb: c\n",
        "a: |\n    one\n  two\n", "a: >\n  one\n    two\n", "a: [b: c]\n", "a: [b, ]\n", "a: [b\n",
        "a: [[b]]\n", "a: {b: {c: d}}\n", "a: {b}\n", "a: {b: 1, b: 2}\n", "a: [b] c\n",
        "'a': b\n", "a: [\n", "a: {\n", "a: '\n", "a: b ",
        "a b: c\n", "a :b\n", "a:  b\n", "a: -1\n", "? a\n", "---\na: b\n", "a: b\n...\n",
        "a: b \n",
        "a:\tb\n", "- - a\n", "-\n  a: b\n", "a:\n - b\n- c\n", "a:\n  b: c\n d: e\n",
        "a: b\na: c\n",
        "a:\n  b: c\na: d\n", "%a: b\n", "a: *b\n", "a: &b c\n", "a: !b c\n", "a: @b\n", "a: `b\n",
        "a:\n  -b: c\n", "a: {b: c, }\n", "a: {b:c}\n", "a: [b, c]:\n", "<<: a\n", "a: b:\n",
        "a" * 101 + ": b\n", f"a: {'b' * 15_000}\n" * 7,
    ],
)  # fmt: skip
def test_left_to_the_parser(text: str) -> None:
    assert not is_read_alike(text)


def test_what_holds_too_much_or_is_too_deep_is_left_to_the_parser() -> None:
    deep = "".join(f"{' ' * level}a:\n" for level in range(30)) + f"{' ' * 30}a: b\n"
    many = "".join(f"a{number}: b\n" for number in range(LONGEST // 8))
    for text in (deep, many):
        assert read_plain(text, "f.yml") is None
    assert [finding.code for finding in read_bytes(deep.encode(), "f.yml")[1]] == ["R117"]


def test_the_position_comes_with_the_mapping() -> None:
    record, _ = read_bytes(b"a: one\nb: two\n", "f.yml")
    at = record[AT]
    assert isinstance(at, At)
    assert str(at) == "At(f.yml:1:1)"
    assert [str(at.place("b")), str(at.key_place("b"))] == ["f.yml:2:4", "f.yml:2:1"]


#: Pieces of lines: what is plain, and what is nearly so.
INDENTS = st.sampled_from(["", "  ", "    ", "      ", " ", "   "])
DASHES = st.sampled_from(["", "", "", "- ", "- - ", "-  "])
KEYS = st.sampled_from(["", "a: ", "b: ", "c:", "d:", "e-f: ", "a", "'a': ", "1: ", "a b: ", "? "])
VALUES = st.sampled_from(
    ["", "one", "two three", "four: five", "six #", "seven # eight", "nine:", "'ten'",
     '"el: even"', "'it''s'", '"\\n"', "[a, b]", "[a, 'b c']", "{a: b, c: d}", "{a: b, a: c}",
     "{}", "[]", "[a,b]", "{a: [b]}", "[a: b]", "[a b , c]", "{a:b}", "[a:b, c]", "[a, b", "|",
     ">-", "|-", ">", "|2", "|+", "# twelve", "-1", "- x", "&a b", "*a", "!t b", "é 😀", "~",
     "...", "---", "a  b", "one ", "{a: b}: c", "x]", "[", "{", "'", "]"]
)  # fmt: skip
LINES = st.one_of(st.tuples(INDENTS, DASHES, KEYS, VALUES).map("".join), st.just(""))


@settings(max_examples=3_000)
@given(st.lists(LINES, min_size=1, max_size=8).map("\n".join), st.sampled_from(["", "\n", "\n\n"]))
def test_lines_are_read_alike_or_left(lines: str, end: str) -> None:
    assert is_read_alike(lines + end) in (True, False)


@settings(max_examples=1_000)
@given(st.text("ab:- []{}&*!|>'\"#%,\n?\\", max_size=40))
def test_marks_are_read_alike_or_left(text: str) -> None:
    assert is_read_alike(f"a: b\n{text}") in (True, False)


@settings(max_examples=1_000)
@given(st.data())
def test_a_sound_file_with_one_change_is_read_alike_or_left(
    repository: Path, data: st.DataObject
) -> None:
    model = repository / "arrangements" / "partnerships" / "northmere"
    path = data.draw(st.sampled_from(sorted(model.glob("*.yml"))))
    lines = path.read_text("utf-8").split("\n")[:80]
    number = data.draw(st.integers(0, len(lines) - 1))
    at = data.draw(st.integers(0, len(lines[number])))
    cut = data.draw(st.integers(0, 3))
    mark = data.draw(st.text(" :-#[]{}'\"|>\n,a", max_size=3))
    lines[number] = lines[number][:at] + mark + lines[number][at + cut :]
    assert is_read_alike("\n".join(lines)) in (True, False)
