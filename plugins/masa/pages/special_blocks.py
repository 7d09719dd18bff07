"""Blocks for people, time, help and compliance; like those of ``blocks``, ready to print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from masa.pages.blocks import Block, Card
from masa.pages.inline import Anchor, Inline, Moment


@dataclass(frozen=True, slots=True)
class Lane:
    """A column of a board."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Board(Block):
    """Cards sorted by state."""

    block: ClassVar[str] = "board"
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Who holds a post."""

    name: Inline
    post: str
    organisation: str = ""
    role: str = ""
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class People(Block):
    """Posts and their holders."""

    block: ClassVar[str] = "people"
    people: tuple[PersonCard, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """One step; ``clock`` is the time it may take."""

    number: str
    title: str
    who: str = ""
    clock: str = ""
    blocks: tuple[Block, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Steps(Block):
    """A process, with its time limits at a glance: pairs of limit and what is done by then."""

    block: ClassVar[str] = "steps"
    steps: tuple[StepView, ...]
    limits: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Something at a time; ``target`` is the page that says more."""

    when: Moment
    title: str
    state: Inline | None = None
    blocks: tuple[Block, ...] = ()
    id: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Timeline(Block):
    """Events in the order of time."""

    block: ClassVar[str] = "timeline"
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Calendar(Block):
    """A year at a glance: periods, and links to what happens in each, or that it is ``empty``."""

    block: ClassVar[str] = "calendar"
    periods: tuple[tuple[str, tuple[Anchor, ...]], ...]
    empty: str = "Nothing planned"


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as printed, and what it is when there are several."""

    number: str
    label: str = ""
    by: Literal["call", "text"] = "call"


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach help.

    ``lang`` is its language when it is not the page's. ``isolate`` keeps the digits of its numbers
    in order on a page that runs from right to left.
    """

    title: str
    phones: tuple[Phone, ...] = ()
    says: str = ""
    hours: str = ""
    email: str = ""
    form: Anchor | None = None
    note: str = ""
    tone: Literal["danger", "now", "plain"] = "plain"
    chat: Anchor | None = None
    lang: str = ""
    isolate: bool = False


@dataclass(frozen=True, slots=True)
class Contacts(Block):
    """Ways to reach help, the most urgent first; never a table."""

    block: ClassVar[str] = "contacts"
    contacts: tuple[Contact, ...]
    level: int = 3


#: The mark of an outcome; ``silent`` is a record whose source says nothing, which is no fault.
Shape = Literal["met", "explained", "not-met", "silent", "does-not-apply", "cannot-tell", "not-yet"]


@dataclass(frozen=True, slots=True)
class RequirementRow:
    """A requirement on a compliance page. ``outcome`` is the shape, ``word`` the word."""

    id: str
    outcome: Shape
    word: str
    title: str
    target: str
    basis: str
    confidence: str
    shown_at: tuple[Anchor, ...] = ()
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirements(Block):
    """The rows of a compliance page."""

    block: ClassVar[str] = "requirements"
    rows: tuple[RequirementRow, ...]


@dataclass(frozen=True, slots=True)
class Tally(Block):
    """Outcomes counted: outcome, word, number."""

    block: ClassVar[str] = "tally"
    counts: tuple[tuple[Shape, str, int], ...]


@dataclass(frozen=True, slots=True)
class Doors(Block):
    """Large ways in."""

    block: ClassVar[str] = "doors"
    links: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class FindForm(Block):
    """One field and a button; a plain form that works without script.

    ``origin`` tells the page that answers from where it was asked.
    """

    block: ClassVar[str] = "find_form"
    action: str
    label: str
    button: str = "Find"
    hint: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Letters(Block):
    """A to Z."""

    block: ClassVar[str] = "letters"
    links: tuple[Anchor, ...]
