"""What several partnerships share: areas, contacts of services, sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from masa.downloads.data.columns import OWNER, About, Column, Row, SharedTable, days, together, when
from masa.guidance.workspace import Workspace
from masa.model.registers import ContactRoute, PhoneNumber


def _areas(workspace: Workspace, abouts: tuple[About, ...]) -> Iterator[Row]:
    covered: dict[str, list[About]] = {}
    for about in abouts:
        if about.partnership:
            for name in about.partnership.identity.areas:
                covered.setdefault(name, []).append(about)
    for area in workspace.library.registers.areas:
        for about in covered.get(area.id, ()):
            published = about.scope.published
            yield (
                area.id, area.name, together(area.other_names), published.slug, published.name,
                published.identity.status,
            )  # fmt: skip


AREAS = SharedTable(
    "areas",
    "Areas",
    "Each area and each partnership that covers it, or once did: see status.",
    (
        Column("id", "The id of the area."),
        Column("area", "Its name."),
        Column("other_names", "Towns and names that people search for."),
        Column("partnership", "The slug of the partnership."),
        Column("partnership_name", "Its name."),
        Column("status", "published (current), record (dated, not current) or superseded."),
    ),
    _areas,
)

_EVERYWHERE: Row = ("everyone", None, None, None, None, None)


def _contacts(workspace: Workspace, abouts: tuple[About, ...]) -> Iterator[Row]:
    """Numbers of a record may no longer be answered: they are on no page, and not here."""
    yield from _routes(_EVERYWHERE, workspace.library.registers.contacts)
    for about in abouts:
        one = about.partnership
        if one and not one.is_record:
            identity = one.identity
            owner: Row = (
                "partnership", one.slug, identity.name, identity.status, identity.demonstration,
                about.page(""),
            )  # fmt: skip
            yield from _routes(owner, one.contacts)


def _routes(owner: Row, routes: Iterable[ContactRoute]) -> Iterator[Row]:
    for route in routes:
        for phone in route.numbers or (None,):
            yield (*owner, *_route(route, phone))


def _route(route: ContactRoute, phone: PhoneNumber | None) -> Row:
    number = (phone.number, phone.label, phone.hours) if phone else (None, None, None)
    return (
        route.id, route.purpose, route.name, route.says, *number, route.email, route.form,
        together(route.audience), route.language, *days(route.as_of),
    )  # fmt: skip


CONTACTS = SharedTable(
    "contacts",
    "Contacts of services",
    "Telephone numbers and mailboxes of offices and helplines, never of a person; a row for each "
    "number. In an emergency call 999 and use no list.",
    (
        Column("belongs_to", "partnership, or everyone: the same everywhere."),
        *OWNER[1:],
        Column("id", "The id of the way to get in touch."),
        Column("purpose", "What it is for, such as emergency, front-door, out-of-hours."),
        Column("contact", "Its name."),
        Column("says", "When to use it."),
        Column("number", "A telephone number: a text, which may begin with 0."),
        Column("number_label", "Which line it is."),
        Column("hours", "When it is answered."),
        Column("email", "A shared mailbox."),
        Column("form", "An online form."),
        Column("audience", "everyone, children, practitioners."),
        Column("language", "Languages, or how to be understood."),
        *when("as_of", "The date at which it was true."),
    ),
    _contacts,
)


def _sources(workspace: Workspace, abouts: tuple[About, ...]) -> Iterator[Row]:
    cited: dict[str, list[str]] = {}
    for about in abouts:
        for name in sorted(about.cited):
            cited.setdefault(name, []).append(about.scope.published.slug)
    for document in workspace.library.registers.documents:
        if by := cited.get(document.id):
            yield (
                document.id, document.title, document.publisher, *days(document.published),
                document.address, " ".join(by),
            )  # fmt: skip


SOURCES = SharedTable(
    "sources",
    "Sources",
    "Each document that facts were taken from. It keeps the rights of its publisher.",
    (
        Column("id", "The id of the document."),
        Column("title", "Its title."),
        Column("publisher", "Who published it."),
        *when("published", "When it was published."),
        Column("address", "Where everyone can read it."),
        Column("cited_by", "The slugs of the partnerships and programmes that cite it."),
    ),
    _sources,
)
