"""The pages written by hand say what the program does: every code, and examples that work."""

import ast
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import yaml

from masa.checks import BUILT_IN
from masa.guidance.edition import Edition
from masa.guidance.workspace import open_workspace
from masa.model.base import Entity
from masa.model.library import Registers
from masa.model.loading import load_subjects
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.reading import Source
from masa.reports.lines import lines_below
from masa.reports.terminal import report
from masa.rules import by_code

REPOSITORY = Path(__file__).parent.parent
CONTENT = REPOSITORY / "content"
PAGES = sorted(CONTENT.rglob("*.md"))
NAMES = [page.relative_to(CONTENT).as_posix() for page in PAGES]
RULE_PAGES = [name for name in NAMES if name.startswith("how-to-edit/checks")]
CODE = re.compile(r"[A-Z]\d{3}")
FENCE = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
MODELS: tuple[type[Entity], ...] = (Partnership, Programme, Registers, Edition)
EXAMPLES = [
    pytest.param(example, id=f"{name}-{number}")
    for name, page in zip(NAMES, PAGES, strict=True)
    for number, example in enumerate(FENCE.findall(page.read_text("utf-8")), 1)
]


def codes_in(source: str) -> set[str]:
    """The finding codes that a program text holds as whole strings."""
    return {
        node.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and CODE.fullmatch(node.value)
    }


def headings(text: str) -> list[str]:
    """The headings that are a code: their anchors are then the code in small letters."""
    return [line[4:] for line in text.split("\n") if line.startswith("### ")]


def explained(page: str) -> list[str]:
    """The codes that a page explains."""
    return headings((CONTENT / page).read_text("utf-8"))


def subjects(model: type[Entity]) -> set[str]:
    return {str(field.alias) for field in model.model_fields.values()}


def models_of(example: str) -> list[type[Entity]]:
    """The models that have a field for each subject of an example: `themes` are of two."""
    given = {line.split(":")[0] for line in example.split("\n") if re.match(r"[a-z]", line)}
    return [model for model in MODELS if given <= subjects(model)]


def test_codes_are_found_only_as_whole_strings() -> None:
    assert codes_in('a = Finding("M101", f"x R102"); b = "S2010"; c = "RA01"') == {"M101"}


def test_every_code_is_documented_once_and_no_other() -> None:
    sources = (REPOSITORY / "plugins").rglob("*.py")
    given = set().union(*(codes_in(source.read_text("utf-8")) for source in sources))
    documented = Counter(code for page in RULE_PAGES for code in explained(page))
    assert {"R101", "M101", "S201", "P501"} <= given
    assert given - set(documented) == set(), "codes that no page explains"
    assert set(documented) - given == set(), "codes that no check gives"
    assert [code for code, times in documented.items() if times > 1] == []


def test_every_rule_is_explained_on_its_page_and_every_code_has_a_rule() -> None:
    rules = by_code(rule for family in BUILT_IN.values() for rule in family.rules)
    pages = {page: set(explained(page)) for page in RULE_PAGES}
    assert {code for codes in pages.values() for code in codes} == set(rules)
    for rule in rules.values():
        assert rule.code in pages[f"how-to-edit/{rule.page}.md"]


def test_every_family_has_its_page_and_its_plugin() -> None:
    text = (REPOSITORY / "mkdocs.yml").read_text("utf-8")
    project = (REPOSITORY / "pyproject.toml").read_text("utf-8")
    overview = (CONTENT / "how-to-edit/checks.md").read_text("utf-8")
    for name, family in BUILT_IN.items():
        assert f"  - {name}" in text
        assert f"{name} = " in project
        assert f"({family.page}.md)" in overview
        assert {rule.page for rule in family.rules} == {family.page}


@pytest.mark.parametrize("page", RULE_PAGES)
def test_every_code_is_explained_in_bold_first(page: str) -> None:
    text = (CONTENT / page).read_text("utf-8")
    entries = re.findall(r"^### (\w+)\n\n(..)", text, re.MULTILINE)
    assert [code for code, opening in entries if opening != "**"] == []
    assert len(entries) == len(headings(text))


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_yaml_example_can_be_read(example: str, tmp_path: Path) -> None:
    path = tmp_path / "example.yml"
    path.write_text(example, encoding="utf-8")
    read = (load_subjects((Source("example.yml", path),), model) for model in models_of(example))
    loaded = min(read, key=lambda each: len(each.findings))
    assert [f"{finding.place}: {finding.message}" for finding in loaded.findings] == []
    assert loaded.values or loaded.absences


def test_examples_are_found_where_they_are_promised() -> None:
    pages = {str(case.id).rsplit("-", 1)[0] for case in EXAMPLES}
    wanted = {"values", "change-a-page", "add-a-partnership", "add-a-requirement"}
    assert {f"how-to-edit/{name}.md" for name in wanted} <= pages


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_a_page_has_a_title_a_description_and_one_heading(page: Path) -> None:
    _, front, body = page.read_text("utf-8").split("---\n", 2)
    given = yaml.safe_load(front)
    assert set(given) == {"title", "description"}
    assert all(isinstance(value, str) and value.strip() for value in given.values())
    outside_examples = re.sub(r"^```.*?^```$", "", body, flags=re.DOTALL | re.MULTILINE)
    assert len(re.findall(r"^# ", outside_examples, re.MULTILINE)) == 1


def test_titles_and_descriptions_tell_pages_apart() -> None:
    fronts = [yaml.safe_load(page.read_text("utf-8").split("---\n", 2)[1]) for page in PAGES]
    for field in ("title", "description"):
        counted = Counter(front[field] for front in fronts)
        assert [value for value, times in counted.items() if times > 1] == []


GROUPS = """groups:
  - id: executive
    name: Executive
    kind: executive
  - id: learning-group
    name: Learning Group
    kind: sub-group
    parents: [exective]
"""
REPORTS = {
    "change-a-page": ("groups", GROUPS),
    "checks": ("funding", "funding:\n  year: 2026/27\n  total: 12 pounds\n"),
}


@pytest.mark.parametrize("name", REPORTS)
def test_examples_of_findings_are_what_the_check_prints(name: str, tmp_path: Path) -> None:
    subject, text = REPORTS[name]
    page = (CONTENT / f"how-to-edit/{name}.md").read_text("utf-8")
    (example,) = re.findall(r"^```\n(arrangements/.*?\n)```$", page, re.DOTALL | re.MULTILINE)
    path = tmp_path / f"arrangements/partnerships/northmere/{subject}.yml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    (path.parent / "partnership.yml").write_text(
        "partnership: {name: N, status: published, edition: e, areas: [n]}\n", encoding="utf-8"
    )
    found = open_workspace(tmp_path / "arrangements", date(2026, 11, 22)).findings
    assert example.rstrip() in report(found, lines_below(tmp_path))


def test_every_decision_is_listed() -> None:
    listed = (CONTENT / "decisions/index.md").read_text("utf-8")
    records = [p.name for p in (CONTENT / "decisions").glob("*.md") if p.name != "index.md"]
    assert records
    assert [name for name in records if f"({name})" not in listed] == []
