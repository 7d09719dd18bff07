"""The quick way out of the site, for a reader who may be watched."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from masa.model.base import Address, Entity, Line, Text


class ExitLink(Entity):
    """Where "Exit this page" leads, and on which pages it stands."""

    to: Address = Field(
        "https://www.metoffice.gov.uk/",
        description="The page it opens: one that anybody might be reading, such as the weather.",
    )
    name: Line = Field("a weather forecast", description="What that page is, within a sentence.")
    show: Literal["where-harm-is-described", "everywhere", "nowhere"] = Field(
        "where-harm-is-described", description="On which pages the link stands."
    )
    also: tuple[Text, ...] = Field(
        (),
        description="Pages that have it besides: each address from the site’s root, such as "
        "`privacy/`.",
    )
    never: tuple[Text, ...] = Field(
        (), description="Pages that do not have it: each address from the site’s root."
    )

    def stands_on(self, address: str, *, harm: bool) -> bool:
        """Whether a page has the link; ``harm``: whether its kind of page describes harm."""
        if self.show == "nowhere" or address in self.never:
            return False
        return self.show == "everywhere" or harm or address in self.also
