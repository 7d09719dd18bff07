"""What stands around a page: notices, facets, trail, contents, help, footer."""

from __future__ import annotations

import pytest

from masa.guidance.workspace import Workspace
from masa.model.partnership import Identity, Partnership
from masa.pages.frame import SiteOptions, notices, trail
from masa.pages.inline import Anchor
from masa.pages.page import Page
from masa.pages.shell import Shell
from masa.site.assembly import source
from tests.pages.golden.world import PUBLISHED, RECORD, alone, assembly, workspace

OWN = f"partnerships/{PUBLISHED}/"
FULL = ("Partnership", "Quillmere Safeguarding Children Partnership")
OF_RECORD = f"partnerships/{RECORD}/"


def shell(of: Workspace, address: str, options: SiteOptions | None = None) -> Shell:
    """The shell of the page at an address."""
    made = assembly(of, options)
    return made.frame.shell(made.pages[source(address)])


def by_hand(of: Workspace, address: str = "about/") -> Shell:
    """The shell of a page written by hand."""
    made = assembly(of)
    page = Page(address, "About", "What it is.", made.pages[source("guidance/")].view, "Site")
    return made.frame.shell(page)


def identity(**fields: object) -> Partnership:
    given = workspace().library.by_slug[PUBLISHED].identity
    changed: Identity = given.model_copy(update={"demonstration": False, **fields})
    return workspace().library.by_slug[PUBLISHED].model_copy(update={"identity": changed})


@pytest.mark.parametrize(
    ("fields", "titles"),
    [
        ({"status": "published"}, []),
        ({"status": "published", "demonstration": True}, ["A demonstration"]),
        ({"status": "draft"}, ["A draft"]),
        ({"status": "draft", "demonstration": True}, ["A demonstration", "A draft"]),
        ({"status": "record"}, ["A record of an earlier time"]),
        ({"status": "superseded"}, ["A superseded version of an earlier time"]),
    ],
)
def test_what_a_reader_must_know_first(fields: dict[str, object], titles: list[str]) -> None:
    found = notices(identity(**fields))
    assert [notice.title for notice in found] == titles
    assert {notice.kind for notice in found} <= {"warning"}
    assert all(notice.text for notice in found)


def test_a_record_says_of_when_it_is() -> None:
    (notice,) = shell(workspace(), OF_RECORD).notices
    assert notice.title == "A record of 27 June 2019"
    assert "not current advice" in notice.text


def test_notices_stand_on_the_pages_of_a_partnership_only() -> None:
    assert shell(workspace(), f"{OWN}scrutiny/").notices != ()
    assert shell(workspace(), "guidance/").notices == ()
    assert by_hand(alone(PUBLISHED)).notices == ()


@pytest.mark.parametrize(
    ("address", "facets"),
    [
        (OWN, [FULL, ("Subject", "Overview"), ("Kind", "Arrangements")]),
        (
            f"{OWN}scrutiny/",
            [
                FULL,
                ("Subject", "Independent scrutiny"),
                ("Kind", "Arrangements"),
            ],
        ),
        (
            f"{OF_RECORD}arrangements/",
            [
                ("Partnership", "Sedgeholt Safeguarding Partnership"),
                ("Subject", "Arrangements"),
                ("Kind", "Record"),
            ],
        ),
        ("guidance/second/team/", [("Kind", "Guidance")]),
        ("worried-about-a-child/", [("Subject", "Worried about a child"), ("Kind", "Help now")]),
    ],
)
def test_by_what_the_search_can_be_narrowed(address: str, facets: list[tuple[str, str]]) -> None:
    found = [(f.name, f.value) for f in shell(workspace(), address).facets]
    assert [pair for pair in found if pair[0] in ("Partnership", "Subject", "Kind")] == facets


@pytest.mark.parametrize(
    ("address", "above"),
    [
        ("", []),
        ("guidance/", [("Home", "")]),
        (OWN, [("Home", ""), ("Partnerships", "partnerships/")]),
        (
            f"{OWN}funding/",
            [("Home", ""), ("Partnerships", "partnerships/"), ("Quillmere", OWN)],
        ),
    ],
)
def test_the_trail_leads_from_home_to_the_parent(
    address: str, above: list[tuple[str, str]]
) -> None:
    assert [(link.text, link.target) for link in shell(workspace(), address).trail] == above


@pytest.mark.parametrize(("address", "above"), [("", []), ("funding/", [("Home", "")])])
def test_the_trail_of_a_partnership_alone(address: str, above: list[tuple[str, str]]) -> None:
    found = shell(alone(PUBLISHED), address).trail
    assert [(link.text, link.target) for link in found] == above


def test_every_step_of_every_trail_is_a_page() -> None:
    made = assembly(workspace())
    steps = {link.target for page in made.pages.values() for link in made.frame.shell(page).trail}
    assert steps <= made.frame.pages
    assert len(steps) > 3
    assert trail(Anchor("A", "a/")) == (Anchor("Home", ""), Anchor("A", "a/"))


@pytest.mark.parametrize(
    ("of", "address", "worried"),
    [
        # On its own pages a current partnership's own help; a record's numbers may be dead.
        (workspace(), f"{OWN}funding/", f"{OWN}worried/"),
        (workspace(), f"{OF_RECORD}arrangements/", "worried-about-a-child/"),
        (workspace(), "guidance/", "worried-about-a-child/"),
        (alone(PUBLISHED), "funding/", "worried-about-a-child/"),
        (alone(PUBLISHED), "guidance/", "worried-about-a-child/"),
        (alone(RECORD), "arrangements/", "worried-about-a-child/"),
    ],
)
def test_help_is_one_step_away(of: Workspace, address: str, worried: str) -> None:
    made = assembly(of)
    danger = made.frame.shell(made.pages[source(address)]).danger
    assert danger.call.target == "tel:999"
    assert danger.worried
    assert danger.worried.target == worried
    assert worried in made.frame.pages


