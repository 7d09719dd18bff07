"""Where a fault stands, and why, when it stands before the place at which a parser gave up.

A parser reads on from a quotation mark that is not closed, or a name without a colon, until
something fits no longer: what it complains of may be right, and many lines further down. The last
event that it gave, and how the lines above begin, tell where the fault is.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml

_AFTER_BAR = "start it on the next line after `|`"
_ALIGN = "Line it up with the lines above that belong to the same subject"
_OTHER_QUOTES = {'"': ("'", "single quotes (`'`)"), "'": ('"', 'double quotes (`"`)')}
_BRACKETS = {"[": "]", "{": "}"}

_STARTS_A_VALUE = re.compile(r" *(?:- |[\w-]+:(?: |$))")
_FIRST = re.compile(r" *(?:- +)?[\w-]+")
_DASH = re.compile(r" *-(?=[^\s-])")
_COLON = re.compile(r" *(?:- +)?[^\W\d][\w-]*(:)(?!//)\S")
_NAME = re.compile(r" *(?:- +)?([\w-]+) *$")
_WITH_MORE_BELOW = re.compile(r"(?:.*[:-])? *(?:#.*)?$")


class Cause(NamedTuple):
    """What is wrong, the line and the column from 0 at which it stands, and how to mend it."""

    line: int
    column: int
    message: str
    mend: str


def find(error: yaml.MarkedYAMLError, lines: list[str], last: Any) -> Cause | None:
    """The cause of a parser's error, if it is one of those that the parser cannot tell.

    ``lines`` are those of the file, and ``last`` is the last event before the error, if any.
    """
    problem, opened, mark = error.problem or "", error.context_mark, error.problem_mark
    if mark is None or mark.line >= len(lines):
        return None
    within = "',' or" in problem
    if opened and "unexpected end of stream" in problem:
        return _open_quote(opened, lines[opened.line][opened.column])
    if opened and "could not find expected ':'" in problem:
        return _at_line(opened.line, lines) or _no_name(opened)
    if last and (found := _after(last, mark, lines, within=within)):
        return found
    if opened and within:
        return _open_bracket(opened, mark, lines)
    if last and "node content" in problem and not "".join(lines[mark.line :]).strip():
        return _open_bracket(last.start_mark, mark, lines)
    if "mapping values" in problem:
        return _run_on(mark, lines)
    dash = _DASH.match(lines[mark.line])
    return _no_space(mark.line, dash) if dash else None


def _after(last: Any, mark: Any, lines: list[str], *, within: bool) -> Cause | None:
    """Something stands after what was closed on the same line."""
    end, line = last.end_mark, lines[mark.line]
    if end.line != mark.line or line[end.column : mark.column].strip():
        return None
    if getattr(last, "style", None) in _OTHER_QUOTES:
        return _after_quote(last, mark, lines, within=within)
    closing = line[last.start_mark.column : end.column]
    if closing not in _BRACKETS.values():
        return None
    says = f"More text stands after the closing `{closing}`."
    mend = f"Put all of it in quotes, or {_AFTER_BAR}."
    if within:
        mend = "Write a comma between the two, or put all of it in quotes."
    return Cause(mark.line, mark.column, says, mend)


def _after_quote(last: Any, mark: Any, lines: list[str], *, within: bool) -> Cause:
    start, end, quote = last.start_mark, last.end_mark, last.style
    line = lines[end.line]
    before = line[: end.column - 1].rstrip()
    if any(map(_STARTS_A_VALUE.match, lines[start.line + 1 : end.line + 1])) or (
        within and start.line == end.line and before[-1:] in (":", ",")
    ):
        return _open_quote(start, quote)
    if quote == "'" and re.match(r"\w'\w", line[end.column - 2 : end.column + 1]):
        says = "This apostrophe ends the text, because the text stands in single quotes."
        mend = "Write it twice (`''`), or put the whole text in double quotes."
        return Cause(end.line, end.column - 1, says, mend)
    other, quotes = _OTHER_QUOTES[quote]
    ways = [f"put {quotes} around all of it"] if other not in line[start.column :] else []
    ways.append("write a comma between the two" if within else _AFTER_BAR)
    mend = ", or ".join(ways)
    says = "More text stands after the closing quotation mark."
    return Cause(mark.line, mark.column, says, f"{mend[0].upper()}{mend[1:]}.")


def _open_quote(mark: Any, quote: str) -> Cause:
    says = "This quotation mark is not closed."
    return Cause(mark.line, mark.column, says, f"Write `{quote}` where the text ends.")


def _open_bracket(opened: Any, mark: Any, lines: list[str]) -> Cause | None:
    """A bracket without an end; when it has one on its line, a comma is missing instead."""
    bracket = lines[opened.line][opened.column : opened.column + 1]
    if bracket not in _BRACKETS:
        return None
    says, at = f"A `{bracket}` is opened and not closed.", opened
    mend = "Close it, or put the text in quotes."
    if opened.line == mark.line and _BRACKETS[bracket] in lines[mark.line][mark.column :]:
        says, at = f"Something other than a comma stands here after `{bracket}`.", mark
        mend = "Write a comma before the next name, or put the text in quotes."
    return Cause(at.line, at.column, says, mend)


def _run_on(mark: Any, lines: list[str]) -> Cause | None:
    """A name that became part of the text above it, because that was not ended as it should be."""
    if not _FIRST.fullmatch(lines[mark.line][: mark.column]):
        return None
    above = mark.line - 1
    while above > 0 and not lines[above].strip():
        above -= 1
    if above < 0:
        return None
    if above == 0 or _WITH_MORE_BELOW.match(lines[above - 1]):
        found = _at_line(above, lines)
        if found:
            return found
    says = "This line is indented further than its subject, so it belongs to the text above it."
    return Cause(
        mark.line,
        len(lines[mark.line]) - len(lines[mark.line].lstrip()),
        says,
        f"{_ALIGN}. If it is part of that text, start the text on the line after `|`.",
    )


def _at_line(number: int, lines: list[str]) -> Cause | None:
    """What is missing between a dash, a name, a colon and a text, if something is."""
    line = lines[number]
    if found := _DASH.match(line):
        return _no_space(number, found)
    if found := _COLON.match(line):
        return Cause(
            number, found.start(1), "No space stands after this colon.", "Write a space after it."
        )
    if found := _NAME.match(line):
        says = "No colon stands after this name."
        return Cause(number, found.start(1), says, "Write a colon after it.")
    return None


def _no_space(number: int, found: re.Match[str]) -> Cause:
    mend = "Write a space after it. If it is part of the text, put the text in quotes."
    return Cause(number, found.end() - 1, "No space stands after this dash.", mend)


def _no_name(mark: Any) -> Cause:
    says = "This line has no name with a colon."
    mend = "Write `name: text`. If it belongs to the text above, indent it further than that name."
    return Cause(mark.line, mark.column, says, mend)
