"""HTML of our own pages as a small tree: what stands in what, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
#: Elements that stand within a line of text.
INLINE = frozenset(
    "a abbr b bdi br cite code data em i label q s small span strong sub sup time u wbr".split()
)


@dataclass(frozen=True, slots=True)
class Element:
    """An element, its attributes, and what stands in it: elements and texts, in their order."""

    name: str
    attributes: dict[str, str]
    inner: list[Element | str] = field(default_factory=list)

    @property
    def id(self) -> str:
        """Its anchor, or nothing."""
        return self.attributes.get("id", "")

    @property
    def elements(self) -> Iterator[Element]:
        """The elements directly in it."""
        return (each for each in self.inner if isinstance(each, Element))

    def all(self, *names: str) -> Iterator[Element]:
        """Every element of these names in it, at any depth, in their order."""
        for each in self.elements:
            if each.name in names:
                yield each
            yield from each.all(*names)

    @property
    def text(self) -> str:
        """Every text in it, as it stands."""
        return "".join(each if isinstance(each, str) else each.text for each in self.inner)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inner.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inner.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if any(element.name == tag for element in self.open):
            while self.open.pop().name != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.open[-1].inner.append(data)


def parse(html: str) -> Element:
    """What is written in a piece of HTML, in an element without a name."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.open[0]
