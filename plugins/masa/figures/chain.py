"""Arrows between things, and the longest chain of them that closes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: Longer chains are not looked for.
LONGEST = 8


@dataclass(frozen=True, slots=True)
class Arrow:
    """What goes from one group to another; ``start`` and ``end`` are ids."""

    start: str
    end: str
    carries: str
    two_way: bool = False


@dataclass(frozen=True, slots=True)
class Chain:
    """A closed chain: its arrows in turn, those that run across it, and those outside it."""

    around: tuple[Arrow, ...]
    across: tuple[Arrow, ...]
    outside: tuple[Arrow, ...]

    @property
    def arrows(self) -> tuple[Arrow, ...]:
        """All arrows in the order of their numbers."""
        return (*self.around, *self.across, *self.outside)


def closed_chain(arrows: Sequence[Arrow]) -> Chain | None:
    """The longest chain of arrows that comes back to where it began, each group met once.

    Of two as long, the one that begins first; nothing when no chain closes.
    """
    best: tuple[Arrow, ...] = ()
    between = [arrow for arrow in arrows if arrow.start != arrow.end]
    for arrow in between:
        found = _close((arrow,), between)
        best = found if len(found) > len(best) else best
    if not best:
        return None
    on = {arrow.start for arrow in best}
    rest = [arrow for arrow in arrows if arrow not in best]
    inner = tuple(a for a in rest if a in between and a.start in on and a.end in on)
    return Chain(best, inner, tuple(arrow for arrow in rest if arrow not in inner))


def _close(chain: tuple[Arrow, ...], arrows: Sequence[Arrow]) -> tuple[Arrow, ...]:
    if chain[-1].end == chain[0].start:
        return chain
    met = {arrow.start for arrow in chain}
    best: tuple[Arrow, ...] = ()
    if chain[-1].end in met or len(chain) >= LONGEST:
        return best
    for arrow in arrows:
        if arrow.start == chain[-1].end:
            found = _close((*chain, arrow), arrows)
            best = found if len(found) > len(best) else best
    return best
