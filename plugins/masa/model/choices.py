"""What a site says in mkdocs.yml about how much a rule matters to it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from masa.model.base import Entity, Line, Slug
from masa.model.values import Day


class Choice(Entity):
    """How much one rule matters on this site, for everything or for one partnership."""

    code: str = Field(pattern=r"^[A-Z][0-9]{3}$", description="The code of the rule.")
    severity: Literal["error", "warning", "hint", "off"] = Field(
        description="What its findings count as; `off` silences them."
    )
    reason: Line = Field(description="Why. It is shown wherever the choice has an effect.")
    partnership: Slug | None = Field(None, description="Only for this partnership or programme.")
    until: Day | None = Field(None, description="The last day on which the choice holds.")
