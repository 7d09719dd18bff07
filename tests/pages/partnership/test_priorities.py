"""Priorities, actions and dated steps, in words."""

from typing import Any

import pytest

from masa.model.work import Action
from masa.pages.blocks import Card, Table
from masa.pages.inline import Anchor, Tag
from masa.pages.partnership.actions import board, is_after, is_overdue
from masa.pages.partnership.overview import view as overview
from masa.pages.partnership.priorities import view
from masa.pages.special_blocks import Event, Lane
from tests.pages.partnership.scene import SOURCE, every, fact, part, render, said, scope

NEGLECT = {"id": "neglect", "number": "1", "title": "Neglect", "links": ["babies"]}
BABIES = {"id": "babies", "title": "Babies", "lead": "Chief nurse", "state": "on-track"}


def action(**fields: Any) -> dict[str, Any]:
    return {"id": "tool", "text": "Use one tool.", **fields}


@pytest.mark.parametrize(
    ("due", "state", "status", "overdue"),
    [
        ("October 2026", "on-track", "published", True),
        ("21 November 2026", "late", "published", True),
        ("October 2026", "not-recorded", "draft", True),
        ("22 November 2026", "on-track", "published", False),
        ("November 2026", "on-track", "published", False),
        ("Quarter 3 2026/27", "at-risk", "published", False),
        ("Phase 2 of a programme", "not-recorded", "published", False),
        ("Ongoing", "on-track", "published", False),
        ("2025", "done", "published", False),
        ("2025", "stopped", "published", False),
        ("2025", "blue", "published", False),
        ("2019", "on-track", "record", False),
    ],
)
def test_overdue_is_what_should_surely_be_done_by_now(
    due: str, state: str, status: str, overdue: bool
) -> None:
    given = scope(status, actions=[action(due=due, state=state, source=SOURCE)])
    assert is_overdue(given, given.partnership.actions[0]) is overdue
    assert ("overdue" in said(board(given))) is overdue
    assert ("Overdue" in said(part(view(given), "actions"))) is overdue


def test_an_overdue_action_needs_attention_whatever_its_state_says() -> None:
    given = scope(actions=[action(due="2025", state="on-track")])
    (lane,) = every(Lane, board(given))
    assert lane.title == "Needs attention"
    assert every(Tag, lane) == [Tag("On track, overdue", "red")]


@pytest.mark.parametrize(
    ("state", "lane", "tag"),
    [
        ("late", "Needs attention", Tag("Late", "red")),
        ("amber", "Needs attention", Tag("Amber", "amber")),
        ("green", "On track", Tag("Green", "green")),
        ("not-started", "Not started", Tag("Not started", "grey")),
        ("planned", "Not started", Tag("Planned", "grey")),
        ("under-way", "Under way", Tag("Under way", "grey")),
        (None, "Not recorded", Tag("Not recorded", "grey")),
        ("stopped", "Finished or stopped", Tag("Stopped", "grey")),
    ],
)
def test_each_state_has_its_lane_and_blank_is_never_green(
    state: str | None, lane: str, tag: Tag
) -> None:
    given = action(state=state) if state else action()
    (shown,) = every(Lane, board(scope(actions=[given])))
    assert (shown.title, every(Tag, shown)) == (lane, [tag])


@pytest.mark.parametrize(
    ("note", "due", "after"),
    [
        ("1 October 2026", "September 2026", True),
        ("30 September 2026", "September 2026", False),
        ("2026", "September 2026", False),
        ("some time", "September 2026", False),
        ("1 October 2026", "Ongoing", False),
    ],
)
def test_a_note_dated_after_the_day_it_was_due_is_flagged(note: str, due: str, after: bool) -> None:
    given = action(due=due, notes=[{"on": note, "text": "Begun."}])
    made = Action.model_validate(given)
    assert is_after(made.notes[0].on, made.due) is after
    table = said(part(view(scope(actions=[given])), "actions"))
    assert ("dated after the day it was due" in table) is after


def test_the_table_keeps_published_wording_and_says_what_is_unknown() -> None:
    first = action(due="Phase 2", leads=[{"none": "none-stated"}], notes=[{"text": "Begun."}])
    second = {"id": "second", "text": "Second."}
    (table,) = every(Table, part(view(scope(actions=[first, second])), "actions"))
    cells = [[said(cell) for cell in row] for row in table.rows]
    assert cells[0][1:] == [
        "None stated",
        "Phase 2",
        "Not recorded | grey",
        "Not dated: Begun.",
    ]
    assert cells[1][1:] == ["Not recorded", "Not recorded", "Not recorded | grey", "Not recorded"]


def test_links_between_actions_and_from_the_board_lead_to_rows() -> None:
    waits = {"id": "read", "text": "Read.", "depends-on": ["tool"], "state": "on-track"}
    shown = view(scope(actions=[action(), waits]))
    assert every(Anchor, part(shown, "actions")) == [
        Anchor("Use one tool", "priorities/#action-tool")
    ]
    assert [(card.id, card.target) for card in every(Card, shown)] == [
        ("board-read", "priorities/#action-read"),
        ("board-tool", "priorities/#action-tool"),
    ]
    (table,) = every(Table, part(shown, "actions"))
    assert table.anchors == ("action-tool", "action-read")


