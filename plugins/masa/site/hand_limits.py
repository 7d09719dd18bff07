"""What one page written by hand may hold at the most.

Markdown takes minutes over thousands of open brackets, and fails over a list within a list within
a list, and so on. The limits are several times what the longest page of this repository holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from masa.findings import Finding, Place

LONGEST_PAGE = 50_000
MEND = "Split it into several pages."


class Limit(NamedTuple):
    """How often something may stand on a page, and what it is called."""

    pattern: re.Pattern[str]
    most: int
    what: str


LIMITS = (
    Limit(re.compile(r"\["), 500, "opening brackets `[`"),
    Limit(re.compile("<"), 500, "opening brackets `<`"),
    Limit(re.compile("`"), 2_000, "backticks"),
    Limit(re.compile(r"\\"), 2_000, "backslashes `\\`"),
    Limit(re.compile(r"[*_]"), 5_000, "marks of emphasis `*` and `_`"),
    Limit(re.compile(r"^[ >]*(?:#|=|--|~~~|```)", re.MULTILINE), 500, "headings, rules and fences"),
    Limit(re.compile(r"^[ >]*[-+*\d]", re.MULTILINE), 2_000, "items of lists"),
    Limit(re.compile(r"\|"), 5_000, "upright strokes `|`"),
    Limit(re.compile(r"^[ >]*>[ >]*>[ >]*>[ >]*>[ >]*>", re.MULTILINE), 0, "nested quotations"),
    Limit(re.compile(r"^[ >]*(?:(?:[-+*>]|\d+[.)])[ \t>]+){8}", re.MULTILINE), 0, "nested lists"),
    Limit(re.compile(r"^ {40,}(?=[-+*\d>])", re.MULTILINE), 0, "nested lists"),
)


#: How snippets are written; the words are from the extension that would obey them.
_INCLUDED = re.compile(r"^[ \t>]*;*-{1,}8<-{1,}", re.MULTILINE)


def included(markdown: str, name: str, above: int) -> Iterator[Finding]:
    """Lines that other generators obey by putting a file there, and would print as they are here.

    ``above`` counts the lines of the page's head, here and below.
    """
    for match in islice(_INCLUDED.finditer(markdown), 50):
        says = "This line would take another file into the page, which Masa does not do."
        mend = "Write the text out here, or link to the page that has it."
        yield Finding("C117", _place(markdown, match.start(), name, above), says, mend)


def too_much(markdown: str, name: str, above: int) -> Iterator[Finding]:
    """Whatever stands on a page too often."""
    if len(markdown) > LONGEST_PAGE:
        says = f"This page has {len(markdown):,} characters; the most that is read is 50,000."
        yield Finding("C114", Place(name, above + 1), says, MEND)
        return
    for limit in LIMITS:
        first = next(islice(limit.pattern.finditer(markdown), limit.most, None), None)
        if first:
            yield Finding("C114", _place(markdown, first.start(), name, above), _says(limit), MEND)


def _place(markdown: str, at: int, name: str, above: int) -> Place:
    line = above + markdown.count("\n", 0, at) + 1
    return Place(name, line, at - markdown.rfind("\n", 0, at))


def _says(limit: Limit) -> str:
    if limit.most:
        return f"This page has more than {limit.most:,} {limit.what}, which would take too long."
    return f"There are more levels of {limit.what} here than anybody could follow."
