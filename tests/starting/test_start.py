"""A starter folder: whole, harmless, honest about what is missing, and never in anybody's way."""

import re
from pathlib import Path

import pytest
import yaml

from masa.findings import Finding
from masa.guidance.assessing import Outcome
from masa.guidance.paths import look
from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.model.published import USUAL_FILE
from masa.schema.modelines import MARK
from tests.starting.beginning import HOME, REPOSITORY, begin, contents, opened

EDITIONS = sorted(path.stem for path in (REPOSITORY / "arrangements/guidance").glob("wt*.yml"))


def found_in(workspace: Workspace, slug: str) -> list[Finding]:
    return [finding for finding in workspace.findings if f"/{slug}" in finding.place.file]


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_folder_passes_the_check_as_a_draft(project: Path, edition: str) -> None:
    begin(project, edition=edition)
    workspace = opened(project)
    found = found_in(workspace, "oldwick")
    assert found
    assert [finding for finding in found if finding.blocks] == []
    assert workspace.library.by_slug["oldwick"].identity.status == "draft"
    assert workspace.library.by_slug["oldwick"].identity.edition == edition


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_subject_that_the_edition_looks_at_is_there(project: Path, edition: str) -> None:
    begin(project, edition=edition)
    workspace = opened(project)
    asked = workspace.edition(edition)
    assert asked
    paths = [path for r in asked.requirements for check in r.look_at for path in check.paths()]
    partnership = workspace.library.by_slug["oldwick"]
    assert {path.split(".")[0] for path in paths} <= set(partnership.places)
    assert "contacts" in partnership.places


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_requirement_stands_in_a_file_that_it_is_about(project: Path, edition: str) -> None:
    begin(project, edition=edition)
    asked = opened(project).edition(edition)
    assert asked
    for requirement in asked.requirements:
        subject = next(path for c in requirement.look_at for path in (*c.paths(), "partnership"))
        subject = subject.split(".")[0]
        file = project / HOME / f"{USUAL_FILE.get(subject, subject)}.yml"
        said = " ".join(re.sub(r"^ *#", "", file.read_text("utf-8"), flags=re.MULTILINE).split())
        assert f"- {requirement.title} (" in said
        assert " ".join(requirement.to_meet.split()) in said


def test_what_is_left_is_all_that_is_not_met(project: Path) -> None:
    started = begin(project)
    standing = opened(project).standings["oldwick"]
    open_ = {Outcome.NOT_MET, Outcome.CANNOT_TELL}
    assert [a.requirement.id for a in started.left] == [
        a.requirement.id for a in standing.assessments if a.outcome in open_
    ]
    assert "independent-scrutiny" in {a.requirement.id for a in started.left}
    assert standing.count(Outcome.MET) == 0


def uncommented(text: str) -> str:
    """What is left when somebody does what the comments say, and writes nothing of their own."""
    text = re.sub(r"^  none: not-yet\n  reason: .*\n", "", text, flags=re.MULTILINE)
    lines: list[str] = []
    filling = False
    for line in text.split("\n"):
        if not line.startswith("#"):
            filling = line.endswith(":") or line.startswith("  # ")
        elif not line.startswith("#   "):
            filling = False
        lines.append(line.removeprefix("# ") if filling and line.startswith("#") else line)
    return "\n".join(lines)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_lines_to_fill_in_can_be_read_as_they_are(project: Path, edition: str) -> None:
    begin(project, edition=edition)
    for path in (project / HOME).glob("*.yml"):
        path.write_text(uncommented(path.read_text("utf-8")), "utf-8")
    workspace = opened(project)
    partnership = workspace.library.by_slug["oldwick"]
    assert partnership.absences == {}
    found = [finding for finding in found_in(workspace, "oldwick") if finding.blocks]
    assert found
    (number,) = (f for f in found if f.code != "M120")
    # What is no number can never be taken for one to call.
    assert (number.code, number.message) == ("M104", "`TBC` does not look right for `number`.")


