"""How far a partnership has come, at a glance: by state, with links, the unknown in words."""

from typing import Any

import pytest

from masa.model.values import State
from masa.pages import words
from masa.pages.blocks import Facts
from masa.pages.inline import Anchor, Tag
from masa.pages.partnership.how_far import how_far
from masa.pages.partnership.priorities import view
from masa.pages.shared.plan_lists import ORDER
from tests.pages.partnership.scene import SOURCE, every, fact, render, said, scope


def priority(id_: str, state: str | None = None, **more: Any) -> dict[str, Any]:
    return {"id": id_, "title": id_.title(), **({"state": state} if state else {}), **more}


def action(id_: str, state: str | None = None, **more: Any) -> dict[str, Any]:
    return {"id": id_, "text": f"{id_}.", **({"state": state} if state else {}), **more}


PRIORITIES = [
    priority("babies", "on-track", number="1"),
    priority("neglect"),
    priority("harm", "late"),
    priority("voice", "on-track"),
]
ACTIONS = [
    action("one", "on-track"),
    action("two", "done"),
    action("three"),
    action("four", "on-track", due="2025"),
    action("five", "on-track"),
]


def test_every_state_has_a_line_from_what_needs_attention_to_what_is_over() -> None:
    shown = how_far(scope(priorities=PRIORITIES, actions=ACTIONS))
    assert [tag.word for tag in every(Tag, shown)] == [
        "Late", "On track", "Not recorded",
        "Overdue", "On track", "Not recorded", "Done",
    ]  # fmt: skip
    assert "2 priorities: 1.\N{NO-BREAK SPACE}Babies | priorities/#babies" in fact(
        shown, "Priorities"
    )
    assert [link.target for link in every(Anchor, shown)] == [
        "priorities/#harm", "priorities/#babies", "priorities/#voice", "priorities/#neglect",
        "priorities/#board-four", "priorities/#board-one", "priorities/#board-three",
        "priorities/#board-two",
    ]  # fmt: skip


def test_the_counts_add_up_and_each_link_names_its_state() -> None:
    html = render(view(scope(priorities=PRIORITIES, actions=ACTIONS)), "priorities/")
    head = html[: html.index("</header>")]
    assert 'href="#board-one">2 actions<span class="unseen">: on track</span></a>' in head
    assert head.count('>1 action<span class="unseen">') == 3
    for link in every(Anchor, how_far(scope(priorities=PRIORITIES, actions=ACTIONS))):
        assert f'id="{link.target.partition("#")[2]}"' in html


@pytest.mark.parametrize("state", [None, "not-recorded"])
def test_what_nobody_recorded_is_grey_and_in_words(state: str | None) -> None:
    step = {"when": "2027", "what": "A forum.", **({"state": state} if state else {})}
    given = scope(
        priorities=[priority("a", state)], actions=[action("b", state)], milestones=[step]
    )
    assert every(Tag, how_far(given)) == [Tag("Not recorded", "grey")] * 3


def test_a_date_that_has_passed_says_so_whatever_its_state() -> None:
    steps = [
        {"when": "2025", "what": "Begun.", "state": "on-track"},
        {"when": "2025", "what": "Ended.", "state": "done"},
        {"when": "2028", "what": "Hoped.", "state": "on-track"},
    ]
    shown = how_far(scope(milestones=steps))
    assert [said(tag) for tag in every(Tag, shown)] == [
        "The date has passed | red", "On track | green", "Done | blue",
    ]  # fmt: skip


def test_a_record_without_any_state_says_so_itself_and_one_with_some_counts_all() -> None:
    given = [priority("a", source=SOURCE), priority("b", source=SOURCE)]
    assert how_far(scope("record", priorities=given)) == ()
    given.append(priority("c", "done", source=SOURCE))
    shown = how_far(scope("record", priorities=given))
    assert every(Tag, shown) == [Tag("Not recorded in the source", "grey"), Tag("Done", "blue")]


def test_actions_without_a_board_are_linked_where_they_stand() -> None:
    (link,) = every(Anchor, how_far(scope(actions=[action("one"), action("two")])))
    assert link.target == "priorities/#actions"


def test_it_stands_at_the_head_of_the_page_and_every_state_has_its_place() -> None:
    shown = view(scope(priorities=PRIORITIES))
    assert shown
    assert isinstance(shown.lead[0], Facts)
    assert set(ORDER) == set(State)
    assert [state for state in State if words.state(state).tone == "green"] == ["on-track", "green"]
