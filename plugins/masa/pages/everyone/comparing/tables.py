"""The answers to a question as tables: counted first, then a row for each partnership."""

from __future__ import annotations

from collections.abc import Iterator

from masa.pages import words
from masa.pages.blocks import Block, Facts, Part, Points, Table, Text
from masa.pages.everyone.comparing.question import Question
from masa.pages.everyone.comparing.rows import Row
from masa.pages.everyone.places import Places
from masa.pages.everyone.shared import anchor_of, by_letter, letters, status
from masa.pages.inline import Anchor, Fact, Inline, Joined, Missing
from masa.pages.prose import prose
from masa.pages.special_blocks import Letters
from masa.pages.views import Section, SourceLine

#: With more partnerships than this a table is cut up by letter.
MOST_ROWS = 30
#: More names than this say less than their number.
MOST_NAMES = 12
AS_AT = "As at, and source"
WHO = "Partnership"


def section(
    question: Question, places: Places, found: list[Row], id_: str, title: str, says: str = ""
) -> Section:
    """One table, cut up by letter where it is long, with what is not recorded in words below."""
    known = [row for row in found if row.answer]
    silent = [row for row in found if not row.answer]
    blocks: list[Block] = [Text(prose(says))] if says else []
    blocks += [*_counts(question, places, found)]
    blocks += [*_tables(question, places, known, id_, title)]
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
    facts = tuple(Fact(kind, _counted(question, places, some, found)) for kind, some in ordered)
    yield Part(question.counted, (Facts(facts),))


def _counted(
    question: Question, places: Places, some: list[Row], found: list[Row]
) -> tuple[Inline, ...]:
    number = f"{len(some)} of {len(found)}"
    if len(some) > MOST_NAMES:
        return (number,)
    links = tuple(
        Anchor(row.partnership.short_name, _target(question, places, row)) for row in some
    )
    return (Joined((f"{number}: ", Joined(links, ", ")), ""),)


def _tables(
    question: Question, places: Places, known: list[Row], id_: str, title: str
) -> Iterator[Block]:
    if not known:
        return
    caption = f"{question.title}: {title[:1].lower()}{title[1:]}"
    if len(known) <= MOST_ROWS:
        yield _table(question, places, known, caption)
        return
    groups = by_letter(known, lambda row: row.partnership.name)
    yield Letters(
        tuple(
            Anchor(link.text, f"#{id_}-{link.target.removeprefix('#')}")
            for link in letters(groups).links
        )
    )
    for letter, some in groups:
        table = _table(question, places, some, f"{caption}, {letter}")
        note = words.count(len(some), "partnership")
        yield Part(letter, (table,), f"{id_}-{anchor_of(letter)}", folded=True, note=note)


def _table(question: Question, places: Places, known: list[Row], caption: str) -> Table:
    numeric = tuple(column + 1 for column in question.numeric)
    made = tuple(_row(question, places, row) for row in known)
    return Table(caption, (WHO, *question.columns, AS_AT), made, numeric)


def _row(question: Question, places: Places, row: Row) -> tuple[Inline, ...]:
    gap = Missing("Not stated in the source" if row.partnership.is_record else "Not recorded")
    given = row.answer.cells if row.answer else ()
    head = _link(question, places, row)
    shown = tuple(gap if cell is None else cell for cell in given)
    return head, *shown, _as_at(row)


def _as_at(row: Row) -> Inline:
    """The date, and the documents; what a partnership says of itself has none but its own."""
    identity = row.partnership.identity
    parts: list[Inline] = [row.as_at or Missing("Not dated")]
    if identity.demonstration or identity.status == "draft":
        parts.append(status(row.partnership))
    parts += [_source(line) for line in row.sources] or ["from what it publishes here"]
    return Joined(tuple(parts), ", ")


def _source(line: SourceLine) -> Inline:
    return Anchor(line.title, line.target) if line.target else line.title


def _silent(question: Question, places: Places, silent: list[Row]) -> Block:
    """Those of whom nothing is recorded: named, so that nobody takes them for forgotten."""
    links = tuple(_link(question, places, row) for row in silent)
    folded = len(links) > MOST_NAMES
    note = words.count(len(links), "partnership")
    return Part("Nothing is recorded about this", (Points(links),), folded=folded, note=note)
