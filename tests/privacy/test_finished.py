"""The words of finished files, however a value is wrapped up in them."""

from __future__ import annotations

import pytest

from masa.privacy.finished import Fresh, unfolded, words
from masa.privacy.guard import find

NUMBER = "07700 900145"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (".html", f"<p>Call {NUMBER}</p>"),
        (".html", "<p>Call <b>07700</b>&nbsp;900<wbr>145</p>"),
        (".html", "<p>Call 07700 &#57;00145</p>"),
        (".html", "<p>Call 07700 900\u200b145</p>"),
        (".html", "<p>Call 07700&shy; 900145</p>"),
        (".html", f'<a href="tel:{NUMBER}">Call</a>'),
        (".html", f'<img src="a.png" alt="{NUMBER}">'),
        (".html", f"<title>{NUMBER}</title>"),
        (".html", f'<meta name="description" content="{NUMBER}">'),
        (".html", f'<span data-pagefind-filter="a[data-value]" data-value="{NUMBER}"></span>'),
        (".html", f"<svg><text>{NUMBER}</text></svg>"),
        (".xml", f"<title>{NUMBER}</title>"),
        (".json", f'{{"a": "{NUMBER}"}}'),
        (".json", '{"a": "07700 \\u0039\\u0030\\u0030145"}'),
        (".json", f'{{"a": "Call\\n{NUMBER}"}}'),
        (".csv", f'a,"b, {NUMBER}",c\n'),
        (".csv", f"a,{NUMBER},c\n"),
        (".ics", "DESCRIPTION:Call 07700 90\r\n 0145\r\n"),
        (".ics", f"DESCRIPTION:Ring us\\n{NUMBER}\r\n"),
        (".html", "<p>Call 07700<br>900145</p>"),
        (".html", "<p>Call 07700\n   900145</p>"),
        (".html", '<a href="https://wa.me/447700900145">Chat</a>'),
        (".txt", NUMBER),
    ],
)
def test_a_value_is_found_in_every_kind_of_file(kind: str, text: str) -> None:
    fresh = Fresh()
    said = words(fresh.pieces(unfolded(text.encode(), kind), kind), kind)
    assert [hit.value for hit in find(said, deep=False)] == ["07700900145"]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (".html", "<td>07700</td><td>900145</td>"),
        (".html", '<path d="M943 476 5919"/>'),
        (".html", '<p id="a07700900145">A</p><time datetime="07700 900145">A</time>'),
        (".html", "<p>943</p>\n<p>476</p>\n<p>5919</p>"),
        (".html", "<p>14 High Street</p><p>Postcode <b>NM3 4QT</b></p>"),
        (".html", "<p>Date of birth</p><p>12 May 2026</p>"),
        (".csv", "943,476,5919\n"),
        (".json", '{"a": 943, "b": 476, "c": 5919}'),
    ],
)
def test_what_is_apart_is_not_put_together(kind: str, text: str) -> None:
    assert find(words(Fresh().pieces(text.encode(), kind), kind), deep=False) == []


@pytest.mark.parametrize(
    "text",
    [
        "<tr><th>Date of birth</th><td>12 May 2014</td></tr>",
        "<dt>DOB</dt>\n<dd>12/05/2014</dd>",
        "<tr><td>12 Acacia Avenue</td><td>NM1 2AB</td></tr>",
        "<address>12 Acacia Avenue<br>Northmere<br>NM1 2AB</address>",
    ],
)
def test_cells_beside_each_other_and_lines_belong_together(text: str) -> None:
    assert len(find(words(text, ".html"), deep=False)) == 1


def test_what_was_looked_at_is_left_out_and_the_rest_stays_apart() -> None:
    fresh = Fresh({"known"})
    assert fresh.pieces(b"one\ntwo\nknown\nthree", ".html") == "one\ntwo\n;\nthree"
    assert fresh.pieces(b"one\nfour\ntwo", ".html") == ";\nfour"
    assert fresh.pieces(b'{"known": "five"}', ".json") == ": \n;\nfive\n;\n{\n;\n}"


def test_a_new_line_is_beside_another_wherever_it_stands_again() -> None:
    fresh = Fresh({"k"})
    assert fresh.pieces(b"new\nk\nnew\nnew\nk\nother\nnew", ".html") == (
        "new\n;\nnew\nnew\n;\nother\nnew"
    )
    assert fresh.pieces(b"new\nk", ".html") == ""


def test_what_is_known_is_known_by_its_bytes_and_what_is_no_text_is_marked() -> None:
    fresh = Fresh({"café", "\ud800"})
    assert fresh.pieces("café\ncafè".encode(), ".txt") == ";\ncafè"
    assert fresh.pieces(b"a\xff\nb\xe2\x82\nc", ".txt") == "a\ufffd\nb\ufffd\nc"
    assert fresh.pieces("é".encode("utf-16"), ".txt") != ""


def test_a_label_and_a_date_that_are_not_beside_each_other_are_no_birth() -> None:
    fresh = Fresh()
    fresh.pieces(b"something", ".txt")
    assert find(fresh.pieces(b"Date of birth:\nsomething\n12 May 2014", ".txt"), deep=False) == []
    assert find(Fresh().pieces(b"Date of birth:\n12 May 2014", ".txt"), deep=False) != []
