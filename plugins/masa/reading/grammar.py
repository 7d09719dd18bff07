"""YAML's own complaints in plain English, the same whichever parser found them."""

from __future__ import annotations

import re
from typing import Any

import yaml

from masa.findings import Finding, Place
from masa.reading import causes

_QUOTE = "Put the text in quotes, or start it on the next line after `|`."
_ALIGN = "Line it up with the lines above that belong to the same subject (two spaces a level)."

#: A part of the parser's message, what it means, how to mend it. The first that fits is used.
_MEANINGS = (
    (
        "mapping values are not allowed",
        "A colon followed by a space stands inside this text.",
        _QUOTE,
    ),
    (
        "cannot start any token",
        "This text starts with a character that YAML keeps for itself.",
        _QUOTE,
    ),
    ("mapping keys are not allowed", "This text starts with `?`.", _QUOTE),
    ("escape character", "A backslash stands inside double quotes.", "Use single quotes."),
    (
        "sequence entries are not allowed",
        "A dash followed by a space starts this text, as if it were an item of a list.",
        "Put the text in quotes. If it is a list, start the list on the next line.",
    ),
    (
        "comment or ",
        "Text stands on the same line as the `|` or `>` before it.",
        "Start the text on the next line, or put all of it in quotes.",
    ),
    ("node content", "A value was expected here.", _QUOTE),
    ("directive", "A line starts with `%`.", "Put the text in quotes."),
    ("expected <block end>", "This line does not line up with the lines above it.", _ALIGN),
    ("did not find expected key", "This line does not line up with the lines above it.", _ALIGN),
    ("'-' indicator", "This line does not line up with the lines above it.", _ALIGN),
    ("alphabetic or numeric", "`&` or `*` stands before this text.", _QUOTE),
    ("tag", "`!` stands before this text.", _QUOTE),
    ("document start", "Something stands here that belongs to no subject.", _ALIGN),
    ("indentation", "This line is indented in a way that fits nothing above it.", _ALIGN),
)
#: A name and an id on one line with another name: the braces around them were forgotten.
_PAIR = re.compile(r"[ -]*[\w-]+: ([a-z][a-z-]*: [a-z0-9-]+) *")
_OTHER = ("This line cannot be read as YAML.", _ALIGN)


def explain(error: yaml.MarkedYAMLError, text: str, file: str, last: Any = None) -> Finding:
    """One finding for a parser's error, where the fault stands or else where the parser gave up.

    ``last`` is the last event that the parser gave before it.
    """
    lines = text.split("\n")
    if cause := causes.find(error, lines, last):
        place = Place(file, cause.line + 1, cause.column + 1)
        return Finding("R110", place, cause.message, cause.mend)
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if line > len(lines):
        line, column = len(lines), len(lines[-1]) + 1
    if lines[line - 1][column - 2 : column - 1] == "\\" and column > 1:
        column -= 1  # one parser points at the backslash, the other behind it
    message, mend = _meaning(f"{error.problem or ''} {error.context or ''}")
    if mend is _QUOTE and (pair := _PAIR.fullmatch(lines[line - 1])):
        mend = f"Write `{{{pair[1]}}}` if a name and an id are meant. {_QUOTE}"
    return Finding("R110", Place(file, line, column), message, mend)


def unreadable(file: str) -> Finding:
    """For an error that has no place."""
    return Finding("R110", Place(file), *_OTHER)


def _meaning(problem: str) -> tuple[str, str]:
    for part, message, mend in _MEANINGS:
        if part in problem:
            return message, mend
    return _OTHER
