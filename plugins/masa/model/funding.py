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
    payer: Party = Field(description="Who pays.")
    amount: Amount = Field(description="How much.")
    kind: Literal["cash", "in-kind", "grant", "reserves", "income"] = Field(
        "cash", description="In what form."
    )
    purpose: Line | None = Field(None, description="What it is for, or its share.")
    previous: Amount | None = Field(None, description="The year before.")


class Cost(Sourced):
    """What a part of the money is spent on."""

    what: Line = Field(description="What is paid for.")
    amount: Amount = Field(description="How much.")


class Funding(Sourced):
    """A year's budget. Section 16I of the Children Act 2004 is a power, not a duty, to pay."""

    year: When = Field(description="The year of the budget.")
    summary: Prose | None = Field(None, description="In a few sentences.")
    contributions: tuple[Contribution, ...] = Field((), description="Who pays what.")
    total: Amount | None = Field(None, description="The whole budget.")
    how_agreed: Prose | None = Field(None, description="How contributions are agreed and fair.")
    costs: tuple[Cost, ...] = Field((), description="What it is spent on.")
    carried_forward: Prose | None = Field(None, description="What happens to money left over.")
    host: Party | None = Field(None, description="Who holds the money.")
