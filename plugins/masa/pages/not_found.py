"""What a reader sees where there is no page: what may have happened, and where to go on."""

from __future__ import annotations

from masa.pages import addresses as at
from masa.pages.blocks import Links, Text
from masa.pages.inline import Anchor
from masa.pages.prose import prose
from masa.pages.special_blocks import FindForm
from masa.pages.views import PageView

_WAYS_ON = (
    Anchor("Worried about a child?", at.WORRIED, "Whom to call, now and when it is not urgent."),
    Anchor("Find your area", at.FIND, "Who is responsible where you live."),
    Anchor("A to Z", at.BROWSE, "Every subject, area and word on this site."),
    Anchor("Home", at.HOME),
)


def view(known: frozenset[str]) -> PageView:
    """The page for an unknown address, with those of the ways on that are ``known`` pages."""
    return PageView(
        "There is no page here",
        "The address may be mistyped, or the page may have moved.",
        lead=(
            FindForm(at.SEARCH, "Search this site", button="Search"),
            Text(prose("Or go on from one of these pages:")),
            Links(tuple(way for way in _WAYS_ON if way.target in known or way.target == at.HOME)),
        ),
    )
