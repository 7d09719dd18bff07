"""``signed``: a paper is signed off by every statutory partner's lead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from masa.guidance.kinds.base import Check, Miss, Scene
from masa.model.base import Text


class Signed(Check):
    """Some paper of the kind ``paper`` has a sign-off from each statutory partner seat."""

    kind: Literal["signed"] = Field(description="The kind of check.")
    paper: Text = Field(description="The kind of paper that must be signed.")

    def paths(self) -> tuple[str, ...]:
        return ("publication.papers",)

    def misses(self, scene: Scene) -> Iterator[Miss]:
        partnership = scene.partnership
        publication = partnership.publication
        papers = [p for p in (publication.papers if publication else ()) if p.kind == self.paper]
        if not papers:
            place = publication.place("papers") if publication else None
            yield Miss(
                place or partnership.subject_place("publication"),
                f"No sign-off of the {self.paper} is recorded.",
            )
            return
        seats = {seat.id for seat in partnership.seats if seat.statutory}
        best = min(papers, key=lambda paper: len(seats - {s.seat for s in paper.sign_offs}))
        for seat in sorted(seats - {sign_off.seat for sign_off in best.sign_offs}):
            yield Miss(best.place("sign_offs"), f"`{seat}` has not signed off the {self.paper}.")
