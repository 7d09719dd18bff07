"""What changed between two versions, in the words of a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from masa.compare.telling import Weight
from masa.compare.versions import Changes

HEADS = {
    Weight.IMPORTANT: "Important",
    Weight.OTHER: "Other changes",
    Weight.WORDING: "Words and notes",
}


def write(found: tuple[Changes, ...]) -> str:
    """Every partnership and programme with its changes, by weight."""
    if not found:
        return "Nothing changed.\n"
    return "\n".join(line for one in found for line in _of_one(one)) + "\n"


def _of_one(one: Changes) -> Iterator[str]:
    yield f"{one.published.name}" + (f": {one.news.lower()}" if one.news else "")
    for weight, head in HEADS.items():
        changes = one.of(weight)
        if changes:
            yield f"  {head}"
            yield from (f"    - {change.says} ({change.place})" for change in changes)
    yield ""
