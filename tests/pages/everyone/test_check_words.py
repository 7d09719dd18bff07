"""How a requirement is checked, in words."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from masa.guidance.edition import Applies
from masa.guidance.kinds import AnyCheck, Check
from masa.pages.everyone.check_words import condition_in_words, in_words, says
from tests.pages.everyone.sites import checks

ADAPTER: TypeAdapter[Check] = TypeAdapter(AnyCheck)
CASES: list[tuple[dict[str, Any], str]] = [
    (
        {"kind": "present", "path": "voice.summary"},
        "Something is written under voice.summary, and it is not a placeholder.",
    ),
    (
        {"kind": "present", "path": "voice.summary", "words": "20"},
        "Under voice.summary there are at least 20 words, and no placeholder.",
    ),
    (
        {"kind": "each-has", "path": "seats", "fields": ["lead", "delegate"]},
        "Each entry under seats has lead and delegate, and there is at least 1.",
    ),
    (
        {
            "kind": "each-has",
            "path": "seats",
            "fields": ["lead"],
            "where": {"field": "kind", "is": ["police", "health"]},
            "least": 3,
        },
        "Each entry under seats whose kind is police or health has lead, and there are at least 3.",
    ),
    (
        {"kind": "each-has", "path": "groups", "fields": ["chair"], "least": 0},
        "Each entry under groups has chair.",
    ),
    (
        {"kind": "covers", "path": "seats.kind", "all": ["police", "health"], "any": ["a", "b"]},
        "seats.kind includes police and health. seats.kind includes a or b.",
    ),
    (
        {"kind": "dated", "path": "publication.published"},
        "publication.published has a date that can be read.",
    ),
    (
        {"kind": "dated", "path": "reports.to", "within-days": 400, "by": "2026-09-30"},
        (
            "reports.to has a date that can be read, no more than 400 days ago and no later than "
            "30 September 2026."
        ),
    ),
    (
        {"kind": "adds-up", "parts": "funding.contributions.amount", "total": "funding.total"},
        "The sums under funding.contributions.amount add up to funding.total.",
    ),
    (
        {"kind": "refers", "path": "chair.seat", "among": "seats.id"},
        "Everything that chair.seat names is one of seats.id.",
    ),
    (
        {"kind": "signed", "paper": "yearly-report"},
        "Every statutory partner has signed off the yearly report (publication.papers).",
    ),
    (
        {"kind": "dated", "path": "reports.to", "since": "2024-01-01"},
        "reports.to has a date from 1 January 2024 on that can be read.",
    ),
    (
        {
            "kind": "answers",
            "path": "reports",
            "requirement": "report-data-use",
            "where": {"field": "to", "since": "2024-03-31"},
        },
        (
            "Each entry under reports whose to is 31 March 2024 or later has one of its sections "
            "on report-data-use."
        ),
    ),
    (
        {
            "kind": "between",
            "path": "reports",
            "from": "to",
            "to": "published",
            "at-most": "6 months",
            "unless": "late-because",
            "where": [{"field": "published", "written": True}, {"field": "link", "written": False}],
        },
        (
            "In each entry under reports with published and without link there are at most "
            "6 months from to to published, unless it has late-because."
        ),
    ),
    (
        {"kind": "at-least", "path": "child-death-reviews.deaths-a-year", "number": "60"},
        "child-death-reviews.deaths-a-year is 60 or more.",
    ),
    ({"kind": "judged", "question": "Is it fair?"}, "A person has to judge: Is it fair?"),
    (
        {
            "kind": "one-of",
            "checks": [
                {"kind": "judged", "question": "A?"},
                {"kind": "refers", "path": "b", "among": "c"},
            ],
        },
        (
            "Any one of these is enough. A person has to judge: A? Or: Everything that b names is "
            "one of c."
        ),
    ),
]


@pytest.mark.parametrize(("given", "words"), CASES)
def test_a_check_is_a_sentence(given: dict[str, Any], words: str) -> None:
    assert in_words(ADAPTER.validate_python(given)).striptags() == words


def test_names_of_the_yaml_stand_as_code() -> None:
    check = ADAPTER.validate_python({"kind": "present", "path": "voice.<b>summary"})
    assert "<code>voice.&lt;b&gt;summary</code>" in in_words(check)


def test_every_kind_of_check_has_words() -> None:
    kinds = checks(Check)
    assert {type(ADAPTER.validate_python(given)) for given, _ in CASES} == kinds
    assert [kind for kind in kinds if says.dispatch(kind) is says.dispatch(object)] == []


def test_a_kind_without_words_is_a_fault_and_not_a_gap() -> None:
    with pytest.raises(TypeError, match="Check has no words"):
        in_words(Check())


def test_conditions_that_count_some_and_must_all_hold_are_told() -> None:
    applies = Applies.model_validate(
        {
            "any-of": [{"path": "r.to", "since": "2024-03-31", "more-than": 0}],
            "all-of": [{"path": "r.state", "is": ["published"], "more-than": 0}],
            "otherwise": "x",
        }
    )
    assert condition_in_words(applies).striptags() == (
        "It applies when r.to has more than 0 entries of 31 March 2024 or later, and r.state has "
        "more than 0 entries that are published, and whenever nothing is written that could tell."
    )


def test_conditions_are_told_together() -> None:
    applies = Applies.model_validate(
        {
            "any-of": [{"path": "a.b", "is": ["yes", "no"]}, {"path": "c", "more-than": 1}],
            "otherwise": "x",
        }
    )
    assert condition_in_words(applies).striptags() == (
        "It applies when a.b is yes or no; or when c has more than 1 entry, and whenever nothing "
        "is written that could tell."
    )
