"""A page for each theme: who publishes what about it, why it is listed, and where it stands."""

from pathlib import Path

import pytest

from masa.guidance.workspace import Workspace
from masa.pages.blocks import Links, Part
from masa.pages.book import make_pages
from masa.pages.everyone.themes.listed import CALLED, LONGEST, cut
from masa.pages.page import Page
from masa.themes.subjects import things
from tests.pages.everyone.sites import AREAS, identity, programme, targets, workspace
from tests.pages.partnership.scene import every, part, said

THEMES = """
themes:
  - {id: neglect, title: Neglect, heading: At home, summary: Needs. Not met., words: [neglect]}
  - {id: nights, title: Nights, heading: Outside, summary: After dark., words: [night]}
  - {id: scrutiny, title: Scrutiny, heading: Outside, summary: Who looks., words: [xyz],
     subjects: [scrutiny]}
"""
ALPHA = (
    identity("Alpha")
    + """
priorities:
  - {id: first, title: Noticing *neglect*, why: At night too.}
actions: [{id: do, text: Talk about neglect., state: done}, {id: two, text: Rest, state: late}]
topics: [{id: over, title: Neglect here, page: overview, text: It is rare.}]
scrutiny: {summary: One., plan: {period: 2026, activities: [{id: v, kind: visit, topic: A visit}]}}
"""
)
OLD = (
    identity("Old", "record")
    + "priorities: [{id: p, title: Help, why: Much neglect., source: slides}]\n"
)


def pages_of(space: Workspace) -> dict[str, Page]:
    return {page.address: page for page in make_pages(space)}


def small(folder: Path) -> Workspace:
    files = {"alpha": ALPHA, "beta": identity("Beta"), "old": OLD}
    workspace(folder, AREAS + THEMES, **files)
    programme(folder, "joint", "groups: [{id: g, name: Neglect network, kind: network}]\n")
    return workspace(folder, AREAS + THEMES, **files)


def links(thing: object) -> list[tuple[str, str, str]]:
    return [
        (link.text, link.target, link.note) for block in every(Links, thing) for link in block.links
    ]


def test_a_theme_gathers_what_is_about_it_with_the_words_that_were_found(tmp_path: Path) -> None:
    view = pages_of(small(tmp_path))["themes/neglect/"].view
    home = "partnerships/alpha/"
    assert links(part(view, "now")) == [
        ("Noticing neglect", f"{home}priorities/#first", "Priority"),
        ("Talk about neglect", f"{home}priorities/#action-do", "Action"),
        ("Neglect here", f"{home}#over", "More"),
    ]
    assert links(part(view, "programmes")) == [
        ("Neglect network", "programmes/joint/governance/#g", "Group")
    ]
    assert "Beta" not in said(view)


def test_a_mention_in_a_text_stands_apart_and_a_record_says_that_it_is_one(tmp_path: Path) -> None:
    pages = pages_of(small(tmp_path))
    then = part(pages["themes/neglect/"].view, "records")
    assert "history, not advice" in said(then)
    assert "As at June 2019." in said(then)
    (inner,) = [p for p in every(Part, then) if p.title == "Only mentioned"]
    assert links(inner) == [
        ("Help", "partnerships/old/priorities/#p", "Priority: mentions “neglect”")
    ]
    assert "Work of 1 partnership and 1 programme; 1 more mentions it" in said(
        pages["themes/neglect/"].view.lead
    )
    nights = pages["themes/nights/"].view
    assert "Nobody here names it" in said(nights.lead)
    assert [text for text, _, _ in links(part(nights, "now"))] == ["Noticing neglect"]


def test_a_theme_may_take_in_a_whole_subject(tmp_path: Path) -> None:
    view = pages_of(small(tmp_path))["themes/scrutiny/"].view
    assert links(part(view, "now")) == [
        ("Independent scrutiny", "partnerships/alpha/scrutiny/", "All of it, on a page of its own"),
        ("A visit", "partnerships/alpha/scrutiny/#activity-v", "Scrutiny"),
    ]


def test_the_list_has_every_theme_under_its_heading(tmp_path: Path) -> None:
    pages = pages_of(small(tmp_path))
    view = pages["themes/"].view
    assert [(s.title, list(targets(s).values())) for s in view.sections] == [
        ("At home", ["themes/neglect/"]),
        ("Outside", ["themes/nights/", "themes/scrutiny/"]),
    ]
    assert links(view)[0][2] == "Needs. Work of 1 partnership and 1 programme; 1 more mentions it."
    assert "themes/neglect/" in targets(pages[""].view).values()
    assert "themes/neglect/" in targets(pages["a-to-z/"].view).values()


def test_many_partnerships_are_folded(tmp_path: Path) -> None:
    many = {f"p{n}": identity(f"P{n}") + "topics: [{id: t, title: Neglect, page: voice}]\n"
            for n in range(6)}  # fmt: skip
    view = pages_of(workspace(tmp_path, AREAS + THEMES, **many))["themes/neglect/"].view
    folded = [p for p in every(Part, part(view, "now")) if p.folded]
    assert [(p.title, p.id) for p in folded] == [(f"P{n}", f"p{n}") for n in range(6)]


def test_without_themes_there_are_no_pages(tmp_path: Path) -> None:
    pages = pages_of(workspace(tmp_path, alpha=ALPHA, beta=OLD))
    assert [address for address in pages if address.startswith("themes/")] == []
    assert "subjects" in {section.id for section in pages[""].view.sections}


def test_everything_that_may_belong_to_a_theme_has_a_name(tmp_path: Path) -> None:
    library = small(tmp_path).library
    found = {thing.subject for owner in library.partnerships for thing in things(owner)}
    found |= {thing.subject for owner in library.programmes for thing in things(owner)}
    assert found == {"priorities", "actions", "topics", "scrutiny", "groups"}
    assert found <= set(CALLED)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Do it. ", "Do it"),
        ("a" * LONGEST, "a" * LONGEST),
        ("word, " * 40, f"{', '.join(['word'] * 23)} …"),
    ],
)
def test_a_long_title_is_cut_between_words(title: str, shown: str) -> None:
    assert cut(title) == shown


def test_a_priority_leads_to_its_themes(tmp_path: Path) -> None:
    page = pages_of(small(tmp_path))["partnerships/alpha/priorities/"]
    assert targets(part(page.view, "first"))["Neglect"] == "themes/neglect/"
    old = pages_of(small(tmp_path))["partnerships/old/priorities/"]
    assert "Neglect" not in targets(part(old.view, "p"))


def test_a_word_that_stands_everywhere_is_counted_and_not_listed_for_ever(tmp_path: Path) -> None:
    topics = ", ".join(
        f"{{id: t{n}, title: T{n}, page: voice, text: Some neglect.}}" for n in range(12)
    )
    alpha = identity("Alpha") + f"topics: [{topics}]\n"
    space = workspace(tmp_path, AREAS + THEMES, alpha=alpha, beta=identity("Beta"))
    (told,) = [
        p for p in every(Part, part(pages_of(space)["themes/neglect/"].view, "now")) if p.level == 4
    ]
    assert (len(links(told)), told.folded, told.note) == (10, True, "12 places")
    assert "And 2 further mentions." in said(told)
