"""A row of values over time as a small chart: dots, a line, and gaps where nothing is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from masa.figures import svg
from masa.figures.svg import Says

#: As wide as a card on the narrowest phone is, nearly: a unit is never much less than a pixel.
WIDTH, EDGE, TOP, PLOT, FOOT = 300.0, 24.0, 30.0, 90.0, 30.0
#: Units that a letter takes on average; those of a chart are larger than those of other drawings.
SMALL_LETTER = 7.6
#: Room between two labels that stand side by side.
AIR = 6.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A value at a time. ``said`` is how it is printed; without a ``value`` there is a gap."""

    label: str
    value: float | None
    said: str
    before: float | None = None


def draw_trend(spots: Sequence[Spot], says: Says) -> Markup | None:
    """The chart, from nought at its foot; nothing when fewer than two values are numbers.

    The values ``before``, of the period that came before, are a broken line of their own.
    """
    if sum(spot.value is not None for spot in spots) < 2:
        return None
    plan = _Plan.of(spots)
    before = [(i, spot.before) for i, spot in enumerate(spots)]
    now = [(i, spot.value) for i, spot in enumerate(spots)]
    parts = [
        svg.path(f"M {_n(EDGE / 2)} {_n(plan.foot)} H {_n(WIDTH - EDGE / 2)}", "fig-line"),
        *(svg.path(data, "fig-line fig-line-also") for data in plan.lines(before)),
        *(svg.path(data, "fig-line fig-flow") for data in plan.lines(now)),
        *plan.dots(),
        *plan.gaps(),
        *plan.values(),
        *plan.labels(),
    ]
    return svg.drawing(says, 0, TOP + PLOT + FOOT, parts, WIDTH, "fig-trend")


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where each spot stands."""

    spots: tuple[Spot, ...]
    highest: float
    step: float

    @classmethod
    def of(cls, spots: Sequence[Spot]) -> _Plan:
        known = [v for spot in spots for v in (spot.value, spot.before) if v is not None]
        step = (WIDTH - 2 * EDGE) / max(len(spots) - 1, 1)
        return cls(tuple(spots), max(*known, 0.0) or 1.0, step)

    @property
    def foot(self) -> float:
        """The height of nought."""
        return TOP + PLOT

    def place(self, i: int, value: float) -> tuple[float, float]:
        """Where a value of the spot at ``i`` stands."""
        return EDGE + i * self.step, self.foot - PLOT * max(value, 0.0) / self.highest

    def lines(self, values: Iterable[tuple[int, float | None]]) -> list[str]:
        """A path for each run of neighbours that are known; a gap is never bridged."""
        runs: list[list[str]] = [[]]
        for i, value in values:
            if value is None:
                runs.append([])
            else:
                runs[-1].append(" ".join(_n(v) for v in self.place(i, value)))
        return [f"M {' L '.join(run)}" for run in runs if len(run) > 1]

    def dots(self) -> list[Markup]:
        """A dot for each value that is known."""
        dot = Markup('<circle class="fig-dot" cx="{}" cy="{}" r="4"/>')
        places = (self.place(i, spot.value or 0.0) for i, spot in self._known())
        return [dot.format(_n(x), _n(y)) for x, y in places]

    def gaps(self) -> list[Markup]:
        """A question mark on the ground where no number is known."""
        gaps = [i for i, spot in enumerate(self.spots) if spot.value is None]
        return [svg.text(EDGE + i * self.step, self.foot - 6, ("?",), "fig-small") for i in gaps]

    def values(self) -> list[Markup]:
        """Each value over its dot; where they would touch, the first, last, highest and lowest."""
        known = self._known()
        shown = known
        if max(_wide(spot.said) for _, spot in known) + AIR > self.step:
            by_value = sorted(known, key=lambda pair: pair[1].value or 0.0)
            shown = self._apart([known[0], known[-1], by_value[-1], by_value[0]])
        found = []
        for i, spot in shown:
            x, y = self.place(i, spot.value or 0.0)
            found.append(svg.text(_inside(x, spot.said), y - 10, (spot.said,), "fig-small"))
        return found

    def labels(self) -> list[Markup]:
        """Each time under its dot; where they would touch, the first and the last."""
        y = self.foot + 20
        if max(_wide(spot.label) for spot in self.spots) + AIR <= self.step:
            return [
                svg.text(_inside(EDGE + i * self.step, spot.label), y, (spot.label,), "fig-small")
                for i, spot in enumerate(self.spots)
            ]
        half = int((WIDTH - EDGE) / 2 / SMALL_LETTER)
        first, last = (_short(spot.label, half) for spot in (self.spots[0], self.spots[-1]))
        return [
            svg.text(EDGE / 2, y, (first,), "fig-small", "start"),
            svg.text(WIDTH - EDGE / 2, y, (last,), "fig-small", "end"),
        ]

    def _known(self) -> list[tuple[int, Spot]]:
        return [(i, spot) for i, spot in enumerate(self.spots) if spot.value is not None]

    def _apart(self, wanted: list[tuple[int, Spot]]) -> list[tuple[int, Spot]]:
        """Those of the wanted, in their order of weight, whose labels do not touch."""
        kept: list[tuple[int, Spot]] = []
        for i, spot in wanted:
            room = (
                abs(i - j) * self.step - (_wide(spot.said) + _wide(s.said)) / 2 for j, s in kept
            )
            if all(space > AIR for space in room):
                kept.append((i, spot))
        return kept


def _wide(words: str) -> float:
    return len(words) * SMALL_LETTER


def _inside(x: float, words: str) -> float:
    """The middle of a label at ``x``, moved so far that no end of it is cut off."""
    half = _wide(words) / 2
    return min(max(x, half), WIDTH - half)


def _short(words: str, letters: int) -> str:
    return words if len(words) <= letters else f"{words[: letters - 1]}…"


def _n(value: float) -> str:
    return svg.number(value)
