"""The statutory sections: in the edition's order, each by itself, gaps in words."""

from __future__ import annotations

from typing import Any

import pytest

from masa.guidance.assessing import Assessment, Outcome
from masa.pages.inline import Tag
from masa.pages.partnership.arrangements import view
from masa.pages.special_blocks import Event, Tally
from tests.pages.partnership.scene import SOURCE, every, fact, part, render, said, scope
from tests.pages.partnership.standings import requirement, standing

AREA = {"text": "We cover one county.", "title": "The area we cover"}
NEEDS = {"text": "We notice early.", "points": ["**Early help:** one worker."]}


def asked(anchor: str, title: str, outcome: Outcome) -> Assessment:
    shown = {"id": anchor, "title": title, "shown-at": f"arrangements#{anchor}"}
    return Assessment(requirement(**shown), outcome)


EDITION = standing(
    asked("needs-response", "How needs are found", Outcome.MET),
    asked("data-intelligence", "How data are used", Outcome.NOT_MET),
    asked("geographic-area", "The area", Outcome.MET),
)


def order(status: str = "published", **arrangements: Any) -> list[tuple[str, str]]:
    """Number and id of each section."""
    given = view(scope(status, standing=EDITION, arrangements=arrangements))
    assert given is not None
    return [(section.number, section.id) for section in given.sections]


def test_sections_stand_in_the_order_of_the_edition_then_the_rest_as_written() -> None:
    own: dict[str, Any] = {
        "our-own": {"text": "More."},
        "geographic-area": AREA,
        "needs-response": NEEDS,
    }
    assert order("published", **own) == [
        ("1.", "needs-response"),
        ("2.", "data-intelligence"),
        ("3.", "geographic-area"),
        ("4.", "our-own"),
    ]


def test_what_a_record_is_silent_on_comes_last_and_has_no_number() -> None:
    sourced = AREA | {"source": SOURCE}
    assert order("record", **{"geographic-area": sourced}) == [
        ("1.", "geographic-area"),
        ("", "needs-response"),
        ("", "data-intelligence"),
    ]


def test_a_section_says_its_text_points_lead_and_date() -> None:
    given = NEEDS | {"lead": "Director of Learning", "agreed": "5 December 2024"}
    section = part(view(scope(arrangements={"needs-response": given})), "needs-response")
    assert "We notice early. | Early help: one worker." in said(section)
    assert fact(section, "Who leads") == "Director of Learning"
    assert fact(section, "Agreed") == "5 December 2024 | 2024-12-05"


def test_a_lead_and_a_date_that_nobody_wrote_are_said_to_be_unknown() -> None:
    section = part(view(scope(arrangements={"needs-response": NEEDS})), "needs-response")
    assert fact(section, "Who leads") == "Not recorded"
    assert fact(section, "Agreed") == "Not recorded"


def test_of_a_record_only_what_its_source_says_is_shown() -> None:
    given = view(scope("record", arrangements={"needs-response": NEEDS | {"source": SOURCE}}))
    assert fact(part(given, "needs-response"), "Who leads") == ""


@pytest.mark.parametrize(
    ("section", "title"),
    [
        ({"geographic-area": AREA}, "The area we cover"),
        ({"geographic-area": {"text": "One county."}}, "The area"),
        ({"our-own-way": {"text": "One way."}}, "Our own way"),
    ],
)
def test_a_section_is_called_as_written_or_as_the_edition_or_as_its_key(
    section: dict[str, Any], title: str
) -> None:
    given = view(scope(standing=EDITION, arrangements=section))
    assert part(given, next(iter(section))).title == title


def test_the_page_counts_first_what_is_shown_and_what_is_not() -> None:
    given = view(scope(standing=EDITION, arrangements={"geographic-area": AREA}))
    assert given is not None
    (tally,) = every(Tally, given.lead)
    assert tally.counts == (("met", "Shown", 2), ("not-met", "Not shown", 1))
    assert "3 requirements" in said(given.lead)


PUBLICATION: dict[str, Any] = {
    "address": "https://www.example.org/arrangements",
    "last-reviewed": "2025-09-17",
    "next-review": "2026-09-17",
    "versions": [
        {
            "number": "2",
            "published": "2024-12-12",
            "reason": "New guidance.",
            "prompted-by": "A review",
            "sign-offs": [{"seat": "health", "on": "2024-12-05"}],
        },
        {"number": "1", "published": "June 2019"},
    ],
}
SEATS = [{"id": "health", "kind": "health", "organisations": ["mere-icb"]}]


@pytest.mark.parametrize(
    ("status", "due", "overdue"),
    [
        ("published", "2026-11-21", True),
        ("published", "2026-11-22", False),
        ("published", "November 2026", False),
        ("published", "Autumn, one day", False),
        ("record", "2019-09-17", False),
    ],
)
def test_a_review_that_is_overdue_says_so_from_the_day_after(
    status: str, due: str, overdue: bool
) -> None:
    published = PUBLICATION | {"next-review": due, "source": SOURCE}
    section = part(view(scope(status, publication=published)), "publication")
    assert ("Overdue" in fact(section, "Next review")) is overdue
    assert bool([tag for tag in every(Tag, section) if tag.word == "Overdue"]) is overdue


def test_each_version_says_why_and_who_agreed() -> None:
    section = part(view(scope(publication=PUBLICATION, seats=SEATS)), "publication")
    second, first = every(Event, section)
    assert (second.title, second.when.iso) == ("Version 2", "2024-12-12")
    assert "New guidance. | Prompted by: A review" in said(second)
    assert fact(second, "Agreed by") == "mere-icb, on 5 December 2024"
    assert fact(first, "Agreed by") == "Not recorded"


def test_dates_of_publication_that_nobody_wrote_are_said_to_be_unknown() -> None:
    section = part(view(scope(publication=PUBLICATION)), "publication")
    assert fact(section, "Published") == "Not recorded"
    assert fact(section, "In force from") == "Not recorded"


def test_a_record_without_arrangements_has_no_page_and_a_living_one_has() -> None:
    assert view(scope("record", standing=EDITION)) is None
    living = part(view(scope(standing=EDITION)), "data-intelligence")
    assert "Not provided" in said(living)


def test_it_renders() -> None:
    given = view(
        scope(standing=EDITION, arrangements={"needs-response": NEEDS}, publication=PUBLICATION)
    )
    html = render(given, "arrangements/")
    assert '<section class="section section-2" id="needs-response">' in html
    assert '<span class="number">1.</span> How needs are found' in html
    assert "<strong>Early help:</strong>" in html
    assert "Overdue" in html


def test_what_a_section_comes_to_stands_before_its_text() -> None:
    given = {"needs-response": NEEDS | {"in-short": "Call the *Front Door*."}}
    html = render(view(scope(arrangements=given)), "arrangements/")
    assert html.index("In short") < html.index("<em>Front Door</em>") < html.index("We notice")
    assert "In short" not in render(view(scope(arrangements={"needs-response": NEEDS})))
