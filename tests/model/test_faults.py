"""What an editor is told about data that does not fit: code, place, words, mend."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from masa.findings import Finding, in_order
from masa.model.library import Library
from masa.model.reading_library import find_sources, load_library
from masa.model.references import check_references

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("cases.yml").read_text("utf-8")
)
SOUND = "partnership: {name: North, status: published, edition: wt2023, areas: [north]}\n"
REGISTER = """\
areas:
  - {id: north, name: North, kind: county}
organisations:
  - {id: council, name: North Council, kind: local-authority}
"""


def load(folder: Path) -> tuple[Library, tuple[Finding, ...]]:
    sources, found = find_sources(folder)
    library, more = load_library(sources)
    references = check_references(library, {"edition": frozenset({"wt2023"})})
    return library, in_order([*found, *more, *references])


def write(folder: Path, text: str) -> Path:
    root = folder / "arrangements"
    for name, content in (
        ("registers/one.yml", REGISTER),
        ("partnerships/north/a.yml", SOUND),
        ("partnerships/north/case.yml", text),
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return root


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_faults(case: dict[str, Any], tmp_path: Path) -> None:
    library, findings = load(write(tmp_path, case["text"]))
    rows = [[f.code, f.place.line, f.place.column, f.message, f.mend] for f in findings]
    assert rows == case["findings"]
    assert {f.place.file for f in findings} <= {"arrangements/partnerships/north/case.yml"}
    assert [partnership.slug for partnership in library.partnerships] == ["north"]


def test_a_folder_without_its_first_subject(tmp_path: Path) -> None:
    root = write(tmp_path, "voice: {summary: We listen.}")
    (root / "partnerships/north/a.yml").unlink()
    library, findings = load(root)
    assert library.partnerships == ()
    assert [(f.code, f.place.file) for f in findings] == [
        ("M113", "arrangements/partnerships/north/case.yml")
    ]


def test_registers_may_continue_in_another_file(tmp_path: Path) -> None:
    root = write(tmp_path, "voice: {summary: We listen.}")
    more = "areas:\n  - {id: south, name: South, kind: county, parent: nowhere}\n"
    (root / "registers/two.yml").write_text(more)
    library, findings = load(root)
    assert sorted(library.areas) == ["north", "south"]
    assert [(f.code, str(f.place)) for f in findings] == [
        ("M120", "arrangements/registers/two.yml:2:52")
    ]


def test_a_reserved_name_for_a_partnership(tmp_path: Path) -> None:
    root = write(tmp_path, "voice: {summary: We listen.}")
    (root / "partnerships/north").rename(root / "partnerships/search")
    library, findings = load(root)
    assert library.partnerships == ()
    assert [f.code for f in findings] == ["R132"]


def test_a_folder_that_nothing_is_read_from(tmp_path: Path) -> None:
    root = write(tmp_path, "voice: {summary: We listen.}")
    (root / "partnership").mkdir()
    (root / "partnership/x.yml").write_text("a: b")
    _, findings = load(root)
    assert [(f.code, f.message) for f in findings] == [
        ("R136", "Nothing is read from the folder `partnership`.")
    ]


def test_a_subject_knows_its_place_and_a_missing_one_its_usual_file(tmp_path: Path) -> None:
    library, _ = load(write(tmp_path, "voice: {summary: We listen.}"))
    north = library.by_slug["north"]
    assert str(north.subject_place("voice")) == "arrangements/partnerships/north/case.yml:1:1"
    assert north.subject_place("seats").file == "arrangements/partnerships/north/people.yml"


def test_what_is_written_as_bare_text_knows_its_place(tmp_path: Path) -> None:
    text = (
        "priorities: [{id: a, title: A, lead: Head of Service, period: 2025 to 2027}]\n"
        "actions:\n  - id: b\n    text: Do it.\n    leads:\n      - Nurse\n      - {post: Clerk}\n"
    )
    library, _ = load(write(tmp_path, text))
    north = library.by_slug["north"]
    (priority,), (action,) = north.priorities, north.actions
    assert priority.lead
    assert priority.period
    whole = [priority.lead.place("post"), priority.period.place(), action.leads[0].place("post")]
    assert [(place.line, place.column, place.length) for place in whole] == [
        (1, 38, 15),
        (1, 63, 12),
        (6, 9, 5),
    ]
    assert str(action.leads[1].place("post")).endswith("case.yml:7:16")
    assert {place.file for place in whole} == {"arrangements/partnerships/north/case.yml"}


def test_a_record_keeps_the_dates_of_its_source(tmp_path: Path) -> None:
    root = write(tmp_path, "milestones: [{when: 3 May, what: We begin.}]\n")
    first = root / "partnerships/north/a.yml"
    first.write_text(SOUND.replace("published", "record"), "utf-8")
    assert load(root)[1] == ()


def test_a_programme_stands_beside_the_partnerships(tmp_path: Path) -> None:
    root = write(tmp_path, "voice: {summary: We listen.}")
    (root / "programmes/region").mkdir(parents=True)
    (root / "programmes/region/programme.yml").write_text(
        "programme: {name: Region, kind: project, status: record, summary: Joint work.}\n"
        "networks:\n  - {id: leads, name: Leads, chairs: [{group: nobody}]}\n"
    )
    library, findings = load(root)
    assert [programme.name for programme in library.programmes] == ["Region"]
    assert [(f.code, str(f.place), f.mend) for f in findings] == [
        (
            "M120", "arrangements/programmes/region/programme.yml:3:47",
            "Correct the id, or add it to arrangements/programmes/region (`groups:`).",
        )
    ]  # fmt: skip


def test_a_subject_s_place_goes_by_its_name_in_yaml(tmp_path: Path) -> None:
    text = "needs-and-offers:\n  - {area: north, left-blank: yes}\n"
    library, findings = load(write(tmp_path, text))
    assert findings == ()
    north = library.by_slug["north"]
    assert north.subject_place("needs-and-offers").file.endswith("north/case.yml")
    assert north.subject_place("partnership").file.endswith("north/a.yml")


@pytest.mark.parametrize("lost", ["people.yml", "registers/one.yml", "partnerships/north/a.yml"])
def test_a_file_that_cannot_be_read_is_the_only_finding(lost: str, tmp_path: Path) -> None:
    """Ids that may stand in it are not called unknown, nor what it may hold missing."""
    root = write(tmp_path, "priorities: [{id: a, title: A, lead: {person: ann}, why: Because.}]")
    people = root / "partnerships/north/people.yml"
    people.write_text("people: [{id: ann, post: Director, organisation: council}]", "utf-8")
    south = root / "partnerships/south/partnership.yml"
    south.parent.mkdir()
    south.write_text(SOUND.replace("}", ", predecessors: [{name: N, partnership: north}]}"))
    assert load(root)[1] == ()
    name = f"partnerships/north/{lost}" if "/" not in lost else lost
    (root / name).write_text("people: [\n", "utf-8")
    _, findings = load(root)
    assert [finding.place.file for finding in findings] == [f"arrangements/{name}"]
