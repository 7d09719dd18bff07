"""The words of finished files: pages, feeds, tables, calendars, data."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from itertools import filterfalse

from masa.privacy.plain import BETWEEN

#: Tags within a line of words: what stands in them is part of the word around it.
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|cite|code|data|dfn|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)"
    r"\b[^<>]*>"
)
#: The end of a line, and the end of a cell, which belongs to the next: a name and its date.
_LINE_END = re.compile(r"</?(?:br|tspan)\b[^<>]*>|<(?:td|th|dt|dd)\b[^<>]*>")
_CELL_END = re.compile(r"</(?:td|th|dt|dd)>")
_TAG = re.compile(r"<[^<>]*>")
#: What attributes say to readers, or to those who copy what is behind a link.
_SAID = re.compile(
    r'\s(?:title|alt|content|value|placeholder|label|aria-label|aria-description|data-value)="([^"]*)"'
    r'|\shref="((?:mailto|tel|sms|https?):[^"]*)"'
)
#: In calendars: the end of a line, a comma, a semicolon.
_IN_CALENDARS = re.compile(r"\\([nN,;])")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
#: Characters that nobody sees and that could part a number in two.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_SEEN_NOWHERE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_DATA = (".json", ".csv")
_CELL = re.compile(rb'"[^"]*"|[^",\n]+')
_FOLD = re.compile(rb"\r?\n[ \t]")
_MARKUP = (".html", ".xml", ".svg", ".xhtml", ".atom", ".rss")


class Fresh:
    """Leaves out what was looked at already: most of a page is that of every page.

    ``clean`` are texts that were found to hold nothing personal. Bytes are compared, because most
    of them are known and need never become text.
    """

    def __init__(self, clean: Iterable[str] = ()) -> None:
        self._known = {text.encode("utf-8", "surrogatepass") for text in clean}

    def pieces(self, data: bytes, kind: str) -> str:
        """The pieces that are new; what is not beside each other is kept apart by a semicolon.

        Pieces are lines; in data each text is one, and each cell of a table.
        """
        new = self._alone(data, kind) if kind in _DATA else self._lines(data)
        return new.decode("utf-8", "replace")

    def _alone(self, data: bytes, kind: str) -> bytes:
        alone = set(_texts(data, kind)).difference(self._known)
        self._known |= alone
        return b"\n;\n".join(sorted(alone))

    def _lines(self, data: bytes) -> bytes:
        every = data.split(b"\n")
        new = [*filterfalse(self._known.__contains__, every)]
        self._known.update(new)
        found: list[bytes] = []
        at = -1
        for line in new:
            before, at = at, every.index(line, at + 1)
            if at != before + 1:
                found.append(b";")
            found.append(line)
        return b"\n".join(found)


def _texts(data: bytes, kind: str) -> list[bytes]:
    if kind == ".json":
        return data.split(b'"')
    return [cell.strip(b'"') for cell in _CELL.findall(data)]


def words(text: str, kind: str) -> str:
    """What readers, or programs that read it out to them, find in a file of a kind (``.html``)."""
    if kind in _MARKUP:
        said = [html.unescape(one or other) for one, other in _SAID.findall(text)]
        text = _LINE_END.sub("\n", _CELL_END.sub("\n | \n", _INLINE.sub("", text)))
        text = BETWEEN.join((html.unescape(_TAG.sub(BETWEEN, text)), *said))
    elif kind == ".ics":
        text = _IN_CALENDARS.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)
    elif kind == ".json" and "\\" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text).replace("\\n", "\n")
    return text.translate(_UNSEEN) if _SEEN_NOWHERE.search(text) else text


def unfolded(data: bytes, kind: str) -> bytes:
    """A calendar whose long lines are whole again; other files as they are."""
    return _FOLD.sub(b"", data) if kind == ".ics" else data
