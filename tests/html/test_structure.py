"""Every page, not one of each kind: language, title, headings, tables and drawings."""

from collections import Counter
from pathlib import Path

import pytest

from tests.html.structure import CHECKS, Element, parsed

PAGE = (
    '<html lang="en-GB"><head><title>A</title></head><body><main><h1>A</h1>{}</main></body></html>'
)
TABLE = '<table><caption>C</caption><tr><th scope="col">H</th></tr></table>'
WORDS = "<p>The council, the police and the health board lead.</p>"
FIGURE = '<figure><figcaption>C</figcaption><svg aria-label="C"></svg>{}</figure>'


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[str, Element]:
    """Every page of the site by its file."""
    return {
        file.relative_to(built_site).as_posix(): parsed(file.read_text("utf-8"))
        for file in sorted(built_site.rglob("*.html"))
    }


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: str(check.__name__))
def test_nothing_is_missing_on_any_page(pages: dict[str, Element], check: object) -> None:
    assert len(pages) > 300
    assert callable(check)
    found = {name: [*check(page)] for name, page in pages.items()}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_titles_tell_pages_apart(pages: dict[str, Element]) -> None:
    titles = Counter(next(page.all("title")).text for page in pages.values())
    assert [title for title, times in titles.items() if times > 1] == []


def test_there_is_something_to_look_at(pages: dict[str, Element]) -> None:
    for tag in ("table", "figure", "svg", "h3"):
        assert sum(1 for page in pages.values() for _ in page.all(tag)) > 20, tag


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        (f"<h2>B</h2>{TABLE}{FIGURE.format(WORDS)}", []),
        (f"<section>{FIGURE.format('')}{TABLE}</section>", []),
        ('<span aria-hidden="true"><svg></svg></span>', []),
        (f"<section>{FIGURE.format('')}</section>{TABLE}", ["a figure without its text: C"]),
        ("<p lang=''>B</p>", ["<p> has an empty language"]),
        ("<h1>B</h1>", ["levels of headings: [1, 1]"]),
        ("<h3>B</h3>", ["<h3> “B” follows <h1>"]),
        ("<h2></h2>", ["<h2> is empty"]),
        (TABLE.replace("<caption>C</caption>", ""), ["a table without a caption: H"]),
        (TABLE.replace(' scope="col"', ""), ["<th> without a scope: H"]),
        (
            "<table><caption>C</caption><tr><td>1</td></tr></table>",
            ["a table without headings: C 1"],
        ),
        ("<p>See <svg></svg></p>", ["<svg> without a name in “See”"]),
    ],
)
def test_a_fault_is_found(planted: str, found: list[str]) -> None:
    page = parsed(PAGE.replace("{}", planted))
    assert [fault for check in CHECKS for fault in check(page)] == found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (' lang="en-GB"', "", ["no language"]),
        ("<title>A</title>", "<title></title>", ["titles: ['']"]),
        ("<title>A</title>", "", ["titles: []"]),
    ],
)
def test_a_fault_of_the_whole_page_is_found(old: str, new: str, found: list[str]) -> None:
    page = parsed(PAGE.replace(old, new))
    assert [fault for check in CHECKS for fault in check(page)] == found
