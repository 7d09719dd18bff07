"""The JSON of the open data: as its schema says, complete, and with nothing that is not shown."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from masa.downloads.data.schema import schema
from masa.guidance.workspace import Workspace, open_workspace
from masa.model.library import Library
from tests.compare.test_versions import opened
from tests.downloads.data.made import FOLDER, document, made, made_from
from tests.pages.golden.world import PROGRAMME, PUBLISHED, RECORD, TODAY, workspace

REPOSITORY = Path(__file__).resolve().parents[3]
SCHEMA = json.loads(schema())
MEMBERS = Path(__file__).with_name("members-1.txt")
OTHERS = ("schema.json", "datapackage.json")


def strict(part: Any) -> Any:
    """The schema with nothing allowed that it does not describe."""
    if isinstance(part, list):
        return [strict(item) for item in part]
    if not isinstance(part, dict):
        return part
    made_ = {key: strict(value) for key, value in part.items()}
    described = isinstance(part.get("properties"), dict) and isinstance(part.get("required"), list)
    return {**made_, "additionalProperties": False} if described else made_


def texts(files: dict[str, str]) -> dict[str, Any]:
    """Every file of JSON that the schema is about."""
    found = {name: text for name, text in files.items() if name.endswith(".json")}
    return {name: json.loads(text) for name, text in found.items() if not name.endswith(OTHERS)}


def faults(files: dict[str, str]) -> list[str]:
    validator = Draft7Validator(strict(SCHEMA))
    return [
        f"{name} {list(error.path)}: {error.message[:200]}"
        for name, made_ in texts(files).items()
        for error in validator.iter_errors(made_)
    ]


def members(part: dict[str, Any], name: str) -> Iterator[str]:
    for member, value in part.get("properties", {}).items():
        yield f"{name}.{member}"
        if "enum" in value:
            yield from (f"{name}.{member}={word}" for word in value["enum"])


def promised() -> set[str]:
    found = set(members(SCHEMA, "file"))
    for name, part in SCHEMA["definitions"].items():
        found |= set(members(part, name))
    return found


def keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from keys(item)
    elif isinstance(value, list):
        for item in value:
            yield from keys(item)


def test_the_schema_is_sound_and_the_one_in_the_project() -> None:
    Draft7Validator.check_schema(SCHEMA)
    written = (REPOSITORY / "schemas/data-1.json").read_text("utf-8")
    assert written == schema(), "write it anew: python -m masa.downloads.data"
    assert made().files[f"{FOLDER}schema.json"] == schema()


def test_version_1_has_lost_nothing_that_it_promised() -> None:
    """Members may be added to the list, and never be taken from it: see the page on open data."""
    assert set(MEMBERS.read_text("utf-8").split()) - promised() == set()


def test_every_file_is_as_the_schema_says() -> None:
    assert len(texts(made().files)) == 4
    assert faults(made().files) == []


def test_the_whole_project_is_as_the_schema_says() -> None:
    given = open_workspace(REPOSITORY / "arrangements", TODAY).shown()
    files = made_from(given).files
    assert len(texts(files)) == 1 + len(given.library.partnerships) + len(given.library.programmes)
    assert faults(files) == []


def test_a_fault_would_be_found() -> None:
    spoilt = document("all")
    spoilt["partnerships"][0]["surprise"] = 1
    assert faults({"all.json": json.dumps(spoilt)}) != []


def test_one_alone_is_what_it_is_among_all() -> None:
    whole = document("all")
    for kind, slug in (("partnerships", PUBLISHED), ("partnerships", RECORD),
                       ("programmes", PROGRAMME)):  # fmt: skip
        alone = document(f"{kind}/{slug}")
        assert alone[kind] == [one for one in whole[kind] if one["slug"] == slug]
        assert len(alone["partnerships"] + alone["programmes"]) == 1


def test_names_stand_beside_ids_and_dates_twice() -> None:
    (one,) = document(f"partnerships/{PUBLISHED}")["partnerships"]
    areas = {area["id"]: area["name"] for area in document("all")["areas"]}
    identity = one["partnership"]
    assert identity["areas-names"] == [areas[name] for name in identity["areas"]]
    seat = one["seats"][0]
    assert seat["organisations-names"][0] != seat["organisations"][0]
    year = one["funding"]["year"]
    assert set(year) == {"text", "from", "to", "precision"}
    assert year["from"][4:] == "-04-01"


def test_history_and_fiction_are_marked() -> None:
    whole = {one["slug"]: one for one in document("all")["partnerships"]}
    assert (whole[PUBLISHED]["current"], whole[PUBLISHED]["status"]) == (True, "published")
    assert (whole[RECORD]["current"], whole[RECORD]["status"]) == (False, "record")
    assert all(isinstance(one["demonstration"], bool) for one in whole.values())


def test_outcomes_say_what_they_mean_and_do_not() -> None:
    whole = {one["slug"]: one["requirements"] for one in document("all")["partnerships"]}
    for found in whole.values():
        assert "whether something is there" in found["means"]
        assert any("not legal advice" in said for said in found["does-not-mean"])
    assert {one["outcome"] for one in whole[RECORD]["outcomes"]} <= {
        "met", "silent", "does-not-apply", "cannot-tell",
    }  # fmt: skip
    explained = [one for one in whole[PUBLISHED]["outcomes"] if one["outcome"] == "explained"]
    assert explained
    assert all({"reason", "agreed-by", "review-by"} <= set(one["explanation"]) for one in explained)


def test_no_position_in_a_file_is_given_away() -> None:
    for made_ in texts(made().files).values():
        assert set(keys(made_)) & {"at", "@", "places", "unread", "line", "column", "file"} == set()
    named = [name for name, text in made().files.items() if ".yml" in text]
    assert named in ([], [f"{FOLDER}schema.json"])  # it says where ids are defined


def test_numbers_of_a_record_are_not_given() -> None:
    library = workspace().library
    with_contacts = next(p for p in library.partnerships if p.contacts)
    record = next(p for p in library.partnerships if p.is_record)
    hidden = record.model_copy(update={"contacts": with_contacts.contacts})
    changed = Library.model_construct(**{**dict(library), "partnerships": (hidden,)})
    data = made_from(replace(workspace(), library=changed))
    (one,) = document(f"partnerships/{RECORD}", data)["partnerships"]
    assert "contacts" not in one
    assert with_contacts.contacts[0].numbers[0].number not in data.files[f"{FOLDER}contacts.csv"]


DRAFT = """\
priorities: [{id: secret-plan, title: Quillfeather}]
groups: [{id: secret-group, name: Owlwhistle, kind: board, shared-with: [north]}]
funding: {year: 2026/27, contributions: [{payer: Finchbell, amount: £4711}]}
"""
NAMES_IT = "groups: [{id: board, name: Board, kind: board, shared-with: [south]}]\n"


def with_draft(folder: Path) -> Workspace:
    opened(folder, north=NAMES_IT, south=DRAFT)
    path = folder / "arrangements/partnerships/south/partnership.yml"
    text = path.read_text("utf-8")
    assert "status: published" in text
    path.write_text(
        text.replace("status: published", "status: draft").replace("name: ", "name: Larkdraft "),
        encoding="utf-8",
    )
    return open_workspace(folder / "arrangements", TODAY)


@pytest.mark.parametrize("word", ["Quillfeather", "Owlwhistle", "Finchbell", "4711", "Larkdraft",
                                  "secret-", "south"])  # fmt: skip
def test_nothing_of_a_draft_is_in_any_file(word: str, tmp_path: Path) -> None:
    given = with_draft(tmp_path)
    assert [name for name, text in made_from(given).files.items() if word in text] != []
    shown = made_from(given.shown())
    assert [name for name, text in shown.files.items() if word in text or word in name] == []


def test_the_same_input_gives_the_same_bytes() -> None:
    assert made_from(workspace()).files == made().files


def test_without_an_address_of_its_own_addresses_count_from_the_site() -> None:
    data = made_from(workspace(), root="")
    (one,) = document(f"partnerships/{RECORD}", data)["partnerships"]
    assert one["page"] == f"partnerships/{RECORD}/"
    assert document("all", data)["schema"] == f"{FOLDER}schema.json"
