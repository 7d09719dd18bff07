"""The bill of materials: valid, complete, and the same every time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from tests.supply.licences import WRITTEN, read_rows
from tests.supply.locks import LISTS, NPM_LOCKS, locked
from tests.supply.sbom import bill, bill_of

SCHEMA = json.loads((Path(__file__).parent / "data/cyclonedx-1.6.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(bill_of(Path(__file__).resolve().parents[2]))
    return found


def invalid(document: Any) -> list[str]:
    return [error.message for error in Draft7Validator(SCHEMA).iter_errors(document)]


def test_it_is_valid(made: dict[str, Any]) -> None:
    assert invalid(made) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("type", "wheel"),
        ("scope", "test"),
        ("name", None),
        ("licenses", [{"expression": 1}]),
        ("licenses", ["MIT"]),
        ("externalReferences", [{"type": "distribution", "url": "a", "hashes": ["a"]}]),
        ("unknown", "a"),
    ],
)
def test_what_is_not_valid_is_found(made: dict[str, Any], key: str, value: Any) -> None:
    components = [{**made["components"][0], key: value}, *made["components"][1:]]
    assert invalid({**made, "components": components})


def test_it_holds_every_line_of_every_lock(repository: Path, made: dict[str, Any]) -> None:
    held = {(c["purl"].split("@")[-1], c["name"]) for c in made["components"]}
    for name in LISTS:
        lines = (repository / name).read_text("utf-8").splitlines()
        pins = {tuple(line.split(" ")[0].split("==")[::-1]) for line in lines if "==" in line}
        wanted = {pin for pin in pins if not pin[1].lstrip().startswith("#")}
        assert len(wanted) > 0
        assert wanted <= held, name
    for name in NPM_LOCKS:
        packages = json.loads((repository / name).read_text("utf-8"))["packages"]
        nodes = {(p["version"], at.rsplit("/", 1)[-1]) for at, p in packages.items() if at}
        assert nodes <= held, name


def test_every_part_is_named_once_and_reached(made: dict[str, Any]) -> None:
    refs = [component["bom-ref"] for component in made["components"]]
    assert len(refs) == len(set(refs)) > 100
    needs = {each["ref"]: each["dependsOn"] for each in made["dependencies"]}
    assert set(needs) == {"masa", *refs}
    reached, todo = set(), ["masa"]
    while todo:
        reached.add(one := todo.pop())
        todo += [each for each in needs[one] if each not in reached]
    assert reached == set(needs)


def test_what_a_website_is_made_with_is_told_from_what_tests_it(made: dict[str, Any]) -> None:
    scopes = {component["name"]: component["scope"] for component in made["components"]}
    assert [scopes[n] for n in ("nh3", "weasyprint", "pytest", "ajv", "hugo")] == [
        "required",
        "optional",
        "excluded",
        "excluded",
        "excluded",
    ]
    assert all(c["externalReferences"][0]["hashes"] for c in made["components"])
    assert [c["group"] for c in made["components"] if c["name"] == "l10n"] == ["@vscode"]


def test_the_same_locks_give_the_same_bytes(repository: Path, tmp_path: Path) -> None:
    texts = []
    for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland")):
        to = tmp_path / seed / "deeper" / "sbom.cdx.json"
        command = [sys.executable, "-m", "tests.supply.sbom", "--to", str(to)]
        surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        subprocess.run(command, cwd=repository, env=surroundings, check=True, capture_output=True)
        texts.append(to.read_bytes())
    assert texts[0] == texts[1] == bill_of(repository).encode()
    assert str(repository).encode() not in texts[0]


def test_it_says_nothing_while_a_licence_is_not_known(repository: Path) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text("utf-8"))["project"]
    rows = read_rows((repository / WRITTEN).read_text("utf-8"))
    without = [row for row in rows if row.package != "nh3"]
    with pytest.raises(ValueError, match="does not know pkg:pypi/nh3@"):
        bill(project, locked(repository), without)
