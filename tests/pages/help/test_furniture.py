"""What stands around a page for whoever needs help."""

from dataclasses import replace
from typing import Any

import pytest
from markupsafe import Markup
from pydantic import ValidationError

from masa.guidance.workspace import Workspace
from masa.model.exits import ExitLink
from masa.model.library import Library
from masa.model.registers import ContactRoute
from masa.pages.shell import Shell, render_shell
from masa.site.assembly import source
from tests.pages.golden.world import PUBLISHED, RECORD, assembly, renderer, workspace

OWN = f"partnerships/{PUBLISHED}/"
OF_RECORD = f"partnerships/{RECORD}/"
LOCAL_NUMBER = "01632 960 110"


def with_exit(**chosen: Any) -> Workspace:
    """The golden site, with another choice of where the way out stands."""
    registers = workspace().library.registers
    site = registers.site
    assert site
    changed = site.model_copy(update={"exit": ExitLink.model_validate(chosen)})
    library = Library.model_construct(
        **{
            **dict(workspace().library),
            "registers": registers.model_copy(update={"site": changed}),
        }
    )
    return replace(workspace(), library=library)


def shell(address: str, of: Workspace | None = None) -> Shell:
    made = assembly(of or workspace())
    return made.frame.shell(made.pages[source(address)])


@pytest.mark.parametrize(
    ("address", "there"),
    [
        ("", False),
        ("guidance/", False),
        ("worried-about-a-child/", True),
        ("for-children/", True),
        ("for-practitioners/", True),
        ("keeping-your-visit-private/", True),
        (f"{OWN}worried/", True),
        (f"{OWN}for-children/", True),
        (f"{OWN}thresholds/", True),
        (f"{OWN}reviews/", True),
        (f"{OWN}learning/", True),
        (f"{OWN}voice/", True),
        (f"{OWN}funding/", False),
    ],
)
def test_the_way_out_stands_where_harm_is_described(address: str, there: bool) -> None:
    found = shell(address)
    assert (found.exit is not None) is there
    assert ("assets/exit.js" in found.scripts) is there


@pytest.mark.parametrize(
    ("chosen", "address", "there"),
    [
        ({"show": "everywhere"}, "guidance/", True),
        ({"show": "everywhere", "never": ["guidance/"]}, "guidance/", False),
        ({"show": "nowhere", "also": ["guidance/"]}, "guidance/", False),
        ({"show": "nowhere"}, "worried-about-a-child/", False),
        ({"also": ["guidance/"]}, "guidance/", True),
        ({"also": ["guidance/"]}, "guidance/first/", False),
        ({"never": [f"{OWN}voice/"]}, f"{OWN}voice/", False),
    ],
)
def test_a_site_chooses_where(chosen: dict[str, Any], address: str, there: bool) -> None:
    assert (shell(address, with_exit(**chosen)).exit is not None) is there


def test_a_site_chooses_where_it_leads() -> None:
    found = shell("for-children/", with_exit(to="https://www.example.org/weather"))
    assert found.exit
    assert found.exit.target == "https://www.example.org/weather"
    assert found.exit.limits.target == "keeping-your-visit-private/#not-erased"
    with pytest.raises(ValidationError):
        ExitLink.model_validate({"to": "javascript:alert(1)"})


def test_the_way_out_is_a_plain_link_that_tells_nothing_and_comes_early() -> None:
    html = render_shell(renderer(), shell("for-children/"), Markup(""))
    rel = 'rel="nofollow noopener noreferrer" data-exit>Exit this page'
    assert html.count(rel) == 2
    first, band, second, title = (
        html.index(rel), html.index("tel:999"), html.rindex(rel), html.index("<main"),
    )  # fmt: skip
    assert html.index('href="#content"') < first < band < second < title
    assert '<meta name="referrer" content="no-referrer">' in html


def test_nothing_stands_before_help() -> None:
    found = shell(f"{OWN}worried/")
    assert (found.trail, found.site_links, found.local_links) == ((), (), ())
    assert found.search_target == ""
    assert found.danger.worried is None
    html = render_shell(renderer(), found, Markup(""))
    assert "<form" not in html
    assert 'class="menu"' not in html
    near = [link.target for link in found.related]
    assert near == [f"{OWN}for-children/", f"{OWN}for-practitioners/", OWN]


def numbers(address: str) -> list[str]:
    return [phone[0] for line in shell(address).footer.help for phone in line.phones]


def test_every_other_page_ends_with_whom_to_call() -> None:
    national = ["999", "101", "01632 960 001", "01632 960 002"]
    assert numbers("guidance/") == national
    assert numbers(f"{OWN}funding/") == ["999", LOCAL_NUMBER, "01632 960 199", *national[1:]]
    assert numbers("for-children/") == []
    hours = [line.hours for line in shell(f"{OWN}funding/").footer.help]
    assert "Monday to Friday 9am to 5pm" in hours


def test_a_record_names_no_number_of_its_own_as_help() -> None:
    made = workspace()
    record = made.library.by_slug[RECORD]
    door = ContactRoute.model_validate(
        {
            "id": "a",
            "purpose": "front-door",
            "name": "Old",
            "numbers": [{"number": "01632 960 999"}],
        }
    )
    old = record.model_copy(update={"contacts": (door,)})
    others = tuple(old if p.slug == RECORD else p for p in made.library.partnerships)
    library = Library.model_construct(**{**dict(made.library), "partnerships": others})
    found = shell(f"{OF_RECORD}arrangements/", replace(made, library=library))
    said = [phone[0] for line in found.footer.help for phone in line.phones]
    assert said == numbers("guidance/")


def test_the_number_in_the_band_is_that_of_the_register() -> None:
    assert shell("guidance/").danger.call.text == "Call 999"
    registers = workspace().library.registers.model_copy(update={"contacts": ()})
    library = Library.model_construct(**{**dict(workspace().library), "registers": registers})
    bare = replace(workspace(), library=library)
    assert shell("guidance/", bare).danger.call.target == "tel:999"
    assert shell("guidance/", bare).footer.help[0].phones[0][0] == "999"


@pytest.mark.parametrize(
    ("chosen", "lost"),
    [
        ({"also": ["privacy/"], "never": [f"{OWN}voice/"]}, ()),
        ({"also": ["privacy"]}, ("privacy",)),
        ({"never": ["no/such/page/"]}, ("no/such/page/",)),
    ],
)
def test_a_choice_about_a_page_that_is_not_there_is_found(
    chosen: dict[str, Any], lost: tuple[str, ...]
) -> None:
    assert assembly(with_exit(**chosen)).frame.lost_exits() == lost
