"""What a finished page tells those who cannot see it: language, title, headings, tables, drawings.

Each function takes a parsed page and gives what is wrong with it, in words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
NOT_READ = frozenset({"script", "style", "template"})


@dataclass(eq=False)
class Element:
    """An element with its attributes, and what stands in it: elements and texts."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    def all(self, *tags: str) -> Iterator[Element]:
        """Every element in it, in the order of the page; only those of some ``tags``, if given."""
        for child in self.children:
            if isinstance(child, Element):
                if not tags or child.tag in tags:
                    yield child
                yield from child.all(*tags)

    @property
    def text(self) -> str:
        """All its words, without needless spaces."""
        if self.tag in NOT_READ:
            return ""
        parts = (each if isinstance(each, str) else each.text for each in self.children)
        return " ".join(" ".join(parts).split())

    def get(self, name: str) -> str:
        """An attribute, or an empty text."""
        return self.attributes.get(name, "")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.here = self.root = Element("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self.here.parent:
            self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def parsed(html: str) -> Element:
    """A page as a tree; it must be valid, which ``test_validity`` sees to."""
    reader = _Reader()
    reader.feed(html)
    return reader.root


def language(page: Element) -> Iterator[str]:
    """The page says its language, and each part in another one says that."""
    (root,) = page.all("html")
    if not root.get("lang"):
        yield "no language"
    for element in page.all():
        if "lang" in element.attributes and not element.get("lang"):
            yield f"<{element.tag}> has an empty language"


def title(page: Element) -> Iterator[str]:
    """One title, with words."""
    titles = [each.text for each in page.all("title") if each.parent and each.parent.tag == "head"]
    if len(titles) != 1 or not titles[0]:
        yield f"titles: {titles}"


def headings(page: Element) -> Iterator[str]:
    """One heading of the first level, the first in the main part, and no level left out there."""
    (main,) = page.all("main")
    found = [*main.all("h1", "h2", "h3", "h4", "h5", "h6")]
    levels = [int(each.tag[1]) for each in found]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"levels of headings: {levels[:5]}"
    for before, after in pairwise(found):
        if int(after.tag[1]) > int(before.tag[1]) + 1:
            yield f"<{after.tag}> “{after.text}” follows <{before.tag}>"
    yield from (f"<{each.tag}> is empty" for each in found if not each.text)


def tables(page: Element) -> Iterator[str]:
    """A table has a caption, and each of its headings says whether it is of a column or a row."""
    for table in page.all("table"):
        by_hand = _inside(table, "class", "prose")  # Markdown has no captions; a heading leads in
        captions = [each.text for each in table.all("caption")]
        if not by_hand and (len(captions) != 1 or not captions[0]):
            yield f"a table without a caption: {table.text[:40]}"
        heads = [*table.all("th")]
        if not heads:
            yield f"a table without headings: {table.text[:40]}"
        yield from (f"<th> without a scope: {h.text}" for h in heads if not _scoped(h))


def _scoped(head: Element) -> bool:
    return head.get("scope") in {"col", "row", "colgroup", "rowgroup"}


def drawings(page: Element) -> Iterator[str]:
    """A drawing is named, or left out for a screen reader; a figure has its facts as text, too."""
    for drawing in page.all("svg", "img"):
        names = {drawing.get(name) for name in ("aria-label", "aria-labelledby", "alt")} - {""}
        names |= {each.text for each in drawing.all("title")} - {""}
        if not names and not _inside(drawing, "aria-hidden", "true"):
            yield f"<{drawing.tag}> without a name in “{_words_around(drawing)[:40]}”"
    for figure in page.all("figure"):
        caption = " ".join(each.text for each in figure.all("figcaption"))
        if any(figure.all("svg")) and not caption:
            yield "a figure without a caption"
        if any(figure.all("svg")) and not _told(figure, caption):
            yield f"a figure without its text: {caption}"


def _told(figure: Element, caption: str) -> bool:
    """Whether the facts of a drawing stand in words beneath it, or in a table beside its chart."""
    drawn = sum(len(each.text) for each in figure.all("svg"))
    beneath = len(figure.text) - drawn - len(caption) >= 20
    section = _around(figure, "section")
    return beneath or bool(section and any(section.all("table")))


def _around(element: Element, tag: str) -> Element | None:
    here = element.parent
    while here and here.tag != tag:
        here = here.parent
    return here


def _words_around(element: Element) -> str:
    return element.parent.text if element.parent else ""


def _inside(element: Element, name: str, value: str) -> bool:
    here: Element | None = element
    while here:
        if value in here.get(name).split():
            return True
        here = here.parent
    return False


CHECKS: tuple[Callable[[Element], Iterator[str]], ...] = (
    language,
    title,
    headings,
    tables,
    drawings,
)
