"""The answers to a question as tables: counted first, then a row for each partnership."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from masa.pages import words
from masa.pages.blocks import Block, Choice, Facts, Part, Points, Table, Text
from masa.pages.everyone.comparing.question import Question
from masa.pages.everyone.comparing.rows import Row
from masa.pages.everyone.places import Places
from masa.pages.everyone.shared import anchor_of, by_letter, status
from masa.pages.inline import Anchor, Fact, Inline, Joined, Missing, Moment
from masa.pages.prose import prose
from masa.pages.special_blocks import Letters
from masa.pages.views import Section, SourceLine

#: With more partnerships than this a table is cut up by letter.
MOST_ROWS = 30
#: More names than this say less than their number.
MOST_NAMES = 12
AS_AT = "As at"
AND_SOURCE = "As at, and source"
OWN = "Taken from what each partnership publishes on this site."
WHO = "Partnership"


def section(
    question: Question, places: Places, found: list[Row], id_: str, title: str, says: str = ""
) -> Section:
    """One table, cut up by letter where it is long, with what is not recorded in words below."""
    known = [row for row in found if row.answer]
    silent = [row for row in found if not row.answer]
    blocks: list[Block] = [Text(prose(says))] if says and known else []
    counts = tuple(_counts(question, places, found))
    shared = _shared(known)
    blocks += [*counts, *_told(shared)]
    caption = f"{question.title}: {title[:1].lower()}{title[1:]}"
    table = Tables(question, places, caption, with_sources=shared is None, quiet=not counts)
    blocks += [*table.blocks(known, id_)]
    if silent:
        blocks.append(_silent(question, places, silent))
    return Section(id_, title, tuple(blocks))


def _target(question: Question, places: Places, row: Row) -> str:
    page, anchor = question.shown_at
    return places.target(row.partnership, page, anchor)


def _link(question: Question, places: Places, row: Row) -> Anchor:
    return Anchor(row.partnership.name, _target(question, places, row))


def _counts(question: Question, places: Places, found: list[Row]) -> Iterator[Block]:
    """How many answer in the same way, the most common way first, with names if they are few."""
    by_kind: dict[str, list[Row]] = {}
    for row in found:
        for kind in row.answer.kinds if row.answer else ():
            by_kind.setdefault(kind, []).append(row)
    if not question.counted or len(found) < 2 or not by_kind:
        return
    ordered = sorted(by_kind.items(), key=lambda pair: -len(pair[1]))
    facts = tuple(
        Fact(kind, _counted(question, places, some, found), tuple(row.short for row in some))
        for kind, some in ordered
    )
    yield Part(question.counted, (Facts(facts),))


def _counted(
    question: Question, places: Places, some: list[Row], found: list[Row]
) -> tuple[Inline, ...]:
    number = f"{len(some)} of {len(found)}"
    if len(some) > MOST_NAMES:
        return (number,)
    links = tuple(Anchor(row.short, _target(question, places, row)) for row in some)
    return (Joined((f"{number}: ", Joined(links, ", ")), ""),)


def _shared(known: list[Row]) -> tuple[SourceLine, ...] | None:
    """The sources of every row, if all have the same ones."""
    found = {row.sources for row in known}
    return found.pop() if len(found) == 1 else None


def _told(shared: tuple[SourceLine, ...] | None) -> Iterator[Block]:
    """What is said once of all rows, and then not again in each."""
    if shared:
        yield Facts((Fact("Source of every row", tuple(_source(line) for line in shared)),))
    elif shared is not None:
        yield Text(prose(OWN))


def _source(line: SourceLine) -> Inline:
    named = ", ".join(part for part in (line.publisher, line.date) if part)
    title: Inline = Anchor(line.title, line.target) if line.target else line.title
    return Joined((title, named), ", ") if named else title


@dataclass(frozen=True, slots=True)
class Tables:
    """Makes the tables of one question, all with the same columns."""

    question: Question
    places: Places
    caption: str
    with_sources: bool
    quiet: bool

    def blocks(self, known: list[Row], id_: str) -> Iterator[Block]:
        """One table, or folded ones with a row of letters that leads to them."""
        if len(known) <= MOST_ROWS:
            if known:
                yield self._table(known, self.caption, quiet=self.quiet)
            return
        groups = by_letter(known, lambda row: row.partnership.name)
        yield Letters(tuple(Anchor(name, f"#{id_}-{anchor_of(name)}") for name, _ in groups))
        for letter, some in groups:
            table = self._table(some, f"{self.caption}, {letter}", quiet=True)
            note = words.count(len(some), "partnership")
            yield Part(letter, (table,), f"{id_}-{anchor_of(letter)}", folded=True, note=note)

    def _table(self, known: list[Row], caption: str, *, quiet: bool) -> Table:
        last = AND_SOURCE if self.with_sources else AS_AT
        columns = (WHO, *self.question.columns, last)
        numeric = tuple(column + 1 for column in self.question.numeric)
        rows = tuple(self._row(row) for row in known)
        choices = tuple(_choice(row) for row in known)
        return Table(caption, columns, rows, numeric, quiet=quiet, listed=True, choices=choices)

    def _row(self, row: Row) -> tuple[Inline, ...]:
        gap = Missing("Not stated in the source" if row.partnership.is_record else "Not recorded")
        given = row.answer.cells if row.answer else ()
        shown = (gap if cell is None else cell for cell in given)
        return _link(self.question, self.places, row), *shown, self._as_at(row)

    def _as_at(self, row: Row) -> Inline:
        """The date and the documents, and whether it is made up or not in force."""
        identity = row.partnership.identity
        parts: list[Inline] = [Moment(row.as_at) if row.as_at else Missing("Not dated")]
        if self.with_sources:
            own: Inline = "what it publishes on this site"
            parts += [Anchor(s.title, s.target) if s.target else s.title for s in row.sources] or [
                own
            ]
        said = Joined(tuple(parts), ", ")
        marked = identity.demonstration or identity.status == "draft"
        return Joined((said, status(row.partnership)), " ") if marked else said


def _choice(row: Row) -> Choice:
    return Choice(row.short, row.regions)


def _silent(question: Question, places: Places, silent: list[Row]) -> Block:
    """Those of whom nothing is recorded: named, so that nobody takes them for forgotten."""
    links = tuple(_link(question, places, row) for row in silent)
    folded = len(links) > MOST_NAMES
    note = words.count(len(links), "partnership")
    points = Points(links, choices=tuple(_choice(row) for row in silent))
    return Part("Nothing is recorded about this", (points,), folded=folded, note=note)
