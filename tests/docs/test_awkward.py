"""The twelve awkward shapes: each can be read, and is shown as what it is and as nothing else."""

import html
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from masa.guidance.assessing import Outcome
from masa.guidance.workspace import Workspace
from masa.model.values import Quality, State
from masa.pages.addresses import Addresses
from masa.pages.book import partnership_pages
from masa.pages.rendered import body
from masa.pages.rendering import Renderer
from masa.pages.scope import Scope
from tests.docs.guide import REPOSITORY
from tests.docs.small_library import FENCE, faults, one, workspace_with

PAGE = REPOSITORY / "content/how-to-edit/awkward.md"
PARTS = re.split(r"^## ", PAGE.read_text("utf-8"), flags=re.MULTILINE)[1:]
SHAPES = [FENCE.findall(part) for part in PARTS]
TITLES = [part.split(".")[0] for part in PARTS]

Open = Callable[[int], Workspace]


@pytest.fixture
def shape(tmp_path: Path) -> Open:
    """Reads the examples of one shape."""
    return lambda number: workspace_with(tmp_path, *SHAPES[number - 1])


def shown(workspace: Workspace, page: str) -> str:
    """The words of a page of the partnership, in single spaces."""
    renderer = Renderer(REPOSITORY / "overrides")
    addresses = Addresses.of(workspace.library)
    made = partnership_pages(Scope.of(workspace, addresses, one(workspace)))
    wanted = next(each for each in made if each.address.rstrip("/").endswith(page))
    markup = re.sub(r"<svg.*?</svg>", " ", str(body(renderer, wanted)), flags=re.DOTALL)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", markup)))


def test_there_are_twelve() -> None:
    assert [str(number) for number in range(1, 13)] == TITLES
    assert all(SHAPES)


@pytest.mark.parametrize("number", range(1, 13))
def test_each_can_be_read(shape: Open, number: int) -> None:
    assert faults(shape(number)) == []


def test_levels_may_be_absent_on_purpose(shape: Open) -> None:
    words = shown(shape(1), "thresholds")
    assert "no levels, on purpose" in words
    assert "Levels became hurdles" in words


def test_a_fourth_partner_stands_beside_three(shape: Open) -> None:
    workspace = shape(2)
    standing = workspace.standings["northmere"]
    by_kind = {seat.kind: seat for seat in one(workspace).seats}
    assert not by_kind["education"].statutory
    assert len(by_kind["health"].organisations) == 2
    assert len(workspace.library.organisations["wide-police"].areas) == 3
    for requirement in ("partners-all-three", "lsp-named"):
        assessment = standing.of(requirement)
        assert assessment is not None
        assert assessment.outcome is Outcome.MET
    assert "Schools Forums" in shown(workspace, "groups")


def test_a_group_is_shared_and_its_chair_goes_round(shape: Open) -> None:
    workspace = shape(3)
    words = shown(workspace, "groups")
    assert "in turn" in words
    assert "Alternates between the council and the police every two years" in words
    assert one(workspace).groups[0].shared_with == ("quillmere",)


def test_children_and_adults_of_two_councils(shape: Open) -> None:
    workspace = shape(4)
    assert one(workspace).identity.scope == ("children", "adults")
    priorities = shown(workspace, "priorities")
    assert "C1" in priorities
    assert "A1" in priorities
    thresholds = shown(workspace, "thresholds")
    assert "Need in Northmere" in thresholds
    assert "Need in Eastmere" in thresholds


def test_a_quorum_has_alternatives_and_a_group_two_parents(shape: Open) -> None:
    workspace = shape(5)
    words = shown(workspace, "groups")
    assert "health may be either of two bodies" in words
    assert "The chair may go on without the headteachers" in words
    assert one(workspace).groups[2].parents == ("executive", "adults-board")


def test_reports_cover_any_time_and_may_be_late(shape: Open) -> None:
    words = shown(shape(6), "reports")
    for months in (6, 17, 18, 24):
        assert f"({months} months)" in words
    assert "1 July 2020 to 30 June 2021" in words
    assert "(12 months)" not in words
    assert "seven months after they were due" in words


def test_money_without_a_formula_is_not_zero(shape: Open) -> None:
    words = shown(shape(7), "funding")
    assert "72%" in words
    assert "Not published" in words
    assert "In kind" in words
    assert "To be spent by 31 March 2027" in words
    assert "£0" not in words


def test_scrutiny_in_many_hands(shape: Open) -> None:
    workspace = shape(8)
    words = shown(workspace, "scrutiny")
    assert "Example Research Ltd" in words
    assert "Twelve months" in words
    assert "chaired by a councillor" in words
    assert "As long as there is funding" in words
    scrutiny = one(workspace).scrutiny
    assert scrutiny is not None
    assert [each.also_chairs for each in scrutiny.scrutineers] == [True, None, None, None, None]


def test_clocks_are_kept_as_they_are(shape: Open) -> None:
    workspace = shape(9)
    words = shown(workspace, "reviews")
    for limit in ("within 2 working days", "within 3 working days", "within 48 hours"):
        assert limit in words.lower()
    assert "7 to 13 working days" in words
    assert one(workspace).processes[0].steps[0].clock is None


def test_unknown_is_never_green_and_never_zero(shape: Open) -> None:
    workspace = shape(10)
    words = shown(workspace, "priorities")
    actions = one(workspace).plans[0].recommendations[0].actions
    assert {action.state for action in actions} == {State.NOT_RECORDED}
    assert "?????" in words
    assert "Green" not in words
    assert "Phase 2 of the Safer Quays programme" in words
    assert "A note is later" in words
    cells = one(workspace).tables[0].rows[0].values
    assert (cells[0].previous, cells[1].mark, cells[2].quality) == ("4", "*", Quality.TBC)
    assert cells[3].value is None
    assert "To be confirmed" in shown(workspace, "performance")


def test_names_that_change_are_kept(shape: Open) -> None:
    workspace = shape(11)
    bodies = workspace.library.organisations
    ended = bodies["old-ccg"].ended
    assert bodies["old-ccg"].successor == "mere-icb"
    assert ended is not None
    assert ended.last == date(2022, 6, 30)
    assert bodies["renamed-trust"].former_names[0].name == "Mere Partnership NHS Trust"
    assert bodies["mere-charity"].parent == "renamed-trust"
    assert "Northmere Local Safeguarding Children Board" in shown(workspace, "northmere")
    assert "Exploitation Subgroup" in shown(workspace, "groups")


def test_a_child_death_footprint_is_its_own(shape: Open) -> None:
    workspace = shape(12)
    (review,) = one(workspace).child_death_reviews
    assert len(review.footprint) == 8
    assert not set(review.footprint) & set(one(workspace).identity.areas)
    words = shown(workspace, "reviews")
    assert "North Ward" in words
    assert "140 to 150 (estimate)" in words
