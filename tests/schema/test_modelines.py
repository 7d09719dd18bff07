"""Every YAML file says in its first line which schema an editor uses for it."""

from pathlib import Path

import pytest

from masa.schema import kind_of
from masa.schema.modelines import modeline, with_modeline

REPOSITORY = Path(__file__).resolve().parents[2]
FILES = sorted((REPOSITORY / "arrangements").rglob("*.yml"))
NAMES = [path.relative_to(REPOSITORY).as_posix() for path in FILES]


@pytest.mark.parametrize("name", NAMES)
def test_the_first_line_leads_to_the_schema(name: str) -> None:
    first = (REPOSITORY / name).read_text("utf-8").split("\n")[0]
    kind = kind_of(name)
    assert kind
    assert first == modeline(name, kind), "python -m tests.schema.add_modelines"
    way = first.partition("$schema=")[2]
    assert ((REPOSITORY / name).parent / way).resolve() == REPOSITORY / "schemas" / kind.file


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("arrangements/partnerships/a/funding.yml", "../../../schemas/partnership.json"),
        ("arrangements/partnerships/a/plans/one.yml", "../../../../schemas/partnership.json"),
        ("arrangements/partnerships/a.yml", "../../schemas/partnership.json"),
        ("arrangements/programmes/a/a.yml", "../../../schemas/programme.json"),
        ("arrangements/registers/terms.yml", "../../schemas/register.json"),
        ("arrangements/guidance/wt2023.yml", "../../schemas/edition.json"),
    ],
)
def test_the_kind_of_a_file_is_told_from_its_folder(name: str, line: str) -> None:
    kind = kind_of(name)
    assert kind
    assert modeline(name, kind) == f"# yaml-language-server: $schema={line}"


@pytest.mark.parametrize("name", ["mkdocs.yml", "arrangements/elsewhere/a.yml", "arrangements"])
def test_other_files_have_no_kind(name: str) -> None:
    assert kind_of(name) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("terms: []\n", "LINE\nterms: []\n"),
        ("# About\nterms: []\n", "LINE\n# About\nterms: []\n"),
        ("LINE\nterms: []\n", "LINE\nterms: []\n"),
        ("# yaml-language-server: $schema=old.json\nterms: []\n", "LINE\nterms: []\n"),
        ("# yaml-language-server: $schema=old.json", "LINE\n"),
        ("", "LINE\n"),
    ],
)
def test_what_is_missing_is_added_and_nothing_else(before: str, after: str) -> None:
    name = "arrangements/registers/terms.yml"
    kind = kind_of(name)
    assert kind
    line = modeline(name, kind)
    assert with_modeline(before.replace("LINE", line), name, kind) == after.replace("LINE", line)
