"""What the parser refuses, in an editor's words. ``{}`` is what was written there."""

from __future__ import annotations

from typing import NamedTuple


class Refusal(NamedTuple):
    """A code, what is wrong, and how to mend it."""

    code: str
    message: str
    mend: str


ESCAPED = Refusal("R103", "This text holds {}, written as an escape.", "Delete it.")
TWICE = Refusal(
    "R111",
    "`{}` is written twice; the first is on line {}.",
    "Keep one of the two, or put both under one name.",
)
TAG = Refusal(
    "R112",
    "`{}` is a tag; Masa reads plain text only.",
    "Delete the tag. If the text itself starts with `!`, put it in quotes.",
)
ANCHOR = Refusal("R113", "`&{}` marks something to be repeated elsewhere.", "Delete `&{}`.")
ALIAS = Refusal("R114", "`*{}` repeats something written elsewhere.", "Write the text out here.")
MERGE = Refusal("R115", "`<<` merges something written elsewhere.", "Write the lines out here.")
SECOND = Refusal(
    "R116",
    "A second document starts here.",
    "Keep one document in a file: delete the line `---`, or move what follows it to a file of its "
    "own.",
)
_FLATTER = "Make it flatter, or split it into several files."
TOO_DEEP = Refusal("R117", "This is nested more than 20 levels deep.", _FLATTER)
TOO_MANY = Refusal("R117", "This file holds more than 50,000 values.", _FLATTER)
NOT_A_NAME = Refusal(
    "R118",
    "A name was expected here, before a colon.",
    "Put text that starts with `{{`, `[`, `*` or `&` in quotes.",
)
NO_NAME = Refusal("R118", "A name is missing before this colon.", "Write the name.")
CUT = Refusal(
    "R122",
    "The text ends before this `#`: the rest of the line is a remark that nobody sees.",
    "Put the whole text in quotes. If a remark is meant, write a space after the `#`.",
)
DIRECTIVE = Refusal(
    "R119", "This file has a YAML directive (a line that starts with %).", "Delete that line."
)
EMPTY = Refusal("R120", "This file is empty.", "Write a subject, or delete it.")
NO_SUBJECT = Refusal(
    "R121",
    "This file does not start with a subject.",
    "Begin with the name of a subject and a colon, for example `funding:`.",
)
