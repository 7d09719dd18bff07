"""What would change for a partnership: what to write and where, and what it does not say."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.guidance.workspace import Workspace
from masa.pages.addresses import Addresses
from masa.pages.blocks import Lines, Part, Points
from masa.pages.partnership.ahead import view
from masa.pages.scope import Scope
from masa.pages.views import PageView
from tests.compare.test_foresight import ACT, COMING, opened
from tests.guidance.example import FILE, WHOLE
from tests.pages.partnership.scene import every, fact, part, render, said

HELP = "arrangements:\n  help: {text: There is family help}\n"


def view_in(workspace: Workspace) -> PageView | None:
    (partnership,) = workspace.library.partnerships
    return view(Scope.of(workspace, Addresses.of(workspace.library), partnership))


def titled(thing: object, title: str) -> Part:
    (found,) = [one for one in every(Part, thing) if one.title == title]
    return found


def test_it_counts_what_is_new_changed_staying_and_lapsing(tmp_path: Path) -> None:
    section = part(view_in(opened(tmp_path)), "next")
    assert section.title == "The next guidance"
    assert fact(section, "Now published under") == "Guidance for tests | guidance/test/"
    assert fact(section, "Newly asked for") == "1, all to write"
    assert fact(section, "Asked for in another way") == "1, all to write"
    assert fact(section, "Asked for as it is now") == "1, nothing to write"
    assert fact(section, "No longer asked for") == "2"
    assert fact(section, "Compared on") == "22 November 2026 | 2026-11-22"


def test_what_comes_on_top_leaves_all_else_as_it_is(tmp_path: Path) -> None:
    section = part(view_in(opened(tmp_path, act=ACT)), "act")
    assert fact(section, "Asked for as it is now") == "All else that Test guidance asks for"


def test_what_to_write_comes_with_its_file_its_lines_and_how_sure_we_are(tmp_path: Path) -> None:
    section = part(view_in(opened(tmp_path)), "next")
    family = titled(titled(section, "Newly asked for: to write"), "Family help")
    assert (family.folded, family.note) == (True, "not confirmed")
    assert fact(family, "Where to write it") == f"{FILE}, line 1"
    assert fact(family, "Continues") == ""
    assert every(Lines, family)[0].text == "arrangements:\n  help:\n    text: …"
    counsel = titled(titled(section, "Asked for in another way: to write"), "Counsel")
    assert counsel.note == ""
    assert fact(counsel, "Continues") == "The advice | guidance/test/advice/"
    assert "training:\n  courses:" in every(Lines, counsel)[0].text


def test_what_is_there_is_listed_apart(tmp_path: Path) -> None:
    section = part(view_in(opened(tmp_path, WHOLE + HELP)), "next")
    there = every(Points, titled(section, "Newly asked for: nothing to write"))
    assert said(there) == "Family help | guidance/next/help/: shown already"
    lapsing = titled(section, "No longer asked for")
    assert said(lapsing.blocks) == (
        "The memory | guidance/test/memory/ | The homes | guidance/test/homes/"
    )


def test_it_says_that_nothing_is_asked_for_yet(tmp_path: Path) -> None:
    found = view_in(opened(tmp_path))
    assert found is not None
    assert "Nothing here is asked for yet" in said(found.lead)
    assert not {"fail", "fails", "compliant", "comply"} & set(said(found).lower().split())


def test_what_is_missing_under_either_edition_is_no_news(tmp_path: Path) -> None:
    text = "training: {delivery: We meet.}\n"
    section = part(view_in(opened(tmp_path, text)), "next")
    assert fact(section, "Asked for as it is now") == "1, all to write"
    assert "The duty" in said(titled(section, "To write under either edition"))


def test_each_edition_has_a_section_of_its_own(tmp_path: Path) -> None:
    last = COMING.format(id="last", published="2027-01-01", continues="next", advice="counsel")
    found = view_in(opened(tmp_path, last=last))
    assert found is not None
    assert [section.id for section in found.sections] == ["next", "last"]
    html = render(found, "ahead/")
    assert html.count("<details") == len([p for p in every(Part, found) if p.folded])


@pytest.mark.parametrize("status", ["record", "superseded"])
def test_a_record_has_no_such_page(tmp_path: Path, status: str) -> None:
    assert view_in(opened(tmp_path, status=status)) is None
