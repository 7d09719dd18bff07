"""What a published arrangement lacks stops the build before anything is written."""

from __future__ import annotations

import re
import shutil

import pytest

from masa.checks import BUILT_IN
from tests.site.project import Outcome, Project, fingerprint

SUMMARY = "  summary: A scrutineer who works for none of the partners reads, visits and asks.\n"
DECIDES = "  decides: {group: executive}\n"
CHAIR = "  person: nurse\n  seat: health\n"
COMPLIANCE = "  - masa-compliance\n"

#: What is said when scrutiny and the decision on reviews are taken away: every finding, each with
#: its file and line, the requirement and its source in the law, what is missing, how to mend it.
REPORT = """\
arrangements/partnerships/quillmere/reviews.yml:2:3: S201 “How local reviews are commissioned” is \
not met: `reviews.decides` is not written.
    2 |   summary: Serious incidents are reviewed quickly.
      |   ^
   Requirement: local-reviews (Children Act 2004, section 16F)
   Mend: Write `decides` and `commissioning` under `reviews:` in reviews.yml. \
See /how-to-edit/checks/#s201

arrangements/partnerships/quillmere/scrutiny.yml:2:3: S201 “Independent scrutiny” is not met: \
`scrutiny.summary` is not written.
    2 |   model: individual
      |   ^
   Requirement: independent-scrutiny (Children Act 2004, section 16G(3))
   Mend: Write `summary` and `scrutineers` under `scrutiny:` in scrutiny.yml. \
See /how-to-edit/checks/#s201

arrangements/partnerships/quillmere/thresholds.yml:14:3: S203 warning: “Disagreements” is not met: \
`disagreements.last-resort` is not written.
   14 |   summary: Talk first.
      |   ^
   Requirement: disagreements (Second Edition, chapter 2)
   Mend: Write `steps` and `last-resort` under `disagreements:` in thresholds.yml. Or record why \
it is done differently: `explanations:` with `requirement: disagreements`. \
See /how-to-edit/checks/#s203

2 errors, 1 warning.
"""


@pytest.fixture
def project(project: Project) -> Project:
    """A project without further families of checks, so that reports hold what is asked here."""
    settings = (project.folder / "mkdocs.yml").read_text("utf-8")
    for name in BUILT_IN:
        settings = settings.replace(f"  - {name}\n", "")
    project.write("mkdocs.yml", settings)
    return project


@pytest.fixture
def lacking(project: Project) -> Project:
    """A project whose published partnership lacks two things that the law requires."""
    project.replace(project.partnership("scrutiny.yml"), SUMMARY, "")
    project.replace(project.partnership("reviews.yml"), DECIDES, "")
    return project


def requirements(outcome: Outcome, severity: str = "") -> list[str]:
    """The requirements that a report finds missing, blocking or as a warning."""
    found = []
    for paragraph in outcome.text.split("\n\n"):
        lines = paragraph.split("\n")
        if any(f": S20{n} {severity}" in line for n in (1, 2, 3) for line in lines):
            is_warning = any(" warning: " in line for line in lines)
            if bool(severity) is is_warning:
                found += [line.split()[1] for line in lines if "Requirement: " in line]
    return found


def test_the_check_lists_every_finding(lacking: Project) -> None:
    assert lacking.masa("check") == Outcome(1, REPORT)


@pytest.mark.parametrize(
    "command", [("masa", "build"), ("mkdocs", "build"), ("mkdocs", "build", "--quiet")]
)
def test_the_build_stops_before_anything_is_written(
    lacking: Project, command: tuple[str, ...]
) -> None:
    before = lacking.with_an_old_site()
    folder = sorted(path.name for path in lacking.folder.iterdir())
    outcome = lacking.run(*command)
    assert outcome.code == 1
    assert REPORT in outcome.text
    assert "Traceback" not in outcome.text
    assert fingerprint(lacking.site) == before
    assert sorted(path.name for path in lacking.folder.iterdir()) == folder


def test_a_first_build_that_stops_leaves_no_site(lacking: Project) -> None:
    assert lacking.masa("build").code == 1
    assert not lacking.site.exists()


@pytest.mark.parametrize("strict", ["true", "false"])
@pytest.mark.parametrize("plugins", ["all", "without masa-compliance"])
def test_neither_leniency_nor_a_missing_plugin_lets_it_pass(
    lacking: Project, strict: str, plugins: str
) -> None:
    lacking.replace("mkdocs.yml", "strict: true", f"strict: {strict}")
    if plugins != "all":
        lacking.replace("mkdocs.yml", COMPLIANCE, "")
    before = lacking.with_an_old_site()
    outcome = lacking.mkdocs()
    assert (outcome.code, REPORT in outcome.text) == (1, True)
    assert fingerprint(lacking.site) == before


def test_a_draft_is_warned_of_and_not_published(lacking: Project) -> None:
    # What a programme says of its members is the programme's to publish.
    shutil.rmtree(lacking.folder / "arrangements/programmes")
    lacking.replace(lacking.partnership("partnership.yml"), "status: published", "status: draft")
    check, outcome = lacking.masa("check"), lacking.masa("build")
    assert (check.code, outcome.code) == (0, 0)
    assert "2 errors" not in check.text
    for text in (check.text, outcome.text):
        assert "S201 warning: “Independent scrutiny” is not met" in text
    pages = {p.relative_to(lacking.site).as_posix(): p for p in lacking.site.rglob("*.html")}
    assert "index.html" in pages
    named = [name for name, path in pages.items() if "quillmere" in path.read_text().casefold()]
    assert named == []


