"""Whether something that is written says anything at all."""

from __future__ import annotations

from typing import Any

import pytest

from masa.guidance.substance import has_substance, is_placeholder, words
from masa.model.money import Amount
from masa.model.values import Figure, Link, Party, When


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "TBC",
        "tbc.",
        "**TBC**",
        "(TBA)",
        "[To be confirmed]",
        "To be agreed in the spring",
        "To follow",
        "Coming soon!",
        "?",
        "?????",
        "N/A",
        "n/a",
        "None.",
        "Nil",
        "xxx",
        "—",
        "...",
        "_ _ _",
        "Lorem ipsum dolor sit amet",
        "Our work. " * 30 + "Lorem ipsum dolor sit amet.",
        "Under construction",
        "Insert text here",
        "Placeholder",
        "TBD",
        "Details TBC",
        "TBC " * 15,
        "Text to follow",
        "Pending",
        "Not applicable",
    ],
)
def test_the_place_of_a_text(text: str) -> None:
    assert is_placeholder(text)
    assert not has_substance(text)


@pytest.mark.parametrize(
    "text",
    [
        "Yes",
        "Team manager",
        "Nonetheless we meet every month.",
        "What do children say?",
        "We follow the national procedures.",
        "To be heard takes time. So each visit lasts as long as the child wants it to last.",
        "12",
        "None of our agencies could be left out.",
        "Nil returns are chased within a week.",
        "Insertion of a line into the plan",
        "Two posts are filled, and the third is TBC",
    ],
)
def test_a_text_that_says_something(text: str) -> None:
    assert not is_placeholder(text)
    assert has_substance(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("One two", 2),
        ("don't stop-start", 2),
        ("2026 £500 & 7%", 0),
        ("it’s  fine\n\nnow", 3),
    ],
)
def test_numbers_and_marks_are_not_words(text: str, count: int) -> None:
    assert words(text) == count


@pytest.mark.parametrize(("least", "enough"), [(1, True), (4, True), (5, False)])
def test_prose_needs_its_words(least: int, enough: bool) -> None:
    assert has_substance("We meet every month.", least) is enough


VALUES: list[tuple[Any, bool]] = [
    (None, False),
    ((), False),
    (("TBC", ""), False),
    (("TBC", "A point"), True),
    ({"a": "TBC"}, False),
    (Party.model_validate({"none": "vacant"}), False),
    (Party.model_validate("Team manager"), True),
    (Amount.model_validate("not published"), False),
    (Amount.model_validate("in kind"), True),
    (Amount.model_validate("0"), True),
    (Figure.model_validate({"what": "Children", "quality": "tbc"}), False),
    (Figure.model_validate({"what": "Children", "quality": "withheld"}), False),
    (Figure.model_validate({"what": "Children", "value": "12", "quality": "estimate"}), True),
    (False, True),
    (When.model_validate("TBC"), False),
    (When.model_validate("Spring 2027"), True),
    (Link.model_validate({"title": "TBC"}), False),
    (Link.model_validate({"title": "The guide"}), True),
    (Party.model_validate("TBC"), False),
]


@pytest.mark.parametrize(("value", "says"), VALUES, ids=[str(value) for value, _ in VALUES])
def test_whether_a_value_says_something(value: Any, says: bool) -> None:
    assert has_substance(value) is says
