"""What every published thing may carry: where it comes from, as at when, and a note."""

from __future__ import annotations

from pydantic import Field

from masa.model.base import Entity, Prose
from masa.model.values import Citation, When


class Sourced(Entity):
    """An entity with its provenance."""

    source: Citation | None = Field(None, description="The document it was taken from.")
    as_of: When | None = Field(None, description="The date at which it was true.")
    note: Prose | None = Field(None, description="A note that readers see.")