def test_what_the_board_says_the_table_says_too_which_alone_is_printed() -> None:
    both = [action(priorities=["neglect", "babies"], due="2025"), {"id": "read", "text": "Read."}]
    shown = view(scope(priorities=[NEGLECT, BABIES], actions=both))
    rows = every(Table, part(shown, "actions"))[0].rows
    for card in every(Card, part(shown, "board")):
        row = " ".join(said(cell) for cell in next(r for r in rows if card.title in said(r[0])))
        assert card.kicker in row
        assert said(card.blocks).removeprefix("Due: ").strip("</p>").lower() in row.lower()
        assert card.state
        assert all(word.capitalize() in row for word in card.state.word.split(", "))
    assert shown
    assert [(section.id, section.at_screen) for section in shown.sections[-2:]] == [
        ("board", True), ("actions", False),
    ]  # fmt: skip


def test_an_action_that_waits_for_another_names_it_once() -> None:
    notes = [{"text": "Begun.", "see": ["tool", "other"]}]
    waits = {"id": "read", "text": "Read.", "depends-on": ["tool"], "notes": notes}
    shown = said(part(view(scope(actions=[action(), waits])), "actions"))
    assert "Begun. See: other. Waits for: Use one tool" in shown


def test_actions_of_one_state_need_no_board_and_their_links_lead_to_the_table() -> None:
    waits = {"id": "read", "text": "Read.", "depends-on": ["tool"]}
    shown = view(scope(actions=[action(), waits]))
    assert shown is not None
    assert [section.id for section in shown.sections] == ["actions"]
    assert every(Anchor, shown.sections) == [Anchor("Use one tool", "priorities/#action-tool")]


def test_a_priority_says_its_number_lead_links_and_actions() -> None:
    late = action(priorities=["neglect"], due="2025")
    done = {"id": "done", "text": "Done.", "priorities": ["neglect"], "state": "done"}
    shown = view(scope(priorities=[NEGLECT, BABIES], actions=[late, done]))
    neglect, babies = part(shown, "neglect"), part(shown, "babies")
    assert (neglect.number, babies.number) == ("1", "")
    assert fact(neglect, "Lead") == "Not recorded"
    assert fact(babies, "Lead") == "Chief nurse"
    assert fact(neglect, "How far it has come") == "Not recorded | grey"
    assert fact(neglect, "Linked to") == "Babies | priorities/#babies"
    assert "2 actions, 1 finished or stopped, 1 with no state recorded" in fact(neglect, "Actions")
    assert "1 overdue" in fact(neglect, "Actions")
    assert fact(babies, "Actions") == ""


def test_of_a_record_one_row_says_what_its_source_does_not_state() -> None:
    neglect = part(view(scope("record", priorities=[{**NEGLECT, "source": SOURCE}])), "neglect")
    assert fact(neglect, "Not stated in the source") == "How far it has come and lead"
    assert fact(neglect, "Lead") == ""


def test_dated_steps_stand_in_order_and_say_when_one_has_passed() -> None:
    steps = [
        {"when": "in due course", "what": "Last."},
        {"when": "March 2026", "what": "Second.", "state": "on-track"},
        {"when": "June 2019", "what": "First.", "state": "done"},
    ]
    events = every(Event, part(view(scope(milestones=steps)), "milestones"))
    assert [event.title for event in events] == ["First", "Second", "Last"]
    assert [event.state for event in events] == [
        Tag("Done", "blue"),
        Tag("On track, and the date has passed", "red"),
        Tag("Not recorded", "grey"),
    ]
    old = every(Event, view(scope("record", milestones=[{**steps[1], "source": SOURCE}])))
    assert [event.state for event in old] == [Tag("On track", "green")]


def test_a_hope_is_told_in_the_words_of_its_source() -> None:
    step = {"when": "2027", "what": "A forum.", "state": "planned", "state-as-published": "might"}
    (living,) = every(Event, part(view(scope(milestones=[step])), "milestones"))
    assert said(living.state) == "Planned | grey In the source: might"
    (record,) = every(Event, overview(scope("record", milestones=[step])))
    assert said(record.state) == "Planned | grey In the source: might"


def test_a_gap_is_said_with_its_reason_and_an_empty_record_has_no_page() -> None:
    gap = {"none": "not-stated", "reason": "The slides name none."}
    step = {"when": "2019", "what": "Begun.", "source": SOURCE}
    shown = view(scope("record", absences={"priorities": gap}, milestones=[step]))
    assert said(part(shown, "priorities").blocks) == (
        "The source does not say | The slides name none."
    )
    assert view(scope("record")) is None
    assert "Not recorded" in said(view(scope()))


def test_the_page_is_laid_out_with_every_anchor() -> None:
    actions = [action(priorities=["neglect"]), {"id": "two", "text": "Two.", "state": "done"}]
    shown = view(scope(priorities=[NEGLECT, BABIES], actions=actions))
    html = render(shown, "priorities/")
    for id_ in ("neglect", "babies", "board", "board-tool", "action-tool", "actions"):
        assert html.count(f'id="{id_}"') == 1
    assert 'href="#babies"' in html
