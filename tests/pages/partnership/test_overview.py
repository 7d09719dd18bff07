"""The home of a partnership: who is responsible, what comes next, and doors that lead somewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from masa.compare.foresight import what_is_coming
from masa.guidance.workspace import open_workspace
from masa.pages.addresses import Addresses
from masa.pages.blocks import Card
from masa.pages.inline import Anchor, Tag
from masa.pages.partnership import KINDS
from masa.pages.partnership.overview import view
from masa.pages.scope import Scope
from masa.pages.special_blocks import Doors, Timeline
from tests.pages.partnership.scene import SOURCE, TODAY, every, fact, part, render, said, scope
from tests.pages.partnership.standings import standing

PEOPLE = [
    {"id": "chief", "post": "Chief Executive", "name": "Imogen Demo", "organisation": "council"},
    {
        "id": "stand-in",
        "post": "Director",
        "name": "Asha Demo",
        "interim": "yes",
        "from": "1 June 2026",
    },
    {"id": "gone", "post": "Chief Nurse", "vacant-since": "31 August 2026"},
]
SEAT: dict[str, Any] = {"id": "council", "kind": "local-authority", "organisations": ["council"]}
REGISTERS = {
    "organisations": [{"id": "council", "name": "Demo Council", "kind": "local-authority"}],
    "areas": [{"id": "demo", "name": "Demoshire", "kind": "county"}],
}


def partner(status: str = "published", **fields: Any) -> Card:
    """The card of the only partner."""
    given = view(scope(status, REGISTERS, seats=[SEAT | fields], people=PEOPLE))
    (card,) = every(Card, part(given, "who-is-responsible"))
    return card


def test_the_first_facts_say_who_where_which_edition_and_when() -> None:
    dates = {
        "in-force": "1 October 2026",
        "last-reviewed": "June 2026",
        "next-review": "2027-09-16",
    }
    given = view(scope("published", REGISTERS, standing(), seats=[SEAT], publication=dates))
    assert fact(given.lead, "Responsible").startswith("Demo Council")
    assert fact(given.lead, "Area") == "Demoshire"
    assert fact(given.lead, "Status").startswith("Published")
    assert fact(given.lead, "Follows").startswith("Working Together to Safeguard Children 2023")
    assert fact(given.lead, "In force from") == "1 October 2026 | 2026-10-01"
    assert fact(given.lead, "Last reviewed") == "June 2026 | 2026-06"
    assert fact(given.lead, "Next review") == "16 September 2027 | 2027-09-16"


def test_first_facts_that_nobody_wrote_are_said_to_be_unknown() -> None:
    given = view(scope())
    for term in ("In force from", "Last reviewed", "Next review"):
        assert fact(given.lead, term) == "Not recorded"


@pytest.mark.parametrize(
    ("status", "term", "health"),
    [
        ("published", "Responsible", "Health: not recorded"),
        ("record", "Partners on record", "Health: not stated in the source"),
    ],
)
def test_a_partner_of_the_law_that_is_not_named_is_missed(
    status: str, term: str, health: str
) -> None:
    given = view(scope(status, REGISTERS, seats=[SEAT]))
    assert health in fact(given.lead, term)
    assert health in fact(part(given, "who-is-responsible"), "Other partners")
    assert "Local authority:" not in fact(given.lead, term)
    every_kind = [SEAT | {"id": kind, "kind": kind} for kind in ("health", "police")]
    assert "Health:" not in said(view(scope(status, REGISTERS, seats=[SEAT, *every_kind])))


@pytest.mark.parametrize(
    ("status", "next_review", "overdue"),
    [
        ("published", "2026-11-21", True),
        ("published", "2026-11-22", False),
        ("draft", "2026-11-21", True),
    ],
)
def test_an_overdue_review_is_called_so(status: str, next_review: str, overdue: bool) -> None:
    given = view(scope(status, publication={"next-review": next_review}))
    assert ("Overdue" in fact(given.lead, "Next review")) is overdue


def test_a_record_says_that_it_is_one_and_as_at_when_and_has_no_next_review() -> None:
    dated = {
        "name": "Demo",
        "status": "record",
        "edition": "wt2018",
        "areas": ["demo"],
        "as-of": "June 2019",
    }
    given = view(scope(partnership=dated, publication={"next-review": "2020-01-01"}))
    assert "Dated record, not current advice" in fact(given.lead, "Status")
    assert "As at June 2019" in fact(given.lead, "Status")
    assert fact(given.lead, "Next review") == ""
    assert "Overdue" not in said(given)


def test_partners_whom_nobody_named_are_missed_one_by_one_or_with_the_reason() -> None:
    assert fact(part(view(scope()), "who-is-responsible"), "Partners") == (
        "Local authority: not recorded | Health: not recorded | Police: not recorded"
    )
    gone = {"none": "not-yet", "reason": "Named in May."}
    assert "Named in May." in said(
        part(view(scope(absences={"seats": gone})), "who-is-responsible")
    )


def test_a_partner_card_names_lead_and_delegate_and_says_who_is_there_for_now() -> None:
    card = partner(lead={"person": "chief"}, delegate={"person": "stand-in"})
    assert (card.title, card.kicker) == ("Demo Council", "Local authority")
    assert fact(card, "Lead safeguarding partner") == "Imogen Demo | Chief Executive"
    assert fact(card, "Delegated safeguarding partner") == (
        "Asha Demo | Director | Interim, from 1 June 2026."
    )


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        ({"person": "gone"}, "Vacant since 31 August 2026 | Chief Nurse"),
        ({"none": "vacant"}, "Vacant | Demo Council"),
        ({"none": "none-stated"}, "Not recorded | Demo Council"),
        ({"post": "Chief Executive"}, "Chief Executive"),
        (None, "Not recorded"),
    ],
)
def test_a_lead_who_is_not_there_is_said_in_words(lead: dict[str, str] | None, words: str) -> None:
    card = partner("published", delegate={"person": "chief"}, lead=lead)
    assert fact(card, "Lead safeguarding partner") == words


def test_a_partner_by_local_choice_is_told_from_one_by_law() -> None:
    assert (
        partner(kind="education", statutory="no").kicker == "Education: a partner by local choice"
    )


def test_of_a_record_that_names_nobody_only_what_it_says_is_shown() -> None:
    card = partner("record", note="The slides named no one.")
    assert fact(card, "Lead safeguarding partner") == ""
    assert "The slides named no one." in said(card)


PRIORITY = {"id": "neglect", "number": "1", "title": "Neglect", "state": "at-risk"}


def test_a_priority_is_a_card_with_its_state_in_a_word() -> None:
    given = view(scope(priorities=[PRIORITY], people=PEOPLE))
    (card,) = every(Card, part(given, "priorities"))
    assert (card.title, card.kicker, card.target) == (
        "Neglect",
        "Priority 1",
        "priorities/#neglect",
    )
    assert card.state == Tag("At risk", "amber")


def test_a_priority_of_a_record_has_no_state_of_today() -> None:
    given = view(scope("record", priorities=[PRIORITY | {"source": SOURCE}]))
    (card,) = every(Card, part(given, "priorities"))
    assert card.state is None
    assert part(given, "priorities").title == "Priorities"


def activity(id_: str, when: str | None, state: str = "not-started") -> dict[str, Any]:
    found = {"id": id_, "kind": "audit", "topic": f"Audit {id_}", "state": state}
    return found | ({"when": when} if when else {})


@pytest.mark.parametrize(
    ("activities", "words"),
    [
        ([activity("late", "May 2027"), activity("soon", "1 December 2026")], "Audit soon"),
        ([activity("over", "October 2026"), activity("now", "November 2026")], "Audit now"),
        ([activity("done", "1 December 2026", "done"), activity("next", "May 2027")], "Audit next"),
        ([activity("no-date", None)], "No further activity with a date is published"),
        ([activity("over", "October 2026")], "No further activity with a date is published"),
        ([], "No further activity with a date is published"),
    ],
)
def test_the_next_scrutiny_is_the_first_that_is_not_over(
    activities: list[dict[str, Any]], words: str
) -> None:
    plan = {"period": "2026/27", "activities": activities}
    given = view(scope(scrutiny={"plan": plan}))
    assert fact(part(given, "scrutiny"), "Next").startswith(words)


@pytest.mark.parametrize(
    ("scrutineer", "words"),
    [
        ({"person": "chief"}, "Imogen Demo, Independent scrutineer"),
        ({"person": "gone"}, "Independent scrutineer: Vacant since 31 August 2026"),
        ({"party": {"none": "vacant"}}, "Independent scrutineer: Vacant"),
        ({"party": {"post": "Independent scrutineer"}}, "Independent scrutineer"),
        ({"title": "Young scrutineers"}, "Young scrutineers"),
    ],
)
def test_who_checks_is_named_or_the_post_is_vacant(scrutineer: dict[str, Any], words: str) -> None:
    given = view(scope(scrutiny={"scrutineers": [scrutineer]}, people=PEOPLE))
    assert fact(part(given, "scrutiny"), "Who checks") == words


def test_why_there_are_no_priorities_is_told() -> None:
    gone = {"none": "not-yet", "reason": "Chosen in March."}
    section = part(view(scope(absences={"priorities": gone})), "priorities")
    assert "Not yet written | Chosen in March." in said(section)


def test_the_agreement_to_be_one_area_is_shown_with_its_date_and_lead() -> None:
    identity = {
        "name": "Demo",
        "status": "published",
        "edition": "wt2023",
        "areas": ["demo", "other"],
        "model": "merged",
        "former-names": [{"name": "Old Board", "until": "May 2019"}],
        "combined-area": {
            "agreement": "We agree.",
            "agreed": "2024-12-05",
            "lead-authority": "council",
        },
    }
    section = part(view(scope("published", REGISTERS, partnership=identity)), "area")
    assert fact(section, "Areas") == "Demoshire | other"
    assert "We agree." in said(section)
    assert fact(section, "Agreed").startswith("5 December 2024")
    assert fact(section, "Acts for all") == "Demo Council"
    assert fact(section, "Former names") == "Old Board, until May 2019"


def test_documents_that_are_not_public_are_named_and_not_linked() -> None:
    documents = [
        {"title": "Procedures", "address": "https://www.example.org/p"},
        {"title": "Minutes", "address": "https://www.example.org/m", "access": "restricted"},
        {"title": "A blog"},
    ]
    section = part(view(scope(publication={"documents": documents})), "documents")
    assert [link.text for link in every(Anchor, section.blocks)] == ["Procedures"]
    assert "Minutes (held by the partnership, not public)." in said(section)
    assert "A blog" in said(section)


@pytest.mark.parametrize(("status", "shown"), [("record", True), ("published", False)])
def test_only_a_record_has_its_dated_steps_here(status: str, shown: bool) -> None:
    steps = [{"when": "March 2019", "what": "Signed off."}]
    assert bool(every(Timeline, view(scope(status, milestones=steps)))) is shown


def test_every_door_leads_to_a_page_that_is_there(repository: Path) -> None:
    work = open_workspace(repository / "arrangements", TODAY)
    addresses = Addresses.of(work.library)
    assert work.library.partnerships
    for partnership in work.library.partnerships:
        standing_ = work.standings.get(partnership.slug)
        ahead = what_is_coming(work, partnership)
        own = Scope(partnership, work.library, addresses, standing_, TODAY, ahead=ahead)
        there = {own.page(kind.slug) for kind in KINDS if kind.slug and kind.build(own)}
        (doors,) = every(Doors, part(view(own), "find"))
        assert {link.target for link in doors.links} == there, partnership.slug


def test_it_renders() -> None:
    seats = [SEAT | {"lead": {"person": "chief"}, "delegate": {"person": "stand-in"}}]
    given = view(scope("published", REGISTERS, seats=seats, people=PEOPLE, priorities=[PRIORITY]))
    html = render(given)
    assert "<h1>Demo</h1>" in html
    assert 'id="partner-council"' in html
    assert 'href="#partner-council"' in html
    assert "Imogen Demo" in html


def test_the_contacts_of_a_record_open_no_door_to_pages_that_it_does_not_have() -> None:
    contacts = [{"id": "a", "purpose": "front-door", "name": "A", "numbers": [{"number": "999"}]}]
    for status in ("published", "record"):
        given = scope(status, contacts=contacts)
        there = {given.page(kind.slug) for kind in KINDS if kind.build(given)}
        doors = {link.target for block in every(Doors, view(given)) for link in block.links}
        assert doors - there - {given.page(""), given.page("changes")} == set(), status
