"""Whole documents to HTML, for the web and for paper."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from masa.model.partnership import Partnership
from masa.pages import words
from masa.pages.binding import BoundPortion, bind
from masa.pages.frame import Frame
from masa.pages.page import Page
from masa.pages.paper import Paper, Sheet, identity, size
from masa.pages.partnership.whole import version
from masa.pages.rendering import Renderer


def portions_of(page: Page, bodies: Mapping[str, str]) -> tuple[BoundPortion, ...]:
    """The parts of a whole document, from the finished bodies of the pages by address."""
    return bind(page.bound, page.address, bodies) if page.bound else ()


def whole_body(
    renderer: Renderer, page: Page, portions: tuple[BoundPortion, ...], paper: Paper | None = None
) -> Markup:
    """The body of the document; it leads to its PDF when there is one."""
    return renderer.render(
        "whole.html", page.address, view=page.view, portions=portions, paper=paper
    )


def sheet(
    renderer: Renderer, frame: Frame, page: Page, body: Markup, files: Mapping[str, str]
) -> Sheet:
    """The document as it is printed: without what only serves a reader of the website."""
    assert isinstance(page.about, Partnership)  # noqa: S101 - nothing else has such a document
    shell = frame.shell(page)
    day = frame.workspace.today
    html = renderer.render(
        "paper.html",
        page.address,
        title=shell.title,
        author=page.about.name,
        description=page.description,
        day=day.isoformat(),
        stylesheets=shell.stylesheets,
        lang=shell.lang,
        notices=shell.notices,
        body=body,
        address=shell.canonical,
    )
    sheets = map(renderer.published, shell.stylesheets)
    styles = {name: files[name] for name in sheets if name in files}
    name = identity(page.about, day)
    return Sheet(str(html), frame.options.address, page.address, day, name, styles)


def paper(frame: Frame, page: Page, pdf: bytes) -> Paper:
    """What is said of a finished PDF."""
    assert isinstance(page.about, Partnership)  # noqa: S101 - as above
    latest = version(page.about)
    of = f"version {latest.number}" if latest else "the data as it was then"
    day = words.day(frame.workspace.today)
    return Paper(
        frame.addresses.whole_pdf(page.about.slug),
        f"This document as a PDF ({size(len(pdf))})",
        f"Made on {day} from {of}, content hash {page.about.fingerprint[:12]}….",
    )
