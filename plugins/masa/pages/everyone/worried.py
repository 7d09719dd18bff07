"""Worried about a child: whom to call, anywhere in England, and where local help is listed."""

from __future__ import annotations

from collections.abc import Iterator

from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.pages import addresses as at
from masa.pages.addresses import Addresses
from masa.pages.blocks import Links, Points, Text
from masa.pages.everyone.shared import area_names, in_order
from masa.pages.frame import trail
from masa.pages.helplines import contacts, emergency, of
from masa.pages.inline import Anchor
from masa.pages.page import Page
from masa.pages.prose import prose
from masa.pages.special_blocks import Contacts
from masa.pages.views import PageView, Section

TITLE = "Worried about a child"


def pages(workspace: Workspace, addresses: Addresses) -> tuple[Page, ...]:
    """The page; a site of one current partnership has that partnership's own instead."""
    alone = workspace.library.by_slug.get(addresses.alone)
    if alone and not alone.is_record:
        return ()
    view = PageView(
        TITLE,
        "If a child is in danger now, call 999. If you are worried, tell somebody today: you do "
        "not have to be sure.",
        sections=tuple(part for part in _sections(workspace, addresses) if part.blocks),
    )
    page = Page(at.WORRIED, TITLE, view.summary, view, "Help now", TITLE, trail=trail(), weight=10)
    return (page,)


def _sections(workspace: Workspace, addresses: Addresses) -> Iterator[Section]:
    routes = workspace.library.registers.contacts
    children = contacts(of(routes, "children-helpline"))
    others = contacts(of(routes, "helpline", "police-non-emergency", "other"))
    yield Section("emergency", "If a child is in danger now", (Contacts(emergency(routes)),))
    yield Section("local", "Tell the council where the child lives", _local(workspace, addresses))
    talk = (Contacts(others),) if others else ()
    yield Section("helplines", "Talk to somebody about your worry", talk)
    young = (Text(prose(_TO_CHILDREN)), Contacts(children)) if children else ()
    yield Section("children", "If you are a child or a young person", young)
    yield Section("what-to-report", "What you can report", (Points(_WORRIES),))
    yield Section("not-sure", "If you are not sure", (Points(_NOT_SURE),))


def _local(workspace: Workspace, addresses: Addresses) -> tuple[Text | Links, ...]:
    current = [
        p for p in in_order(workspace.library.partnerships) if p.identity.status == "published"
    ]
    if not current:
        return ()
    links = tuple(
        Anchor(
            f"Worried about a child: {p.short_name}",
            addresses.partnership(p.slug, "worried"),
            _where(p, workspace),
        )
        for p in current
    )
    says = (
        "Each council has a team that listens to worries about children, by day and by night. "
        "Choose your area for its numbers. If yours is not here, search the web for your "
        "council’s name and “report a concern about a child”."
    )
    return (Text(prose(says)), Links(links))


def _where(partnership: Partnership, workspace: Workspace) -> str:
    where = area_names(partnership, workspace)
    made_up = partnership.identity.demonstration
    return f"{where}. Made up: nobody answers these numbers" if made_up else where


_TO_CHILDREN = (
    "It is never your fault if somebody hurts you or makes you feel unsafe. Tell an adult you "
    "trust, such as a teacher, a nurse or a relative. You can also talk to Childline."
)
_WORRIES = (
    "A child is hurt, has injuries that nobody explains, or is afraid of somebody.",
    "A child is neglected: often hungry, dirty, ill without care, or left alone.",
    "Somebody touches a child sexually, or grooms or exploits them, in person or online.",
    "A child lives with violence, or with somebody whose drinking or drugs make home unsafe.",
    "A child goes missing, carries drugs for others, or suddenly has money and older friends.",
    "A child harms themselves or speaks of suicide.",
    "Something else that makes you think that a child is being abused or is in danger.",
)
_NOT_SURE = (
    "You do not need proof. It is other people’s work to find out what is happening.",
    "You can ask for advice first, without saying who the child is.",
    "It is better to say something and be wrong than to say nothing.",
    "Do not promise a child to keep it secret. Listen, stay calm, and say that you will get help.",
)
