"""Findings as Markdown, for the summary of a job or a comment on a change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from masa.checks.choices import Silenced
from masa.findings import Finding, Severity
from masa.model.dates import day_words
from masa.reports.report import Report, by_severity, reason
from masa.reports.terminal import summary
from masa.reports.texts import counted

#: Bytes. GitHub takes 1 MiB for the summary of a job, and 65,536 characters for a comment.
LONGEST = 60_000
LONGEST_CELL = 600
#: Bytes kept for headings, ends of tables, and the lines that say how much more there is.
_KEPT = 2_000
_MARKS = re.compile(r"[\\`*_\[\]~|]")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


@dataclass(frozen=True, slots=True)
class _Table:
    """A table with its heading; ``folded`` when one must click to see it."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    folded: bool = True


def write(report: Report) -> str:
    """Counts, then the errors, then the rest folded away; never longer than ``LONGEST`` bytes."""
    stops = report.counts()[Severity.ERROR] > 0
    lines = [
        f"## What Masa found on {day_words(report.checked_on)}",
        "",
        summary(report.findings, len(report.silenced))
        + (" Errors stop publication." if stops else ""),
    ]
    left = LONGEST - _KEPT
    for table in _tables(report):
        shown = list(_fitting(table.rows, left))
        # When one table was cut, what comes after it matters less still.
        cut = len(shown) < len(table.rows)
        left = 0 if cut else left - sum(_size(row) for row in shown)
        lines += _section(table, shown)
    return "\n".join(lines) + "\n"


def _tables(report: Report) -> Iterator[_Table]:
    columns = ("Where", "What", "How to mend it")
    for severity, found in by_severity(report):
        rows = tuple(_row(_finding(report, finding)) for finding in found)
        title = counted(len(found), severity.value)
        yield _Table(title, columns, rows, severity is not Severity.ERROR)
    if report.silenced:
        rows = tuple(_row(_silenced(one)) for one in report.silenced)
        yield _Table(f"{len(rows)} silenced", ("Where", "What", "Why", "Until"), rows)


def _finding(report: Report, finding: Finding) -> tuple[str, ...]:
    what = f"**{_cell(finding.code)}** {_cell(finding.message)}"
    if finding.requirement:
        basis = f" ({finding.basis})" if finding.basis else ""
        what += f" Requirement: {_cell(finding.requirement + basis)}"
    mend = _cell(finding.mend)
    if report.address:
        mend += f" [Explained]({report.explained(finding.code)})"
    return _cell(f"{finding.place.file}:{finding.place.line}"), what, mend


def _silenced(one: Silenced) -> tuple[str, ...]:
    finding, until = one.finding, one.choice.until
    return (
        _cell(f"{finding.place.file}:{finding.place.line}"),
        f"**{_cell(finding.code)}** {_cell(finding.message)}",
        _cell(reason(one)),
        day_words(until) if until else "",
    )


def _section(table: _Table, shown: list[str]) -> Iterator[str]:
    yield from ("", "<details>") if table.folded else ("",)
    yield f"<summary>{table.title}</summary>" if table.folded else f"### {table.title}"
    if shown:
        yield from ("", _row(table.columns), _row("---" for _ in table.columns), *shown)
    if more := len(table.rows) - len(shown):
        yield from ("", f"and {more} more" if shown else f"{more}, too many to show here")
    yield from ("", "</details>") if table.folded else ()


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _fitting(rows: Iterable[str], left: int) -> Iterator[str]:
    for row in rows:
        left -= _size(row)
        if left < 0:
            return
        yield row


def _size(row: str) -> int:
    return len(row.encode()) + 1


def _cell(text: str) -> str:
    """Text that stands in a table as it is: no Markdown, no HTML, and nobody is called by name."""
    cut = text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…"
    escaped = _MARKS.sub(r"\\\g<0>", cut)
    for character, entity in _HTML.items():
        escaped = escaped.replace(character, entity)
    return escaped.replace("@", "@&#8203;")
