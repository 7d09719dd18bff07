"""The open data: every file to download, how to read it, and the layout of tables and JSON."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup

from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.pages import addresses as at
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.blocks import Block, Facts, Part, Points, Table, Text
from masa.pages.everyone.data_layout import JSON, TABLES, described
from masa.pages.everyone.data_words import OUTCOMES, RULES, STEADY
from masa.pages.frame import trail
from masa.pages.inline import Anchor, Fact, Inline, Joined, Missing
from masa.pages.open_data import Catalogue, Download, size
from masa.pages.page import Page
from masa.pages.prose import line, prose
from masa.pages.things import dataset
from masa.pages.views import PageView, Section

TITLE = "Open data"
ALL, ALL_TITLE = "all", "Everything together"
FOLLOW = "Follow what changes"
_SUMMARY = "Everything that is published here as tables and as JSON, to download and use again."


def pages(workspace: Workspace, catalogue: Catalogue) -> tuple[Page, ...]:
    """The page of all files and the two that describe their layout; nothing without data."""
    if not catalogue.downloads:
        return ()
    site = workspace.library.registers.site
    publisher = site.publisher if site else "Not stated"
    about = dataset(catalogue, f"{TITLE} of {publisher}", publisher, f"{_SUMMARY} {OUTCOMES}")
    return (
        replace(_page(at.DATA, TITLE, _view(workspace, catalogue)), things=(about,)),
        _page(at.DATA_TABLES, "Tables", described(TABLES, catalogue.tables), below=True),
        _page(at.DATA_JSON, "JSON", described(JSON, catalogue.objects), below=True),
    )


def _page(address: str, title: str, view: PageView, *, below: bool = False) -> Page:
    above = trail(Anchor(TITLE, at.DATA)) if below else trail()
    return Page(address, view.title, view.summary, view, "About", subject=title, trail=above)


def _view(workspace: Workspace, catalogue: Catalogue) -> PageView:
    files, library = catalogue.by_folder, workspace.library
    sections = [
        Section(ALL, ALL_TITLE, (_all(files.get("", ())),)),
        _owned("partnerships", "Each partnership", library.partnerships, files),
        _owned("programmes", "Each programme", library.programmes, files),
        Section("how-to-read", "How to read it", _rules(catalogue)),
        Section("follow", FOLLOW, (_feeds(workspace),)),
    ]
    shown = tuple(section for section in sections if section.blocks)
    return PageView(TITLE, _SUMMARY, lead=(_facts(workspace, catalogue),), sections=shown)


def _facts(workspace: Workspace, catalogue: Catalogue) -> Block:
    layout = Joined((Anchor("Tables", at.DATA_TABLES), Anchor("JSON", at.DATA_JSON)), " and ")
    guide = (Anchor("How to use it, with examples", catalogue.guide),) if catalogue.guide else ()
    return Facts(
        (
            Fact("As at", (words.as_moment(workspace.today),)),
            Fact("Licence", (Anchor(catalogue.licence, "about/#licences"),)),
            Fact("Layout", (f"Version {catalogue.version}", layout, *guide)),
        )
    )


def _all(files: Iterable[Download]) -> Block:
    """What is no table first: it holds or describes all of it."""
    rows = tuple(
        (
            Anchor(f"{file.title} ({file.format}, {size(file.size)})", file.address),
            line(f"{file.says}{_rows(file)}"),
        )
        for file in sorted(files, key=lambda file: file.rows is not None)
    )
    return Table(ALL_TITLE, ("File", "What it holds"), rows, quiet=True)


def _rows(file: Download) -> str:
    """How many rows a table has."""
    if file.rows is None:
        return ""
    return f" {file.rows:,} row{'' if file.rows == 1 else 's'}."


def _owned(
    id_: str,
    title: str,
    published: Iterable[Partnership | Programme],
    files: dict[str, tuple[Download, ...]],
) -> Section:
    rows = tuple(_own(one, files.get(one.folder, ())) for one in published)
    columns = ("Name", "Everything (JSON)", "Tables (CSV)")
    return Section(id_, title, (Table(title, columns, rows, quiet=True),) if rows else ())


def _own(one: Partnership | Programme, files: tuple[Download, ...]) -> tuple[Inline, ...]:
    whole = tuple(_link(one, file, "All") for file in files if file.rows is None)
    tables = tuple(_link(one, file, file.title) for file in files if file.rows is not None)
    missing = Missing("None")
    return (
        one.name,
        Joined(whole) if whole else missing,
        Joined(tables, "; ") if tables else missing,
    )


def _link(one: Partnership | Programme, file: Download, title: str) -> Anchor:
    """Links by themselves, as a screen reader lists them, say whose file each is."""
    said = Markup('{}, {}<span class="unseen">: {}</span>')
    return Anchor(said.format(title, size(file.size), one.name), file.address)


def _rules(catalogue: Catalogue) -> tuple[Block, ...]:
    version = catalogue.version
    steady = STEADY.format(version=version, next=version + 1)
    return (
        Points(tuple(line(f"**{title}** {rule}") for title, rule in RULES)),
        Part("What an outcome says", (Text(prose(OUTCOMES)),), id="outcomes"),
        Part("What stays", (Text(prose(steady)),), id="steady"),
    )


def _feeds(workspace: Workspace) -> Block:
    addresses = Addresses.of(workspace.library)
    rows = [] if addresses.alone else [_feed("All together", at.FEED, at.CALENDAR)]
    rows += [
        _feed(one.name, addresses.feed(one.slug), addresses.calendar(one.slug))
        for one in workspace.library.partnerships
        if not one.is_record
    ]
    return Table(FOLLOW, ("Whose", "What changed", "What is due"), tuple(rows), quiet=True)


def _feed(name: str, feed: str, calendar: str) -> tuple[Inline, ...]:
    changed = (Anchor("Atom", feed), Anchor("JSON Feed", at.json_feed(feed)))
    return (name, Joined(changed), Anchor("iCalendar", calendar))
