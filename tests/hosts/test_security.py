"""What is said about weaknesses and leaks: whom to tell, in which order, and nobody invented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
SECURITY = (REPOSITORY / "SECURITY.md").read_text("utf-8")
LEAK = (REPOSITORY / "content/how-to-edit/leak.md").read_text("utf-8")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def in_order(text: str, *words: str) -> bool:
    """Whether the words stand in a text, each after the one before."""
    places = [text.find(word) for word in words]
    return -1 not in places and places == sorted(places)


def test_danger_comes_first_and_reports_stay_private() -> None:
    assert in_order(SECURITY, "call 999", "Report a vulnerability", "Do not repeat what it")
    assert in_order(SECURITY, "REPLACE-ME", "72 hours", "five working days", "The newest release")


def test_a_leak_is_taken_away_before_it_is_purged_and_the_officer_is_told_the_same_day() -> None:
    steps = re.findall(r"^## (\d)\. (.+)$", LEAK, re.MULTILINE)
    assert [int(number) for number, _ in steps] == list(range(1, 8))
    order = ("danger", "time", "Take it away", "data protection officer", "Purge", "gone", "Learn")
    assert all(word in step for word, (_, step) in zip(order, steps, strict=True))
    assert in_order(LEAK, "999", "72 hours", "Article 33", "Article 34", "git filter-repo")
    for place in ("Caches", "artifacts", "Former releases", "Search engines", "Web archives"):
        assert place in LEAK[LEAK.index("## 5.") : LEAK.index("## 6.")]


@pytest.mark.parametrize("text", [SECURITY, LEAK], ids=["SECURITY.md", "leak.md"])
def test_nobody_is_invented(text: str) -> None:
    assert set(MAIL.findall(text)) <= {"feedback@example.org", "info@archive.org"}


def test_what_is_led_to_is_there() -> None:
    assert "](leak.md)" in (REPOSITORY / "content/how-to-edit/index.md").read_text("utf-8")
    assert "](SECURITY.md)" in (REPOSITORY / "README.md").read_text("utf-8")
    links = re.findall(r"\]\((?!https:)([^)#]+)", SECURITY)
    assert len(links) > 2
    assert [link for link in links if not (REPOSITORY / link).is_file()] == []
    links = re.findall(r"\]\((?!https:)([^)#]+)", LEAK)
    assert [
        link for link in links if not (REPOSITORY / "content/how-to-edit" / link).is_file()
    ] == []
    assert "rules.md#when-one-of-many-is-broken" in LEAK
