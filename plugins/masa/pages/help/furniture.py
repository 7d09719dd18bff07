"""What stands around a page for whoever needs help: the band, the way out, the numbers below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from masa.model.exits import ExitLink
from masa.model.languages import Language, direction
from masa.pages import addresses as at
from masa.pages.help.english import ENGLISH, MADE_UP
from masa.pages.help.routes import Routes
from masa.pages.helplines import contacts, emergency, of, to_call
from masa.pages.inline import Anchor
from masa.pages.page import Page
from masa.pages.rendering import telephone
from masa.pages.shell import Exit, HelpLine, LanguageLink, Link, Notice, Shell
from masa.pages.special_blocks import Contact

SCRIPT = "assets/exit.js"


@dataclass(frozen=True)
class Help:
    """Whom a page may name as help, the site's way out, and the pages of help that are nearest."""

    routes: Routes
    exit: ExitLink
    near: tuple[Link, ...] = ()

    @cached_property
    def call_now(self) -> Link:
        """The number to call when a child is in danger, as a link for the band."""
        number = to_call(emergency(self.routes.shared)).number
        return Link(f"Call {number}", telephone(number))

    @cached_property
    def lines(self) -> tuple[HelpLine, ...]:
        """Whom to call, for the foot of every page: 999 first, then what is nearest."""
        national = of(self.routes.shared, "police-non-emergency", "helpline", "children-helpline")
        found: tuple[Contact, ...] = (
            *emergency(self.routes.everywhere),
            *contacts(self.routes.nearest),
            *contacts(national),
        )
        return tuple(_line(contact) for contact in found)


def furnished(shell: Shell, page: Page, help_: Help, root: str = "") -> Shell:
    """A shell with what a page owes to readers in need. ``root`` is the site's own address."""
    made = replace(shell, root=root, languages=_languages(page))
    if help_.exit.stands_on(page.address, harm=page.harm):
        limits = Link(ENGLISH.exit_limits, f"{at.PRIVATE}#not-erased")
        made = replace(made, exit=Exit(help_.exit.to, limits), scripts=(*made.scripts, SCRIPT))
    if page.calm:
        made = _calm(made, page, help_)
    else:
        made = replace(made, footer=replace(made.footer, help=help_.lines))
    return _in(page.language, made) if page.language else made


def _calm(shell: Shell, page: Page, help_: Help) -> Shell:
    """Without menus, trail and search: where else to go stands below what helps."""
    worried = shell.danger.worried
    here = worried is not None and worried.target == page.address
    return replace(
        shell,
        calm=True,
        danger=replace(shell.danger, worried=None) if here else shell.danger,
        site_links=(),
        trail=(),
        local_title="",
        local_links=(),
        search_target="",
        related=tuple(link for link in help_.near if link.target != page.address),
    )


def _in(language: Language, shell: Shell) -> Shell:
    """The shell of a page in another language."""
    words = language.frame
    notices = tuple(_notice(notice, language, shell) for notice in shell.notices)
    call = shell.danger.call
    danger = replace(
        shell.danger,
        label=words.danger,
        question=words.question,
        call=Link(words.call, call.target) if call.target == "tel:999" else call,
        worried=None if shell.calm else _worried(language, shell.danger.worried),
    )
    return replace(
        shell,
        lang=language.id,
        direction=language.direction,
        site_lang=shell.lang,
        words=words,
        danger=danger,
        exit=replace(shell.exit, limits=Link(words.exit_limits, shell.exit.limits.target))
        if shell.exit
        else None,
        notices=notices,
        closing=_unchecked(language, shell),
        related=(),
    )


def _notice(notice: Notice, language: Language, shell: Shell) -> Notice:
    """A notice in the language where it has words for it; else in English, marked as such."""
    if language.made_up and notice.title == MADE_UP.title:
        return replace(notice, title=language.made_up.title, text=language.made_up.says)
    return replace(notice, lang=shell.lang)


def _worried(language: Language, english: Link | None) -> Link | None:
    """The way to help in the same language."""
    return Link(language.title, f"{english.target}{language.id}/") if english else None


def _unchecked(language: Language, shell: Shell) -> tuple[Notice, ...]:
    """That nobody has checked the words of the register; a page by hand speaks for itself.

    Here for whoever looks after the site: the page says it to its readers, in their language.
    """
    if language.checked or not shell.calm:
        return ()
    name = f"{ENGLISH.unchecked} ({language.english})"
    return (Notice("warning", name, ENGLISH.unchecked_says, shell.lang),)


def _languages(page: Page) -> tuple[LanguageLink, ...]:
    return tuple(
        LanguageLink(
            version.tag,
            version.name,
            version.address,
            direction(version.tag),
            version.address == page.address,
        )
        for version in page.versions
    )


def _line(contact: Contact) -> HelpLine:
    form: Anchor | None = None if contact.phones else contact.form
    return HelpLine(
        contact.title,
        tuple((phone.number, phone.label, phone.by) for phone in contact.phones),
        contact.hours,
        Link(form.text, form.target) if form else None,
    )
