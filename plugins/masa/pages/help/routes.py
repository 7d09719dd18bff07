"""Whom one can turn to, and in whose name a page of help speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from masa.model.registers import ContactRoute
from masa.pages.blocks import Block, Links, Text
from masa.pages.helplines import Reader, contacts, emergency, of, to_call
from masa.pages.inline import Anchor
from masa.pages.prose import prose
from masa.pages.rendering import telephone
from masa.pages.special_blocks import Contact, Contacts
from masa.pages.views import Section, SourceLine

#: What 999 is for, in two or three words.
DANGER = "In danger now"
#: A space at which no line ends.
_TOGETHER = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Routes:
    """The contacts of a partnership, and those that are the same everywhere.

    On a page of the whole site ``own`` is empty, and ``local`` leads to the like page of each
    partnership whose numbers are current: never to a number out of a record, which may be dead.
    """

    own: tuple[ContactRoute, ...]
    shared: tuple[ContactRoute, ...]
    local: tuple[Anchor, ...] = ()

    @property
    def everywhere(self) -> tuple[ContactRoute, ...]:
        """All of them, the partnership's own first."""
        return (*self.own, *self.shared)

    @property
    def nearest(self) -> tuple[ContactRoute, ...]:
        """The front door, by day and by night; and where to look it up if none is recorded."""
        here = of(self.own, "front-door", "out-of-hours")
        return here if of(here, "front-door") else (*here, *of(self.shared, "find-council"))

    @property
    def urgent(self) -> tuple[ContactRoute, ...]:
        """Whom to turn to first after 999: the nearest, or those who answer from everywhere."""
        if of(self.nearest, "front-door"):
            return self.nearest
        return (*self.nearest, *of(self.everywhere, "helpline", "children-helpline"))

    def first(self, *routes: ContactRoute, reader: Reader = "everyone") -> Links:
        """In English 999 and then these routes in a line each, or else the urgent ones."""
        danger = emergency(self.everywhere, reader)
        return at_once(DANGER, danger, contacts(routes or self.urgent, reader))


def read_in(sources: tuple[SourceLine, ...]) -> Section:
    """Where the numbers were read, at the end of a page: nobody who needs one reads that first."""
    said = "The numbers that are the same everywhere were read here:"
    blocks = (Text(prose(said)),) if sources else ()
    return Section("read-in", "Where these numbers come from", blocks, sources=sources)


def block(routes: tuple[ContactRoute, ...], reader: Reader = "everyone") -> tuple[Block, ...]:
    """Contacts as a block, if there are any."""
    found = contacts(routes, reader)
    return (Contacts(found),) if found else ()


def at_once(danger: str, emergency: Iterable[Contact], others: Iterable[Contact]) -> Links:
    """The urgent numbers in a line each: on a phone, the first card alone fills the screen.

    ``danger`` says what the first number is for. Who has no number may have a form instead.
    """
    now = Contact(danger, (to_call(emergency),))
    return Links(tuple(line for contact in (now, *others) for line in _lines(contact)))


def _lines(contact: Contact) -> Iterator[Anchor]:
    for phone in contact.phones:
        # A number that breaks at the end of a line is read twice.
        number: str = phone.number.replace(" ", _TOGETHER)
        if contact.isolate:
            number = Markup('<bdi dir="ltr">{}</bdi>').format(number)
        note = "; ".join(said for said in (phone.label, contact.hours) if said)
        yield _line(contact, number, telephone(phone.number, phone.by), note)
    if contact.form and not contact.phones:
        yield _line(contact, contact.form.text, contact.form.target)


def _line(contact: Contact, way: str, target: str, note: str = "") -> Anchor:
    text = Markup(": ").join((contact.title, way))
    if not contact.lang:
        return Anchor(text, target, note)
    marked = Markup('<span lang="{}" dir="ltr">{}</span>')
    return Anchor(
        marked.format(contact.lang, text), target, marked.format(contact.lang, note) if note else ""
    )
