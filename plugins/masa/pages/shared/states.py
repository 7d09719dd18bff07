"""States in words, with what the source itself wrote; blank is never green."""

from __future__ import annotations

from masa.model.values import CLOSED, State, When
from masa.pages import words
from masa.pages.inline import Inline, Joined, Missing
from masa.pages.names import Names
from masa.pages.prose import line
from masa.pages.shared.remarks import is_past, tense


def state(names: Names, value: State, published: str | None = None) -> Inline:
    """A state, and the source's own wording where that was kept."""
    if value is State.NOT_RECORDED:
        if published:
            return Missing(f"Not recorded; the source has “{published}”")
        return Missing(unrecorded(names))
    tag = words.state(value)
    if published is None or published.casefold() == tag.word.casefold():
        return tag
    return Joined((tag, "In the source:", line(published)), " ")


def unrecorded(names: Names) -> str:
    """That no state was recorded, by us or by a record's source."""
    return tense(names, "Not recorded", "Not recorded in the source")


def is_overdue(names: Names, value: State, due: When | None) -> bool:
    """Whether something should surely be done by now and is not."""
    return value not in CLOSED and is_past(names, due)
