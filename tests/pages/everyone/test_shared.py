"""Lists from A to Z, and what is said of a partnership."""

from pathlib import Path

import pytest

from masa.pages.everyone import shared
from tests.pages.everyone.sites import AREAS, identity, workspace


def test_names_stand_under_their_letters_in_order() -> None:
    names = ["zebra", "Émile", "echo", "Bath", "7-minute briefing", "Écluse", "Østerby"]
    assert shared.by_letter(names, str) == (
        ("B", ["Bath"]),
        ("E", ["echo", "Écluse", "Émile"]),
        ("Z", ["zebra"]),
        (shared.OTHER, ["7-minute briefing", "Østerby"]),
    )


def test_letters_lead_to_their_anchors() -> None:
    groups = shared.by_letter(["Bath", "7"], str)
    assert [(link.text, link.target) for link in shared.letters(groups).links] == [
        ("B", "#letter-b"),
        ("0–9", "#letter-other"),
    ]


@pytest.mark.parametrize(
    ("status", "demonstration", "word", "tone"),
    [
        ("published", "no", "Published", "green"),
        ("published", "yes", "Fictional demonstration", "amber"),
        ("draft", "no", "Draft, not in force", "amber"),
        ("record", "no", "Record of June 2019", "grey"),
        ("superseded", "no", "Superseded", "grey"),
    ],
)
def test_a_status_is_a_word_and_only_what_is_current_is_green(
    tmp_path: Path, status: str, demonstration: str, word: str, tone: str
) -> None:
    text = identity("A", status).replace("{", f"{{demonstration: {demonstration}, ", 1)
    (found,) = workspace(tmp_path, a=text).library.partnerships
    assert (shared.status(found).word, shared.status(found).tone) == (word, tone)
    assert ("current advice" in shared.as_at(found)) == (status in ("record", "superseded"))


def test_published_partnerships_come_first_then_names_in_order(tmp_path: Path) -> None:
    space = workspace(
        tmp_path,
        a=identity("Alpha", "record"),
        b=identity("Beta", "draft"),
        c=identity("Gamma"),
        d=identity("delta"),
    )
    found = shared.in_order(space.library.partnerships)
    assert [p.name for p in found] == ["delta", "Gamma", "Beta", "Alpha"]


@pytest.mark.parametrize(("name", "said"), [("NSCP", "Northmere and Eastmere"), ("Mere", "Mere")])
def test_an_abbreviation_gives_way_to_the_area(tmp_path: Path, name: str, said: str) -> None:
    space = workspace(tmp_path, AREAS, a=identity(name, areas="northmere, eastmere"))
    assert shared.short(space.library.partnerships[0], space) == said
