"""The page about reports: its examples are what the formats print, its commands can be given."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from masa.checks.choices import Settled
from masa.cli import _parser
from masa.cli.shared import FOUND, MISUSED, WELL
from masa.guidance.workspace import open_workspace
from masa.reports.formats import FORMATS
from masa.reports.lines import lines_below
from masa.reports.report import Report
from masa.reports.summary import LONGEST
from masa.rules import by_code

REPOSITORY = Path(__file__).resolve().parents[2]
PAGE = (REPOSITORY / "content/how-to-edit/reports.md").read_text("utf-8")
HEADING = re.compile(r"^### `(\w+)`$", re.MULTILINE)
FENCE = re.compile(r"^```\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"(?:^|[ /`])masa (check[^`\n]*)")


def sections() -> dict[str, str]:
    """What the page says about each format, by the word for it."""
    formats = PAGE.partition("\n## The formats\n")[2].partition("\n## In GitHub Actions\n")[0]
    _, *parts = HEADING.split(formats)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def report_of(folder: Path) -> Report:
    """A report of the one mistake that all examples are about."""
    path = folder / "arrangements/partnerships/northmere/funding.yml"
    path.parent.mkdir(parents=True)
    path.write_text("funding:\n  year: 2026/27\n  total: 12 pounds\n", encoding="utf-8")
    day = date(2026, 11, 22)
    found = open_workspace(folder / "arrangements", day).findings
    one = tuple(finding for finding in found if finding.code == "M107")
    return Report(Settled(one), by_code([]), lines_below(folder), day, checked=("northmere",))


def test_every_format_is_on_the_page_and_no_other() -> None:
    assert set(sections()) == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_the_example_of_a_format_is_what_it_prints(name: str, tmp_path: Path) -> None:
    (example,) = FENCE.findall(sections()[name])
    assert len(example.split("\n")) > 2
    assert example in FORMATS[name](report_of(tmp_path))


def test_every_command_on_the_page_can_be_given() -> None:
    commands = COMMAND.findall(PAGE)
    assert len(commands) >= 4
    for command in commands:
        given = _parser().parse_args(command.split())
        assert {report.partition("=")[0] for report in given.report} <= set(FORMATS)


def test_the_page_says_how_the_command_ends() -> None:
    rows = dict(re.findall(r"^\| (\d) \| (.*?) \|$", PAGE, re.MULTILINE))
    assert list(rows) == [str(code) for code in (WELL, FOUND, MISUSED)]
    assert f"{LONGEST:,} bytes" in PAGE
