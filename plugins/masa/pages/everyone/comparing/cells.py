"""Cells that several questions share, and the words of a cell for a file of data."""

from __future__ import annotations

from markupsafe import Markup

from masa.pages.inline import Anchor, Inline, Joined, Missing, Moment, Tag
from masa.pages.prose import plain
from masa.pages.words import shortened

#: Of longer prose only its beginning is shown, because a table is there to compare.
LONGEST = 160


def opening(text: str | None) -> str | None:
    """The first sentences of a prose, as many as fit; of one that is too long, its beginning."""
    if text is None:
        return None
    first, *rest = plain(text).strip().split(". ")
    said = f"{first}." if rest else first
    if len(said) > LONGEST:
        return shortened(said, LONGEST)
    for sentence in rest:
        longer = f"{said} {sentence.rstrip('.')}."
        if len(longer) > LONGEST:
            break
        said = longer
    return said


def in_words(value: Inline | None) -> str:
    """A value as plain words, for a file of data."""
    if value is None:
        return Missing().words
    if isinstance(value, Markup):
        return " ".join(value.replace("</li><li>", "; ").striptags().split())
    if isinstance(value, str):
        return value
    return _of_inline(value)


def _of_inline(value: Anchor | Moment | Tag | Missing | Joined) -> str:
    match value:
        case Anchor():
            return value.text
        case Moment():
            return value.words
        case Tag():
            return value.word
        case Missing():
            return f"{value.words}: {value.reason}" if value.reason else value.words
    return value.by.join(in_words(item) for item in value.items)
