"""Quotations with their occasion, and why they may be shown."""

from typing import Any

from masa.pages.blocks import Part, Quote
from masa.pages.shared.quotations import sections
from masa.pages.views import PageView
from tests.pages.partnership.scene import every, render, said, scope

FULL: dict[str, Any] = {
    "id": "a", "text": "Ring back.", "who": "young people", "occasion": "focus group",
    "where": "Ware", "when": "February 2019", "group-size": 4, "service": "Youth Support",
}  # fmt: skip


def test_a_quotation_names_occasion_place_group_and_service_but_no_person() -> None:
    (quote,) = every(Quote, sections(scope(quotations=[FULL])))
    assert quote.text == "Ring back."
    assert quote.said == (
        "Young people, in a group of 4, focus group, Ware, February 2019, through Youth Support"
    )
    assert quote.note == "Shown as the source published it."


def test_permission_that_was_given_is_said() -> None:
    (quote,) = every(Quote, sections(scope(quotations=[{**FULL, "permission": "given"}])))
    assert quote.note == "Shown with the permission of whoever said it."


def test_those_of_one_occasion_stand_together_under_it() -> None:
    given = [FULL, {**FULL, "id": "b", "text": "Say so."}, {"id": "c", "text": "Alone."}]
    (made,) = sections(scope(quotations=given))
    (together,) = every(Part, made)
    assert together.title.startswith("Young people")
    assert [(quote.text, quote.said) for quote in every(Quote, together)] == [
        ("Ring back.", ""), ("Say so.", ""),
    ]  # fmt: skip
    assert said(together).count("Shown as the source published it.") == 1
    assert every(Quote, together)[0].note == ""
    assert every(Quote, made)[-1].said == "Who said this is not recorded"


def test_they_stand_in_the_order_of_time() -> None:
    later = {**FULL, "id": "b", "text": "Later.", "when": "March 2019"}
    made = sections(scope(quotations=[{"id": "c", "text": "Undated."}, later, FULL]))
    assert [quote.text for quote in every(Quote, made)] == ["Ring back.", "Later.", "Undated."]


def test_the_note_stands_under_who_said_it() -> None:
    html = render(PageView("T", sections=sections(scope(quotations=[FULL]))))
    assert '<span class="quote-note">Shown as the source published it.</span>' in html
    assert sections(scope()) == ()
    gap = {"quotations": {"none": "withheld", "reason": "Too few."}}
    assert "Too few." in said(sections(scope(absences=gap)))
