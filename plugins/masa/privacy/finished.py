"""The words of finished files: pages, feeds, tables, calendars, data."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

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
_CELL = re.compile(r'"[^"]*"|[^",\n]+')
_MARKUP = (".html", ".xml", ".svg", ".xhtml", ".atom", ".rss")


class Fresh:
    """Leaves out what was looked at already: most of a page is that of every page.

    ``clean`` are texts that were found to hold nothing personal.
    """

    def __init__(self, clean: Iterable[str] = ()) -> None:
        self._known = set(clean)

    def pieces(self, text: str, kind: str) -> str:
        """The pieces that are new; what is not beside each other is kept apart by a semicolon.

        Pieces are lines; in data each text is one, and each cell of a table.
        """
        known = self._known
        if kind in _DATA:
            alone = set(_texts(text, kind)).difference(known)
            known |= alone
            return "\n;\n".join(sorted(alone))
        every = text.split("\n")
        new = [(at, piece) for at, piece in enumerate(every) if piece not in known]
        known.update([piece for _, piece in new])
        found: list[str] = []
        before = -1
        for at, piece in new:
            if at != before + 1:
                found.append(";")
            found.append(piece)
            before = at
        return "\n".join(found)


def _texts(text: str, kind: str) -> list[str]:
    if kind == ".json":
        return text.split('"')
    return [cell.strip('"') for cell in _CELL.findall(text)]


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


def unfolded(text: str, kind: str) -> str:
    """A calendar whose long lines are whole again; other files as they are."""
    return re.sub(r"\r?\n[ \t]", "", text) if kind == ".ics" else text
