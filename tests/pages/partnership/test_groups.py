"""People and groups: seats, vacancies, all parents, members and quorum."""

from __future__ import annotations

from typing import Any

import pytest

from masa.pages.blocks import Part, Table
from masa.pages.partnership.groups import view
from masa.pages.special_blocks import PersonCard
from masa.pages.views import Section
from tests.pages.partnership.scene import SOURCE, every, fact, part, said, scope

PEOPLE = [
    {"id": "nurse", "post": "Chief Nurse", "name": "Samuel Demo", "organisation": "icb"},
    {
        "id": "gone",
        "post": "Learning Lead",
        "organisation": "icb",
        "vacant-since": "31 August 2026",
    },
    {"id": "unnamed", "post": "Data Lead", "organisation": "icb", "from": "May 2025"},
    {
        "id": "for-now",
        "post": "Director",
        "name": "Asha Demo",
        "interim": "yes",
        "to": "March 2027",
    },
]
SEATS: list[dict[str, Any]] = [
    {
        "id": "health",
        "kind": "health",
        "organisations": ["icb", "trust"],
        "lead": {"person": "nurse"},
        "delegate": {"none": "vacant"},
        "alternates": ["Deputy Nurse"],
    },
]
REGISTERS = {
    "organisations": [
        {"id": "icb", "name": "NHS Demo Board", "short-name": "Demo ICB", "kind": "other"},
        {"id": "trust", "name": "Demo Trust", "kind": "nhs-trust"},
    ]
}


def page(status: str = "published", **subjects: Any) -> Any:
    return view(scope(status, REGISTERS, people=PEOPLE, **subjects))


def group(status: str = "published", **fields: Any) -> Section:
    """The section of a group that has a parent and a child."""
    groups = [
        {"id": "top", "name": "Top Group", "kind": "leadership", "source": SOURCE},
        {"id": "side", "name": "Side Group", "kind": "board"},
        {"id": "it", "name": "Demo Group", "kind": "sub-group", "source": SOURCE, **fields},
        {"id": "below", "name": "Lower Group", "kind": "team", "parents": ["it"]},
    ]
    return part(page(status, groups=groups, seats=SEATS), "it")


@pytest.mark.parametrize(("seats", "folded"), [(4, False), (5, True)])
def test_a_long_list_of_members_is_folded_and_says_how_many(seats: int, folded: bool) -> None:
    members = [{"seat": f"Seat {i}"} for i in range(seats)]
    group = {"id": "it", "name": "The Group", "kind": "board", "members": members}
    section = part(page("published", groups=[group]), "it")
    (shown,) = (p for p in every(Part, section) if p.title == "Who sits in it")
    assert (shown.folded, shown.note) == (folded, f"{seats} seats")


def people(section: Section) -> list[str]:
    return [said((c.role, c.name, c.post, c.organisation)) for c in every(PersonCard, section)]


def test_partners_are_shown_by_seat_with_vacancies_and_stand_ins() -> None:
    section = part(page(seats=SEATS), "partners")
    assert "Health: NHS Demo Board and Demo Trust" in said(section)
    assert people(section) == [
        "Lead safeguarding partner | Samuel Demo | Chief Nurse | NHS Demo Board",
        "Delegated safeguarding partner | Vacant | NHS Demo Board and Demo Trust",
        "Stands in for the delegate | Deputy Nurse | Name not published",
    ]


def test_a_record_that_names_nobody_says_that_its_source_does_not() -> None:
    seat = {"id": "police", "kind": "police", "organisations": ["icb"], "source": SOURCE}
    section = part(page("record", seats=[seat]), "partners")
    assert fact(section, "Not stated in the source") == "Who acted for it as a safeguarding partner"
    assert people(section) == []


def test_posts_say_who_is_vacant_unnamed_or_there_for_now() -> None:
    assert people(part(page(), "people")) == [
        "Samuel Demo | Chief Nurse | NHS Demo Board",
        "Vacant since 31 August 2026 | Learning Lead | NHS Demo Board",
        "Data Lead | Name not published | NHS Demo Board",
        "Asha Demo | Director",
    ]
    assert "Interim, until March 2027." in said(part(page(), "people"))
    assert "From May 2025." in said(part(page(), "people"))


def test_who_was_shown_as_a_partner_is_not_shown_again() -> None:
    section = part(page(seats=SEATS), "people")
    assert section.title == "Other people and posts"
    assert "Samuel Demo" not in said(section)


@pytest.mark.parametrize(
    ("until", "term"),
    [("31 March 2026", "Chair until (this has passed)"), ("31 March 2028", "Chair until")],
)
def test_the_chair_is_named_with_seat_and_a_term_that_may_be_over(until: str, term: str) -> None:
    chair = {"person": "nurse", "seat": "health", "until": until, "functions": ["Leads."]}
    section = part(page(seats=SEATS, chair=chair), "chair")
    assert fact(section, "Chair") == "Samuel Demo, Chief Nurse, NHS Demo Board"
    assert fact(section, "Speaks from the seat of") == "NHS Demo Board and Demo Trust"
    assert fact(section, term).startswith(until)
    assert fact(section, "How it passes on") == "Not recorded"
    assert "Leads." in said(section)


def test_a_chair_whose_post_is_vacant_is_vacant() -> None:
    section = part(page(chair={"person": "gone"}), "chair")
    assert fact(section, "Chair") == "Learning Lead, NHS Demo Board, Vacant since 31 August 2026"


def test_a_group_names_all_it_reports_to_and_all_that_report_to_it() -> None:
    section = group(parents=["top", "side"])
    row = fact(section, "Reports to")
    assert "Top Group" in row
    assert "Side Group" in row
    assert "groups/#side" in row
    assert "Lower Group" in fact(section, "Groups that report to it")


