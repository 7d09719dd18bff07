"""The page of commands names every command and option of the program, and no other."""

from __future__ import annotations

import argparse
import re
import shlex
from pathlib import Path

import pytest

from masa.cli import COMMANDS, _parser
from masa.downloads import make_downloads
from masa.reports.formats import FORMATS
from tests.due.small import opened

REPOSITORY = Path(__file__).resolve().parents[2]
PAGE = (REPOSITORY / "content/how-to-edit/commands.md").read_text("utf-8")
README = (REPOSITORY / "README.md").read_text("utf-8")
HEAD, *PARTS = re.split(r"^## ", PAGE, flags=re.MULTILINE)
SECTIONS = {part.split("\n", 1)[0]: part for part in PARTS}
EXAMPLES = [
    line
    for fence in re.findall(r"^```\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    for line in fence.splitlines()
]


def parsers() -> dict[str, argparse.ArgumentParser]:
    """The parser of each command."""
    (commands,) = [a for a in _parser()._actions if isinstance(a, argparse._SubParsersAction)]
    found: dict[str, argparse.ArgumentParser] = commands.choices
    return found


def options(parser: argparse.ArgumentParser) -> set[str]:
    """What a command takes: options by their long name, arguments by their place's name."""
    return {
        action.option_strings[-1] if action.option_strings else action.dest
        for action in parser._actions
        if action.dest not in {"help", "command"}
    }


def explained(section: str) -> set[str]:
    """The options that a section explains, each a point that begins with it."""
    return set(re.findall(r"^- `([\w-]+)` ", section, re.MULTILINE))


def test_every_command_has_a_section_and_a_row() -> None:
    known = {f"masa {name}" for name in COMMANDS}
    assert {title for title in SECTIONS if title.startswith("masa ")} == known
    rows = re.findall(r"^\| \[`([\w ]+)`\]\(#([\w-]+)\) \| ", HEAD, re.MULTILINE)
    assert {name for name, _ in rows} == known
    assert all(anchor == name.replace(" ", "-") for name, anchor in rows)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_is_explained_and_no_other(name: str) -> None:
    assert explained(SECTIONS[f"masa {name}"]) == options(parsers()[name])


def test_the_options_of_all_commands_are_explained() -> None:
    assert explained(HEAD) == options(_parser()) | {"--help"}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_an_example(name: str) -> None:
    assert f"\nmasa {name}" in SECTIONS[f"masa {name}"]


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_are_understood(example: str) -> None:
    program, *arguments = shlex.split(example)
    assert program == "masa"
    assert _parser().parse_args(arguments).command in COMMANDS


def test_every_format_is_named() -> None:
    (line,) = re.findall(r"^- `--format` .*$", PAGE, re.MULTILINE)
    assert set(re.findall(r"`([a-z]+)`", line)) == set(FORMATS)


def test_every_command_is_in_the_readme_which_leads_here() -> None:
    assert set(re.findall(r"^- `masa (\w+)", README, re.MULTILINE)) == set(COMMANDS)
    assert "content/how-to-edit/commands.md" in README


def test_feeds_and_calendars_are_where_the_page_says(tmp_path: Path) -> None:
    workspace = opened(tmp_path, south="topics: []\n")
    made = [
        name for name in make_downloads(workspace, "A", "").files if name.endswith((".xml", ".ics"))
    ]
    told = set(re.findall(r"`([\w/]+\.(?:xml|ics))`", SECTIONS["Feeds and calendars"]))
    assert told == {name.replace("north/", "northmere/") for name in made if "south" not in name}
