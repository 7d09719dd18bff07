"""A row for each requirement: outcome, duty, section, basis, reason, what is missing."""

import pytest

from masa.findings import Place
from masa.guidance.assessing import Assessment, Outcome
from masa.guidance.kinds import Miss
from masa.model.publication import Explanation
from masa.pages.partnership.compliance import view
from masa.pages.special_blocks import RequirementRow
from tests.pages.partnership.scene import every, fact, part, said, scope
from tests.pages.partnership.standings import of, requirement, standing

MISS = Miss(Place("people.yml"), "`scrutiny.plan` is not written.")
REASON = {
    "requirement": "r",
    "reason": "One team is being *made*.",
    "agreed-by": "All partners",
    "agreed-on": "2026-09-17",
    "review-by": "2027-06-30",
}


def row(assessment: Assessment, status: str = "published") -> RequirementRow:
    shown = part(view(scope(status, standing=standing(assessment))), "requirements")
    (made,) = every(RequirementRow, shown)
    return made


def test_a_row_names_the_duty_its_basis_and_how_sure_we_are_and_links_to_the_very_section() -> None:
    sure = requirement(**{"confidence-note": "Leeds says so."})
    made = row(Assessment(sure, Outcome.MET))
    assert (made.id, made.outcome, made.word) == ("r", "met", "Shown")
    assert made.target == "guidance/wt2023/r/"
    assert made.basis == (
        "Should: statutory guidance asks for it. Children Act 2004, section 16G(3)"
    )
    assert made.confidence == "Wording reported by other sources. Leeds says so."
    assert [link.target for link in made.shown_at] == ["scrutiny/#how-it-works"]


def test_the_overview_stands_at_the_partnerships_own_address() -> None:
    made = row(Assessment(requirement(**{"shown-at": "overview#area"}), Outcome.MET))
    assert [link.target for link in made.shown_at] == ["./#area"]


def test_what_is_not_met_says_what_is_asked_and_what_is_missing() -> None:
    made = row(Assessment(requirement(), Outcome.NOT_MET, (MISS,)))
    assert (made.outcome, made.word, made.shown_at) == ("not-met", "Not shown", ())
    assert said(made.blocks) == (
        "Say how it is scrutinised. | What is missing | scrutiny.plan is not written."
    )


@pytest.mark.parametrize(
    ("strength", "words"),
    [
        ("should", "The reason that was recorded for it lapsed on 30 June 2027."),
        ("must", "A reason is recorded, but the law leaves no choice here."),
    ],
)
def test_a_reason_that_does_not_count_is_said_to_be_there(strength: str, words: str) -> None:
    reason = Explanation.model_validate(REASON)
    lapsed = Assessment(
        requirement(strength=strength), Outcome.NOT_MET, (MISS,), reason, lapsed=True
    )
    assert said(row(lapsed).blocks).endswith(words)


def test_an_explanation_says_why_who_agreed_and_until_when() -> None:
    reason = Explanation.model_validate(REASON)
    made = row(Assessment(requirement(), Outcome.EXPLAINED, (MISS,), reason))
    assert fact(made, "Why") == "One team is being made."
    assert fact(made, "Agreed by") == "All partners, 17 September 2026"
    assert fact(made, "Until") == "30 June 2027 | 2027-06-30"


def test_what_needs_judgement_gives_the_question_and_what_does_not_apply_the_reason() -> None:
    asks = Miss(Place("people.yml"), "Is it independent?", needs_person=True)
    assert said(row(Assessment(requirement(), Outcome.CANNOT_TELL, (asks,))).blocks) == asks.message
    condition = {
        "any-of": [{"path": "partnership.areas", "more-than": 1}],
        "otherwise": "One area.",
    }
    single = requirement(**{"applies-when": condition})
    assert said(row(Assessment(single, Outcome.DOES_NOT_APPLY)).blocks) == "One area."


def test_of_a_record_it_is_said_that_the_source_is_silent_and_no_page_is_linked() -> None:
    made = row(Assessment(requirement(), Outcome.NOT_MET, (MISS,)), "record")
    assert (made.word, made.shown_at, made.blocks) == ("The source is silent", (), ())
    assert (made.basis, made.confidence) == ("", "")
    met = row(Assessment(requirement(), Outcome.MET), "record")
    assert met.word == "Evidenced by the source"
    record = view(scope("record", standing=of(met=1)))
    assert "may well have had it" in said(part(record, "what-this-means"))
