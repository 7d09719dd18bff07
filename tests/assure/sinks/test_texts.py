"""Texts come out of every kind of file as they went in; and what breaks one is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from masa.downloads import atom, calendar
from masa.downloads.data import cells
from masa.pages import problems as page_problems
from masa.pages import rendering
from tests.assure.figures import Figure
from tests.assure.sinks import files, texts
from tests.assure.sinks.corpus import Hostile


@pytest.mark.parametrize("figure", texts.figures(), ids=lambda figure: figure.what)
def test_every_text_comes_out_as_it_went_in(figure: Figure) -> None:
    assert figure.tried > 30
    assert figure.faults == ()


@pytest.mark.parametrize(
    ("sink", "where", "name", "instead", "given"),
    [
        (texts.in_csv, cells, "safe", str, "=1+1"),
        (texts.in_atom, atom, "_text", str.upper, "a"),
        (texts.in_calendar, calendar, "vText", str, "a\\nb"),
        (texts.in_css, texts, "css", repr, 'a"b'),
        (texts.in_message, page_problems, "escape", str, "<img src=x>"),
        (texts.in_links, rendering, "_refuse_unsafe", str, "javascript:ran()//"),
    ],
)
def test_a_sink_that_breaks_is_told(
    monkeypatch: pytest.MonkeyPatch,
    sink: texts.Sink,
    where: object,
    name: str,
    instead: Callable[[str], str],
    given: str,
) -> None:
    assert sink(given) == ""
    monkeypatch.setattr(where, name, instead)
    assert sink(given) != ""


def test_a_text_that_is_not_refused_is_told() -> None:
    assert [*texts.unclean(Hostile("x", "plain"))] != []
    assert [*texts.unclean(Hostile("x", "a\u202eb"))] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", '{"a": "\\ud800"}'),
        ("a.json", "{"),
        ("a.xml", "<?xml-stylesheet href='x'?><feed/>"),
        ("a.xml", "<feed xmlns='a'><script xmlns='http://www.w3.org/1999/xhtml'/></feed>"),
        ("a.xml", "<feed><link href='javascript:ran()'/></feed>"),
        ("a.csv", "a,b\r\n=1+1,c\r\n"),
        ("a.csv", "a,b\r\nc\r\n"),
        ("a.ics", "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"),
        ("a.css", "@import 'https://evil.example/x.css';"),
        ("data/evil/a.ics", "BEGIN:VCALENDAR\r\nBEGIN:VALARM\r\nEND:VALARM\r\nEND:VCALENDAR\r\n"),
    ],
)
def test_a_file_that_is_broken_is_told(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="")
    found = dict(files.faults(tmp_path))
    assert found[name] != ""
    assert found["_headers"] == ""
