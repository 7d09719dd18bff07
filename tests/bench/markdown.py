"""The main part of a finished page as Markdown, for other site generators to build from.

Headings, paragraphs, lists, tables, lists of definitions, quotations, code, emphasis and links: the
same words in the same order. What Markdown has no form for is left out: drawings, forms, buttons.
It is written so that Python-Markdown and Goldmark read the same from it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tests.bench.elements import INLINE, Element

#: A page's list of its own sections is left out, too: each generator makes one of its own.
LEFT_OUT = frozenset("button form input nav noscript script svg".split())
HEADINGS = {f"h{level}": level for level in range(1, 7)}
#: Marks around a text.
MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*"}
INDENT = "    "

_SPACE = re.compile(r"\s+")
_ESCAPED = re.compile(r"([\\`*_\[\]{}|])")
_BEGINNING = re.compile(r"(\d+)([.)])(?=\s|$)|([#+>-])(?=\s|$)|[:~=]")

#: Where a link leads in what is written; empty for none.
Leads = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes Markdown. ``leads`` says where each link of the page leads in it."""

    leads: Leads

    def write(self, article: Element) -> str:
        """The whole of it."""
        return "\n\n".join(self._blocks(article)) + "\n"

    def _blocks(self, parent: Element, anchor: str = "") -> Iterator[str]:
        """The blocks of an element; ``anchor`` is for its first heading, if that has none."""
        line: list[Element | str] = []
        for each in parent.inner:
            if isinstance(each, str) or each.name in INLINE:
                line.append(each)
                continue
            yield from self._paragraph(line)
            line = []
            # Links lead to a section rather than to its heading.
            own = anchor or each.id if each.name in HEADINGS else each.id or anchor
            yield from self._block(each, own)
            if each.name in HEADINGS or (anchor and next(each.all(*HEADINGS), None)):
                anchor = ""
        yield from self._paragraph(line)

    def _block(self, element: Element, anchor: str) -> Iterator[str]:
        match element.name:
            case name if name in LEFT_OUT:
                return
            case name if name in HEADINGS:
                yield from self._heading(element, HEADINGS[name], anchor)
            case "ul" | "ol":
                yield from self._list(element)
            case "dl":
                yield from self._definitions(element)
            case "table":
                yield from self._table(element)
            case "pre":
                yield "\n".join(f"{INDENT}{line}" for line in element.text.strip("\n").split("\n"))
            case "blockquote":
                quoted = "\n\n".join(self._blocks(element))
                yield "\n".join(f"> {line}".rstrip() for line in quoted.split("\n"))
            case _:
                yield from self._blocks(element, anchor)

    def _paragraph(self, line: Sequence[Element | str]) -> Iterator[str]:
        text = self.line(line)
        if text:
            yield _begun(text)

    def _heading(self, element: Element, level: int, anchor: str) -> Iterator[str]:
        text = self.line(element.inner)
        if text:
            yield f"{'#' * level} {text}{f' {{#{anchor}}}' if anchor else ''}"

    def _list(self, element: Element) -> Iterator[str]:
        items = [(item, [*self._blocks(item)]) for item in element.elements if item.name == "li"]
        found = [blocks for _, blocks in items if blocks]
        loose = "\n\n" if any(len(blocks) > 1 for blocks in found) else "\n"
        mark = "-" if element.name == "ul" else "1."
        if found:
            yield loose.join(f"{mark:<4}{_indented(blocks)}" for blocks in found)

    def _definitions(self, element: Element) -> Iterator[str]:
        for group in _groups(element):
            terms = [self.line(part.inner) for part in group if part.name == "dt"]
            meant = [[*self._blocks(part)] for part in group if part.name == "dd"]
            lines = [_begun(term or "–") for term in terms]
            lines += [f":   {_indented(blocks)}" for blocks in meant if blocks]
            yield "\n".join(lines)

    def _table(self, element: Element) -> Iterator[str]:
        for caption in element.all("caption"):
            if text := self.line(caption.inner):
                yield f"**{text.replace('**', '')}**"
        rows = [[*self._cells(row)] for row in element.all("tr")]
        width = max(map(len, rows), default=0)
        if not width:
            return
        titled = next(element.all("thead"), None) is not None
        rows = rows if titled else [[], *rows]
        filled = [[*row, *[""] * (width - len(row))] for row in rows]
        filled.insert(1, ["---"] * width)
        yield "\n".join(f"| {' | '.join(row)} |" for row in filled)

    def _cells(self, row: Element) -> Iterator[str]:
        for cell in row.elements:
            if cell.name in ("td", "th"):
                yield self.line(_flat(cell))
                yield from [""] * (int(cell.attributes.get("colspan", "1")) - 1)

    def line(self, inner: Sequence[Element | str]) -> str:
        """A line of text with its emphasis, code and links."""
        return _SPACE.sub(" ", "".join(self._inline(each) for each in inner)).strip()

    def _inline(self, each: Element | str) -> str:
        if isinstance(each, str):
            return _escaped(each)
        if each.name in LEFT_OUT:
            return ""
        if each.name == "br":
            return " "
        if each.name == "code" and not set("`|") & set(each.text):
            return _within(_SPACE.sub(" ", each.text), "`", "`")
        text = "".join(self._inline(inner) for inner in each.inner)
        if each.name == "a" and (target := self.leads(each.attributes.get("href", ""))):
            return _within(text, "[", f"]({target})")
        mark = MARKS.get(each.name, "")
        return _within(text, mark, mark) if mark and mark not in text else text


def _flat(cell: Element) -> list[Element | str]:
    """What stands in a cell as one line: Markdown's tables hold no blocks."""
    parts: list[Element | str] = []
    for each in cell.inner:
        if isinstance(each, str) or each.name in INLINE:
            parts.append(each)
        elif each.name not in LEFT_OUT:
            parts += [" ", *_flat(each), " "]
    return parts


def _groups(element: Element) -> Iterator[list[Element]]:
    """The terms of a list of definitions, each with what it means."""
    loose: list[Element] = []
    for each in element.elements:
        if each.name == "div":
            yield [*each.elements]
        elif each.name == "dt" and any(part.name == "dd" for part in loose):
            yield loose
            loose = [each]
        else:
            loose.append(each)
    if loose:
        yield loose


def _within(text: str, before: str, after: str) -> str:
    """Text between marks; the spaces around it stay outside of them."""
    inner = text.strip()
    if not inner:
        return text
    first = " " if text[0].isspace() else ""
    last = " " if text[-1].isspace() else ""
    return f"{first}{before}{inner}{after}{last}"


def _indented(blocks: Sequence[str]) -> str:
    return "\n\n".join(blocks).replace("\n", f"\n{INDENT}").replace(f"\n{INDENT}\n", "\n\n")


def _escaped(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _ESCAPED.sub(r"\\\1", text)


def _begun(text: str) -> str:
    """A paragraph that nobody takes for a list, a heading or a definition."""

    def harmless(match: re.Match[str]) -> str:
        if match[1]:
            return f"{match[1]}\\{match[2]}"
        return f"&#{ord(match[0])};"

    return _BEGINNING.sub(harmless, text, count=1) if _BEGINNING.match(text) else text
