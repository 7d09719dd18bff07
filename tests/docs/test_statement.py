"""The guide to the accessibility statement: fields as the model has them, a sound example."""

from datetime import date
from pathlib import Path

import pytest

from masa.checks.statement import statement
from masa.model.accessibility import AccessibilityStatement
from masa.model.library import Registers
from masa.model.loading import load_subjects
from masa.reading import Source
from tests.docs.fields import shown_fields, tables
from tests.docs.guide import MARK, rewritten
from tests.docs.small_library import examples, read
from tests.docs.statement import PAGE, statement_page
from tests.docs.test_guide import keys


def test_the_generated_part_is_what_the_model_says() -> None:
    text = PAGE.read_text("utf-8")
    assert text.count(MARK) == 1
    part = statement_page()[PAGE]
    assert text == rewritten(text, part), "run: python -m tests.docs.write_guide"


def test_the_example_shows_every_field() -> None:
    (example,) = examples(PAGE)
    shown = set(keys(read(example)))
    for table in tables("accessibility", AccessibilityStatement):
        fields = {name: info.description for name, info in shown_fields(table.model)}
        assert all(fields.values()), table.heading
        assert set(fields) - shown == set(), table.heading


@pytest.mark.parametrize(("today", "codes"), [("2026-11-22", []), ("2027-11-03", ["C121"] * 2)])
def test_the_example_holds_for_a_year(tmp_path: Path, today: str, codes: list[str]) -> None:
    path = tmp_path / "site.yml"
    path.write_text(examples(PAGE)[0], "utf-8")
    loaded = load_subjects((Source("site.yml", path),), Registers)
    assert loaded.findings == []
    registers = Registers.model_construct(**loaded.values)
    found = statement(registers, date.fromisoformat(today))
    assert [finding.code for finding in found] == codes
