"""``masa foresee``: what it prints, for all and for one, and what it refuses in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.project import Project

DRAFT = """\
edition:
  {{id: {id}, title: A draft, short-title: Draft {id}, publisher: Nobody, published: 2030-01-01,
    status: upcoming, continues: second, summary: A., how-sure: B.}}
keeps:
  - {{edition: second, guidance: reported, because: It says so.}}
requirements:
  - {{id: siblings, number: 101, title: Brothers and sisters, says: How they stay together.,
     basis: [{{says: The draft}}], strength: should, confirmed: {confirmed},
     look-at: [{{kind: present, path: arrangements.siblings.text}}],
     shown-at: arrangements#siblings, to-meet: Write it.}}
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = Project.make(tmp_path_factory.mktemp("foresee") / "project")
    for name, confirmed in (("third", "reported"), ("fourth", "unconfirmed")):
        text = DRAFT.format(id=name, confirmed=confirmed)
        made.write(f"arrangements/guidance/{name}.yml", text)
    return made


def test_it_says_what_to_write_and_where(project: Project) -> None:
    outcome = project.masa("foresee", "third")
    assert outcome.code == 0
    lines = outcome.text.split("\n")
    assert lines[0].endswith(": from Second Edition to Draft third")
    assert lines[1:8] == [
        "  Newly asked for: 1 to write, 0 with nothing to write",
        "    - Brothers and sisters",
        "      arrangements/partnerships/quillmere/arrangements.yml:1:1",
        "      Write it.",
        "      | arrangements:",
        "      |   siblings:",
        "      |     text: …",
    ]
    assert lines[8].startswith("  As it is today: ")


def test_what_comes_on_top_of_an_edition_adds_to_it(project: Project) -> None:
    head, _, rest = DRAFT.format(id="act", confirmed="reported").partition("keeps:")
    head = head.replace("continues: second", "overlay: yes")
    asked = rest.partition("requirements:")[2].replace("id: siblings", "id: act-siblings")
    project.write("arrangements/guidance/act.yml", f"{head}requirements:{asked}")
    try:
        outcome = project.masa("foresee", "act")
    finally:
        (project.folder / "arrangements/guidance/act.yml").unlink()
    assert outcome.code == 0, outcome.text
    assert outcome.text.split("\n")[0].endswith(": what Draft act adds to Second Edition")
    assert "\n  As it is today: all else that Second Edition asks for\n" in outcome.text


def test_what_is_not_confirmed_says_so(project: Project) -> None:
    text = project.masa("foresee", "fourth").text
    assert "    - Brothers and sisters (not confirmed: it would only warn)\n" in text


def test_one_partnership_alone(project: Project) -> None:
    of_all = project.masa("foresee", "third")
    assert project.masa("foresee", "third", "quillmere") == of_all


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            ["thrid"],
            (
                "There is no edition thrid. Did you mean `third`? "
                "There is: first, fourth, second, third."
            ),
        ),
        (
            ["third", "sedgeholt"],
            "sedgeholt is not a current partnership under an earlier edition. There is: quillmere.",
        ),
        (
            ["second", "quillmere"],
            "quillmere is not a current partnership under an earlier edition. There is: none.",
        ),
    ],
)
def test_what_it_refuses(project: Project, arguments: list[str], says: str) -> None:
    outcome = project.masa("foresee", *arguments)
    assert (outcome.code, outcome.text) == (2, f"{says}\n")


def test_an_edition_that_is_nobodys_future_is_well(project: Project) -> None:
    outcome = project.masa("foresee", "first")
    says = "No current partnership is under an earlier edition.\n"
    assert (outcome.code, outcome.text) == (0, says)


def test_a_draft_edition_stops_nothing_and_has_its_pages(tmp_path: Path) -> None:
    project = Project.make(tmp_path / "project", search=False)
    text = DRAFT.format(id="third", confirmed="reported")
    project.write("arrangements/guidance/third.yml", text)
    outcome = project.masa("build")
    assert outcome.code == 0, outcome.text
    assert (project.site / "guidance/third/what-would-change/index.html").is_file()
    ahead = project.site / "partnerships/quillmere/ahead/index.html"
    assert "Brothers and sisters" in ahead.read_text("utf-8")
