"""YAML's own complaints in plain English, the same whichever parser found them."""

from __future__ import annotations

import yaml

from masa.findings import Finding, Place

_QUOTE = "Put the text in quotes, or start it on the next line after `|`."
_ALIGN = "Line it up with the lines above that belong to the same subject (two spaces a level)."

#: A part of the parser's message, what it means, how to mend it. The first that fits is used.
_MEANINGS = (
    (
        "mapping values are not allowed",
        "A colon followed by a space stands inside this text.",
        _QUOTE,
    ),
    ("could not find expected ':'", "A name here has no colon after it.", "Write `name: text`."),
    (
        "cannot start any token",
        "This text starts with a character that YAML keeps for itself.",
        _QUOTE,
    ),
    ("unexpected end of stream", "A quotation mark is opened here and never closed.", "Close it."),
    ("unknown escape character", "A backslash stands inside double quotes.", "Use single quotes."),
    ("escape character", "A backslash stands inside double quotes.", "Use single quotes."),
    ("block sequence entries are not allowed", "A list starts where text was expected.", _ALIGN),
    (
        "expected ',' or ']'",
        "A `[` is opened and not closed.",
        "Close it, or put the text in quotes.",
    ),
    (
        "expected ',' or '}'",
        "A `{` is opened and not closed.",
        "Close it, or put the text in quotes.",
    ),
    ("expected the node content", "A value was expected here.", _QUOTE),
    ("expected <block end>", "This line does not line up with the lines above it.", _ALIGN),
    ("did not find expected key", "This line does not line up with the lines above it.", _ALIGN),
    ("'-' indicator", "This line does not line up with the list above it.", _ALIGN),
    ("expected alphabetic or numeric", "`&` or `*` stands before this text.", _QUOTE),
    ("did not find expected alphabetic", "`&` or `*` stands before this text.", _QUOTE),
    ("undefined tag handle", "`!` stands before this text.", _QUOTE),
    ("directive", "A line starts with `%`.", "Put the text in quotes."),
    ("document start", "Something stands here that belongs to no subject.", _ALIGN),
    ("indentation", "This line is indented in a way that fits nothing above it.", _ALIGN),
)
_OTHER = ("This line cannot be read as YAML.", _ALIGN)


def explain(error: yaml.MarkedYAMLError, text: str, file: str) -> Finding:
    """One finding for a parser's error, at the place the parser points to."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.split("\n")
    if line > len(lines):
        line, column = len(lines), len(lines[-1]) + 1
    if lines[line - 1][column - 2 : column - 1] == "\\" and column > 1:
        column -= 1  # one parser points at the backslash, the other behind it
    message, mend = _meaning(f"{error.problem or ''} {error.context or ''}")
    return Finding("R110", Place(file, line, column), message, mend)


def unreadable(file: str) -> Finding:
    """For an error that has no place."""
    return Finding("R110", Place(file), *_OTHER)


def _meaning(problem: str) -> tuple[str, str]:
    for part, message, mend in _MEANINGS:
        if part in problem:
            return message, mend
    return _OTHER
