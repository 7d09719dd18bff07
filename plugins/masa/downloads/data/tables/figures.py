"""Every figure and every value of a table of figures, with its base, period and doubt."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from masa.downloads.data.columns import About, Column, Found, From, Row, Table, days, when
from masa.model.base import Entity, yaml_name
from masa.model.measures import DataTable
from masa.model.sourced import Sourced
from masa.model.values import Figure
from masa.model.walking import models_below, nested_fields

_NUMBER = re.compile(r"£?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*%?")
_TITLES = ("title", "theme", "heading", "topic", "name", "what")


def _rows(about: About) -> Found:
    published = about.scope.published
    for subject in _with_figures(type(published)):
        name, value = yaml_name(subject), getattr(published, subject)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Entity):
                yield from _below(name, item, None)


def _below(subject: str, entity: Entity, held_by: Sourced | None) -> Found:
    """The figures of an entity and of all that are inside it."""
    if isinstance(entity, DataTable):
        yield from _table(subject, entity)
        return
    holder = entity if isinstance(entity, Sourced) else held_by
    for name in _with_figures(type(entity)):
        value = getattr(entity, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Figure):
                yield from _figure((subject, title(entity)), item, holder, "")
            elif isinstance(item, Entity):
                yield from _below(subject, item, holder)


def _figure(at: Row, figure: Figure, holder: Sourced | None, whole: str) -> Found:
    base = figure.base or whole or None
    cells = (
        *at, figure.what, None, figure.value, number(figure.value), None, base,
        *days(figure.period), figure.quality.value, figure.footnote,
    )  # fmt: skip
    own = From(figure.source, holder.as_of if holder else None)
    yield cells, own if figure.source else holder
    for part in figure.of_which:
        yield from _figure(at, part, holder, figure.what)


def _table(subject: str, table: DataTable) -> Found:
    means = {note.mark: note.means for note in table.footnotes}
    for row in table.rows:
        for column, cell in zip(table.columns, row.values, strict=True):
            cells = (
                subject, table.title, row.what, column, cell.value, number(cell.value),
                cell.previous, table.base, *days(table.period), cell.quality and cell.quality.value,
                means.get(cell.mark or "", cell.mark),
            )  # fmt: skip
            yield cells, table


@cache
def _with_figures(model: type[Entity]) -> tuple[str, ...]:
    """The fields of a model below which there may be a figure."""
    return tuple(name for name in nested_fields(model) if _leads(model, name))


def _leads(model: type[Entity], name: str) -> bool:
    below = models_below(model.model_fields[name].annotation)
    return any(issubclass(one, Figure | DataTable) for one in below)


def title(entity: Entity) -> str | None:
    """What a thing is called, whatever its field for that."""
    named = (getattr(entity, name, None) for name in _TITLES)
    return next((str(value) for value in named if value), None)


def number(value: str | None) -> Decimal | None:
    """A value that is one plain number, without its £ and %; nothing for any other."""
    match = _NUMBER.fullmatch(value.strip()) if value else None
    if match is None:
        return None
    return Decimal(match[1].replace(",", "") + (match[2] or ""))


MEASURES = Table(
    "measures",
    "Measures and figures",
    "Every figure that is published, wherever it stands, and every value of a table of figures.",
    (
        Column("subject", "The subject it belongs to, such as priorities or training."),
        Column("about", "What it is about: the title of what holds it."),
        Column("what", "What was counted or measured."),
        Column("column", "The head of its column, in a table."),
        Column("value", "As published: 225, 92%, 140 to 150. Empty: none was published."),
        Column("value_number", "The same as a number, when it is a single one.", "number"),
        Column("previous", "The value for the period before, in a table."),
        Column("base", "What it is a part of, or who answered."),
        *when("period", "The time it covers."),
        Column(
            "quality",
            "actual, estimate, provisional, tbc, withheld or illegible. Empty: the value is blank.",
        ),
        Column("footnote", "What else to know about it."),
    ),
    _rows,
)