def test_the_contact_to_fill_in_is_a_front_door_with_a_number(project: Path) -> None:
    begin(project)
    path = project / HOME / "contacts.yml"
    filled = uncommented(path.read_text("utf-8")).replace("number: TBC", "number: 01632 960 110")
    path.write_text(filled.replace("name: TBC", "name: Front Door"), "utf-8")
    workspace = opened(project)
    assert [finding for finding in found_in(workspace, "oldwick") if finding.blocks] == []
    (contact,) = workspace.library.by_slug["oldwick"].contacts
    assert contact.purpose == "front-door"
    assert [number.number for number in contact.numbers] == ["01632 960 110"]


def test_the_lines_to_fill_in_meet_nothing_as_they_are(project: Path) -> None:
    begin(project)
    before = opened(project).standings["oldwick"]
    for path in (project / HOME).glob("*.yml"):
        path.write_text(uncommented(path.read_text("utf-8")), "utf-8")
    workspace = opened(project)
    partnership = workspace.library.by_slug["oldwick"]
    assert before.count(Outcome.MET) == 0
    for assessment in workspace.standings["oldwick"].assessments:
        if assessment.outcome is Outcome.MET:
            paths = [path for c in assessment.requirement.look_at for path in c.paths()]
            values = [str(found.value) for path in paths for found in look(partnership, path)]
            said = [value for value in values if value != "None" and "TBC" not in value]
            # What is left are ids that name nothing, which the check refuses.
            assert not said or any("id-of-" in value for value in said)


def test_every_file_begins_with_its_schema(project: Path) -> None:
    started = begin(project)
    for name in started.files:
        first = (project / name).read_text("utf-8").split("\n")[0]
        assert first.startswith(MARK)
        assert first.endswith(f"{'../' * name.count('/')}schemas/{kind(name)}.json")


def kind(name: str) -> str:
    return "register" if "/registers/" in name else "partnership"


def test_no_line_is_too_long_to_read(project: Path) -> None:
    started = begin(project)
    lines = [line for name in started.files for line in (project / name).read_text().split("\n")]
    assert [line for line in lines if len(line) > 110] == []


def test_a_new_area_gets_a_register(project: Path) -> None:
    started = begin(project, area="mere-bay")
    assert "arrangements/registers/oldwick.yml" in started.files
    area = opened(project).library.areas["mere-bay"]
    assert (area.name, area.kind) == ("Mere Bay", "local-authority")
    assert "This area was in no register." in (
        project / "arrangements/registers/oldwick.yml"
    ).read_text("utf-8")


def test_an_area_of_the_registers_is_used(project: Path) -> None:
    known = next(iter(opened(project).library.areas))
    started = begin(project, area=known)
    assert [name for name in started.files if "registers" in name] == []
    assert opened(project).library.by_slug["oldwick"].identity.areas == (known,)


@pytest.mark.parametrize(
    "name", ["Oldwick's “Safe” Children: #1", "- Old: [wick]", "no", "Ynys Môn {x}", "*a &b !c"]
)
def test_a_name_is_kept_as_it_was_given(project: Path, name: str) -> None:
    begin(project, name=name)
    assert opened(project).library.by_slug["oldwick"].identity.name == name


def test_a_name_is_made_when_none_is_given(project: Path) -> None:
    begin(project, "north-oldwick")
    identity = opened(project).library.by_slug["north-oldwick"].identity
    assert identity.name == "North Oldwick Safeguarding Children Partnership"
    assert identity.short_name == "North Oldwick"


def test_the_edition_in_force_is_used_when_none_is_named(project: Path) -> None:
    started = begin(project)
    information = opened(project).edition(started.edition)
    assert information
    assert information.information.status == "in-force"
    assert not information.information.overlay


def test_a_second_partnership_is_begun_beside_the_first(project: Path) -> None:
    begin(project)
    before = contents(project)
    begin(project, "newwick")
    after = contents(project)
    assert {path: after[path] for path in before} == before


def test_every_file_is_plain_yaml_for_any_reader(project: Path) -> None:
    started = begin(project, name="Oldwick's partnership")
    for name in started.files:
        given = yaml.safe_load((project / name).read_text("utf-8"))
        fields = {str(info.alias) for info in Partnership.model_fields.values()} | {"areas"}
        assert set(given) <= fields
