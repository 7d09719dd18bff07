"""Links in pages by hand are found where they were written, and nothing else is taken for one."""

import pytest

from masa.checks.family import HandText
from masa.findings import Place
from masa.site.hand_links import Written, broken

ABOUT = HandText("content/about.md", "---\ntitle: a\n---\n# A\n")
ABOUT_IN_WELSH = HandText("content/about.cy.md", "# A\n")
BELOW = HandText("content/more/notes.md", "# B\n")


def told(text: str, file: str = "content/page.md") -> list[str]:
    pages = (ABOUT, ABOUT_IN_WELSH, BELOW, HandText(file, text))
    return [f"{one.place} {one.code} {one.message}" for one in broken(pages, "content")]


@pytest.mark.parametrize(
    "text",
    [
        "[a](nowhere.md)",
        "[a](nowhere.md#part)",
        "[two\nlines](about.md) and [a](about.md \"title\") [b](<nowhere.md>)",
        "[a]\n\n[a]: nowhere.md\n",
        "[a](more/nowhere.md)",
        "[a](../nowhere.md)",
        "[a](../index.md)",
        "`x` [a](nowhere.md) `y`",
    ],
)  # fmt: skip
def test_a_link_to_no_page_by_hand_is_told(text: str) -> None:
    (found,) = told(text)
    assert "E303 The link `" in found
    assert "` leads to no page of this site." in found


def test_it_is_told_at_its_line_and_column() -> None:
    (found,) = told("# A\n\n`code`\n\nOne [a](about.md), two [b](nowhere.md#part).\n")
    assert found.startswith("content/page.md:5:28 E303 The link `nowhere.md#part` leads")


@pytest.mark.parametrize(
    "text",
    [
        "[a](about.md) [b](about.cy.md) [c](more/notes.md#part) [d](#part) [e](page.md)",
        "[made from data](guidance/index.md) [elsewhere](https://www.example.org/nowhere.md)",
        "`[a](nowhere.md)` and `` [a](nowhere.md) ``",
        "```\n[a](nowhere.md)\n```\n",
        "> ~~~ text\n> [a](nowhere.md)\n> ~~~\n",
        "One:\n\n    [a](nowhere.md)\n",
        "<!-- [a](nowhere.md) -->",
        r"\[a](nowhere.md)",
    ],
)
def test_what_leads_somewhere_or_is_no_link_is_not(text: str) -> None:
    assert told(text) == []


def test_a_page_in_a_folder_is_linked_from_there() -> None:
    assert told("[a](../about.md) [b](notes.md)", "content/more/page.md") == []
    assert len(told("[a](about.md)", "content/more/page.md")) == 1


PAGE = HandText("content/more/page.md", "# P\n\n[a](../about.md#gone)\n[b](gone/index.md)\n")


@pytest.mark.parametrize(
    ("address", "link", "place"),
    [
        ("more/page/", "../../about/#gone", Place("content/more/page.md", 3, 5, 16)),
        ("more/page/", "gone/index.md", Place("content/more/page.md", 4, 5, 13)),
        ("more/page/", "somewhere/else/", Place("content/more/page.md")),
        ("glossary/", "gone/", None),
    ],
)
def test_a_finished_link_is_found_where_it_was_written(
    address: str, link: str, place: Place | None
) -> None:
    assert Written((ABOUT, PAGE), "content").place(address, link) == place
