"""What is measured of a page's layout proves something only if planted faults are found."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visitor
from tests.browser.layout import (
    here,
    hidden_text,
    out_of_order,
    sticking_out,
    stops,
    without_visible_focus,
)

LONG = "a" * 200


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ("<p>Short</p>", []),
        ("<p style='width:400px'>Wide box</p>", ["p. “Wide box”"]),
        (f"<p style='width:100px'>{LONG}</p>", [f"p. “{LONG[:40]}”"]),
        (f"<div style='overflow:hidden'><p>{LONG}</p></div>", [f"p. “{LONG[:40]}”"]),
        (f"<div style='overflow:auto'><p>{LONG}</p></div>", []),
        ("<p style='margin-left:-40px'>To the left</p>", ["p. “To the left”"]),
        ("<p style='width:400px;display:none'>Not there</p>", []),
    ],
)
def test_what_sticks_out_is_found(
    visit: Visitor, home: Callable[[str], str], planted: str, found: list[str]
) -> None:
    page = visit(home(planted), width=320).open()
    assert [each.split(" from ")[0] for each in sticking_out(page)] == found


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ("<p>Shown</p><p hidden>Hidden</p>", ["p. “Hidden”"]),
        ("<details><summary>More</summary><p>Folded</p></details>", ["p. “Folded”"]),
        ("<details open><summary>More</summary><p>Folded</p></details>", []),
        ("<p style='visibility:hidden'>Unseen</p>", ["p. “Unseen”"]),
        ("<p style='opacity:0'>Faded</p>", ["p. “Faded”"]),
        ("<p style='height:0;overflow:hidden'>Flat</p>", ["p. “Flat”"]),
    ],
)
def test_hidden_text_is_found(
    visit: Visitor, home: Callable[[str], str], planted: str, found: list[str]
) -> None:
    assert hidden_text(visit(home(planted)).open()) == found


BOX = "display:block;width:50px;height:30px"
PAIR = f"<a href=/ style='{BOX}'>one</a><a href=/ style='{BOX}'>two</a>"


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        (PAIR, []),
        (
            f"<div style='display:flex;flex-direction:column-reverse'>{PAIR}</div>",
            ["“one” then “two”"],
        ),
        (
            f"<div style='display:flex;flex-direction:row-reverse'>{PAIR}</div>",
            ["“one” then “two”"],
        ),
        (f"<div dir=rtl style='display:flex'>{PAIR}</div>", []),
        (
            f"<div dir=rtl style='display:flex;flex-direction:row-reverse'>{PAIR}</div>",
            ["“one” then “two”"],
        ),
        ("<a href=/ tabindex=2>one</a>", ["“one” has a place of its own in the order"]),
    ],
)
def test_an_order_that_jumps_back_is_found(
    visit: Visitor, home: Callable[[str], str], planted: str, found: list[str]
) -> None:
    assert out_of_order(visit(home(planted)).open()) == found


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ("<a href=/>plain</a>", []),
        ("<a href=/ style='outline:none'>none</a>", ["“none”"]),
        ("<a href=/ style='outline:3px solid transparent'>clear</a>", ["“clear”"]),
        ("<a href=/ style='outline:1px solid red'>thin</a>", ["“thin”"]),
        ("<a href=/ style='position:absolute;left:-99px'>away</a>", ["“away”"]),
    ],
)
def test_focus_that_cannot_be_seen_is_found(
    visit: Visitor, home: Callable[[str], str], planted: str, found: list[str]
) -> None:
    rule = "<style>:focus-visible{outline:2px solid #06c}</style>"
    assert without_visible_focus(visit(home(rule + planted)).open()) == found


@pytest.mark.parametrize(
    ("planted", "wanted", "found"),
    [
        ("<a href=/>one</a>", ["“one”"], ["“one”"]),
        ("<a href=/ tabindex=-1>one</a><button>two</button>", ["“two”"], ["“two”"]),
        ("<details><summary>More</summary><a href=/>in</a></details>", ["“More”"], ["“More”"]),
        ("<a href=/ style='outline:none'>one</a>", ["“one”"], ["“one”", "has no ring"]),
        (
            "<a href=/>one</a><div style='position:fixed;inset:0'></div>",
            ["“one”"],
            ["“one”", "is out of sight"],
        ),
        (
            "<a href=/ style='position:absolute;left:-99px'>one</a>",
            ["“one”"],
            ["“one”", "is out of sight"],
        ),
        ("<p>nothing</p>", [], []),
    ],
)
def test_where_a_press_of_tab_leads(
    visit: Visitor, home: Callable[[str], str], planted: str, wanted: list[str], found: list[str]
) -> None:
    rule = "<style>:focus-visible{outline:2px solid #06c}</style>"
    page = visit(home(rule + planted)).open()
    assert stops(page) == wanted
    page.keyboard.press("Tab")
    assert here(page) == found