def test_a_partnership_has_contents_of_its_own_which_say_where_one_is() -> None:
    found = shell(workspace(), f"{OWN}scrutiny/")
    assert found.local_title == "Quillmere"
    links = [link for group in found.local_links for link in group.links]
    assert [link.target for link in links if link.current] == [f"{OWN}scrutiny/"]
    assert len(links) == len({link.target for link in links}) >= 14
    assert {link.target.startswith(OWN) for link in links} == {True}
    assert [group.title for group in found.local_links if not group.links] == []


def test_the_contents_of_a_record_leave_out_what_it_has_not() -> None:
    found = shell(workspace(), OF_RECORD)
    targets = {link.target for group in found.local_links for link in group.links}
    assert f"{OF_RECORD}arrangements/" in targets
    assert f"{OF_RECORD}funding/" not in targets
    assert targets <= assembly(workspace()).frame.pages


def test_pages_of_the_whole_site_have_no_contents_but_where_there_is_one_partnership() -> None:
    assert shell(workspace(), "guidance/").local_links == ()
    assert by_hand(workspace()).local_links == ()
    assert shell(alone(PUBLISHED), "guidance/").local_title == "Quillmere"
    assert by_hand(alone(PUBLISHED)).local_links != ()


@pytest.mark.parametrize(
    ("of", "texts"),
    [
        (
            workspace(),
            ["Find your area", "Partnerships", "Programmes", "Compare", "Guidance", "Glossary"],
        ),
        (alone(PUBLISHED), ["Guidance", "Glossary"]),
    ],
)
def test_the_header_links_only_what_is_there(of: Workspace, texts: list[str]) -> None:
    found = shell(of, "guidance/").site_links
    assert [link.text for link in found] == texts
    assert [link.text for link in found if link.current] == ["Guidance"]


@pytest.mark.parametrize(
    ("address", "title", "site"),
    [
        ("guidance/", "What the guidance asks for – A small site", "A small site"),
        (
            f"{OWN}funding/",
            "Funding – Quillmere Safeguarding Children Partnership",
            "Quillmere Safeguarding Children Partnership",
        ),
        (
            OWN,
            "Quillmere Safeguarding Children Partnership",
            "Quillmere Safeguarding Children Partnership",
        ),
    ],
)
def test_titles_tell_whose_page_it_is(address: str, title: str, site: str) -> None:
    found = shell(workspace(), address)
    assert (found.title, found.site_name) == (title, site)


def test_the_footer_says_who_publishes_and_as_at_when() -> None:
    footer = shell(workspace(), "guidance/").footer
    assert footer.publisher == "Example Publisher"
    assert "2 November 2026" in footer.as_at
    assert footer.licence.text == "Creative Commons Attribution 4.0"
    linked = {link.target for group in footer.groups for link in group.links}
    assert linked <= assembly(workspace()).frame.pages
    assert {"about/", "accessibility/", "privacy/", "a-to-z/", "how-to-edit/"} <= linked


@pytest.mark.parametrize(
    ("address", "noindex", "asked"),
    [
        ("guidance/", False, False),
        ("guidance/", True, True),
        (OWN, False, True),
        (OF_RECORD, False, False),
        (OF_RECORD, True, True),
    ],
)
def test_whom_robots_leave_alone(address: str, noindex: bool, asked: bool) -> None:
    options = SiteOptions("A small site", noindex=noindex)
    assert shell(workspace(), address, options).noindex is asked


def test_the_address_of_a_page_is_whole_or_not_there() -> None:
    options = SiteOptions("A small site", "https://www.example.org/a/")
    whole = f"https://www.example.org/a/{OWN}funding/"
    assert shell(workspace(), f"{OWN}funding/", options).canonical == whole
    assert shell(workspace(), f"{OWN}funding/").canonical == ""


def test_lists_and_the_search_itself_are_not_searched() -> None:
    made = assembly(workspace())
    left_out = {page.address for page in made.pages.values() if not page.indexed}
    assert {"", "search/", "a-to-z/"} <= left_out
    assert left_out.isdisjoint({OWN, "glossary/", "worried-about-a-child/", f"{OWN}worried/"})


@pytest.mark.parametrize(
    ("address", "allows"),
    [
        ("glossary/", set()),
        ("worried-about-a-child/", {"script-src 'self'"}),
        ("search/", {"script-src 'self' 'wasm-unsafe-eval'"}),
    ],
)
def test_a_page_allows_no_more_than_it_needs(address: str, allows: set[str]) -> None:
    found = shell(workspace(), address).policy.split("; ")
    everywhere = {"default-src 'none'", "form-action 'self'"}
    everywhere |= {f"{kind}-src 'self'" for kind in ("style", "img", "connect")}
    strict = {"base-uri 'none'", "trusted-types 'none'", "require-trusted-types-for 'script'"}
    assert set(found) == everywhere | allows | strict


def test_a_preview_lets_its_server_put_a_script_into_pages() -> None:
    assert shell(workspace(), "glossary/", SiteOptions("A site", guarded=False)).policy == ""
