"""Sections of a page: none is lost because its anchor is taken."""

import pytest

from masa.pages.blocks import Table, Text
from masa.pages.prose import prose
from masa.pages.sections import complete, distinct, section
from masa.pages.views import Section
from tests.pages.partnership.scene import scope


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
