"""Every format as it was when somebody last looked at it: golden/.

When a format is meant to change, renew the files, and read what changed before it is committed:

    MASA_RENEW_GOLDEN=1 python -m pytest tests/reports/test_golden.py
    git diff tests/reports/golden
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from masa.reports.formats import FORMATS
from tests.reports.everything import everything

FOLDER = Path(__file__).parent / "golden"
RENEW = bool(os.environ.get("MASA_RENEW_GOLDEN")) and not os.environ.get("CI")
#: By the name of its file: the format, whether it is in colour, and the website's address.
FILES = {
    "terminal.txt": ("terminal", False, ""),
    "terminal-in-colour.txt": ("terminal", True, ""),
    "report.json": ("json", False, ""),
    "github.txt": ("github", False, ""),
    "gitlab.json": ("gitlab", False, ""),
    "report.sarif": ("sarif", False, ""),
    "published.sarif": ("sarif", False, "https://north.example.org"),
    "junit.xml": ("junit", False, ""),
    "summary.md": ("summary", False, ""),
    "summary-published.md": ("summary", False, "https://north.example.org"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_format_is_as_somebody_last_saw_it(name: str) -> None:
    chosen, colour, address = FILES[name]
    made = FORMATS[chosen](everything(colour=colour, address=address)).encode()
    if RENEW:
        (FOLDER / name).write_bytes(made)
    assert made.decode() == (FOLDER / name).read_bytes().decode()


def test_every_format_has_a_golden_file_and_every_file_a_test() -> None:
    assert {chosen for chosen, _, _ in FILES.values()} == set(FORMATS)
    assert {path.name for path in FOLDER.iterdir()} == set(FILES)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_gives_the_same_text_twice(name: str) -> None:
    assert FORMATS[name](everything()) == FORMATS[name](everything())
