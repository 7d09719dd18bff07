"""A programme beside the partnerships: regional work, a project, an event, an action plan."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from masa.model.base import Address, AreaId, Line, PartnershipId, Prose
from masa.model.published import Known, Published
from masa.model.values import Party, When


class ProgrammeIdentity(Known):
    """What a programme is, who takes part, and how it is led and paid for."""

    kind: Literal[
        "regional-improvement", "project", "child-death-review", "event", "update", "action-plan"
    ] = Field(description="What kind of programme.")
    summary: Prose = Field(description="One sentence in plain English.")
    dated: When | None = Field(None, description="The date of its document.")
    period: When | None = Field(None, description="The time it runs for.")
    areas: tuple[AreaId, ...] = Field((), description="The areas that take part.")
    partnerships: tuple[PartnershipId, ...] = Field(
        (), description="The partnerships that take part."
    )
    led_by: tuple[Party, ...] = Field((), description="Who leads it.")
    governance: Prose | None = Field(None, description="How it is run.")
    funding: Prose | None = Field(None, description="How it is paid for.")
    signatories: tuple[Line, ...] = Field((), description="Who signed its memorandum.")
    members: Prose | None = Field(None, description="Who takes part, if they are not all listed.")
    website: Address | None = Field(None, description="Its web address.")


class Programme(Published):
    """Every subject of one programme's folder."""

    identity: ProgrammeIdentity = Field(alias="programme", description="What the programme is.")

    @property
    def folder(self) -> str:
        """Its folder, as editors name it."""
        return f"arrangements/programmes/{self.slug}"
