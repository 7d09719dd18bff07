"""The accessibility statement stops a build when it is missing, old, or contradicts itself."""

from datetime import date
from typing import Any

import pytest

from masa.checks.statement import statement
from masa.model.accessibility import AccessibilityStatement
from masa.model.library import Registers
from masa.model.registers import SiteInformation

TODAY = date(2026, 11, 22)
CONTACT = {"email": "a@example.org", "form": "https://example.org/", "answers-within": "a day"}
OUTSIDE = {"what": "Old papers.", "reason": "outside-the-regulations", "because": "They are old."}
FAILS = {**OUTSIDE, "reason": "not-in-line", "criterion": "1.1.1"}
BURDEN = {**OUTSIDE, "reason": "disproportionate-burden", "assessed": "2026-01-01"}
TEST = {"what": "Pages", "how": "By hand", "by": "Us", "day": "2026-11-22"}


def site(**changed: Any) -> Registers:
    """A site with a sound statement, but for what is ``changed`` in it."""
    given: dict[str, Any] = {
        "status": "partially",
        "contact": CONTACT,
        "barriers": [OUTSIDE],
        "tests": [TEST],
    }
    given |= {"prepared": "2025-06-01", "reviewed": "2025-11-22", **changed}
    said = AccessibilityStatement.model_validate(given)
    own = {"publisher": "P", "describes": "D", "feedback": {}, "licence": "L"}
    return Registers(site=SiteInformation.model_validate({**own, "accessibility": said}))


def found(registers: Registers) -> list[str]:
    return [f"{each.code} {each.message}" for each in statement(registers, TODAY)]


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"status": "fully"},
        {"status": "fully", "barriers": []},
        {"status": "not", "barriers": [FAILS, BURDEN]},
        {"tests": [{**TEST, "day": "2019-01-01"}, TEST]},
    ],
)
def test_a_sound_statement_is_fine(changed: dict[str, Any]) -> None:
    assert found(site(**changed)) == []


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"reviewed": "2025-11-21"}, "C121 The accessibility statement was last reviewed on 21 N"),
        (
            {"tests": [{**TEST, "day": "2025-11-21"}]},
            "C121 The site was last tested for accessibility on 21 November 2025, more than a year",
        ),
        ({"reviewed": "2026-11-23"}, "C122 23 November 2026 is yet to come"),
        ({"tests": [TEST, {**TEST, "day": "2027-01-01"}]}, "C122 1 January 2027 is yet to come"),
        ({"prepared": "2026-06-01"}, "C122 The statement was last reviewed before"),
        ({"status": "fully", "barriers": [OUTSIDE, FAILS]}, "C122 The site is said to be fully"),
        ({"barriers": []}, "C122 The site is said to be partially in line"),
        ({"barriers": [{**FAILS, "criterion": None}]}, "C122 A barrier that is `not-in-line` has"),
        (
            {"barriers": [{**BURDEN, "assessed": None}]},
            "C122 A barrier that is `disproportionate-burden` has no `assessed`",
        ),
    ],
)
def test_what_is_wrong_is_said(changed: dict[str, Any], expected: str) -> None:
    (only,) = found(site(**changed))
    assert only.startswith(expected)


def test_no_statement_is_an_error_of_its_own() -> None:
    nothing = Registers()
    assert found(nothing) == ["C120 The site has no accessibility statement."]
    own = {"publisher": "P", "describes": "D", "feedback": {}, "licence": "L"}
    assert found(Registers(site=SiteInformation.model_validate(own))) == found(nothing)


def test_one_that_cannot_be_read_is_not_called_missing() -> None:
    assert found(Registers.model_construct(unread=frozenset(("site",)))) == []
