"""What ``masa-wording`` finds, word for word."""

import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from masa.checks.wording import FAMILY
from masa.checks.wording.avoided import AVOIDED
from masa.checks.wording.options import WordingOptions
from masa.findings import Severity
from tests.checks.family_cases import cases, found_in, rows

CASES = cases(__file__)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_wording(case: dict[str, Any], tmp_path: Path) -> None:
    found = found_in(case, FAMILY, tmp_path)
    assert rows(found) == case["findings"]
    assert {finding.severity for finding in found} <= {Severity.HINT}
    for mend in case.get("mends", ()):
        assert mend in {finding.mend for finding in found}


def test_every_rule_has_a_case_that_finds_it() -> None:
    found = {finding[0] for case in CASES for finding in case["findings"]}
    assert found == {rule.code for rule in FAMILY.rules}


def test_words_to_avoid_are_plain_and_each_stands_once() -> None:
    forms = [form for avoided in AVOIDED for form in avoided.words.split(", ")]
    assert [form for form in forms if not re.fullmatch(r"[a-z]+(?:[ -][a-z]+)*", form)] == []
    assert len(set(forms)) == len(forms)


@pytest.mark.parametrize("avoided", AVOIDED, ids=lambda avoided: avoided.words.split(",")[0])
def test_each_word_to_avoid_is_found(avoided: Any, tmp_path: Path) -> None:
    forms = avoided.words.split(", ")
    after = avoided.then.split(" ")[0]
    text = " ".join(f"We say {form} {after or 'things'}." for form in forms)
    case = {"text": f"voice:\n  summary: {text}\n", "options": {"most": 99}}
    said = [f.message for f in found_in(case, FAMILY, tmp_path) if f.code == "W482"]
    assert said == [f"“{form}” can be said more plainly." for form in forms]


@pytest.mark.parametrize("word", ["", "£", "two\nlines"])
def test_a_phrase_to_avoid_begins_with_a_letter(word: str) -> None:
    with pytest.raises(ValidationError):
        WordingOptions(avoid=(word,))
