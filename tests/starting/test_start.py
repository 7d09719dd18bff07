"""A starter folder: whole, harmless, honest about what is missing, and never in anybody's way."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from masa.findings import Finding
from masa.guidance.assessing import Outcome
from masa.guidance.paths import look
from masa.guidance.workspace import Workspace, open_workspace
from masa.model.partnership import Partnership
from masa.model.published import USUAL_FILE
from masa.schema.modelines import MARK
from masa.starting import Refusal, Started, say, start

REPOSITORY = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)
EDITIONS = sorted(path.stem for path in (REPOSITORY / "arrangements/guidance").glob("wt*.yml"))
HOME = "arrangements/partnerships/oldwick"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the editions and one register, and no partnership."""
    given = REPOSITORY / "arrangements"
    shutil.copytree(given / "guidance", tmp_path / "arrangements/guidance")
    (tmp_path / "arrangements/registers").mkdir()
    shutil.copy(given / "registers/demonstration.yml", tmp_path / "arrangements/registers")
    return tmp_path


def begin(project: Path, slug: str = "oldwick", **given: str) -> Started:
    wanted = {"name": "", "area": "", "edition": "", **given}
    started = start(project, slug, **wanted, today=TODAY)
    assert isinstance(started, Started), started
    return started


def refused(project: Path, slug: str = "oldwick", **given: str) -> str:
    """Why nothing was written, after making sure that nothing was."""
    before = contents(project)
    refusal = start(project, slug, **{"name": "", "area": "", "edition": "", **given}, today=TODAY)
    assert isinstance(refusal, Refusal), refusal
    assert refusal.mend
    assert contents(project) == before
    return refusal.message


def contents(project: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in project.rglob("*") if path.is_file()}


def opened(project: Path) -> Workspace:
    return open_workspace(project / "arrangements", TODAY)


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
    assert [f for f in found if f.code != "M120"] == [], "only ids that name nothing yet"


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


@pytest.mark.parametrize(
    "slug",
    [
        "",
        "Old Wick",
        "../oldwick",
        "a/b",
        "oldwick.",
        "-old",
        "search",
        "con",
        "o" * 61,
        "ol\u200bd",
    ],
)
def test_a_name_that_cannot_be_an_address_is_refused(project: Path, slug: str) -> None:
    message = refused(project, slug)
    assert "cannot be part of a web address" in message or "is kept for" in message


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"area": "Mere Bay"}, "`Mere Bay` cannot be part of a web address."),
        ({"edition": "wt1999"}, "There is no edition wt1999."),
        ({"edition": "cwsa2026"}, "There is no edition cwsa2026."),
        ({"name": "Old\nwick"}, "This name cannot be used."),
        ({"name": "Old\u202ewick"}, "This name cannot be used."),
        ({"name": "O" * 401}, "This name cannot be used."),
    ],
)
def test_what_cannot_be_used_is_refused(project: Path, given: dict[str, str], message: str) -> None:
    assert refused(project, **given) == message


@pytest.mark.parametrize("there", [f"{HOME}/a.yml", f"{HOME}.yml"])
def test_what_is_there_is_never_overwritten(project: Path, there: str) -> None:
    (project / there).parent.mkdir(parents=True)
    (project / there).write_text("partnership: {}\n", "utf-8")
    assert refused(project).endswith("is there already.")


def test_a_register_that_is_there_is_never_overwritten(project: Path) -> None:
    (project / "arrangements/registers/oldwick.yml").write_text("terms: []\n", "utf-8")
    assert refused(project) == "arrangements/registers/oldwick.yml is there already."


@pytest.mark.parametrize("link", [HOME, "arrangements/partnerships"])
def test_links_are_refused(
    project: Path, tmp_path_factory: pytest.TempPathFactory, link: str
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (project / link).parent.mkdir(parents=True, exist_ok=True)
    (project / link).symlink_to(elsewhere)
    assert refused(project) in (f"{HOME} is there already.", f"{link} is a link to another folder.")
    assert list(elsewhere.iterdir()) == []


def test_a_link_to_nowhere_is_refused(project: Path) -> None:
    (project / HOME).parent.mkdir(parents=True)
    (project / HOME).symlink_to(project / "nowhere")
    assert refused(project) == f"{HOME} is there already."
    assert not (project / "nowhere").exists()


def test_a_folder_without_arrangements_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path) == "There is no folder arrangements."


def test_it_says_what_was_written_and_what_is_left(project: Path) -> None:
    started = begin(project)
    said = say(started)
    assert all(f"  {name}\n" in said for name in started.files)
    assert "because the law requires it:\n" in said
    assert "  Independent scrutiny (scrutiny.yml)\n" in said
    assert said.endswith("masa check oldwick\n")
    assert said.count("\n  ") == len(started.files) + len(started.left)


def test_it_says_why_nothing_was_written(project: Path) -> None:
    refusal = start(project, "oldwick", "", "", "wt202", TODAY)
    assert say(refusal) == (
        "There is no edition wt202.\n"
        f"Did you mean `wt2026`? There is: {', '.join(named(project))}.\n"
    )


def named(project: Path) -> list[str]:
    return [e.id for e in opened(project).editions if not e.information.overlay]


def test_every_file_is_plain_yaml_for_any_reader(project: Path) -> None:
    started = begin(project, name="Oldwick's partnership")
    for name in started.files:
        given = yaml.safe_load((project / name).read_text("utf-8"))
        fields = {str(info.alias) for info in Partnership.model_fields.values()} | {"areas"}
        assert set(given) <= fields
