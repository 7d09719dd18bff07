"""The data package: as its standard says, and true of the files that it describes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from masa.downloads.data.columns import SharedTable, Table
from masa.downloads.data.package import licences
from masa.downloads.data.tables import SHARED_TABLES, TABLES
from tests.downloads.data.made import FOLDER, document, made, rows

PROFILE = json.loads((Path(__file__).parent / "profiles/datapackage-2.0.json").read_text("utf-8"))


def package() -> dict[str, Any]:
    found: dict[str, Any] = document("datapackage")
    return found


def faults(given: dict[str, Any]) -> list[str]:
    return [error.message[:200] for error in Draft7Validator(PROFILE).iter_errors(given)]


def test_it_is_as_the_standard_says() -> None:
    assert faults(package()) == []


def test_a_fault_would_be_found() -> None:
    spoilt = package()
    spoilt["resources"][2]["schema"]["fields"] = [{"type": "number"}]
    assert faults(spoilt) != []
    assert faults({**package(), "resources": []}) != []


def test_it_is_true_of_each_file_about_all_together() -> None:
    described = {FOLDER + resource["path"]: resource for resource in package()["resources"]}
    files = {name for name in made().files if name.count("/") == 2}
    assert set(described) == files - {f"{FOLDER}datapackage.json"}
    for name, resource in described.items():
        content = made().files[name].encode("utf-8")
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_it_describes_every_column_of_every_table() -> None:
    found = {one["name"]: one["schema"]["fields"] for one in package()["resources"]
             if "schema" in one}  # fmt: skip
    every: tuple[Table | SharedTable, ...] = (*TABLES, *SHARED_TABLES)
    wanted = {table.name: [(c.name, c.kind) for c in table.columns] for table in every}
    assert {name: [(f["name"], f["type"]) for f in fields] for name, fields in found.items()} == (
        wanted
    )


def test_foreign_keys_lead_to_a_row() -> None:
    led = 0
    for resource in package()["resources"]:
        for key in resource.get("schema", {}).get("foreignKeys", ()):
            (field,), (target,) = key["fields"], key["reference"]["fields"]
            known = {row[target] for row in rows(key["reference"]["resource"])}
            given = {row[field] for row in rows(resource["name"])} - {""}
            assert given <= known
            led += len(given)
    assert led > 0


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Creative Commons Attribution 4.0 International (CC BY 4.0)", ["CC-BY-4.0"]),
        ("Open Government Licence v3.0", ["OGL-UK-3.0"]),
        ("Open Government Licence v3.0 or CC BY 4.0", ["OGL-UK-3.0", "CC-BY-4.0"]),
        ("All rights reserved", [None]),
    ],
)
def test_licences_have_the_names_that_programs_know(words: str, names: list[str | None]) -> None:
    found = licences(words, "https://example.org/")
    assert [licence.get("name") for licence in found] == names
    assert all(licence["path"].startswith("https://") for licence in found)
