"""Worried about a child: whom to call, anywhere in England, and where local help is listed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from masa.guidance.workspace import Workspace
from masa.pages import addresses as at
from masa.pages.addresses import Addresses
from masa.pages.blocks import Block, Links, Points, Text
from masa.pages.everyone.helping import KIND, WEIGHT, help_in, routes, sources
from masa.pages.frame import trail
from masa.pages.help.languages import versions
from masa.pages.help.routes import block, read_in
from masa.pages.helplines import emergency, of
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
        _SUMMARY,
        lead=(routes(workspace, addresses, "worried").first(),),
        sections=tuple(part for part in _sections(workspace, addresses) if part.blocks),
        contents=False,  # nothing may stand between a reader and the first number
    )
    page = Page(
        at.WORRIED,
        TITLE,
        f"If a child is in danger now, call 999. {_SUMMARY}",
        view,
        KIND,
        TITLE,
        trail=trail(),
        weight=WEIGHT,
        harm=True,
        calm=True,
        versions=versions(workspace.library, addresses),
    )
    return (page, *_in_other_languages(workspace, addresses))


def _in_other_languages(workspace: Workspace, addresses: Addresses) -> Iterator[Page]:
    for language in workspace.library.registers.languages:
        yield help_in(
            language,
            routes(workspace, addresses, f"worried/{language.id}", language),
            addresses.worried("", language.id),
            versions(workspace.library, addresses),
        )


def _sections(workspace: Workspace, addresses: Addresses) -> Iterator[Section]:
    shared = workspace.library.registers.contacts
    yield Section("emergency", "If a child is in danger now", (Contacts(emergency(shared)),))
    yield Section("local", "Tell the council where the child lives", _local(workspace, addresses))
    others = of(shared, "helpline", "police-non-emergency", "other")
    talk = "Talk to somebody about your worry"
    yield Section("helplines", talk, block(others))
    young = block(of(shared, "children-helpline"))
    yield Section("children", "If you are a child or a young person", _young(young))
    yield Section("what-to-report", "What you can report", (Points(_WORRIES),))
    yield Section("not-sure", "If you are not sure", (Points(_NOT_SURE),))
    yield read_in(sources(workspace, addresses, shared))


def _young(helplines: tuple[Block, ...]) -> tuple[Block, ...]:
    to_children = Anchor("A page for children and young people", at.CHILDREN)
    return (Text(prose(_TO_CHILDREN)), *helplines, Links((to_children,))) if helplines else ()


def _local(workspace: Workspace, addresses: Addresses) -> tuple[Block, ...]:
    """The way that works for every address first; the areas of this site are only some."""
    found = routes(workspace, addresses, "worried")
    anywhere = block(of(found.shared, "find-council"))
    if not found.local:
        return anywhere
    links = tuple(replace(link, text=f"{TITLE}: {link.text}") for link in found.local)
    said = _OR_CHOOSE if anywhere else _CHOOSE
    return (*anywhere, Text(prose(said)), Links(links))


_SUMMARY = "If you are worried, tell somebody today: you do not have to be sure."
_OR_CHOOSE = "Or choose the area where the child lives:"
_CHOOSE = (
    "Each council has a team that listens to worries about children, by day and by night. "
    "Choose the area where the child lives. If it is not here, search the web for the "
    "council’s name and “report a concern about a child”."
)
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
