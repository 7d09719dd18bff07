"""A programme beside the partnerships: regional work, a project, an event, an action plan."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from masa.model.base import Address, AreaId, Line, PartnershipId, Prose
from masa.model.published import Published
from masa.model.sourced import Sourced
from masa.model.values import Party, When


class ProgrammeIdentity(Sourced):
    """What a programme is, who takes part, and how it is led and paid for."""

    name: Line = Field(description="The full name.")
    short_name: Line | None = Field(None, description="A shorter name for menus and links.")
    kind: Literal[
        "regional-improvement", "project", "child-death-review", "event", "update", "action-plan"
    ] = Field(description="What kind of programme.")
    status: Literal["published", "draft", "record", "superseded"] = Field(
        description="Whether it is current or a record."
    )
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

    @property
    def name(self) -> str:
        """The full name."""
        return self.identity.name

    @property
    def short_name(self) -> str:
        """The short name, or the full one."""
        return self.identity.short_name or self.identity.name

    @property
    def is_record(self) -> bool:
        """Whether it is a dated record from a source and not current advice."""
        return self.identity.status in ("record", "superseded")
