"""The schemas that editors use: kept true, sound, and never stricter than the check itself."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from masa.model.base import Entity
from masa.model.learning import Feedback as OfPartnership
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.model.registers import Feedback as OfRegister
from masa.schema import FILE_KINDS, FileKind, kind_of, schemas, write
from masa.schema.files import OWN
from masa.schema.texts import HOW, TEXT_FORMS
from masa.schema.words import WORDS, meanings
from masa.schema.writing import schema_of
from tests.schema.validator import faults, read

REPOSITORY = Path(__file__).resolve().parents[2]
FILES = sorted((REPOSITORY / "arrangements").rglob("*.yml"))
NAMES = [path.relative_to(REPOSITORY).as_posix() for path in FILES]
FENCE = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
EXAMPLES = [
    pytest.param(text, id=f"{page.name}-{number}")
    for page in sorted((REPOSITORY / "content").rglob("*.md"))
    for number, text in enumerate(FENCE.findall(page.read_text("utf-8")), 1)
]
CASES = yaml.safe_load(Path(__file__).with_name("cases.yml").read_text("utf-8"))
SCHEMAS: dict[str, dict[str, Any]] = {
    kind.name: json.loads(schemas()[kind.file]) for kind in FILE_KINDS
}


def wrong(kind: str, text: str) -> list[str]:
    return faults(read(text), SCHEMAS[kind], SCHEMAS[kind])


def models() -> set[type[Entity]]:
    """Every model below the four kinds of file."""
    found: set[type[Entity]] = set()
    waiting: list[Any] = [kind.model for kind in FILE_KINDS]
    while waiting:
        annotation = waiting.pop()
        if isinstance(annotation, type) and issubclass(annotation, Entity):
            if annotation not in found:
                found.add(annotation)
                waiting += [info.annotation for info in annotation.model_fields.values()]
        else:
            waiting += getattr(annotation, "__args__", ())
    return found


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
def test_the_schema_in_the_project_is_the_one_that_the_model_makes(kind: FileKind) -> None:
    written = (REPOSITORY / "schemas" / kind.file).read_text("utf-8")
    assert written == schemas()[kind.file], "write them anew: masa schema"


def test_they_are_written_where_they_are_asked_for(tmp_path: Path) -> None:
    paths = write(tmp_path / "made" / "here")
    assert [path.name for path in paths] == [kind.file for kind in FILE_KINDS]
    assert {path.name: path.read_text("utf-8") for path in paths} == schemas()
    assert write(tmp_path / "made" / "here") == paths


@pytest.mark.parametrize("name", NAMES)
def test_every_file_fits_its_schema(name: str) -> None:
    kind = kind_of(name)
    assert kind
    assert wrong(kind.name, (REPOSITORY / name).read_text("utf-8")) == []


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_of_the_guide_fits_a_schema(example: str) -> None:
    given = set(read(example))
    # A name may be a subject of several kinds of file: `themes` of a programme and of a register.
    kinds = (k.name for k in FILE_KINDS if given <= set(SCHEMAS[k.name]["properties"]))
    assert min((wrong(kind, example) for kind in kinds), key=len) == []


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
def test_a_schema_has_every_subject_and_no_other(kind: FileKind) -> None:
    subjects = {str(i.alias) for n, i in kind.model.model_fields.items() if n not in OWN}
    assert set(SCHEMAS[kind.name]["properties"]) == subjects
    assert SCHEMAS[kind.name]["additionalProperties"] is False
    assert "required" not in SCHEMAS[kind.name], "a file may hold any subject"


def test_every_reference_leads_to_a_definition() -> None:
    for schema in SCHEMAS.values():
        asked = set(re.findall(r'"#/definitions/(\w+)"', json.dumps(schema)))
        assert asked == set(schema["definitions"])


def test_two_models_of_one_name_are_not_mixed_up() -> None:
    class Holder(Entity):
        here: OfPartnership
        there: OfRegister

    kind = FileKind("a", "b", Holder, "c", "d")
    with pytest.raises(ValueError, match="two models are called Feedback"):
        schema_of(kind)


def test_every_model_that_may_be_one_text_says_how() -> None:
    before = {
        model
        for model in models()
        for validator in model.__pydantic_decorators__.model_validators.values()
        if validator.info.mode == "before"
    }
    assert before == set(TEXT_FORMS) == set(HOW)


def test_every_explained_word_is_a_word_of_its_field() -> None:
    used: dict[int, set[str]] = {}
    for model in models():
        for name in model.model_fields:
            said = meanings(model, name)
            if said:
                allowed = re.findall(r"[\w-]+", json.dumps(enum_of(model, name)))
                used.setdefault(id(said), set()).update(set(said) - set(allowed))
    assert used == {id(said): set() for said in WORDS.values()}


def enum_of(model: type[Entity], name: str) -> Any:
    """The words of a field, as the schema gives them."""
    definitions: dict[str, Any] = {}
    for schema in SCHEMAS.values():
        definitions |= schema["definitions"]
    found = definitions[model.__name__]
    found = found["anyOf"][1] if "anyOf" in found else found
    value = found["properties"][model.model_fields[name].alias]
    return value.get("enum") or value["items"]["enum"]


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in CASES["accepted"].items() for text in texts]
)
def test_what_may_be_written_is_accepted(kind: str, text: str) -> None:
    assert wrong(kind, text) == []


@pytest.mark.parametrize(
    ("kind", "text", "begins"),
    [(kind, *case) for kind, cases in CASES["refused"].items() for case in cases],
)
def test_what_may_not_be_written_is_found(kind: str, text: str, begins: str) -> None:
    found = wrong(kind, text)
    assert any(fault.startswith(begins) for fault in found), found


def test_help_stands_beside_every_name() -> None:
    for kind in FILE_KINDS:
        schema = SCHEMAS[kind.name]
        objects = [schema, *schema["definitions"].values()]
        objects += [branch for each in objects for branch in each.get("anyOf", ())]
        for each in objects:
            for name, value in each.get("properties", {}).items():
                if name != "amount":
                    assert value["title"], name
                    assert value["description"].removesuffix("Needed."), name


def test_a_partnership_and_a_programme_agree_on_what_they_share() -> None:
    one, other = SCHEMAS["partnership"]["properties"], SCHEMAS["programme"]["properties"]
    shared = set(one) & set(other)
    assert {"people", "groups", "topics"} <= shared
    assert {name for name in shared if one[name] != other[name]} == set()
    assert set(Partnership.model_fields) - OWN > set(Programme.model_fields) - OWN
