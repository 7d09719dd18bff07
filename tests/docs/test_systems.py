"""The table of systems is true: each is written where it says, and shown where it says.

Its links to sections are written as HTML: MkDocs looks for the anchor of a Markdown link in the
Markdown of the page, and pages that are made from data have none. The finished site is proved.
"""

import html
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from masa.guidance.workspace import open_workspace
from masa.pages.book import make_pages
from masa.pages.page import Page
from masa.pages.rendered import body
from masa.pages.rendering import Renderer
from masa.reading import read_bytes
from tests.docs.guide import FOLDER, REPOSITORY
from tests.docs.small_library import TODAY

TABLE = REPOSITORY / "content/how-to-edit/systems.md"
ROW = re.compile(
    r"^\| (?P<no>\d+)\. (?P<what>[^|]+) \| Written: \[(?P<subject>[a-z-]+)\]"
    r"\(subjects/(?P<page>[a-z-]+)\.md\) in `(?P<file>[a-z0-9/-]+\.yml)`\."
    r' Shown: <a href="../../(?P<address>[a-z0-9/-]*)#(?P<anchor>[a-z0-9-]+)">(?P<name>[^|]+)</a>'
    r", such as “(?P<words>[^|”]+)” \|$",
    re.MULTILINE,
)
_HIDDEN = re.compile(r"<(svg|style|script)\b.*?</\1>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class System:
    """A row of the table."""

    no: str
    what: str
    subject: str
    page: str
    file: str
    name: str
    address: str
    anchor: str
    words: str


SYSTEMS = [System(**match.groupdict()) for match in ROW.finditer(TABLE.read_text("utf-8"))]
ROWS = pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system.no)


@pytest.fixture(scope="module")
def site() -> dict[str, Page]:
    """Every page by its address."""
    workspace = open_workspace(REPOSITORY / "arrangements", TODAY)
    return {page.address: page for page in make_pages(workspace)}


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    """The project's own templates."""
    return Renderer(REPOSITORY / "overrides")


def test_there_are_sixty_five() -> None:
    assert [system.no for system in SYSTEMS] == [str(number) for number in range(1, 66)]
    assert len({system.what for system in SYSTEMS}) == 65


@ROWS
def test_it_is_written_where_it_says(system: System) -> None:
    record, findings = read_bytes(
        (REPOSITORY / "arrangements" / system.file).read_bytes(), system.file
    )
    assert findings == []
    assert record.get(system.subject)
    assert system.page == system.subject
    assert (FOLDER / f"{system.page}.md").is_file()
    assert Path(system.file).parts[1] in system.address, "written by one, shown by another"


@ROWS
def test_it_is_shown_where_it_says(
    system: System, site: dict[str, Page], renderer: Renderer
) -> None:
    page = site[system.address]
    section = next(part for part in page.view.sections if part.id == system.anchor)
    assert section.blocks
    assert system.name == f"{page.subject}: {section.title}"
    assert plain(system.words) in plain(text_of(str(body(renderer, page)), system.anchor))


def text_of(markup: str, anchor: str) -> str:
    """The text of one section, without the words inside drawings."""
    found = re.search(rf'<section[^>]*\bid="{anchor}".*?</section>', markup, re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", " ", _HIDDEN.sub(" ", found[0]))) if found else ""


def plain(text: str) -> str:
    straight = text.replace("’", "'").replace("“", '"').replace("”", '"')
    return re.sub(r"\s+", " ", straight).strip().lower()


def test_a_section_that_is_not_there_has_no_text() -> None:
    markup = '<section class="a" id="x"><p>Words<svg>no</svg></p></section><p>After</p>'
    assert plain(text_of(markup, "x")) == "words"
    assert text_of(markup, "y") == ""
