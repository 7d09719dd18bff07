"""The page about using the open data: its examples work, and it names only what is there."""

from __future__ import annotations

import contextlib
import io
import re
from functools import cache
from pathlib import Path

import pytest

from masa.downloads import make_downloads
from masa.downloads.data.tables import ALONE
from masa.guidance.workspace import Workspace, open_workspace
from masa.pages import words
from masa.pages.partnership.contributions import added
from tests.pages.golden.world import TODAY

REPOSITORY = Path(__file__).resolve().parents[2]
PAGE = (REPOSITORY / "content/open-data.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
DEMONSTRATION = "northmere"


@cache
def workspace() -> Workspace:
    return open_workspace(REPOSITORY / "arrangements", TODAY).shown()


@cache
def files() -> dict[str, str]:
    return make_downloads(workspace(), "Arrangements", "").files


def printed(example: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What an example prints in a folder with the files that it opens."""
    for name in re.findall(r'open\("([^"]+)"', example):
        found = [address for address in files() if address.endswith(f"/{name}")]
        shortest = min(found, key=len)
        (folder / name).write_text(files()[shortest], encoding="utf-8", newline="")
    monkeypatch.chdir(folder)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(example, "example", "exec"), {})  # noqa: S102 - our own page
    return said.getvalue()


def test_the_sum_is_that_of_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    funding = workspace().library.by_slug[DEMONSTRATION].funding
    assert funding is not None
    whole = added(item.amount for item in funding.contributions)
    assert whole is not None
    said = printed(EXAMPLES[0], tmp_path, monkeypatch).strip()
    assert words.money(whole).strip("£").replace(",", "") == said


def test_the_leads_are_those_of_the_arrangements(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = printed(EXAMPLES[1], tmp_path, monkeypatch).splitlines()
    partnership = workspace().library.by_slug[DEMONSTRATION]
    assert len(said) == len(partnership.seats) > 2
    people = {person.id: person for person in partnership.people}
    for line, seat in zip(said, partnership.seats, strict=True):
        assert seat.lead is not None
        assert people[seat.lead.person or ""].post in line


def test_every_example_is_tried() -> None:
    assert len(EXAMPLES) == 2


def test_every_address_that_it_names_is_there() -> None:
    named = re.findall(r"`(data/1/[\w./-]+|changes\.\w+|due\.\w+)`", PAGE)
    assert len(named) > 7
    assert [name for name in named if name not in files()] == []


def test_it_names_the_tables_of_one_alone() -> None:
    numbers = {4: "Four"}
    assert f"{numbers[len(ALONE)]} tables can also be had" in PAGE


def test_it_names_only_columns_that_are_there() -> None:
    text = "\n".join(files().values())
    columns = re.findall(r"`([a-z]+_[a-z_]+)`", PAGE)
    assert columns
    assert [name for name in columns if name not in text] == []
