"""Learning hubs: their runs side by side in time, and what each brought."""

from typing import Any

from masa.pages.data_blocks import Grid
from masa.pages.shared.hubs import sections
from masa.pages.special_blocks import Calendar, Timeline
from masa.pages.views import PageView
from tests.pages.partnership.scene import every, fact, render, said, scope


def run(id_: str, *parts: tuple[str, str], **more: Any) -> dict[str, Any]:
    made = [{"title": title, **({"when": when} if when else {})} for title, when in parts]
    return {"id": id_, "theme": id_.title(), "parts": made, **more}


def hub(*runs: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": "hub", "title": "Hub", "runs": list(runs), **more}


def lanes(*runs: dict[str, Any]) -> list[list[str]]:
    (grid,) = every(Grid, sections(scope(hubs=[hub(*runs)])))
    head = [column.head for column in grid.columns]
    return [head, *([said(cell) if cell else "" for cell in row.cells] for row in grid.rows)]


def test_runs_stand_in_lanes_by_month_in_the_order_of_time() -> None:
    late = run("late", ("Audit", "June 2019"), ("Feedback", "June 2019"), when="June 2019")
    early = run("early", ("Scoping", "April 2019"), ("Audit", "June 2019"), when="April 2019")
    assert lanes(late, early) == [
        ["April 2019", "June 2019"], ["Scoping", "Audit"], ["", "Audit; Feedback"],
    ]  # fmt: skip


def test_a_run_without_parts_stands_in_its_own_month() -> None:
    first = run("first", ("Forum", "March 2019"), when="March 2019")
    assert lanes(first, run("next", when="June 2019"))[2] == ["", "Whole run"]


def test_what_a_part_without_a_readable_month_leaves_open_is_not_nothing() -> None:
    lost = "Month not legible"
    one = run("one", ("Scoping", lost), ("Audit", "May 2019"))
    two = run("two", ("Scoping", "April 2019"), ("Audit", "May 2019"))
    assert lanes(one, two) == [
        ["April 2019", "May 2019", lost],
        ["Not known", "Audit", "Scoping"], ["Scoping", "Audit", ""],
    ]  # fmt: skip


def test_parts_without_dates_stand_by_their_place() -> None:
    one, two = run("one", ("Scoping", ""), ("Audit", "")), run("two", ("Scoping", ""))
    assert lanes(one, two) == [["Part 1", "Part 2"], ["Scoping", "Audit"], ["Scoping", ""]]


def test_runs_without_any_parts_are_a_calendar_that_links_to_them() -> None:
    given = hub(run("one", when="March 2019"), run("two"))
    (calendar,) = every(Calendar, sections(scope(hubs=[given])))
    assert (
        said(calendar)
        == "March 2019 | One | #run-hub-one | When: not recorded | Two | #run-hub-two"
        " | Nothing planned"
    )


def test_a_single_run_needs_no_lanes_but_tells_its_parts_in_time() -> None:
    (made,) = sections(scope(hubs=[hub(run("one", ("Scoping", "May 2019"), ("Audit", "")))]))
    assert every(Grid, made) == []
    (timeline,) = every(Timeline, made)
    assert [event.when.words for event in timeline.events] == ["May 2019", "Not dated"]


def test_a_run_shows_figures_with_their_base_and_what_was_learned() -> None:
    figure = {"what": "Came", "value": "46", "base": "Two forums"}
    more: dict[str, Any] = {
        "figures": [figure, {"what": "Families", "quality": "withheld"}],
        "worked-well": ["Pairs."], "to-improve": ["Time."], "suggestions": ["A list."],
        "next-step": "Ask again.", "lead": {"named": "Police"}, "state": "done",
    }  # fmt: skip
    (made,) = sections(scope(hubs=[hub(run("one", **more))]))
    text = said(made)
    for words in ("Two forums", "Withheld", "Pairs.", "Time.", "A list.", "Ask again.", "Police"):
        assert words in text
    assert fact(made, "How far it has come") == "Done | blue"


def test_what_is_not_known_of_a_run_is_said() -> None:
    (living,) = sections(scope(hubs=[hub(run("one"))]))
    assert fact(living, "Lead") == "Not recorded"
    (record,) = sections(scope("record", hubs=[hub(run("one"))]))
    assert fact(record, "Not stated in the source") == "When, lead and how far it has come"


def test_the_lanes_are_a_table_that_reads_aloud() -> None:
    given = hub(run("a", ("Scoping", "May 2019")), run("b", ("Audit", "June 2019")))
    html = render(PageView("T", sections=sections(scope(hubs=[given]))))
    assert html.count('class="grid-filled"') == 2
    assert html.count('<span class="unseen">Nothing</span>') == 2
    assert 'data-label="June 2019"' in html
    assert sections(scope()) == ()
