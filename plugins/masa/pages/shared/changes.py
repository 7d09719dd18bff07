"""Changes between two versions, by how much they matter."""

from __future__ import annotations

from collections.abc import Iterator

from masa.compare.telling import Change, Weight
from masa.compare.versions import Changes
from masa.pages.blocks import Block, Part, Points, Text
from masa.pages.prose import prose
from masa.pages.words import count

HEADS = {
    Weight.IMPORTANT: "Important",
    Weight.OTHER: "Other changes",
    Weight.WORDING: "Words and notes that were rewritten",
}


def blocks(found: Changes) -> Iterator[Block]:
    """A part for each weight; the rewriting of words is folded, for those who look for it."""
    if found.news:
        yield Text(prose(f"{found.news}."))
    heads = HEADS if found.of(Weight.IMPORTANT) else {**HEADS, Weight.OTHER: "Changes"}
    for weight, head in heads.items():
        changes = found.of(weight)
        if changes:
            folded = weight is Weight.WORDING
            note = count(len(changes), "change") if folded else ""
            yield Part(head, (Points(sentences(changes)),), folded=folded, note=note)


def sentences(changes: tuple[Change, ...]) -> tuple[str, ...]:
    """Each change in a sentence, without the marks that an editor's terminal shows."""
    return tuple(change.says.replace("`", "") for change in changes)
