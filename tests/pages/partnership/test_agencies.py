"""Relevant agencies: by sector, with their place in the law in words, and gaps that say so."""

from __future__ import annotations

from typing import Any

import pytest

from masa.pages.blocks import Card, Inset, KeyFigure, Part
from masa.pages.partnership.agencies import OUTSIDE, view
from tests.pages.partnership.scene import SOURCE, every, fact, part, render, said, scope

REGISTERS = {
    "categories": [
        {
            "id": "RA01",
            "number": 1,
            "heading": "Education",
            "name": "Whoever runs an academy school",
        },
        {"id": "RA24", "number": 24, "heading": "Councils", "name": "District council"},
    ],
    "organisations": [{"id": "fire", "name": "Demo Fire Service", "kind": "fire"}],
}
ACADEMY: dict[str, Any] = {
    "id": "academies",
    "name": "Academy trusts",
    "category": "RA01",
    "sector": "Education",
    "why": "Most children learn there.",
    "expects": "A return.",
    "offers": "Training.",
    "represented": "The forum",
    "source": SOURCE,
}
FIRE = {"id": "fire", "organisation": "fire", "note": "By its own choice.", "source": SOURCE}


def page(status: str = "published", *chosen: dict[str, Any], **fields: Any) -> Any:
    return view(scope(status, REGISTERS, agencies={"chosen": list(chosen), **fields}))


def card(status: str = "published", **fields: Any) -> Card:
    (found,) = every(Card, part(page(status, {"source": SOURCE, **fields, "id": "one"}), "list"))
    return found


def test_an_agency_says_why_what_is_expected_and_offered_and_who_speaks_for_it() -> None:
    found = card("published", **ACADEMY)
    assert found.title == "Academy trusts"
    assert found.kicker == "Whoever runs an academy school (Schedule, paragraph 1)"
    assert fact(found, "Why") == "Most children learn there."
    assert fact(found, "What we expect") == "A return."
    assert fact(found, "What we offer") == "Training."
    assert fact(found, "Who speaks for it, and where") == "The forum"


@pytest.mark.parametrize(("status", "words"), [("published", "Not recorded"), ("record", "")])
def test_what_was_not_written_of_an_agency_is_said_once_or_each_time(
    status: str, words: str
) -> None:
    found = card(status, name="Schools")
    assert fact(found, "Why") == words
    told = "What the source did not say of an agency is left out here."
    given = page(status, {"id": "one", "name": "Schools", "source": SOURCE})
    assert (told in said(given)) is (status == "record")


@pytest.mark.parametrize(
    ("status", "fields", "kicker"),
    [
        ("published", {}, OUTSIDE),
        ("record", {}, ""),
        ("published", {"category": "RA24"}, "District council (Schedule, paragraph 24)"),
        ("published", {"category": "RA38"}, "Category RA38 of the Schedule"),
    ],
)
def test_the_place_in_the_law_is_said_in_words_and_never_supposed_of_a_record(
    status: str, fields: dict[str, str], kicker: str
) -> None:
    assert card(status, name="Someone", **fields).kicker == kicker


@pytest.mark.parametrize(
    ("status", "chosen", "noted"),
    [
        ("published", [ACADEMY, FIRE], True),
        ("published", [ACADEMY], False),
        ("record", [ACADEMY, FIRE], False),
    ],
)
def test_bodies_outside_the_list_are_explained(
    status: str, chosen: list[dict[str, Any]], noted: bool
) -> None:
    insets = every(Inset, part(page(status, *chosen), "list"))
    assert bool(insets) is noted
    assert ("section 16G(4)" in said(insets)) is noted


def test_agencies_are_grouped_by_sector_in_the_order_written() -> None:
    chosen = [ACADEMY, FIRE, ACADEMY | {"id": "second", "name": "Colleges"}]
    parts = every(Part, part(page("published", *chosen), "list"))
    assert [p.title for p in parts] == ["Education", "Other agencies"]
    assert [c.title for c in every(Card, parts[0])] == ["Academy trusts", "Colleges"]
    assert [c.title for c in every(Card, parts[1])] == ["Demo Fire Service"]


def test_the_list_counts_agencies_and_kinds_in_the_law() -> None:
    figures = every(KeyFigure, part(page("published", ACADEMY, FIRE), "list"))
    assert [(f.figure, f.label) for f in figures] == [
        ("2", "agencies in 2 sectors"),
        ("1 of 2", "kinds of agency in the law"),
    ]


def test_a_long_list_is_folded_by_sector_and_says_how_many_each_holds() -> None:
    sectors = [f"Sector, {letter}!" for letter in "abbbbbbbbbbbb"]
    chosen = [ACADEMY | {"id": f"a{i}", "sector": name} for i, name in enumerate(sectors)]
    folds = every(Part, part(page("published", *chosen), "list"))
    assert [(fold.id, fold.note, fold.folded) for fold in folds] == [
        ("sector-sector-a", "1 agency", True),
        ("sector-sector-b", "12 agencies", True),
    ]
    short = every(Part, part(page("published", *chosen[:12]), "list"))
    assert [fold.folded for fold in short] == [False, False]
    one_sector = every(Part, part(page("published", *chosen[1:], chosen[1] | {"id": "z"}), "list"))
    assert [fold.folded for fold in one_sector] == [False]


def test_how_they_were_chosen_work_and_are_asked_each_have_a_section() -> None:
    fields = {
        "why-chosen": "Four questions.",
        "how-they-collaborate": "A named lead.",
        "how-consulted": "Each June.",
        "reviewed": "17 September 2026",
        "summary": "We chose every kind.",
        "note": "Not complete.",
    }
    given = page("published", ACADEMY, **fields)
    assert "Four questions." in said(part(given, "why-chosen"))
    assert fact(part(given, "why-chosen"), "List last looked at").startswith("17 September 2026")
    assert "A named lead." in said(part(given, "how-they-work"))
    assert "Each June." in said(part(given, "consulted"))
    assert "Not complete." in said(part(given, "note"))
    assert "We chose every kind." in said(given.lead)


def test_a_record_without_agencies_has_no_page_and_why_there_is_no_list_is_told() -> None:
    assert view(scope("record")) is None
    gone = {"none": "not-stated", "reason": "The list was in a directory."}
    assert "The list was in a directory." in said(view(scope(absences={"agencies": gone})))


def test_it_renders() -> None:
    html = render(page("published", ACADEMY, FIRE), "agencies/")
    assert 'id="agency-academies"' in html
    assert "<h4" in html
    assert "Whoever runs an academy school (Schedule, paragraph 1)" in html
