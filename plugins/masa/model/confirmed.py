"""What looks personal, and somebody agreed may be published."""

from __future__ import annotations

from pydantic import Field

from masa.model.base import Entity, Line
from masa.model.values import Day

#: The subject of this name. It is for whoever checks: no page and no file shows it.
SUBJECT = "confirmed"


class Confirmation(Entity):
    """Something that looks personal and may be published: somebody looked at it and agreed.

    A number that says who somebody is cannot be confirmed: an NHS number, for example.
    """

    rule: str = Field(
        pattern=r"^G\d{3}$", description="The code of the rule that finds it, such as G707."
    )
    what: Line = Field(
        description="The words exactly as they stand there, or the id of a table of figures."
    )
    reason: Line = Field(description="Why it may be published.")
    agreed_by: Line = Field(description="Who agreed: a post, never a person’s name.")
    agreed_on: Day = Field(description="The day on which they agreed.")
