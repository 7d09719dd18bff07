"""Independent scrutiny: declarations, the plan by quarters, findings and answers."""

from typing import Any

import pytest

from masa.model.scrutiny import ScrutinyPlan
from masa.model.values import When
from masa.pages.blocks import Card
from masa.pages.inline import Tag
from masa.pages.partnership.scrutiny import view
from masa.pages.partnership.scrutiny_plan import calendar, quarters
from masa.pages.special_blocks import Calendar
from tests.pages.partnership.scene import SOURCE, every, fact, part, render, said, scope

PEOPLE = [
    {"id": "named", "post": "Scrutineer", "name": "Ruth Demo"},
    {"id": "post", "post": "Reader"},
    {"id": "gone", "post": "Scrutineer", "vacant-since": "31 August 2026"},
]


def scrutineer(status: str = "published", **fields: Any) -> Card:
    given = {"scrutineers": [fields], "source": SOURCE}
    (card,) = every(Card, part(view(scope(status, scrutiny=given, people=PEOPLE)), "scrutineers"))
    return card


@pytest.mark.parametrize(
    ("fields", "who"),
    [
        ({"person": "named"}, "Ruth Demo"),
        ({"person": "post"}, "Reader"),
        ({"person": "post", "title": "Reader"}, "Name not published"),
        ({"person": "gone"}, "Vacant since 31 August 2026"),
        ({"party": {"supplier": "A company"}}, "A company"),
        ({"party": {"none": "vacant"}}, "Vacant"),
        ({"title": "Young scrutineers"}, "Not recorded"),
    ],
)
def test_who_scrutinises_is_said_or_said_to_be_unknown(fields: dict[str, Any], who: str) -> None:
    assert fact(scrutineer(**fields), "Who") == who


@pytest.mark.parametrize(
    ("fields", "declared", "chairs"),
    [
        ({"independence": "Never worked here.", "also-chairs": "yes"}, "Never worked here.", "Yes"),
        ({"also-chairs": "no"}, "Not recorded", "No"),
        ({}, "Not recorded", "Not recorded"),
    ],
)
def test_independence_and_chairing_are_said_and_never_supposed(
    fields: dict[str, Any], declared: str, chairs: str
) -> None:
    card = scrutineer(person="named", **fields)
    assert fact(card, "Declaration of independence") == declared
    assert fact(card, "Whether they also chair a group") == chairs


def test_of_a_record_it_is_said_what_the_source_does_not_state() -> None:
    card = scrutineer("record", person="named")
    assert fact(card, "Not stated in the source") == (
        "Declaration of independence and whether they also chair a group"
    )


@pytest.mark.parametrize(
    ("period", "names"),
    [
        (
            "2026/27",
            [
                "April to June 2026",
                "July to September 2026",
                "October to December 2026",
                "January to March 2027",
            ],
        ),
        ("December 2025 to February 2026", ["December 2025 to February 2026"]),
        ("March to June 2026", ["March to May 2026", "June 2026"]),
        ("The next 12 months", []),
    ],
)
def test_a_period_is_cut_into_quarters_when_its_days_are_known(
    period: str, names: list[str]
) -> None:
    assert [quarter.name for quarter in quarters(When.model_validate(period))] == names


def activity(id_: str, when: str | None) -> dict[str, Any]:
    return {"id": id_, "kind": "audit", "topic": id_, "when": when}


def strip(*given: dict[str, Any]) -> dict[str, list[str]]:
    plan = ScrutinyPlan.model_validate({"period": "2026/27", "activities": given})
    made = calendar(scope(), plan)
    assert isinstance(made, Calendar)
    return {name: [link.target for link in links] for name, links in made.periods if links}


def test_activities_stand_in_each_quarter_in_which_they_go_on() -> None:
    placed = strip(
        activity("june", "June 2026"),
        activity("long", "September to December 2026"),
        activity("always", "2026/27"),
        activity("going-on", "Ongoing"),
        activity("other-year", "May 2028"),
        activity("undated", None),
    )
    here = "scrutiny/#activity-"
    assert placed == {
        "April to June 2026": [f"{here}june"],
        "July to September 2026": [f"{here}long"],
        "October to December 2026": [f"{here}long"],
        "Throughout": [f"{here}always", f"{here}going-on"],
        "No date in this period": [f"{here}other-year", f"{here}undated"],
    }


@pytest.mark.parametrize(
    ("status", "words"), [("published", "Nothing planned"), ("record", "None named")]
)
def test_an_empty_quarter_of_a_record_is_one_of_which_nothing_is_named(
    status: str, words: str
) -> None:
    given = [activity("june", "June 2026")]
    plan = {"period": "2026/27", "activities": given, "source": SOURCE}
    html = render(view(scope(status, scrutiny={"plan": plan})))
    assert html.count(f'<p class="calendar-empty">{words}</p>') == 3


def test_a_plan_without_any_date_has_no_strip() -> None:
    plan = ScrutinyPlan.model_validate({"period": "2026/27", "activities": [activity("a", None)]})
    assert calendar(scope(), plan) is None


def card(**fields: Any) -> Card:
    plan = {"period": "2026/27", "activities": [{**activity("a", None), **fields}]}
    (made,) = every(Card, part(view(scope(scrutiny={"plan": plan})), "activities"))
    return made


def test_a_finished_activity_says_when_nothing_was_recorded_of_its_result() -> None:
    done = card(state="done", found="Two differ.")
    assert fact(done, "What was found") == "Two differ."
    assert fact(done, "What happened because of it") == "Not recorded"
    begun = card(state="on-track")
    assert fact(begun, "What was found") == ""
    assert fact(begun, "When") == "Not recorded"


def test_a_blank_state_is_not_recorded_and_of_a_record_one_gap_among_others() -> None:
    assert card().state == Tag("Not recorded", "grey")
    plan = {"period": "2019/20", "activities": [{**activity("a", None), "source": SOURCE}]}
    (old,) = every(Card, part(view(scope("record", scrutiny={"plan": plan})), "activities"))
    assert old.state is None
    gaps = fact(old, "Not stated in the source")
    assert gaps == "When, by whom and how far it has come"


def test_an_absent_subject_gives_its_reason() -> None:
    gap = {"none": "not-yet", "reason": "The post is being filled."}
    shown = part(view(scope(absences={"scrutiny": gap})), "how-it-works")
    assert said(shown.blocks) == "Not yet written | The post is being filled."
    assert view(scope("record")) is None


def test_the_page_is_laid_out_with_every_anchor() -> None:
    given = {
        "model": "mixed",
        "summary": "Open doors.",
        "scrutineers": [{"person": "named"}],
        "functions": ["Tests."],
        "not": ["It is not inspection."],
        "next-steps": ["A plan."],
        "plan": {"period": "2026/27", "activities": [activity("a", "June 2026")]},
    }
    html = render(view(scope(scrutiny=given, people=PEOPLE)), "scrutiny/")
    for id_ in ("how-it-works", "scrutineers", "functions", "plan", "activities", "activity-a"):
        assert f'id="{id_}"' in html
    assert 'href="#activity-a"' in html
    assert "It is not inspection." in html