def test_a_living_group_without_parents_reports_to_nobody_and_a_records_is_unknown() -> None:
    assert fact(group(), "Reports to") == "No other group"
    assert fact(group("record"), "Reports to") == ""
    assert "whom it reports to" in fact(group("record"), "Not stated in the source")


def test_what_is_not_known_of_a_group_stands_in_one_row() -> None:
    assert fact(group(), "Not recorded") == (
        "What it is for, who chairs it, who sits in it, how often it meets and its quorum"
    )
    full = group(
        purpose="To decide.",
        chair={"person": "nurse"},
        members=[{"seat": "Nurse"}],
        meets={"says": "Monthly"},
        quorum={"says": "Three."},
    )
    assert fact(full, "Not recorded") == ""


def test_a_kind_that_no_source_gives_is_among_what_is_not_known() -> None:
    section = group("record", kind="not-stated")
    assert fact(section, "Kind") == ""
    assert fact(section, "Not stated in the source").startswith("What kind of group it is, ")


def test_a_member_who_chairs_is_a_known_chair() -> None:
    chaired = group(members=[{"seat": "Nurse", "chairs": "yes"}])
    assert "who chairs it" not in fact(chaired, "Not recorded")
    assert "who chairs it" in fact(group(members=[{"seat": "Nurse"}]), "Not recorded")


def test_quorum_and_what_the_chair_may_do_about_it_are_sentences() -> None:
    rule = {"says": "Three partners.", "at-least": "3", "discretion": "The chair may go on."}
    row = fact(group(quorum=rule), "Quorum (who must be there)")
    assert row == "Three partners. The chair may go on."


def test_meetings_names_and_times_of_a_group_are_told() -> None:
    meets = {"says": "Every two months", "dates": ["2026-11-26", "January 2027"]}
    names: dict[str, Any] = {"short-name": "DG", "other-names": ["Demonstration Group"]}
    names |= {"from": "April 2025", "to": "March 2028"}
    section = group("published", meets=meets, **names)
    assert fact(section, "Meets") == "Every two months"
    assert "26 November 2026" in fact(section, "Dates")
    assert "January 2027" in fact(section, "Dates")
    assert fact(section, "When") == "From April 2025 until March 2028"
    assert fact(section, "Also called") == "DG | Demonstration Group"


def members(*given: dict[str, Any]) -> list[tuple[str, ...]]:
    (table,) = every(Table, group(members=list(given)))
    return [tuple(said(cell) for cell in row) for row in table.rows]


def test_members_stand_in_order_and_do_not_repeat_their_seat() -> None:
    rows = members(
        {"seat": "Chief Nurse, Demo ICB", "party": {"person": "nurse"}, "chairs": "yes"},
        {"seat": "Lead for learning", "party": {"person": "gone"}, "kind": "advisor"},
        {"seat": "Data Lead, NHS Demo Board", "party": {"person": "unnamed"}, "kind": "observer"},
        {"seat": "Health", "partner": "health"},
        {"seat": "A parent"},
    )
    assert rows == [
        ("Chief Nurse, Demo ICB", "Samuel Demo", "Chair"),
        (
            "Lead for learning",
            "Learning Lead, NHS Demo Board, Vacant since 31 August 2026",
            "Advisor",
        ),
        ("Data Lead, NHS Demo Board", "Name not published", "Observer"),
        ("Health", "NHS Demo Board and Demo Trust", "Member"),
        ("A parent", "Not recorded", "Member"),
    ]


@pytest.mark.parametrize(
    ("status", "member", "columns"),
    [
        ("record", {"partner": "health"}, ("Seat", "Who")),
        ("record", {"partner": "health", "chairs": "yes"}, ("Seat", "Who", "Part")),
        ("published", {"partner": "health"}, ("Seat", "Who", "Part")),
        ("published", {}, ("Seat", "Part")),
    ],
)
def test_what_no_source_said_of_any_member_has_no_column(
    status: str, member: dict[str, Any], columns: tuple[str, ...]
) -> None:
    (table,) = every(Table, group(status, members=[{"seat": "Health", **member}]))
    assert table.columns == columns
    assert all(len(row) == len(columns) for row in table.rows)


def test_a_member_may_sit_by_choice_of_a_group_or_as_its_chair() -> None:
    ((_, chosen), (_, chairs)) = members(
        {"seat": "School", "nominated-by": {"group": "side"}, "note": "For two years."},
        {"seat": "Chair below", "chair-of": "below", "kind": "associate"},
    )
    assert chosen.startswith("Member, chosen by Side Group")
    assert chosen.endswith("For two years.")
    assert chairs.startswith("Associate, sits here as chair of Lower Group")


@pytest.mark.parametrize(
    "chaired",
    [{"chair": {"person": "nurse"}},
     {"members": [{"seat": "Chair", "party": {"person": "nurse"}, "chairs": "yes"}]}],
)  # fmt: skip
def test_a_groups_chair_is_named_wherever_they_sit_as_such(chaired: dict[str, Any]) -> None:
    below = {"id": "below", "name": "Lower Group", "kind": "team", **chaired}
    seats = [{"seat": "Chair below", "chair-of": "below"}, {"seat": "Other", "chair-of": "it"}]
    it = {"id": "it", "name": "Demo Group", "kind": "sub-group", "members": seats}
    (table,) = every(Table, part(page(groups=[it, below]), "it"))
    assert [said(row[1]) for row in table.rows] == [
        "Samuel Demo, Chief Nurse, NHS Demo Board",
        "Not recorded",
    ]


def test_a_record_without_anybody_has_no_page() -> None:
    assert view(scope("record")) is None
