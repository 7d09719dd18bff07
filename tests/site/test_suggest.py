"""Every "Suggest a change" of the built site leads to a file that is there, and to a line in it."""

import re
from pathlib import Path

LINK = re.compile(
    r'class="suggest"[^>]*><a href="https://example\.org/masa/(\w+)/main/([^"#]+)(?:#L(\d+))?"'
)
#: Pages that are put together from so many files that no one of them is theirs.
FROM_MANY = {
    "", "a-to-z", "changes", "data", "data/json", "data/tables", "due", "find-your-area",
    "for-children", "for-practitioners", "keeping-your-visit-private",
    "guidance", "partnerships", "programmes",
    "search", "worried-about-a-child",
}  # fmt: skip


def links(site: Path) -> dict[str, list[tuple[str, str, str]]]:
    """The links of each page: read or edit, the file, the line."""
    return {
        page.parent.relative_to(site).as_posix(): LINK.findall(page.read_text("utf-8"))
        for page in site.rglob("index.html")
    }


def test_every_link_leads_to_a_line_that_is_there(built_site: Path, repository: Path) -> None:
    found = {link for several in links(built_site).values() for link in several}
    lengths = {
        file: len((repository / file).read_text("utf-8").split("\n")) for _, file, _ in found
    }
    assert len(lengths) > 100
    assert {link for link in found if link[0] not in ("blob", "edit")} == set()
    assert {link for link in found if (link[0] == "blob") != bool(link[2])} == set()
    assert {link for link in found if link[2] and int(link[2]) > lengths[link[1]]} == set()


def test_every_page_that_has_a_file_can_be_changed(built_site: Path) -> None:
    pages = links(built_site)
    without = {page.removeprefix(".") for page, found in pages.items() if not found}
    made_of_all = ("compare", "what-would-change")
    assert {p for p in without - FROM_MANY if not any(n in p for n in made_of_all)} == set()
    of_the_page = {
        page: [link for link in found if link[0] == "edit"] for page, found in pages.items()
    }
    assert {page for page, found in of_the_page.items() if len(found) > 1} == set()


def test_pages_are_changed_where_they_are_written(built_site: Path) -> None:
    pages = links(built_site)
    home = "arrangements/partnerships/northmere"
    assert ("edit", f"{home}/funding.yml", "") in pages["partnerships/northmere/funding"]
    assert ("edit", f"{home}/partnership.yml", "") in pages["partnerships/northmere/compliance"]
    assert ("edit", "content/how-to-edit/index.md", "") in pages["how-to-edit"]
    assert ("edit", "arrangements/guidance/wt2023.yml", "") in pages["guidance/wt2023"]