def test_drafts_alone_are_nothing_to_publish(project: Project) -> None:
    project.replace(project.partnership("partnership.yml"), "status: published", "status: draft")
    record = "arrangements/partnerships/sedgeholt/sedgeholt.yml"
    project.replace(record, "status: record", "status: draft")
    before = project.with_an_old_site()
    outcome = project.masa("build")
    assert (outcome.code, fingerprint(project.site)) == (1, before)
    assert "There is nothing to publish: every partnership here is a draft." in outcome.text


@pytest.mark.parametrize("status", ["record", "superseded"])
def test_history_never_stops_a_build(project: Project, status: str) -> None:
    record = "arrangements/partnerships/sedgeholt/sedgeholt.yml"
    project.replace(record, "status: record", f"status: {status}")
    outcome = project.masa("build")
    assert outcome.code == 0
    assert "sedgeholt" not in outcome.text
    page = (project.site / "partnerships/sedgeholt/compliance/index.html").read_text()
    assert "The source evidences 1 of 3 items and is silent on 2." in page


@pytest.mark.parametrize(
    ("review_by", "code", "says"),
    [
        ("2026-11-03", 0, ""),
        ("2026-11-02", 1, "The explanation for it lapsed on 2 November 2026."),
        ("2026-09-30", 1, "The explanation for it lapsed on 30 September 2026."),
    ],
)
def test_an_explanation_counts_until_the_day_it_is_to_be_looked_at(
    project: Project, review_by: str, code: int, says: str
) -> None:
    file = project.partnership("explanations.yml")
    project.replace(file, "review-by: 2027-09-01", f"review-by: {review_by}")
    outcome = project.masa("check")
    assert outcome.code == code
    assert requirements(outcome) == (["team"] if code else [])
    assert says in outcome.text
    assert project.masa("build").code == code


def test_what_the_law_requires_cannot_be_explained_away(lacking: Project) -> None:
    file = lacking.partnership("explanations.yml")
    lacking.replace(file, "requirement: team", "requirement: independent-scrutiny")
    outcome = lacking.masa("build")
    assert outcome.code == 1
    assert sorted(requirements(outcome)) == ["independent-scrutiny", "local-reviews", "team"]
    assert "An explanation is recorded, but the law leaves no choice here." in outcome.text


@pytest.mark.parametrize(
    ("rules", "code", "blocking", "warned"),
    [
        ([], 1, ["chair"], ["disagreements"]),
        (["S202 warning"], 0, [], ["chair", "disagreements"]),
        (["S203 error"], 1, ["chair", "disagreements"], []),
        (["S202 warning", "S203 error"], 1, ["disagreements"], ["chair"]),
        (["S202 off"], 0, [], ["disagreements"]),
    ],
)
def test_a_site_may_be_stricter_or_looser(
    project: Project, rules: list[str], code: int, blocking: list[str], warned: list[str]
) -> None:
    chosen = [
        "{{code: {}, severity: {}, reason: We agreed so.}}".format(*rule.split()) for rule in rules
    ]
    options = f"  - masa-compliance:\n      rules: [{', '.join(chosen)}]\n"
    project.replace("mkdocs.yml", COMPLIANCE, options)
    project.replace(project.partnership("people.yml"), CHAIR, "")
    check, build = project.masa("check"), project.masa("build")
    assert (check.code, build.code) == (code, code)
    assert requirements(check) == blocking
    assert requirements(check, "warning: ") == warned
    for requirement in (*blocking, *warned):
        assert f"Requirement: {requirement} " in build.text


def test_all_that_cannot_be_read_is_said_at_once(project: Project) -> None:
    project.write(project.partnership("voice.yml"), "voice:\n  summary: a\n  summary: b\n")
    project.write(project.partnership("funding.yml"), "funding:\n\tyear: 2026\n")
    project.write(project.partnership("training.yml"), 'training: "open\n')
    project.write(project.partnership("topics.yml"), "topics: &a []\n")
    project.write("arrangements/registers/more.yml", "areas:\n  - {id: x, nam: X, kind: county}\n")
    project.write("content/about.md", "# No head\n")
    before = project.with_an_old_site()
    outcome = project.masa("build")
    assert outcome.code == 1
    assert project.masa("check").text.rstrip() in outcome.text
    folder = "arrangements/partnerships/quillmere"
    assert re.findall(r"^(\S+): [RMC]\d+ ", outcome.text, re.MULTILINE) == [
        f"{folder}/funding.yml:2:1",
        f"{folder}/topics.yml:1:9",
        f"{folder}/training.yml:1:11",
        f"{folder}/voice.yml:3:3",
        "arrangements/registers/more.yml:2:5",
        "arrangements/registers/more.yml:2:13",
        "content/about.md:1:1",
    ]
    assert fingerprint(project.site) == before
