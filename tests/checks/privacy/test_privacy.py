"""What ``masa-privacy`` finds, word for word, and that nothing of it is shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from masa.checks.family import HandText, Seen
from masa.checks.privacy import FAMILY
from masa.checks.privacy.options import PrivacyOptions
from masa.checks.privacy.texts import may_be_shown
from masa.guidance.workspace import open_workspace
from masa.privacy.kinds import IDENTIFIERS, Kind
from tests.checks.family_cases import EDITION, REGISTERS, SOUND, cases, found_in, rows

TODAY = date(2026, 11, 22)
AGREED = "reason: A., agreed-by: B, agreed-on: 2026-11-20"


@pytest.mark.parametrize("case", cases(__file__), ids=lambda case: case["name"])
def test_privacy(case: dict[str, Any], tmp_path: Path) -> None:
    found = found_in(case, FAMILY, tmp_path)
    assert rows(found) == case["findings"]
    assert all(one.private for one in found if one.code not in {"G714", "G715"})


def test_pages_written_by_hand_are_looked_through(tmp_path: Path) -> None:
    (tmp_path / "arrangements/registers").mkdir(parents=True)
    text = f"confirmed:\n  - {{rule: G708, what: nobody@gmail.com, {AGREED}}}\n"
    (tmp_path / "arrangements/registers/confirmed.yml").write_text(text, "utf-8")
    workspace = open_workspace(tmp_path / "arrangements", TODAY)
    page = HandText("content/a.md", "---\ntitle: A\n---\nCall 07700 900145\nor nobody@gmail.com.\n")
    found = FAMILY.find(Seen(workspace, (page,)), PrivacyOptions())
    assert [(str(f.place), f.place.length, f.code) for f in found] == [
        ("content/a.md:4:6", 12, "G707")
    ]


@pytest.mark.parametrize("number", ["07700 900145", "07700"])
def test_confirmations_are_not_called_idle_where_something_is_not_read(
    number: str, tmp_path: Path
) -> None:
    """Whoever deleted one would be told of what it confirms, as soon as the other is mended."""
    confirmed = f"confirmed:\n  - {{rule: G707, what: 07700 900145, {AGREED}}}\n"
    idle = f"  - {{rule: G710, what: gone, {AGREED}}}\n"
    contact = f"contacts: [{{id: a, purpose: other, name: A, numbers: [{{number: {number}}}]}}]\n"
    for name, text in (
        ("guidance/wt2023.yml", EDITION),
        ("registers/one.yml", REGISTERS + confirmed.replace("07700", "07701")),
        ("partnerships/north/partnership.yml", SOUND.format(status="published")),
        ("partnerships/north/contacts.yml", contact),
        ("partnerships/north/confirmed.yml", confirmed + idle),
    ):
        path = tmp_path / "arrangements" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    workspace = open_workspace(tmp_path / "arrangements", TODAY)
    found = FAMILY.find(Seen(workspace), PrivacyOptions())
    said = [(f.code, f.place.file.rpartition("/")[2], f.place.line) for f in found]
    expected = [("G714", "one.yml", 9), ("G714", "confirmed.yml", 3)]
    assert said == ([] if workspace.findings else expected)
    assert bool(workspace.findings) is (number == "07700")


def test_the_arrangements_and_the_pages_are_clean(repository: Path) -> None:
    workspace = open_workspace(repository / "arrangements", TODAY)
    pages = tuple(
        HandText(path.relative_to(repository).as_posix(), path.read_text("utf-8"))
        for path in sorted((repository / "content").rglob("*.md"))
    )
    assert len(pages) > 40
    assert list(FAMILY.find(Seen(workspace, pages), PrivacyOptions())) == []


def test_what_may_be_shown_is_what_was_confirmed_and_addresses_of_offices(tmp_path: Path) -> None:
    case = {
        "text": (
            "contacts:\n"
            "  - id: door\n"
            "    purpose: front-door\n"
            "    name: Front door\n"
            "    numbers: [{number: 01632 960001}]\n"
            "    says: Come to 1 High Street, Northmere NM1 1AA.\n"
            "confirmed:\n"
            f"  - {{rule: G707, what: +44 7700 900145, {AGREED}}}\n"
            f"  - {{rule: G713, what: 9434765919, {AGREED}}}\n"
            f"  - {{rule: G701, what: 943 476 5919, {AGREED}}}\n"
        )
    }
    found_in(case, FAMILY, tmp_path)
    library = open_workspace(tmp_path / "arrangements", TODAY).library
    shown = may_be_shown(library)
    assert {value for value in shown if value[1] != "9434765919"} == {
        (Kind.MOBILE, "07700900145"),
        (Kind.HOME, "1highstreetnorthmerenm11aa"),
    }
    # Nobody may confirm an identifier, also not as something that may be one.
    assert (Kind.CASE, "9434765919") in shown
    assert not {kind for kind, value in shown if value == "9434765919"} & IDENTIFIERS
