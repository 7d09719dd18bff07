"""“Worried about a child” in other languages: the same numbers, in words of a register."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup, escape

from masa.model.languages import Language, TranslatedContact
from masa.model.library import Library
from masa.model.registers import ContactRoute
from masa.pages.addresses import Addresses
from masa.pages.blocks import Block, Inset, Links, Points, Text
from masa.pages.help.routes import Routes, at_once
from masa.pages.helplines import contact, emergency, gathered, of
from masa.pages.inline import Anchor
from masa.pages.page import Page, Version
from masa.pages.prose import plain, prose
from masa.pages.special_blocks import Contact, Contacts
from masa.pages.views import PageView, Section

ENGLISH, ENGLISH_NAME = "en-GB", "English"
#: Words between quotation marks in plain Latin letters.
_QUOTED = re.compile(r"[“„][A-Za-z][A-Za-z ,.?!’-]*”")


def versions(library: Library, addresses: Addresses, slug: str = "") -> tuple[Version, ...]:
    """The page in each of its languages, English first; none where there is only English."""
    languages = library.registers.languages
    if not languages:
        return ()
    english = Version(ENGLISH, ENGLISH_NAME, addresses.worried(slug))
    others = (Version(one.id, one.name, addresses.worried(slug, one.id)) for one in languages)
    return (english, *others)


def view(language: Language, routes: Routes) -> PageView:
    """The page in one language; what nobody has translated stands in English, marked as such."""
    shown = tuple(part for part in _sections(language, routes) if part.blocks)
    lead = (_urgent(language, routes), *_unchecked(language))
    return PageView(language.title, language.summary, lead=lead, sections=shown, contents=False)


def _urgent(language: Language, routes: Routes) -> Block:
    """What stands before all else: the nearest numbers, or those that are the same everywhere."""
    shown = (_contact(language, one) for one in gathered(routes.urgent))
    return at_once(language.emergency, emergency(routes.everywhere), shown)


def _unchecked(language: Language) -> tuple[Block, ...]:
    """That nobody has checked these words: after the numbers, which are right all the same."""
    words = language.frame
    if language.checked:
        return ()
    return (Inset((Text(prose(words.unchecked_says)),), words.unchecked),)


def _sections(language: Language, routes: Routes) -> Iterator[Section]:
    def block(found: tuple[ContactRoute, ...]) -> tuple[Block, ...]:
        return (
            (Contacts(tuple(_contact(language, one) for one in gathered(found))),) if found else ()
        )

    def text(words: str) -> Text:
        return Text(to_say(prose(words)))

    urgent = of(routes.everywhere, "emergency")
    danger = block(urgent) or (Contacts(emergency(())),)
    others = of(routes.everywhere, "police-non-emergency", "helpline", "other")
    young = of(routes.everywhere, "children-helpline")
    links = (Links(routes.local),) if routes.local else ()
    yield Section("emergency", language.emergency, danger)
    near = (text(language.local_says), *block(routes.nearest), *links, text(language.speak))
    yield Section("local", language.local, near)
    yield Section("helplines", language.helplines, block(others))
    yield Section("children", language.children, (text(language.children_say), *block(young)))
    yield Section("what-to-report", language.report, (Points(language.worries),))
    yield Section("not-sure", language.unsure, (Points(language.doubts),))


def to_say(html: Markup) -> Markup:
    """The same text, in which the words that a reader should say in English are marked as English.

    They are those between quotation marks. So they are read aloud as English, and their marks stand
    on the right side of them where the text around them runs from right to left.
    """
    marked = _QUOTED.sub(rf'<span lang="{ENGLISH}" dir="ltr">\g<0></span>', str(html))
    return Markup(marked)  # noqa: S704 - the text was safe, and what is put in is our own


def _contact(language: Language, route: ContactRoute) -> Contact:
    """A contact in the language, with its own numbers; in English where it is not translated."""
    made = replace(contact(route), isolate=language.direction == "rtl")
    words = next((one for one in language.contacts if one.id == route.id), None)
    return _translated(language, made, words) if words else replace(made, lang=ENGLISH)


def _translated(language: Language, made: Contact, words: TranslatedContact) -> Contact:
    numbers = tuple(replace(phone, label="") for phone in made.phones)
    form = Anchor(language.find, made.form.target) if made.form and not numbers else None
    return replace(
        made,
        title=words.name,
        phones=numbers,
        says=to_say(escape(plain(words.says))),
        hours=words.hours or "",
        form=form,
        note="",
        chat=None,
    )


def in_its_language(page: Page, known: frozenset[str], languages: tuple[Language, ...]) -> Page:
    """A page written by hand with its versions: ``about.cy.md`` is ``about.md`` in Welsh.

    ``known`` are the addresses of all pages.
    """
    by_tag: dict[str, Language] = {one.id: one for one in languages}
    name, _, tag = page.address.rstrip("/").rpartition(".")
    language = by_tag.get(tag) if name else None
    base = name if language else page.address.rstrip("/")
    others = [one for one in languages if f"{base or 'index'}.{one.id}/" in known]
    if not others:
        return page
    home = f"{base}/" if base not in ("", "index") else ""
    versions = (
        Version(ENGLISH, ENGLISH_NAME, home),
        *(Version(one.id, one.name, f"{base or 'index'}.{one.id}/") for one in others),
    )
    return replace(page, language=language, versions=versions, indexed=language is None)
