"""What "Exit this page" does, and what it does not erase: honest words for who may be watched."""

from __future__ import annotations

from collections.abc import Iterator

from masa.model.exits import ExitLink
from masa.pages import addresses as at
from masa.pages.blocks import Block, Links, Points, Text
from masa.pages.inline import Anchor
from masa.pages.prose import prose
from masa.pages.views import PageView, Section

TITLE = "Keeping your visit private"
SUMMARY = "This site keeps nothing about you. Your phone, your computer and your network may."


def view(exit_: ExitLink) -> PageView:
    """The page."""
    return PageView(TITLE, SUMMARY, sections=tuple(_sections(exit_)), contents=False)


def _sections(exit_: ExitLink) -> Iterator[Section]:
    if exit_.show != "nowhere":
        yield Section("exit", "What “Exit this page” does", _does(exit_))
    yield Section("not-erased", "What is not erased", _remains(exit_))
    yield Section("private-window", "Before you read on", (Points(_BEFORE),))
    yield Section("afterwards", "Afterwards", (Points(_AFTER),))
    yield Section("calls", "Calls and messages", (Points(_CALLS),))
    yield Section("safer", "If somebody watches your devices", (Text(prose(_WATCHED)), _help()))


def _does(exit_: ExitLink) -> tuple[Block, ...]:
    return (
        Points(
            (
                f"It empties this page at once and opens {exit_.name} in its place.",
                "It takes the page that you were on out of the “back” button of this tab.",
                "The page that opens is not told where you came from.",
                "You can press the Shift key three times instead.",
            )
        ),
        Text(
            prose(
                "Where scripts are switched off it is an ordinary link: it leads away, but “back” "
                "leads here again. Then close the tab as well."
            )
        ),
    )


def _remains(exit_: ExitLink) -> tuple[Block, ...]:
    link = "“Exit this page” hides what is on the screen. **It does not erase:**"
    tab = "Closing the tab hides what is on the screen. **It does not erase:**"
    return (Text(prose(tab if exit_.show == "nowhere" else link)), Points(_NOT_ERASED))


def _help() -> Links:
    return Links(
        (
            Anchor("Worried about a child: whom to call", at.WORRIED),
            Anchor("For children and young people", at.CHILDREN),
            Anchor("What this site itself keeps: nothing", "privacy/"),
        )
    )


_NOT_ERASED = (
    (
        "the list of pages that your browser keeps, on this device and on others where you are "
        "signed in"
    ),
    "the other pages of this site that you read before in the same tab: “back” may lead to them",
    "what you typed into a search engine to find this site",
    "files that you saved or printed",
    "what your network, your school or your work records about the websites that you visit",
    "anything already seen by an app that somebody put on your device to watch you",
)
_BEFORE = (
    (
        "Use a private window. Browsers call it private, incognito or InPrivate. It leaves out the "
        "list of pages, but it hides nothing from the network or from an app that watches you."
    ),
    (
        "Safer still is a device that the other person cannot reach: at a library, at school, at "
        "work or at a friend’s."
    ),
)
_AFTER = (
    "Close the tab.",
    (
        "Delete single pages from the list of pages that you visited, and leave the rest: an "
        "empty list can be noticed, too."
    ),
)
_CALLS = (
    (
        "A telephone keeps a list of calls, even of those that are free and stand on no bill. You "
        "can delete single calls from it."
    ),
    "Text messages and e-mails stay until you delete them, and often in a bin after that.",
)
_WATCHED = (
    "If you think that somebody can see what you do on a device, do not try to stop it there: "
    "it may put you in danger. Call from another telephone, and say that you may be watched. "
    "In an emergency call 999."
)
