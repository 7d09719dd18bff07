"""Paths into a partnership: what is found, where, and which paths lead nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.guidance.paths import field_name, items, look, subject_value, unknown_part
from masa.model.groups import Flow
from tests.guidance.support import line_at, partnership_of

TEXT = """\
arrangements:
  needs-response:
    text: How we respond.
scrutiny:
  summary: How it works.
  scrutineers:
    - title: One
      independence: Declared.
    - title: Two
  plan:
    period: 2026/27
    activities:
      - {id: a, kind: audit, topic: First}
      - {id: b, kind: visit, topic: Second}
"""

FOUND = [
    ("scrutiny.summary", [("How it works.", "summary: How it works.")]),
    ("arrangements.needs-response.text", [("How we respond.", "text: How we respond.")]),
    ("partnership.status", [("published", "status: published")]),
    (
        "scrutiny.scrutineers.independence",
        [("Declared.", "independence: Declared."), (None, "- title: Two")],
    ),
    (
        "scrutiny.plan.activities.topic",
        [
            ("First", "- {id: a, kind: audit, topic: First}"),
            ("Second", "- {id: b, kind: visit, topic: Second}"),
        ],
    ),
    ("arrangements.data-intelligence.text", [(None, "arrangements:")]),
    ("voice.summary", [(None, "partnership:")]),
    ("scrutiny.functions", []),
    ("groups.id", []),
]


@pytest.mark.parametrize(("path", "expected"), FOUND, ids=[path for path, _ in FOUND])
def test_what_stands_at_a_path(
    tmp_path: Path, path: str, expected: list[tuple[str | None, str]]
) -> None:
    found = look(partnership_of(tmp_path, TEXT), path)
    assert [(item.value, line_at(tmp_path, item.place).strip()) for item in found] == expected


def test_entities_at_a_path(tmp_path: Path) -> None:
    partnership = partnership_of(tmp_path, TEXT)
    assert partnership.scrutiny is not None
    assert items(partnership, "scrutiny.scrutineers") == partnership.scrutiny.scrutineers
    assert items(partnership, "scrutiny.summary") == ()


def test_subjects_have_the_names_of_the_yaml(tmp_path: Path) -> None:
    partnership = partnership_of(tmp_path, TEXT)
    assert subject_value(partnership, "partnership") is partnership.identity
    assert subject_value(partnership, "scrutiny") is partnership.scrutiny
    assert subject_value(partnership, "no-such-subject") is None


def test_fields_have_the_names_of_the_yaml() -> None:
    assert field_name(Flow, "from") == "from_"
    assert field_name(Flow, "how-often") == "how_often"
    with pytest.raises(KeyError):
        field_name(Flow, "how_often")


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("scrutiny.summary", ""),
        ("partnership.settings.residential-homes", ""),
        ("arrangements.any-name-at-all.text", ""),
        ("arrangements.any-name-at-all", ""),
        ("seats.delegate.person", ""),
        ("funding.contributions.amount", ""),
        ("flows.from", ""),
        ("scruteny.summary", "scruteny"),
        ("scrutiny.sumary", "sumary"),
        ("scrutiny.plan.activities.subject", "subject"),
        ("scrutiny.summary.length", "length"),
        ("arrangements.any-name-at-all.txt", "txt"),
        ("flows.from_", "from_"),
        ("identity.name", ""),
    ],
)
def test_a_path_that_leads_nowhere(path: str, part: str) -> None:
    assert unknown_part(path) == part
