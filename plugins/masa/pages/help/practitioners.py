"""For people who work with children: the front door, advice, allegations, disagreement, records."""

from __future__ import annotations

from collections.abc import Iterator

from masa.pages import addresses as at
from masa.pages.blocks import Absent, Block, Links, Points, Text
from masa.pages.help.routes import Routes, block
from masa.pages.helplines import emergency, of
from masa.pages.inline import Anchor
from masa.pages.prose import prose
from masa.pages.special_blocks import Contacts
from masa.pages.views import PageView, Section

SLUG = "for-practitioners"
NAME = "If you work with children"
TITLE = "If you work with children and are worried about one"
SUMMARY = "Make the call today. You do not need proof, and you do not need anybody’s permission."


def view(routes: Routes, further: tuple[Anchor, ...]) -> PageView:
    """The page. ``further`` leads to thresholds, to the steps of a disagreement and to training."""
    shown = tuple(part for part in _sections(routes, further) if part.blocks)
    # No list of contents: nothing may stand between a reader and the first number.
    advice = of(routes.everywhere, "consultation", "helpline")
    lead = (routes.first(*routes.nearest, *advice, reader="practitioners"),)
    return PageView(TITLE, SUMMARY, lead=lead, sections=shown, contents=False)


def _sections(routes: Routes, further: tuple[Anchor, ...]) -> Iterator[Section]:
    danger = Contacts(emergency(routes.everywhere, "practitioners"))
    yield Section("emergency", "If a child is in danger now", (danger,))
    yield Section("refer", "Make a referral", _refer(routes))
    advice = of(routes.everywhere, "consultation", "helpline")
    yield Section("advice", "Ask for advice first", block(advice, "practitioners"))
    yield Section("allegations", "If the worry is about a colleague", _allegations(routes))
    yield Section("further", "Which help, and what if you disagree", _links(further))
    yield Section("record", "What to write down", (Points(_RECORD), Text(prose(_ALSO))))
    yield Section("child", "With the child", (Points(_CHILD), Links((_CHILDREN,))))


def _refer(routes: Routes) -> tuple[Block, ...]:
    police = of(routes.everywhere, "police-non-emergency")
    links = (Text(prose("Or choose the area where the child lives:")), Links(routes.local))
    if routes.local:
        return (*block((*routes.nearest, *police), "practitioners"), *links)
    gap = Absent("No local number is recorded here", "Call the council where the child lives.")
    none = () if of(routes.own, "front-door") else (gap,)
    return (*none, *block((*routes.nearest, *police), "practitioners"))


def _allegations(routes: Routes) -> tuple[Block, ...]:
    found = block(of(routes.everywhere, "allegations"), "practitioners")
    local = "" if found else _OFFICER
    return (Text(prose(f"{_COLLEAGUE} {local}".strip())), *found)


def _links(further: tuple[Anchor, ...]) -> tuple[Block, ...]:
    return (Text(prose(_DISAGREE)), Links(further)) if further else ()


_CHILDREN = Anchor("A page that you can give to a child", at.CHILDREN)
_COLLEAGUE = (
    "Tell your manager or your designated safeguarding lead at once. If it is about one of them, "
    "go past them. Do not ask the colleague about it."
)
_OFFICER = "The council where the work is done has a designated officer for this: ask for them."
_DISAGREE = (
    "If you think that a decision leaves a child unsafe, say so the same day and use the steps "
    "that your area has agreed. A disagreement never delays help for a child."
)
_RECORD = (
    "What you saw and heard, and when and where. Keep facts apart from what you think they mean.",
    "What the child said, in the child’s own words, and what you asked.",
    "Injuries: where on the body, how large, which colour. Do not take photographs.",
    "Who else was there, and who lives with the child.",
    "Whom you told, when, what they said and who does what next.",
    "What you decided and why, also when you decided not to refer.",
    "Your name, your post, the day and the time.",
)
_ALSO = (
    "Write it on the same day, follow up a telephone call in writing, and ask what was decided if "
    "nobody tells you."
)
_CHILD = (
    "Listen. Stay calm. Believe that it was hard to say.",
    "Ask only what you need to know to act. Do not investigate.",
    "Do not promise to keep it secret. Say whom you will tell, and why.",
    "Talk to the parents first, unless that could put the child or somebody else in danger.",
)
