"""Pages to finished HTML documents."""

from __future__ import annotations

import re

from markupsafe import Markup

from masa.pages.code_lines import hang, keep_words
from masa.pages.frame import Frame
from masa.pages.inline import Anchor
from masa.pages.page import Page
from masa.pages.prose import sanitise_page
from masa.pages.rendering import Renderer
from masa.pages.shell import Shell, render_shell
from masa.pages.views import PageView, Section

#: A page written by hand lists its parts when it has so many, and is so many letters long.
MANY, LONG = 4, 6000
_PART = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
#: Stands for a body: a character that no text may have (``masa.reading.characters``).
_BODY = Markup("\0")


def body(renderer: Renderer, page: Page) -> Markup:
    """The body of a page: what the search reads and the evidence check proves."""
    contents = tuple(Anchor(_numbered(part), f"#{part.id}") for part in page.view.sections)
    return renderer.render("page.html", page.address, view=page.view, contents=contents)


def _numbered(part: Section) -> str:
    return f"{part.number.rstrip('.')}. {part.title}" if part.number else part.title


def document(renderer: Renderer, frame: Frame, page: Page, html: Markup) -> str:
    """A body in its shell."""
    return render_shell(renderer, frame.shell(page), html)


def around(renderer: Renderer, shell: Shell) -> tuple[str, str]:
    """What stands before the body of a page and after it."""
    before, _, after = render_shell(renderer, shell, _BODY).partition(_BODY)
    return before, after


def written_by_hand(
    address: str, title: str, description: str, trail: tuple[Anchor, ...], file: str = ""
) -> Page:
    """A page whose body is Markdown in ``content/``; ``file`` is where, from the project's root."""
    view = PageView(title, description)
    return Page(address, title, description, view, "About this site", trail=trail, file=file)


def prose_body(renderer: Renderer, address: str, html: str) -> Markup:
    """The body of a page written by hand, from what MkDocs made of its Markdown.

    A long one lists its parts before the first of them.
    """
    # Markdown knows headings of columns alone.
    scoped = sanitise_page(html).replace("<th>", '<th scope="col">')
    clean = Markup(keep_words(hang(scoped)))  # noqa: S704 - nh3 has just cleaned it
    parts = _PART.findall(clean)
    if len(parts) < MANY or len(clean) < LONG:
        return Markup('<div class="prose">{}</div>').format(clean)
    links = tuple(Anchor(Markup(title).striptags(), f"#{id_}") for id_, title in parts)  # noqa: S704
    contents = renderer.render("contents.html", address, links=links)
    head, mark, rest = clean.partition("<h2")
    return Markup('<div class="prose">{}</div>{}<div class="prose">{}{}</div>').format(
        head, contents, mark, rest
    )
