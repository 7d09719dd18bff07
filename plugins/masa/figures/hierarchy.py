"""Which group stands above which, when a group may have several above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from markupsafe import Markup

#: Boxes side by side at most.
ACROSS = 4


@dataclass(frozen=True, slots=True)
class Box:
    """A group to be drawn: ``label`` is its kind, ``strong`` leads, ``passing`` ends one day."""

    id: str
    name: str
    label: str = ""
    parents: tuple[str, ...] = ()
    strong: bool = False
    passing: bool = False


def linked(boxes: Sequence[Box]) -> tuple[Box, ...]:
    """The boxes that have one above or below them."""
    known = {box.id for box in boxes}
    above = {parent for box in boxes for parent in box.parents}
    return tuple(box for box in boxes if box.id in above or known.intersection(box.parents))


def depths(boxes: Sequence[Box]) -> dict[str, int]:
    """How far each box is below the top, by the longest way; a circle of parents is cut open."""
    by_id = {box.id: box for box in boxes}
    found: dict[str, int] = {}

    def depth(name: str, above: frozenset[str]) -> int:
        if name not in found:
            parents = [p for p in by_id[name].parents if p in by_id and p not in above]
            below = above | {name}
            found[name] = max((depth(p, below | {p}) + 1 for p in parents), default=0)
        return found[name]

    for box in boxes:
        depth(box.id, frozenset({box.id}))
    return found


def rows(boxes: Sequence[Box]) -> tuple[tuple[Box, ...], ...]:
    """The boxes from top to bottom; a wide level takes several rows of about equal length.

    Boxes that have others below them come last in their level, so that lines are short.
    """
    deep = depths(boxes)
    above = {parent for box in boxes for parent in box.parents}
    found: list[tuple[Box, ...]] = []
    across: dict[str, float] = {}
    for level in sorted(set(deep.values())):
        here = sorted((b for b in boxes if deep[b.id] == level), key=lambda b: b.id in above)
        length = ceil(len(here) / ceil(len(here) / ACROSS))
        for start in range(0, len(here), length):
            row = sorted(here[start : start + length], key=lambda b: _under(b, across))
            across |= {b.id: (i + 0.5) / len(row) for i, b in enumerate(row)}
            found.append(tuple(row))
    return tuple(found)


def _under(box: Box, across: Mapping[str, float]) -> float:
    """Where its parents stand on average, from 0 at the left to 1, so that lines cross little."""
    above = [across[parent] for parent in box.parents if parent in across]
    return sum(above) / len(above) if above else 0.5


def outline(boxes: Sequence[Box]) -> Markup:
    """The same as nested lists with links to each group's own section on the page.

    A group below several others stands in each of their lists; what is below it, only in the first.
    """
    known = {box.id for box in boxes}
    told: set[str] = set()
    entries = [_entry(box, "", boxes, told) for box in boxes if not known.intersection(box.parents)]
    # Groups that report to each other in a circle have no top: the first named stands for it.
    entries += [_entry(box, "", boxes, told) for box in boxes if box.id not in told]
    return Markup("<ul>{}</ul>").format(Markup("").join(entries))


def _entry(box: Box, parent: str, boxes: Sequence[Box], told: set[str]) -> Markup:
    below = [] if box.id in told else [b for b in boxes if box.id in b.parents and b.id != parent]
    told.add(box.id)
    entries = Markup("").join(_entry(child, box.id, boxes, told) for child in below)
    return Markup('<li><a href="#{}">{}</a>{}{}{}</li>').format(
        box.id,
        box.name,
        f", {box.label[:1].lower()}{box.label[1:]}" if box.label else "",
        _also(box, parent, boxes),
        Markup("<ul>{}</ul>").format(entries) if entries else "",
    )


def _also(box: Box, shown: str, boxes: Sequence[Box]) -> str:
    """The groups that it reports to besides the one under which it is shown."""
    names = [b.name for p in box.parents if p != shown for b in boxes if b.id == p]
    return f" (also reports to {' and to '.join(names)})" if names else ""
