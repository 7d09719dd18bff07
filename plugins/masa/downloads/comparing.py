"""The tables by which partnerships are compared, as CSV: one for each question."""

from __future__ import annotations

from collections.abc import Iterator

from masa.compare.history import History
from masa.downloads.data.cells import Cell, lines
from masa.guidance.workspace import Workspace
from masa.pages.addresses import Addresses
from masa.pages.everyone.comparing.cells import in_words
from masa.pages.everyone.comparing.pages import file
from masa.pages.everyone.comparing.question import Question
from masa.pages.everyone.comparing.questions import QUESTIONS
from masa.pages.everyone.comparing.rows import Row, rows
from masa.pages.open_data import Download

BEFORE = ("Partnership", "Status", "As at")
AFTER = ("Source", "Address")


def files(
    workspace: Workspace, history: History, addresses: Addresses, site: str, root: str
) -> dict[str, str]:
    """The text of each table by its address; none where there is nobody to compare with."""
    del history, site
    if addresses.alone:
        return {}
    return {file(q): lines(_table(q, workspace, addresses, root)) for q in QUESTIONS}


def told(made: dict[str, str]) -> tuple[Download, ...]:
    """What the pages say of those tables; ``made`` are all files by address, with their text."""
    return tuple(
        Download(file(q), q.title, "CSV", len(made[file(q)].encode()))
        for q in QUESTIONS
        if file(q) in made
    )


def _table(
    question: Question, workspace: Workspace, addresses: Addresses, root: str
) -> Iterator[tuple[Cell, ...]]:
    yield (*BEFORE, *question.columns, *AFTER)
    for row in rows(workspace, addresses, question):
        yield _row(question, row, addresses, root)


def _row(question: Question, row: Row, addresses: Addresses, root: str) -> tuple[Cell, ...]:
    """A row of words; what is not recorded is empty, as in every other table of this site."""
    given = row.answer.cells if row.answer else (None,) * len(question.columns)
    sources = "; ".join(line.title for line in row.sources)
    address = f"{root}{addresses.partnership(row.partnership.slug)}"
    said = (None if cell is None else in_words(cell) for cell in given)
    identity = row.partnership.identity
    status = "demonstration" if identity.demonstration else identity.status
    return row.partnership.name, status, row.as_at or None, *said, sources or None, address
