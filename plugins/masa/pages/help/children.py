"""For children and young people: whom to talk to, how, and what happens then.

Every sentence is short and says "you". A test holds the words to a reading age of about ten.
"""

from __future__ import annotations

from collections.abc import Iterator

from masa.model.registers import ContactRoute
from masa.pages import addresses as at
from masa.pages.blocks import Block, Links, Points, Text
from masa.pages.help.routes import Routes, block
from masa.pages.helplines import emergency, of
from masa.pages.inline import Anchor
from masa.pages.prose import prose
from masa.pages.special_blocks import Contacts
from masa.pages.views import PageView, Section

SLUG = "for-children"
NAME = "For children and young people"
TITLE = "Are you worried, scared or hurt?"
SUMMARY = "You can tell somebody. It is not your fault, and you are not on your own."


def view(routes: Routes) -> PageView:
    """The page, for a place or for the whole site."""
    shown = tuple(part for part in _sections(routes) if part.blocks)
    # No list of contents: nothing may stand between a reader and the first number.
    lead = (routes.first(*_lines(routes), reader="children"),)
    return PageView(TITLE, SUMMARY, lead=lead, sections=shown, contents=False)


def _lines(routes: Routes) -> tuple[ContactRoute, ...]:
    """The helpline that is there for every child comes before a local one with office hours."""
    return of((*routes.shared, *routes.own), "children-helpline")


def _sections(routes: Routes) -> Iterator[Section]:
    danger = Contacts(emergency(routes.everywhere, "children"))
    yield Section("emergency", "If you are in danger now", (danger,))
    yield Section("talk", "Talk to somebody now", block(_lines(routes), "children"))
    yield Section("tell", "Tell a grown-up you trust", _tell())
    yield Section("near-you", "People near you whose job is to help", _near(routes))
    yield Section("what-happens", "What happens when you tell", (Points(_THEN, ordered=True),))
    yield Section("not-your-fault", "Things that are never your fault", (Points(_NEVER),))
    yield Section("private", "If somebody looks at your phone", _private())


def _tell() -> tuple[Block, ...]:
    return (
        Text(prose(_WHO)),
        Text(prose("It can be hard to start. You could say or write one of these:")),
        Points(STARTS),
        Text(prose(_AGAIN)),
    )


def _near(routes: Routes) -> tuple[Block, ...]:
    police = of(routes.everywhere, "police-non-emergency")
    links = (Text(prose("Or choose where you live:")), Links(routes.local)) if routes.local else ()
    return (Text(prose(_NEAR)), *block((*routes.nearest, *police), "children"), *links)


def _private() -> tuple[Block, ...]:
    return (Text(prose(_PHONE)), Links((Anchor("How to keep your visit private", at.PRIVATE),)))


_WHO = (
    "Pick somebody who listens. It can be a teacher, a school nurse, a doctor, a coach, a friend’s "
    "mum or dad, or somebody in your family."
)
#: What a child may say. The search takes none of these words for a misspelt one.
STARTS = (
    "“Can I talk to you? Something is wrong.”",
    "“I do not feel safe at home.”",
    "“Somebody is hurting me.”",
    "“Someone scares me.”",
    "“I am worried about my friend.”",
)
_AGAIN = (
    "You do not have to tell it all at once. You can write it down or draw it. If they do not "
    "listen, tell somebody else. Keep telling until somebody helps."
)
_NEAR = (
    "Each place has a team that keeps children safe. You can call them yourself. You can also ask "
    "a grown-up to call with you."
)
_THEN = (
    "Somebody listens to you. They ask what happened and what you need.",
    "They tell you what they will do next. You can ask them to say it again.",
    "They may need to tell other people who can help. They should tell you who, and why.",
    "Somebody may come to see you. You can say what you want to happen.",
    "If things do not get better, tell them. Or tell somebody else.",
)
_NEVER = (
    "Somebody hits you, kicks you or hurts your body.",
    "Somebody touches you or asks for pictures in a way that feels wrong.",
    "Somebody shouts at you, scares you or makes you feel bad all the time.",
    "You do not get food, clean clothes or help when you are ill.",
    "People at home fight, drink a lot or take drugs.",
    "Somebody makes you carry things, steal or keep a secret.",
    "Somebody is mean to you online and will not stop.",
)
_PHONE = (
    "Your phone may keep a list of calls and of pages you looked at. You can use a phone at "
    "school or a friend’s phone."
)
