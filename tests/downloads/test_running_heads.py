"""Heads and feet of printed pages: whatever a name holds, it stays a string of CSS."""

from __future__ import annotations

import re
from datetime import date

import pytest

from masa.downloads import make_downloads
from masa.downloads.running_heads import running_heads, text
from tests.pages.golden.world import PUBLISHED, workspace
from tests.pages.partnership.scene import scope

ADDRESS = f"partnerships/{PUBLISHED}/whole/running-heads.css"


def read(string: str) -> str:
    """What a browser reads in a string of CSS: one space after a number belongs to the number."""
    return re.sub(r"\\([0-9a-f]{6}) ?", lambda found: chr(int(found[1], 16)), string[1:-1])


@pytest.mark.parametrize(
    "name",
    ['A "b" \\c', "</style>; } @import x", "A\nB", "Sgiliau’r Ŵyl", "North · South (one)", ""],
)
def test_a_name_comes_back_as_it_was_and_ends_nothing(name: str) -> None:
    made = text(name)
    assert read(made) == name
    assert not set(made[1:-1]) & set("\"'{};\n<>@/*")


def test_each_partnership_has_one_with_its_name_date_and_hash() -> None:
    made = make_downloads(workspace(), "A site", "").files[ADDRESS]
    lines = [read(string) for string in re.findall(r'"[^"]*"', made)]
    assert lines[0] == workspace().library.by_slug[PUBLISHED].name
    assert re.fullmatch(r"As at 2 November 2026 · content hash [0-9a-f]{12}", lines[2])


def test_the_latest_version_is_named() -> None:
    versions = [
        {"number": "1", "published": "1 May 2024"},
        {"number": "2", "published": "1 May 2026"},
        {"number": "1.1", "published": "1 May 2025"},
    ]
    partnership = scope(publication={"versions": versions}).partnership
    assert text("Version 2") in running_heads(partnership, date(2026, 1, 1))


def test_each_sheet_of_a_record_says_of_what_time_it_is() -> None:
    undated = read_all(running_heads(scope("record").partnership, date(2026, 1, 2)))
    assert "Record of an earlier time, not current advice · made on 2 January 2026" in undated
    address = ADDRESS.replace(PUBLISHED, "sedgeholt")
    dated = read_all(make_downloads(workspace(), "A site", "").files[address])
    assert "Record of 27 June 2019, not current advice" in dated


def read_all(style: str) -> str:
    return " ".join(read(string) for string in re.findall(r'"[^"]*"', style))
