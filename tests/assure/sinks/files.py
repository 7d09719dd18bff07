"""Every file of a hostile website but its pages, read by a reader of its kind."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from icalendar import Calendar

from masa.hosting import caddy, headers_file, nginx
from masa.hosting.rules import rules_of


def faults(site: Path) -> Iterator[tuple[str, str]]:
    """Each file that was read, and what is wrong with it: nothing if it is well."""
    for path in sorted(site.rglob("*")):
        read = READERS.get(path.suffix)
        if read and path.is_file():
            name = path.relative_to(site).as_posix()
            try:
                amiss = read(path.read_bytes().decode("utf-8"))
            except (ValueError, ET.ParseError, csv.Error) as error:
                amiss = f"cannot be read: {error}"
            yield name, amiss
    yield headers_file.NAME, _hosting(site)


def _json(text: str) -> str:
    # A line separator would end a line of a script; a lone surrogate cannot be sent.
    bad = [each for each in _strings(json.loads(text)) if re.search("[\ud800-\udfff]", each)]
    return f"holds {bad[0]!r}" if bad else ""


def _strings(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    inside: Iterable[Any] = node.values() if isinstance(node, dict) else node
    if isinstance(node, dict | list):
        for each in inside:
            yield from _strings(each)


def _xml(text: str) -> str:
    if "<!DOCTYPE" in text.partition("<content")[0] or "<?xml-stylesheet" in text:
        return "declares something"
    root = ET.fromstring(text)  # noqa: S314 - our own file
    spaces = {element.tag.partition("}")[0] for element in root.iter()}
    leading = [each.get("href", "") for each in root.iter() if each.get("href")]
    odd = [each for each in leading if not each.startswith(("https://www.example.org/", "/"))]
    return f"holds elements of {spaces}" if len(spaces) > 1 else f"leads to {odd}" if odd else ""


def _csv(text: str) -> str:
    rows = [*csv.reader(io.StringIO(text, newline=""), strict=True)]
    ragged = {len(row) for row in rows}
    risky = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
    cells = [cell for row in rows for cell in row if risky.match(cell)]
    formulas = [cell for cell in cells if not re.fullmatch(r"-\d+(\.\d+)?", cell)]
    return f"has rows of {ragged} cells" if len(ragged) != 1 else str(formulas[:1] or "")


def _ics(text: str) -> str:
    (whole,) = Calendar.from_ical(text, multiple=True)
    kinds = {part.name for part in whole.walk()}
    long = [line for line in text.encode().split(b"\r\n") if len(line) > 75]
    odd = [event for event in whole.walk("VEVENT") if {"ATTACH", "ATTENDEE"} & set(event)]
    return "" if kinds <= {"VCALENDAR", "VEVENT"} and not odd and not long else f"holds {kinds}"


def _css(text: str) -> str:
    return "loads something" if re.search(r"@import|url\(\s*[\"']?(?:https?:|//)", text) else ""


def _hosting(site: Path) -> str:
    """The rules come of names of files alone: no text of the data is among them."""
    rules, server = rules_of(site), nginx.Server("www.example.org", "/srv/site")
    for text in (headers_file.write(rules), nginx.write(rules, server), caddy.write(rules, server)):
        if "ran" in re.findall(r"\w+", text) or "evil" in text:
            return "holds a text of the data"
    return ""


READERS: dict[str, Callable[[str], str]] = {
    ".json": _json,
    ".xml": _xml,
    ".csv": _csv,
    ".ics": _ics,
    ".css": _css,
}
