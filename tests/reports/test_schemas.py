"""Reports keep the schemas that they promise, and the schemas can tell when one does not."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator, FormatChecker

from masa.reports.formats import FORMATS
from masa.reports.report import Report
from tests.reports.everything import everything, of

SCHEMAS = Path(__file__).parent / "schemas"
OURS = Path(__file__).resolve().parents[2] / "schemas/report-1.json"
REPORTS = {
    "everything": everything(),
    "published": everything(address="https://north.example.org"),
    "nothing": of(),
}


def load(path: Path) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return schema


REPORT = Draft7Validator(load(OURS))
SARIF = Draft202012Validator(load(SCHEMAS / "sarif-2.1.0.json"), format_checker=FormatChecker())


def written(name: str, report: Report) -> Any:
    return json.loads(FORMATS[name](report))


def faults(validator: Draft7Validator | Draft202012Validator, value: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_json_keeps_to_its_own_schema(report: Report) -> None:
    Draft7Validator.check_schema(load(OURS))
    assert faults(REPORT, written("json", report)) == []


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_sarif_keeps_to_its_schema(report: Report) -> None:
    Draft202012Validator.check_schema(load(SCHEMAS / "sarif-2.1.0.json"))
    assert faults(SARIF, written("sarif", report)) == []


def test_the_schema_of_sarif_is_the_one_that_is_named() -> None:
    digest = hashlib.sha256((SCHEMAS / "sarif-2.1.0.json").read_bytes()).hexdigest()
    assert f"sha256 {digest}\n" in (SCHEMAS / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("version", 2),
        ("checked_on", "22 November 2026"),
        ("findings.0.line", 0),
        ("findings.0.severity", "fatal"),
        ("findings.0.fingerprint", "12"),
        ("findings.0.requirement", ""),
        ("silenced.0.until", "soon"),
        ("silenced.0.code", None),
    ],
)
def test_our_schema_finds_what_is_wrong(path: str, value: object) -> None:
    report = written("json", everything())
    assert faults(REPORT, changed(report, path, value))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("version", "2.0"),
        ("runs.0.results.0.level", "fatal"),
        ("runs.0.results.0.message", {}),
        ("runs.0.results.2.locations.0.physicalLocation.region.startColumn", 0),
        ("runs.0.tool.driver.rules.0.invented", "x"),
        ("runs.0.columnKind", "bytes"),
    ],
)
def test_the_schema_of_sarif_finds_what_is_wrong(path: str, value: object) -> None:
    assert faults(SARIF, changed(written("sarif", everything()), path, value))


def changed(report: Any, path: str, value: object) -> Any:
    """The report with one value changed; the path must lead to where one may stand."""
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    inner = report
    for step in way:
        inner = inner[step]
    assert isinstance(inner, dict | list)
    inner[last] = value  # type: ignore[index]
    return report


def properties(schema: Any) -> Iterator[tuple[str, Any]]:
    """Each property that a schema describes."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {}).items()
        for inner in schema.values():
            yield from properties(inner)
    if isinstance(schema, list):
        for inner in schema:
            yield from properties(inner)


def test_our_schema_describes_exactly_what_is_written() -> None:
    described = dict(properties(load(OURS)))
    assert [name for name, given in described.items() if not given.get("description")] == []
    report = written("json", everything())
    first = report["silenced"][0]
    assert set(described) == {*report, *report["counts"], *first}
    assert set(report["findings"][0]) == set(first) - {"reason", "until"}
