"""Every family of proofs, in the order in which they are printed: each is one line here."""

from __future__ import annotations

from collections.abc import Callable

from tests.assure import hostile, kill, private, reproducible
from tests.assure.figures import Figure, Size
from tests.assure.sinks import browsing

Family = Callable[[Size], tuple[Figure, ...]]

FAMILIES: dict[str, Family] = {
    "kill": kill.figures,
    "reproducible": reproducible.figures,
    "private": private.figures,
    "sinks": browsing.figures,
    "hostile": hostile.figures,
}
