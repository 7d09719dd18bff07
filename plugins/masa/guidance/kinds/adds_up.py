"""``adds-up``: parts make a total."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from pydantic import Field

from masa.guidance.kinds.base import Check, Miss, Scene, nearest
from masa.guidance.paths import look
from masa.model.base import Text
from masa.model.money import Amount, AmountKind


class AddsUp(Check):
    """The exact sums at ``parts`` add up to the one at ``total``.

    A part that is in kind, a share or not published cannot be added; then a person must look.
    """

    kind: Literal["adds-up"] = Field(description="The kind of check.")
    parts: Text = Field(description="The path of the sums to add.")
    total: Text = Field(description="The path of their total.")

    def paths(self) -> tuple[str, ...]:
        return (self.parts, self.total)

    def misses(self, scene: Scene) -> Iterator[Miss]:
        totals = [f for f in look(scene.partnership, self.total) if isinstance(f.value, Amount)]
        parts = [f.value for f in look(scene.partnership, self.parts) if f.value is not None]
        if not totals or not parts:
            yield Miss(nearest(scene, self.total), f"`{self.total}` or its parts are not written.")
            return
        exact = [p.value for p in parts if p.kind is AmountKind.EXACT and p.value is not None]
        whole, place = totals[0].value, totals[0].place
        unknown = any(
            p.kind in (AmountKind.RANGE, AmountKind.SHARE, AmountKind.NOT_PUBLISHED) for p in parts
        )
        if whole.kind is not AmountKind.EXACT or unknown:
            yield Miss(place, "Some sums are not exact, so they cannot be added.", True)
        elif sum(exact, Decimal(0)) != whole.value:
            added = sum(exact, Decimal(0))
            yield Miss(
                place, f"The parts add up to £{added:,}, but the total says £{whole.value:,}."
            )
