"""Sections of a page: none is lost because its anchor is taken."""

import re

import pytest

from masa.guidance.assessing import Assessment, Outcome, Standing
from masa.pages.anchors import anchors_in, distinct
from masa.pages.blocks import Absent, Card, Cards, Part, Table, Text
from masa.pages.inline import Moment
from masa.pages.prose import prose
from masa.pages.sections import complete, section
from masa.pages.special_blocks import Event, Steps, StepView, Timeline
from masa.pages.views import PageView, Section
from tests.pages.partnership.scene import render, scope
from tests.pages.partnership.standings import requirement, standing


@pytest.mark.parametrize(("caption", "quiet"), [("Children", True), ("Adults", False)])
def test_a_caption_that_repeats_its_heading_is_only_heard(caption: str, quiet: bool) -> None:
    (table,) = section(scope(), "it", "Children", [Table(caption, ("What",), ())]).blocks
    assert isinstance(table, Table)
    assert table.quiet is quiet


def made(id_: str, says: str = "Something.") -> Section:
    return Section(id_, says, (Text(prose(says)),))


def test_a_later_section_with_the_same_anchor_gets_a_number() -> None:
    found = distinct([made("people", "A group"), made("chair"), made("people"), made("people")])
    assert [part.id for part in found] == ["people", "chair", "people-2", "people-3"]
    assert found[0].title == "A group"


def test_a_number_that_is_taken_is_not_given_again() -> None:
    found = distinct([made("a"), made("a-2"), made("a")])
    assert [part.id for part in found] == ["a", "a-2", "a-3"]


def test_a_page_keeps_a_topic_that_is_named_as_a_part_of_it() -> None:
    found = complete(scope(), "groups", [made("chair", "The chair"), made("chair", "A topic")])
    assert [(part.id, part.title) for part in found] == [
        ("chair", "The chair"),
        ("chair-2", "A topic"),
    ]


def test_an_empty_section_takes_no_anchor() -> None:
    found = complete(scope(), "groups", [Section("chair", "Empty", ()), made("chair")])
    assert [part.id for part in found] == ["chair"]


def test_what_stands_in_sections_has_anchors_of_its_own() -> None:
    same = Part("A part", (Cards((Card("A card", id="a"),)),), id="a")
    steps = Steps((StepView("1", "A step", id="b"), StepView("2", "Another", id="b-heading")))
    events = Timeline((Event(Moment("May"), "An event", id="content"),))
    table = Table("Rows", ("Who",), (("One",), ("Two",)), anchors=("a", "row"))
    parts = (events, same, table)
    found = distinct([Section("b", "First", (same, steps)), Section("a", "Second", parts)])
    assert [part.id for part in found] == ["b", "a"], "what requirements lead to stays"
    ids = re.findall(r' id="([^"]+)"', render(PageView("T", sections=found)))
    assert len(ids) == len(set(ids))
    assert {"a-2", "a-3", "a-4", "a-5", "a-6", "row", "b-2", "content-2"} <= set(ids)
    assert {"a-6", "row"} <= anchors_in(found)


def test_what_has_an_anchor_of_its_own_keeps_it() -> None:
    given = Section("a", "A", (Part("P", (Cards((Card("C", id="card"),)),), id="part"),))
    assert distinct([given])[0] is given
    assert distinct(distinct([given, given])) == distinct([given, given])


def test_a_gap_does_not_take_the_anchor_of_something_else() -> None:
    inner = made("x")
    found = complete(scope(), "groups", [Section("y", "Y", (Part("P", inner.blocks, "x"),)), inner])
    (part,) = found[0].blocks
    assert isinstance(part, Part)
    assert (part.id, found[1].id) == ("x-2", "x")


def silent(*groups: str) -> Standing:
    rows = (requirement(id=f"r{n}", title=f"R{n}", group=group) for n, group in enumerate(groups))
    return standing(*(Assessment(row, Outcome.NOT_MET) for row in rows))


def test_what_is_missing_in_one_section_is_said_once_for_all() -> None:
    given = silent("arrangements", "publication", "yearly-report")
    (part,) = complete(scope(standing=given), "scrutiny", [made("how-it-works")])
    (absent,) = [block for block in part.blocks if isinstance(block, Absent)]
    assert [duty.text.split(" (")[0] for duty in absent.duty] == ["R0", "R1", "R2"]


def test_a_records_silence_beside_the_main_list_is_passed_over() -> None:
    given = silent("arrangements", "publication", "statute", "child-deaths")
    (part,) = complete(scope("record", standing=given), "scrutiny", [])
    (absent,) = part.blocks
    assert isinstance(absent, Absent)
    assert [duty.text.split(" (")[0] for duty in absent.duty] == ["R0", "R2"]
    nothing = silent("yearly-report")
    assert complete(scope("record", standing=nothing), "scrutiny", []) == ()


def test_what_is_not_in_force_has_no_gap_on_any_page() -> None:
    given = standing(Assessment(requirement(), Outcome.NOT_YET))
    assert complete(scope(standing=given), "scrutiny", []) == ()
