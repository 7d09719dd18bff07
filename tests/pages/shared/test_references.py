"""The list of references."""

from typing import Any

import pytest

from masa.pages.blocks import Points
from masa.pages.shared.references import sections
from tests.pages.partnership.scene import every, said, scope

CASES: list[tuple[dict[str, Any], str]] = [
    ({"title": "Missing", "body": "DfE", "year": "2014"}, "Missing, DfE, 2014"),
    ({"title": "Missing"}, "Missing"),
    ({"title": "Missing", "note": "Since replaced."}, "Missing. Since replaced."),
    (
        {"title": "Missing", "year": "2014", "link": {"title": "Missing", "access": "restricted"}},
        "Missing, held, not public, 2014",
    ),
    (
        {"title": "Missing", "link": {"title": "Summary", "address": "https://example.org/"}},
        "Missing. Summary | https://example.org/",
    ),
]


@pytest.mark.parametrize(("given", "shown"), CASES)
def test_a_reference_names_title_body_and_year(given: dict[str, Any], shown: str) -> None:
    (listed,) = every(Points, sections(scope(references=[given])))
    assert said(listed) == shown


def test_no_references_make_no_section() -> None:
    assert sections(scope()) == ()
    gap = {"references": {"none": "deliberate", "reason": "None needed."}}
    assert "None needed." in said(sections(scope(absences=gap)))
