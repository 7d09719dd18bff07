"""Plans: numbers, filters, what is late or not recorded, and links between notes."""

from typing import Any

import pytest

from masa.pages.blocks import Card, Part, Table
from masa.pages.inline import Anchor, Missing, Tag
from masa.pages.shared import plans
from masa.pages.shared.plan_lists import short
from masa.pages.special_blocks import Board, Lane
from masa.pages.views import Section
from tests.pages.partnership.scene import every, fact, said
from tests.pages.programme.stage import programme


def action(id_: str, **fields: Any) -> dict[str, Any]:
    return {"id": id_, "text": f"Do {id_}.", **fields}


def plan(*actions: dict[str, Any], id_: str = "plan") -> dict[str, Any]:
    recommendation = {"id": "rec-3", "number": "3", "text": "Act.", "actions": list(actions)}
    return {"id": id_, "title": "The plan", "kind": "other", "recommendations": [recommendation]}


def sections(*actions: dict[str, Any], status: str = "published") -> dict[str, Section]:
    given = programme(status, plans=[plan(*actions)])
    return {section.id: section for section in plans.sections(given)}


def test_actions_are_numbered_within_their_recommendation_and_linked_by_number() -> None:
    made = sections(action("audit"), action("forms"))
    cards = every(Card, made["rec-3"])
    assert [(card.title, card.id) for card in cards] == [
        ("Action 3.1", "rec-3-audit"),
        ("Action 3.2", "rec-3-forms"),
    ]
    rows = every(Table, made["plan-actions"])[0].rows
    assert [row[0] for row in rows] == [
        Anchor("3.1 Do audit", "#rec-3-audit"),
        Anchor("3.2 Do forms", "#rec-3-forms"),
    ]
    assert made["rec-3"].number == "3"


def test_several_plans_keep_their_anchors_apart() -> None:
    given = programme(plans=[plan(action("a")), plan(action("a"), id_="other")])
    ids = [section.id for section in plans.sections(given)]
    assert len(ids) == len(set(ids))
    assert "other-rec-3" in ids


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"state": "not-recorded"}, "Not recorded"),
        ({"state-as-published": "?????"}, "Not recorded; the source has “?????”"),
        ({"state": "done", "state-as-published": "Done"}, "Done"),
        ({"state": "done", "state-as-published": "Complete"}, "Complete"),
    ],
)
def test_a_state_is_said_with_what_the_source_has(given: dict[str, str], words: str) -> None:
    assert words in fact(sections(action("a", **given))["rec-3"], "State")


def test_what_the_source_left_blank_is_never_a_state() -> None:
    part = sections(action("a", **{"state-as-published": "?????"}))["rec-3"]
    assert every(Tag, part) == []
    assert every(Missing, part)


@pytest.mark.parametrize(
    ("due", "note", "late"),
    [
        ("December 2017", "February 2018", True),
        ("December 2017", "31 December 2017", False),
        ("December 2017", "2017", False),
        ("Ongoing", "February 2018", False),
        ("Phase 2 of a programme", "February 2018", False),
    ],
)
def test_a_note_after_the_due_date_is_flagged_in_words(due: str, note: str, late: bool) -> None:
    notes = [{"on": note, "text": "Scheduled."}]
    made = sections(action("a", due=due, notes=notes), status="record")
    assert ("A note below is dated after it was due" in said(made["rec-3"])) is late
    assert (fact(made["plan"], "A note is dated after it was due") != "") is late


def test_what_should_be_done_by_now_is_overdue_unless_it_is_history() -> None:
    late = action("a", due="October 2026", state="on-track")
    assert "Overdue" in fact(sections(late)["rec-3"], "Due")
    assert "Overdue" not in fact(sections(late, status="record")["rec-3"], "Due")


def test_lists_filter_by_lead_date_and_state() -> None:
    made = sections(
        action("a", due="May 2026", leads=["Nurse", "Head"], state="done"),
        action("b", due="Ongoing", leads=["Head"]),
        action("c", due="April 2026"),
    )
    lists = {part.title: part.blocks for part in made["plan-find"].blocks if isinstance(part, Part)}
    one, two, three = "3.1 Do a", "3.2 Do b", "3.3 Do c"
    found = {
        title: [(part.title, part.note, [a.text for a in every(Anchor, part)]) for part in parts]
        for title, blocks in lists.items()
        if (parts := [part for part in blocks if isinstance(part, Part) and part.folded])
    }
    assert found == {
        "By lead": [
            ("Head", "2 actions", [one, two]),
            ("Lead: not recorded", "1 action", [three]),
            ("Nurse", "1 action", [one]),
        ],
        "By due date": [
            ("April 2026", "1 action", [three]),
            ("May 2026", "1 action", [one]),
            ("Ongoing", "1 action", [two]),
        ],
        "By state": [("Not recorded", "2 actions", [two, three]), ("Done", "1 action", [one])],
    }


def test_a_board_only_where_states_differ() -> None:
    alike = sections(action("a"), action("b"))
    assert every(Board, alike["plan-actions"]) == []
    assert "No state is recorded for any of the 2 actions." in said(alike["plan"])
    assert every(Table, alike["plan-actions"])[0].columns == ("Action", "Lead", "Due")
    assert alike["plan-find"].title == "Find actions by lead or date"
    assert "By state" not in said(alike["plan-find"])
    made = sections(action("a", state="done"), action("b", state="red"))["plan-actions"]
    assert [lane.title for lane in every(Lane, made)] == ["Red", "Done"]


def test_what_sorts_the_actions_anew_is_for_screens_and_each_stands_in_full_elsewhere() -> None:
    made = sections(action("a"), action("b"))
    sorting = [id_ for id_, section in made.items() if section.at_screen]
    assert sorting == ["plan-actions", "plan-find"]
    led_to = {link.target for id_ in sorting for link in every(Anchor, made[id_])}
    assert led_to == {f"#{card.id}" for card in every(Card, made["rec-3"])}


def test_notes_lead_to_what_they_refer_to() -> None:
    notes = [{"text": "As above.", "see": ["rec-3", "a"]}]
    part = sections(action("a"), action("b", notes=notes))["rec-3"]
    assert Anchor("Recommendation 3", "#rec-3") in every(Anchor, part)
    assert Anchor("Action 3.1", "#rec-3-a") in every(Anchor, part)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Short enough", "Short enough"),
        (
            "Decide soon for children, so that they are safe at home",
            "Decide soon for children\N{NO-BREAK SPACE}…",
        ),
        (
            "Go on without any comma until the end",
            "Go on without any comma until\N{NO-BREAK SPACE}…",
        ),
        (
            "Yes, but then go on and on without any end",
            "Yes, but then go on and on\N{NO-BREAK SPACE}…",
        ),
    ],
)
def test_a_long_recommendation_is_cut_where_it_can_be(text: str, heading: str) -> None:
    assert short(text, 30) == heading
