"""Rows of bars and points over months, in which imprecise dates look imprecise."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from masa.figures import svg
from masa.figures.svg import LINE, SMALL_LETTER, WIDTH, Rect, Says

#: Where the names end and time begins, and the room around each row.
LEFT, RIGHT, PAD, BAR = 316.0, WIDTH - 12.0, 10.0, 16.0
#: Room for the names of months, and of the years above them.
HEAD = 2 * LINE + 8.0
#: With more months than this only quarters are named, and with far more only years.
MOST_MONTHS, MOST_QUARTERS = 14, 40
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@dataclass(frozen=True, slots=True)
class Span:
    """A row: its name, a small line (wording and state), its days, and single days in it.

    ``open`` marks days that are only roughly known: the bar is drawn hollow. A row without days
    says so by its small line alone.
    """

    name: str
    says: str = ""
    start: date | None = None
    end: date | None = None
    open: bool = False
    over: bool = False
    days: tuple[date, ...] = ()


def milestones(spans: Sequence[Span], says: Says, key: str = "") -> Markup | None:
    """The chart, or nothing when fewer than two rows have days to draw."""
    dated = [span for span in spans if span.start or span.days]
    if len(dated) < 2:
        return None
    scale = _Scale.of(dated)
    rows, bottom = [], HEAD
    for span in spans:
        drawn, bottom = _row(span, bottom, scale)
        rows += drawn
    grid = list(_grid(scale, bottom))
    foot: list[Markup] = []
    if key:
        foot.append(svg.text(8, bottom + LINE + 4, (key,), "fig-small", "start"))
        bottom += LINE + 8
    return svg.drawing(says, 0, bottom + 6, [*grid, *rows, *foot])


@dataclass(frozen=True, slots=True)
class _Scale:
    """From days to places across; it runs over whole months."""

    first: date
    last: date

    @classmethod
    def of(cls, spans: Sequence[Span]) -> _Scale:
        days = [day for span in spans for day in (span.start, span.end, *span.days) if day]
        first, last = min(days), max(days)
        end = date(last.year, last.month, monthrange(last.year, last.month)[1])
        return cls(first.replace(day=1), end)

    def x(self, day: date, *, after: bool = False) -> float:
        """The place of a day's beginning, or of its end."""
        whole = (self.last - self.first).days + 1
        return LEFT + (RIGHT - LEFT) * ((day - self.first).days + after) / whole

    def starts(self) -> tuple[date, ...]:
        """The first days of the months, quarters or years that it names."""
        count = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        step = 1 if count <= MOST_MONTHS else 3 if count <= MOST_QUARTERS else 12
        months = (self.first.year * 12 + self.first.month - 1 + i for i in range(count))
        return tuple(date(m // 12, m % 12 + 1, 1) for m in months if not m % step)


def _grid(scale: _Scale, bottom: float) -> Iterator[Markup]:
    """Lines at the beginnings of months with their names, and the year above where it changes."""
    starts = scale.starts()
    yearly = all(start.month == 1 for start in starts) and len(starts) > 1
    year = 0
    for start in starts:
        x = scale.x(start)
        yield svg.path(f"M {svg.number(x)} {HEAD - 6} V {svg.number(bottom)}", "fig-grid")
        if not yearly:
            named = (_MONTHS[start.month - 1],)
            yield svg.text(x + 3, 2 * LINE - 4, named, "fig-small", "start")
        if start.year != year:
            above = 2 * LINE - 4 if yearly else LINE - 4
            yield svg.text(x + 3, above, (str(start.year),), "fig-name", "start")
        year = start.year


def _row(span: Span, top: float, scale: _Scale) -> tuple[list[Markup], float]:
    name = svg.wrap(span.name, LEFT - 24, lines=3)
    said = svg.wrap(span.says, LEFT - 24, SMALL_LETTER, 2) if span.says else ()
    height = LINE * (len(name) + len(said)) + 2 * PAD - 4
    y = top + PAD + 12
    parts = [
        svg.path(f"M 0 {svg.number(top)} H {svg.number(RIGHT)}", "fig-grid"),
        svg.text(8, y, name, "fig-name", "start"),
    ]
    if said:
        parts.append(svg.text(8, y + LINE * len(name), said, "fig-small", "start"))
    middle = top + height / 2
    if span.start:
        left, right = scale.x(span.start), scale.x(span.end or span.start, after=True)
        css = "fig-bar" + " fig-bar-open" * span.open + " fig-bar-over" * span.over
        wide = max(right - left, 6)
        parts.append(svg.box(Rect(left, middle - BAR / 2, wide, BAR), css))
    parts += [_point(scale.x(day), middle) for day in span.days]
    return parts, top + height


def _point(x: float, y: float) -> Markup:
    around = ((x, y - 8), (x + 7, y), (x, y + 8), (x - 7, y))
    data = " L ".join(f"{svg.number(px)} {svg.number(py)}" for px, py in around)
    return svg.path(f"M {data} Z", "fig-point")
