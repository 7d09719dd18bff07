"""A register of principles: each under its heading, and which areas are examples of which."""

from __future__ import annotations

from masa.model.learning import Example, Principle
from masa.pages.blocks import Block, Card, Cards, Part, Points, Quote, Quotes
from masa.pages.data_blocks import Column, Grid, GridCell, GridRow
from masa.pages.inline import Inline, Joined
from masa.pages.names import Names
from masa.pages.prose import line, plain
from masa.pages.sections import section
from masa.pages.shared.pieces import part
from masa.pages.shared.remarks import absent_section, notes
from masa.pages.views import Section

TITLE = "Principles"
#: What one is called, and what several are.
KINDS = {
    "principle": ("Principle", "Principles"),
    "success-factor": ("Success factor", "Critical success factors"),
}
#: Several areas may hide behind it: it has a row of its own in the matrix, after those with names.
UNNAMED = "Areas not named"


def sections(names: Names) -> tuple[Section, ...]:
    """The register, and the areas by principle; why there are none, if an editor said so."""
    principles = names.published.principles
    if not principles:
        gap = absent_section(names, "principles", TITLE, "principles")
        return (gap,) if gap.blocks else ()
    register = section(
        names, "principles", _title(principles), _register(names, principles), *principles
    )
    matrix = section(
        names, "principles-by-area", "Which areas follow which principles",
        _matrix(names, principles), *principles,
    )  # fmt: skip
    return (register, matrix) if matrix.blocks else (register,)


def _title(principles: tuple[Principle, ...]) -> str:
    """Principles, critical success factors, or both when both were published."""
    kinds = dict.fromkeys(KINDS[principle.kind][1] for principle in principles)
    return " and ".join(kinds).capitalize()


def _register(names: Names, principles: tuple[Principle, ...]) -> list[Block]:
    """The principles under their headings, both in the order in which they were published."""
    groups: dict[str, list[Card]] = {}
    level = 4 if any(principle.group for principle in principles) else 3
    for principle in principles:
        card = _card(names, principle, level + 1)
        groups.setdefault(principle.group or "", []).append(card)
    return [
        block
        for title, cards in groups.items()
        for block in _under(title, Cards(tuple(cards), "wide", level=level))
    ]


def _under(title: str, cards: Cards) -> tuple[Block, ...]:
    return (Part(title, (cards,)),) if title else (cards,)


def _card(names: Names, principle: Principle, level: int) -> Card:
    examples = tuple(_example(names, example) for example in principle.examples)
    blocks: list[Block] = [
        *part("Examples", [Points(examples)] if examples else [], level),
        *_quotation(principle),
        *notes(names, principle),
    ]
    return Card(
        plain(principle.text).rstrip("."),
        kicker=f"{KINDS[principle.kind][0]} {principle.number}",
        blocks=tuple(blocks),
        id=f"principle-{principle.id}",
    )


def _quotation(principle: Principle) -> list[Block]:
    if not principle.quotation:
        return []
    return [Quotes((Quote(plain(principle.quotation), principle.said_by or ""),))]


def _example(names: Names, example: Example) -> Inline:
    area = area_name(names, example)
    if area == UNNAMED:
        area = "An area not named"
    return Joined((area, line(example.text)), ": ") if example.text else area


def area_name(names: Names, example: Example) -> str:
    """The area's name as it is registered, or as the source gives it."""
    if example.area:
        return names.area(example.area)
    return example.named or UNNAMED


def _matrix(names: Names, principles: tuple[Principle, ...]) -> list[Block]:
    """A row for each area, a column for each principle, a mark where one is an example."""
    areas = {area_name(names, e) for principle in principles for e in principle.examples}
    found = sorted(areas, key=lambda area: (area == UNNAMED, area))
    if len(found) < 2:
        return []
    columns = tuple(
        Column(principle.number, f"Principle {principle.number}") for principle in principles
    )
    rows = tuple(
        GridRow(area, tuple(_meets(names, principle, area) for principle in principles))
        for area in found
    )
    caption = "Areas, and the numbers of the principles that each is an example of"
    return [Grid(caption, "Area", columns, rows, "No example")]


def _meets(names: Names, principle: Principle, area: str) -> GridCell | None:
    mine = [e for e in principle.examples if area_name(names, e) == area]
    if not mine:
        return None
    texts = [line(example.text) for example in mine if example.text]
    return GridCell(Joined(tuple(texts), "; ") if texts else "Example", "●")
