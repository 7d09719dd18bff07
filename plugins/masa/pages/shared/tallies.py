"""A long list in one sentence at its head: how many things there are, and of which kinds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from masa.pages import words
from masa.pages.blocks import Block, Text
from masa.pages.prose import prose

#: Fewer things than this are seen at a glance.
LEAST = 3


def tally(one: str, kinds: Iterable[str], many: str = "") -> tuple[Block, ...]:
    """“14 actions: 7 on track, 4 at risk and 3 done.” Nothing for a few.

    ``kinds`` has the kind of each thing in words, empty where it has none. Kinds that are all alike
    are said once.
    """
    found = list(kinds)
    if len(found) < LEAST:
        return ()
    counted = Counter(kind for kind in found if kind)
    said = words.count(len(found), one, many)
    if len(counted) == 1 and counted.total() == len(found):
        said = f"{said}, all {words.inside(found[0])}"
    elif counted:
        parts = [f"{number} {words.inside(kind)}" for kind, number in counted.most_common()]
        if rest := len(found) - counted.total():
            parts.append(f"{rest} without one of these")
        said = f"{said}: {words.listed(parts)}"
    return (Text(prose(f"{said}.")),)
