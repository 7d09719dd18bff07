"""What an editor shows: names and words to choose from, help, and faults as somebody types.

Asked of the real yaml-language-server, which Visual Studio Code and most other editors use.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from masa.schema import kind_of, write
from masa.schema.modelines import with_modeline
from tests.editors.server import PROGRAM, Server

REPOSITORY = Path(__file__).resolve().parents[2]
FILES = sorted((REPOSITORY / "arrangements").rglob("*.yml"))
GROUPS = "arrangements/partnerships/north-mere/groups.yml"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that looks at an empty project with the schemas in their place."""
    if not shutil.which("node") or not PROGRAM.is_file():
        missing = "yaml-language-server is not installed: npm ci --prefix tests/editors"
        if os.environ.get("CI"):
            pytest.fail(missing, pytrace=False)
        pytest.skip(missing)
    project = tmp_path_factory.mktemp("project")
    write(project / "schemas")
    running = Server(project)
    yield running
    running.close()


def page(text: str, name: str = GROUPS) -> tuple[str, str]:
    """A file and its text, with the first line that every file has."""
    kind = kind_of(name)
    assert kind
    return name, with_modeline(text, name, kind)


def lines(found: list[dict[str, Any]]) -> list[tuple[int, str]]:
    """The line that an editor shows, counted from 1, and what is said of it."""
    return sorted((each["range"]["start"]["line"] + 1, each["message"]) for each in found)


def test_the_names_of_a_group_are_offered(server: Server) -> None:
    offered = server.complete(*page("groups:\n  - id: board\n    |\n"))
    assert {"name", "kind", "purpose", "chair", "members", "quorum", "parents"} <= set(offered)
    assert "id" not in offered, "it is written already"
    assert offered["quorum"]["documentation"].startswith("Who must be there to decide.")
    assert {"funding", "year", "priorities"} & set(offered) == set()


def test_a_new_group_begins_with_what_is_needed(server: Server) -> None:
    offered = server.complete(*page("groups:\n  - |\n"))
    begun = offered["Group"]["textEdit"]["newText"]
    assert [line.split(":")[0].strip() for line in begun.split("\n")] == ["id", "name", "kind"]


def test_the_subjects_are_offered_in_an_empty_file(server: Server) -> None:
    offered = server.complete(*page("|"))
    assert {"partnership", "groups", "funding", "scrutiny", "reports"} <= set(offered)


def test_the_words_of_a_status_are_offered_and_explained(server: Server) -> None:
    offered = server.complete(*page("partnership:\n  status: |\n"))
    assert list(offered) == ["published", "draft", "record", "superseded"]
    assert "preview only" in offered["draft"]["documentation"]


def test_yes_and_no_are_written_without_quotation_marks(server: Server) -> None:
    offered = server.complete(*page("partnership:\n  demonstration: |\n"))
    written = [each["textEdit"]["newText"] for each in offered.values()]
    assert written[:2] == ["yes", "no"]


def test_an_absence_can_be_chosen_for_a_subject(server: Server) -> None:
    offered = server.complete(*page("funding:\n  |\n"))
    assert offered["Nothing here yet"]["textEdit"]["newText"].startswith("none: ")
    assert {"year", "contributions"} <= set(offered)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("gro|ups:\n  - id: board\n", "Boards, groups, forums and teams."),
        ("groups:\n  - id: a\n    kin|d: board\n", "What kind of group it is"),
        ("groups:\n  - id: a\n    kind: bo|ard\n", "A wider board of agencies."),
        ("groups:\n  - id: a\n    ch|air: Director\n", "Who chairs it."),
        ("groups:\n  - id: a\n    ch|air: {person: b}\n", "Who chairs it."),
        ("groups:\n  - id: a\n    fr|om: April 2026\n", "When it began. A date"),
        ("groups:\n  - id: a\n    quo|rum: {says: All}\n", "Who must be there to decide."),
        ("funding:\n  tot|al: £12\n", "`in kind` or `not published`"),
    ],
)
def test_help_is_shown_for_what_the_pointer_is_on(server: Server, text: str, says: str) -> None:
    assert says in server.hover(*page(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "groups:\n  - id: a\n    name: B\n    kind: board\n    perpose: To lead.\n",
            [(6, "Property perpose is not allowed.")],
        ),
        ("fundign:\n  year: 2026/27\n", [(2, "Property fundign is not allowed.")]),
        (
            "reports:\n  - id: a\n    title: A\n    from: 2025/26\n    to: 2026-03-31\n",
            [(5, "Write a day as year-month-day, for example 2026-04-01.")],
        ),
        ("funding:\n  none: not-yet\n", [(2, 'Missing property "reason".')]),
        (
            "arrangements:\n  Needs Response:\n    text: We ask.\n",
            [(3, "Use a to z, 0 to 9 and single hyphens, such as north-mere.")],
        ),
        ("groups:\n  - id: a\n    kind: board\n", [(3, 'Missing property "name".')]),
    ],
)
def test_a_fault_is_shown_in_its_line(
    server: Server, text: str, found: list[tuple[int, str]]
) -> None:
    assert lines(server.open(*page(text))) == found


def test_a_wrong_word_is_shown_with_those_that_are_right(server: Server) -> None:
    text = "partnership:\n  name: A\n  edition: b\n  areas: [c]\n  status: publisched\n"
    text += "funding:\n  none: nto-yet\n  reason: In March.\n"
    (first, message), (second, other) = lines(server.open(*page(text)))
    assert (first, second) == (6, 8)
    assert '"published", "draft", "record", "superseded"' in message
    assert '"not-yet", "withheld", "not-stated"' in other


@pytest.mark.slow
def test_no_file_of_the_project_has_a_fault(server: Server) -> None:
    names = [path.relative_to(REPOSITORY).as_posix() for path in FILES]
    texts = [path.read_text("utf-8") for path in FILES]
    found = server.open_all([page(*pair) for pair in zip(texts, names, strict=True)])
    assert len(found) == len(names) > 100
    assert {name: lines(each) for name, each in zip(names, found, strict=True) if each} == {}
