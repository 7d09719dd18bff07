"""How the arrangements are paid for."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from masa.model.base import Line, Prose, Slug
from masa.model.money import Amount
from masa.model.sourced import Sourced
from masa.model.values import Party, When


class Contribution(Sourced):
    """What one payer gives. A payer need not be a partner."""

    id: Slug | None = None
    payer: Party
    amount: Amount
    kind: Literal["cash", "in-kind", "grant", "reserves", "income"] = "cash"
    purpose: Line | None = None
    previous: Amount | None = Field(None, description="The year before.")


class Cost(Sourced):
    """What a part of the money is spent on."""

    what: Line
    amount: Amount


class Funding(Sourced):
    """A year's budget. Section 16I of the Children Act 2004 is a power, not a duty, to pay."""

    year: When
    summary: Prose | None = None
    contributions: tuple[Contribution, ...] = ()
    total: Amount | None = None
    how_agreed: Prose | None = Field(None, description="How contributions are agreed and fair.")
    costs: tuple[Cost, ...] = ()
    carried_forward: Prose | None = None
    host: Party | None = Field(None, description="Who holds the money.")
