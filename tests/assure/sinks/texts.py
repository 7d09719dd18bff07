"""What no browser shows: a text comes out of every kind of file as it went in."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from datetime import date
from html.parser import HTMLParser

from icalendar import Calendar

from masa.downloads.atom import Entry, Feed, feed
from masa.downloads.calendar import calendar, events
from masa.downloads.data.cells import lines, read_back
from masa.downloads.json_feed import json_feed
from masa.downloads.running_heads import text as css
from masa.due.item import Due, Kind
from masa.findings import Finding, Place
from masa.pages.addresses import Addresses
from masa.pages.problems import problem, problems
from masa.pages.rendering import Renderer, UnsafeLink
from masa.pages.things import Target, Thing
from masa.reading import read_bytes
from tests.assure.figures import Figure
from tests.assure.sinks.corpus import Hostile, corpus, writable
from tests.pages.golden.world import OVERRIDES, workspace

ROOT, DAY = "https://www.example.org/", date(2026, 11, 2)
ATOM = "{http://www.w3.org/2005/Atom}"
#: Gives what is wrong with what became of a text, in words; nothing if it is well.
Sink = Callable[[str], str]


def figures() -> tuple[Figure, ...]:
    """Every text through every sink, and every refused one to a reader."""
    made = [_figure(name, sink) for name, sink in SINKS.items()]
    refused = [one for one in corpus() if not one.may_be_written]
    faults = tuple(fault for one in refused for fault in unclean(one))
    what = "Texts with characters that nobody may write, raw and as escapes"
    found = f"{2 * len(refused) - len(faults)} refused with file and line"
    return (*made, Figure(what, 2 * len(refused), found, "all, and not repeated", faults))


def _figure(name: str, sink: Sink) -> Figure:
    texts = writable(corpus())
    faults = tuple(f"{text!r}: {amiss}" for text in texts if (amiss := sink(text)))
    found = f"{len(texts) - len(faults)} come out as they went in"
    return Figure(f"Hostile texts in {name}", len(texts), found, "all", faults)


def unclean(one: Hostile) -> Iterator[str]:
    """What is wrong with how a text that may not be written is refused."""
    escaped = "".join(f"\\U{ord(c):08x}" for c in one.text)
    raw = f'voice:\n  summary: "{one.text}"\n'.encode("utf-8", "surrogatepass")
    for data in (raw, f'voice:\n  summary: "{escaped}"\n'.encode()):
        found = read_bytes(data, "voice.yml")[1]
        if not any(finding.place.line == 2 for finding in found):
            yield f"{one.text!r} is not refused where it stands"
        if any(one.text in f"{finding.message} {finding.mend}" for finding in found):
            yield f"{one.text!r} is repeated"


def in_csv(text: str) -> str:
    """A cell of a table."""
    ((cell, beside),) = csv.reader(io.StringIO(lines([(text, "x")]), newline=""), strict=True)
    if beside != "x" or read_back(cell) != text:
        return f"is {cell!r}"
    shown = unicodedata.normalize("NFKC", cell).lstrip()
    formula = shown.startswith(("=", "+", "-", "@")) or cell.startswith(("\t", "\r", "\n"))
    return "is a formula" if formula and not re.fullmatch(r"-[\d.]+", cell) else ""


def in_atom(text: str) -> str:
    """The title, the author and an entry of an Atom feed."""
    root = ET.fromstring(feed(_feed(text), _entries(text)))  # noqa: S314 - our own file
    titles = [root.findtext(f"{ATOM}title"), root.findtext(f"{ATOM}entry/{ATOM}title")]
    names = [root.findtext(f"{ATOM}author/{ATOM}name")]
    points = _Texts.of(root.findtext(f"{ATOM}entry/{ATOM}content") or "", "li")
    same = {_lines(str(each)) for each in (*titles, *names, *points)}
    return "" if same == {_lines(text)} and len(root.findall(f"{ATOM}entry")) == 1 else str(same)


def in_json_feed(text: str) -> str:
    """The title and an entry of a JSON feed."""
    made = json.loads(json_feed(_feed(text), _entries(text)))
    found = {made["title"], made["items"][0]["title"], made["authors"][0]["name"]}
    return "" if found == {text} else str(found)


def in_calendar(text: str) -> str:
    """The name of a calendar, and an event."""
    published = workspace().library.partnerships[0]
    item = Due(published, Kind.SIGN_OFF, "x", text, text, DAY, ("", ""), Place("x.yml"), text, text)
    made = calendar(text, events([item], DAY, Addresses(), ROOT))
    (whole,) = Calendar.from_ical(made, multiple=True)
    (event,) = whole.walk("VEVENT")
    if set(map(str.upper, [*whole, *event])) != _PROPERTIES or len(whole.subcomponents) != 1:
        return f"has {[*whole, *event]}"
    name, said = str(whole["x-wr-calname"]), str(event["description"])
    name = re.sub(r"\\([nN,;\\])", lambda m: "\n" if m[1] in "nN" else m[1], name)
    same = _lines(name) == _lines(text) and _lines(text) in said
    return "" if same else f"is {name!r} and {said!r}"


_PROPERTIES = set(
    "PRODID VERSION X-WR-CALNAME UID DTSTAMP DTSTART DTEND TRANSP SUMMARY CATEGORIES DESCRIPTION "
    "URL".split()
)


def in_css(text: str) -> str:
    """A string of a style sheet."""
    made = css(text)
    if not re.fullmatch(r'"(?:[^\W_]| |\\[0-9a-f]{6} )*"', made):
        return f"is {made}"
    back = re.sub(r"\\([0-9a-f]{6}) ", lambda m: chr(int(m[1], 16)), made[1:-1])
    return "" if back == text else f"reads {back!r}"


def in_microdata(text: str) -> str:
    """What search engines are told of a page."""
    thing = Thing("Dataset", (("name", text), ("creator", Thing("Person", (("name", text),)))))
    shell = _Shell((thing,))
    made = _Texts.of(_RENDERER.render("shell/things.html", "", shell=shell), "meta")
    return "" if made == [text, text] else str(made)


def in_message(text: str) -> str:
    """What a preview says of a text at the top of a page, with the line that it stands in."""
    finding = Finding("M104", Place("x.yml", 1, 1, 3), text, text)
    html = str(problems(_RENDERER, "", [problem(finding, text, "x/")], old=False))
    made = set(re.findall(r"<([a-z0-9]+)", html)) - {"a", "code", "details", "div", "mark", "p"}
    strange = made - {"pre", "section", "strong", "summary"}
    marked = text.replace("`", "") in "".join(_Texts.of(html, "p")).replace("`", "")
    return "" if marked and not strange else f"makes {strange or html}"


def in_links(text: str) -> str:
    """The address of a link that a template prints."""
    try:
        said = _RENDERER.render(
            "shell/things.html", "", shell=_Shell((Thing("X", (("url", Target(text)),)),))
        )
    except UnsafeLink:
        return ""
    (found,) = _Texts.of(said, "link")
    # As a browser reads it, which passes over spaces before it and line ends within.
    scheme = re.match(r"([a-z][a-z0-9+.-]*):", re.sub(r"[\t\r\n]", "", found.strip()).lower())
    allowed = not scheme or scheme[1] in {"http", "https", "mailto", "tel", "sms"}
    return "" if allowed and not found.startswith("//") else f"leads to {found}"


def _feed(text: str) -> Feed:
    return Feed("x", text, ROOT, "x/", "x/changes.xml", text)


def _entries(text: str) -> tuple[Entry, ...]:
    return (Entry("x", text, DAY, "x/", (text,)),)


def _lines(text: str) -> str:
    return re.sub(r"\r\n?", "\n", text)


class _Shell:
    """As much of a shell as its things need."""

    def __init__(self, things: tuple[Thing, ...]) -> None:
        self.things = things


class _Texts(HTMLParser):
    """The texts of elements of one name, or what stands in their attributes."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._inside = name, False
        self.found: list[str] = []

    @classmethod
    def of(cls, html: str, name: str) -> list[str]:
        parser = cls(name)
        parser.feed(html)
        parser.close()
        return parser.found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == self._name and tag in {"meta", "link"}:
            self.found.append(str(values.get("content", values.get("href"))))
        elif tag == self._name:
            self._inside = True
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._name:
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data


_RENDERER = Renderer(OVERRIDES)
SINKS: dict[str, Sink] = {
    "cells of CSV": in_csv,
    "Atom feeds": in_atom,
    "JSON feeds": in_json_feed,
    "calendars": in_calendar,
    "style sheets": in_css,
    "microdata": in_microdata,
    "messages of a preview": in_message,
    "addresses of links": in_links,
}
