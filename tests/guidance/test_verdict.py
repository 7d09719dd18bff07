"""What stops a build, what only warns, and how it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.findings import Finding, Severity
from tests.guidance.example import FILE, WHOLE, explained, opened, short

STOPS = [
    ("S201", "error", "duty"),
    ("S202", "error", "advice"),
    ("S203", "warning", "memory"),
]
WARNS = [(code, "warning", name) for code, _, name in STOPS]
LATER = [("S204", "warning", name) for name in ("advice", "duty", "memory")]


def found(folder: Path, status: str, edition: str) -> list[tuple[str, str, str]]:
    workspace = opened(folder, "", status=status, edition=edition)
    return sorted(short(workspace.findings))


@pytest.mark.parametrize(
    ("status", "edition", "expected"),
    [
        ("published", "in-force", STOPS),
        ("published", "superseded", STOPS),
        ("published", "upcoming", LATER),
        ("draft", "in-force", WARNS),
        ("record", "in-force", []),
        ("record", "superseded", []),
        ("superseded", "in-force", []),
    ],
)
def test_what_stops_a_build(
    tmp_path: Path,
    status: str,
    edition: str,
    expected: list[tuple[str, str, str]],
) -> None:
    assert found(tmp_path, status, edition) == expected


def test_nothing_is_found_where_nothing_is_missing(tmp_path: Path) -> None:
    assert opened(tmp_path, WHOLE).findings == ()


def test_a_finding_says_what_where_why_and_how_to_mend_it(tmp_path: Path) -> None:
    text = WHOLE.replace("We listen.", "TBC")
    (finding,) = opened(tmp_path, text).findings
    assert str(finding.place) == f"{FILE}:8:12"
    assert finding.message == (
        "“The duty” is not met: `voice.summary` is empty or holds the place of a text only."
    )
    assert finding.mend == "Write it."
    assert (finding.requirement, finding.basis) == ("duty", "The Act; The regulations")
    assert finding.subject == "example"
    assert finding.blocks


def test_what_a_person_must_judge_is_not_said_to_be_missing(tmp_path: Path) -> None:
    findings = opened(tmp_path, WHOLE.replace("We meet.", "TBC")).findings
    assert [finding.message for finding in findings] == [
        "“The advice” is not met: `training.delivery` is empty or holds the place of a text only."
    ]


def test_the_guidance_leaves_a_choice_and_says_how_to_use_it(tmp_path: Path) -> None:
    findings = opened(tmp_path, "").findings
    mends = {finding.requirement: finding.mend for finding in findings}
    assert mends["duty"] == "Write it."
    assert mends["advice"] == (
        "Write it. Or record why it is done differently: `explanations:` with "
        "`requirement: advice`."
    )


@pytest.mark.parametrize("requirement", ["advice", "memory"])
def test_a_current_explanation_is_enough(tmp_path: Path, requirement: str) -> None:
    findings = opened(tmp_path, explained(requirement)).findings
    assert requirement not in {finding.requirement for finding in findings}
    assert len(findings) == 2


def ending(folder: Path, requirement: str, review_by: str) -> Finding:
    findings = opened(folder, explained(requirement, review_by)).findings
    return next(finding for finding in findings if finding.requirement == requirement)


def test_a_lapsed_explanation_says_when_it_lapsed(tmp_path: Path) -> None:
    finding = ending(tmp_path, "advice", "2026-11-02")
    assert finding.message.endswith(" The explanation for it lapsed on 2 November 2026.")
    assert finding.blocks


def test_an_explanation_of_a_must_is_answered(tmp_path: Path) -> None:
    finding = ending(tmp_path, "duty", "2027-01-01")
    assert finding.message.endswith(
        " An explanation is recorded, but the law leaves no choice here."
    )
    assert finding.blocks


def test_an_explanation_that_is_not_needed_is_pointed_out(tmp_path: Path) -> None:
    (finding,) = opened(tmp_path, WHOLE + explained("memory")).findings
    assert (finding.code, finding.severity) == ("S207", Severity.HINT)
    assert finding.message == "The memory is met, so its explanation is not needed."
    assert str(finding.place) == f"{FILE}:13:18"


def test_an_explanation_of_what_this_edition_does_not_ask_is_pointed_out(tmp_path: Path) -> None:
    findings = opened(tmp_path, WHOLE + explained("no-such-thing")).findings
    assert [(f.code, f.severity.value, str(f.place)) for f in findings] == [
        ("M120", "error", f"{FILE}:13:18"),
        ("S208", "warning", f"{FILE}:13:18"),
    ]
    assert findings[1].message == "`no-such-thing` is not a requirement of Test guidance."


def test_nothing_is_said_of_a_needless_explanation_in_a_record(tmp_path: Path) -> None:
    assert opened(tmp_path, WHOLE + explained("memory"), status="record").findings == ()


REVIEW = """\
reviews:
  local:
    - {id: a, title: A, state: published, sent-to-panel: %s, published: %s}
"""
SEVEN = """\
  - id: seven
    number: 9
    title: Sent in time
    says: Send it.
    basis: [{says: The Act}]
    strength: must
    confirmed: read
    look-at:
      - {kind: between, path: reviews.local, from: sent-to-panel, to: published, at-least: 7 days}
    shown-at: reviews#local-reviews
    to-meet: Write it.
"""


@pytest.mark.parametrize(
    ("sent", "published", "code", "mend"),
    [
        ("1 June 2026", "3 June 2026", "S203", "See that both days are right."),
        ("21 November 2026", "23 November 2026", "S201", "Write it."),
        ("1 June 2026", "Next summer", "S201", "Write it."),
    ],
    ids=["past", "to come", "no day"],
)
def test_what_nobody_can_mend_any_more_warns(
    tmp_path: Path, sent: str, published: str, code: str, mend: str
) -> None:
    text = WHOLE + REVIEW % (sent, published)
    (finding,) = opened(tmp_path, text, more=SEVEN).findings
    assert (finding.code, finding.blocks) == (code, code == "S201")
    assert finding.mend.startswith(mend)
