"""One value of a table in words: with its mark, the value before, or why there is none."""

from __future__ import annotations

from markupsafe import Markup

from masa.model.measures import Cell, DataTable
from masa.pages import words
from masa.pages.inline import Inline, Joined, Missing

BLANK = Missing("Not given")
#: How the source writes that a value before is not known, and what that is in words.
_BEFORE_UNKNOWN = {"tbc": "to be confirmed", "": "not given", "withheld": "withheld"}
#: A longer meaning is told once over the table, and each value says only "before".
SHORT = 24


def cell(table: DataTable, value: Cell) -> Inline:
    """15; 15, 4 the year before; 9 with a mark; To be confirmed; Not given."""
    now = _now(table, value)
    if value.previous is None:
        return now
    earlier = _BEFORE_UNKNOWN.get(value.previous.lower(), value.previous)
    said = Markup('<span class="unseen">, </span><span class="cell-before">{} {}</span>')
    return Joined((now, said.format(earlier, before(table))), "")


def _now(table: DataTable, value: Cell) -> Inline:
    mark = _mark(table, value.mark) if value.mark else Markup("")
    if value.quality in words.UNKNOWN_VALUES:
        return Joined((Missing(words.UNKNOWN_VALUES[value.quality]), mark), "")
    if value.value is None:
        return Joined((BLANK, mark), "") if mark else BLANK
    doubt = (
        f" ({words.DOUBTFUL_VALUES[value.quality]})"
        if value.quality in words.DOUBTFUL_VALUES
        else ""
    )
    return Joined((value.value, mark, doubt), "") if mark or doubt else value.value


def before(table: DataTable) -> str:
    """What follows a value before: the table's own short words for it, or only "before"."""
    means = table.previous_means
    short = means is not None and len(means) <= SHORT and means[0].islower()
    return means if means and short else "before"


def footnote(table: DataTable, mark: str, means: Inline) -> Inline:
    """A mark and its meaning, where the marks in the table lead."""
    target = Markup('<span id="{}">{}</span>').format(_id(table, mark), mark)
    return Joined((target, means), " ")


def _mark(table: DataTable, mark: str) -> Markup:
    link = '<a class="cell-mark" href="#{}"><span class="unseen">Footnote </span>{}</a>'
    return Markup(link).format(_id(table, mark), mark)  # noqa: S704 - a constant


def _id(table: DataTable, mark: str) -> str:
    """The anchor of a footnote: its place among all marks, because a mark is no fit name."""
    known = (*(note.mark for note in table.footnotes), *table.unexplained)
    return f"table-{table.id}-note-{known.index(mark) + 1}"
