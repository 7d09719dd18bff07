"""What a preview shows at once is what a whole build would show, and it says what is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from masa.checks.choices import owner
from masa.findings import Finding
from masa.findings import Place as Where
from masa.guidance.workspace import Workspace, open_again, open_workspace
from masa.hosting.assets import Assets
from masa.pages.frame import SiteOptions
from masa.pages.problems import problem, problems
from masa.pages.rendering import Renderer
from masa.project import FILE
from masa.settings import read_settings
from masa.site.assembly import Assembly
from masa.site.clock import today
from masa.site.finding_families import find_family
from masa.site.inputs import open_inputs
from masa.site.preview.quick import MOST, Place, Quick
from masa.site.preview.stamps import changed, stamps
from tests.site.project import EPOCH, OVERRIDES, REPOSITORY, Project

OPTIONS = SiteOptions("A site", "http://127.0.0.1:8000/")
BY_HAND = frozenset(("about/", "privacy/", "how-to-edit/"))
PAGE = "partnerships/quillmere/scrutiny/"


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


def whole(folder: Path) -> Assembly:
    """All pages of a project, as a preview shows them."""
    settings = read_settings(folder / FILE, find_family)
    workspace = open_inputs(folder, settings, today()).workspace
    return Assembly.make(workspace, OVERRIDES, OPTIONS, BY_HAND)


@pytest.fixture
def quick(project: Project) -> Quick:
    """A preview of a project of which the whole site is there."""
    made = Quick(Place(project.folder, OVERRIDES, OPTIONS))
    made.look()
    made.built(made.now, whole(project.folder).frame.pages)
    return made


def published() -> list[str]:
    library = open_workspace(REPOSITORY / "arrangements", today()).library
    return [one.folder for one in library.published]


@pytest.fixture(scope="module")
def everything() -> Assembly:
    return whole(REPOSITORY)


@pytest.mark.parametrize("folder", published())
def test_one_read_alone_has_the_pages_that_it_has_among_all(
    everything: Assembly, folder: str
) -> None:
    given = everything.workspace
    slug = folder.rpartition("/")[2]
    arrangements = REPOSITORY / "arrangements"
    alone = open_again(given, arrangements, slug)
    first = open_workspace(arrangements, given.today, slug)
    own_findings = [[f for f in one.findings if owner(f) == slug] for one in (alone, first)]
    assert own_findings[0] == own_findings[1]
    assert alone.standings == first.standings
    assets = Assets.read(OVERRIDES)
    renderer = Renderer(OVERRIDES, assets.names)
    own = Assembly.of_one(
        given.renewed(alone), alone, OPTIONS, everything.frame.pages, assets, renderer
    )
    below = folder.partition("arrangements/")[2] or folder
    assert {name for name in everything.pages if f"{below}/" in name} == set(own.pages)
    for name in own.pages:
        assert own.document(name) == everything.document(name), name


EDITS: dict[str, Callable[[Project], object]] = {
    "a text": lambda p: p.replace(
        p.partnership("scrutiny.yml"), "reads, visits and asks", "reads and asks"
    ),
    "a file less": lambda p: (p.folder / p.partnership("scrutiny.yml")).unlink(),
    "its name": lambda p: p.replace(
        p.partnership("partnership.yml"), "  name: Quillmere", "  name: Great Quillmere"
    ),
    "of a record": lambda p: p.write(
        "arrangements/partnerships/sedgeholt/more.yml", "collaborations: []\n"
    ),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=list(EDITS))
def test_an_edit_is_there_at_once_as_a_whole_build_has_it(
    project: Project, quick: Quick, edit: Callable[[Project], object]
) -> None:
    assert quick.page(PAGE) is None
    edit(project)
    quick.look()
    now = whole(project.folder)
    (slug,) = quick.newer
    own = [name for name in now.pages if f"partnerships/{slug}/" in name]
    assert len(own) > 3
    for name in own:
        address = name.removesuffix("index.md")
        assert quick.page(address) == now.document(name), name
    assert quick.page("glossary/") is None
    quick.built(quick.now, now.frame.pages)
    assert quick.page(PAGE) is None


def test_what_cannot_be_read_is_said_where_it_is_until_it_is_mended(
    project: Project, quick: Quick
) -> None:
    name = project.partnership("scrutiny.yml")
    sound = (project.folder / name).read_text("utf-8")
    before = quick.about(PAGE)
    project.write(name, sound.replace("scrutiny:", "scrutiny: [", 1))
    found = quick.look()
    assert [one.place.file for one in found if one.blocks] == [name]
    assert (quick.blocked, quick.page(PAGE)) == (True, None)
    assert quick.is_old(PAGE)
    assert not quick.is_old("partnerships/sedgeholt/")
    assert set(found) - set(before) <= set(quick.about("glossary/"))
    project.write(name, sound)
    quick.look()
    quick.check()
    assert (quick.blocked, quick.is_old(PAGE)) == (False, False)
    assert set(quick.about(PAGE)) == set(before)


@pytest.mark.parametrize("subject", ["partnership.yml", "scrutiny.yml"])
def test_a_preview_begins_with_what_cannot_be_read(project: Project, subject: str) -> None:
    for path in (project.folder / "arrangements/partnerships").glob(f"*/{subject}"):
        path.write_text("[", "utf-8")
    quick = Quick(Place(project.folder, OVERRIDES, OPTIONS))
    assert [one for one in quick.look() if one.blocks]
    assert quick.blocked


def test_the_first_edit_need_not_load_what_makes_pages(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Workspace] = []
    real = Assembly.of_one

    def of_one(whole: Workspace, alone: Workspace, *rest: Any) -> Assembly:
        made.append(alone)
        return real(whole, alone, *rest)

    monkeypatch.setattr(Assembly, "of_one", of_one)
    quick = Quick(Place(project.folder, OVERRIDES, OPTIONS))
    quick.look()
    assert len(made) == 1
    assert quick.newer == {}
    # Whatever is read anew later finds all of that loaded.
    quick.built(quick.now, ("glossary/",))
    register = next((project.folder / "arrangements/registers").glob("*.yml"))
    register.write_text(f"{register.read_text('utf-8')}\n# Read it again.\n", "utf-8")
    quick.look()
    assert len(made) == 1


def test_a_duty_that_is_not_met_is_shown_and_does_not_block_a_preview(
    project: Project, quick: Quick
) -> None:
    (project.folder / project.partnership("scrutiny.yml")).unlink()
    quick.look()
    assert "S201" in {one.code for one in quick.about(PAGE)}
    assert not quick.blocked
    assert "Not provided" in (quick.page(PAGE) or "")


def test_all_families_look_later(project: Project, quick: Quick) -> None:
    name = project.partnership("priorities.yml")
    project.replace(name, "state: amber", "state: late")
    assert "K462" not in {one.code for one in quick.look()}
    assert "K462" in {one.code for one in quick.check()}
    assert quick.check() == ()


def test_what_all_share_is_read_with_everything(project: Project, quick: Quick) -> None:
    register = next((project.folder / "arrangements/registers").glob("*.yml"))
    register.write_text(f"{register.read_text('utf-8')}\nnonsense: 1\n", "utf-8")
    found = quick.look()
    assert register.name in {Path(one.place.file).name for one in found if one.blocks}
    assert quick.about(PAGE)
    assert quick.newer == {}


def test_more_edits_than_can_be_shown_at_once_wait_for_the_whole(
    project: Project, quick: Quick
) -> None:
    (folder,) = {(project.folder / project.partnership("x")).parent}
    for number in range(MOST + 1):
        shutil.copytree(folder, folder.with_name(f"quillmere-{number}"))
    quick.look()
    quick.built(quick.now, quick.known)
    for number in range(MOST + 1):
        with (folder.with_name(f"quillmere-{number}") / "scrutiny.yml").open("a") as file:
            file.write("# A remark.\n")
    quick.look()
    assert len(quick.newer) == MOST


def test_stamps_tell_what_is_new_and_gone(project: Project) -> None:
    folder = project.folder / "arrangements"
    before = stamps(folder, [project.folder / FILE])
    project.write("arrangements/partnerships/other.yml", "partnership: {}\n")
    (folder / "registers").rename(folder / "other")
    now = stamps(folder, [project.folder / FILE])
    names = {name.rpartition("/")[2] for name in changed(before, now)}
    assert names == {"other", "registers"}
    assert changed(now, now) == frozenset()


def test_problems_are_escaped_and_mark_the_fault(quick: Quick, project: Project) -> None:
    project.write(project.partnership("scrutiny.yml"), "scrutiny: <script>alert(1)</script>\n")
    quick.look()
    (found,) = [one for one in quick.about(PAGE) if one.blocks and not one.requirement][:1]
    shown = problems(quick.renderer, PAGE, [problem(found, "a <b> c", "/how-to-edit/")], old=True)
    assert "<mark>" in shown
    assert "Below is the page as it was before." in shown
    assert "<b>" not in shown
    assert 'href="../../../how-to-edit/"' in shown


def test_a_private_line_is_not_shown() -> None:
    finding = Finding("P1", Where("a.yml", 1, 3, 2), "It may be private.", "Take it out.")
    assert problem(finding, "ab12cd", "").line == ("ab", "12", "cd")
    assert problem(replace(finding, private=True), "ab12cd", "").line == ("", "", "")
