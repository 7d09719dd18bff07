"""What partnerships answer to each question: cases.yml beside this file."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from masa.pages.everyone.comparing.cells import in_words, opening
from masa.pages.everyone.comparing.question import Question
from masa.pages.everyone.comparing.questions import QUESTIONS
from masa.pages.inline import Anchor, Inline, Joined, Missing, Moment, Tag
from masa.pages.shared.pieces import stack
from tests.pages.partnership.scene import scope

CASES = yaml.load((Path(__file__).parent / "cases.yml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - no objects
BY_SLUG = {question.slug: question for question in QUESTIONS}


def test_every_question_has_a_case_an_address_and_a_shape_of_its_own() -> None:
    assert {case["question"] for case in CASES} == set(BY_SLUG)
    assert len(BY_SLUG) == len(QUESTIONS)
    assert all(question.asks.endswith("?") for question in QUESTIONS)


@pytest.mark.parametrize("case", CASES, ids=[f"{c['question']}: {c['says']}" for c in CASES])
def test_answers(case: dict[str, Any]) -> None:
    question = BY_SLUG[case["question"]]
    made = question.answer(scope(registers=case.get("registers"), **case["subjects"]))
    if "cells" not in case:
        assert made is None
        return
    assert made is not None
    assert len(made.cells) == len(question.columns)
    words = ["" if cell is None else in_words(cell) for cell in made.cells]
    assert words == case["cells"]
    assert list(made.kinds) == case.get("kinds", [])


def test_figures_stand_in_columns_that_are_there() -> None:
    with pytest.raises(ValueError, match="numeric columns beyond the last"):
        Question("a", "A", "A?", ("One",), ("", ""), lambda _: None, numeric=(1,))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "Not recorded"),
        ("plain", "plain"),
        (stack(["a <b>", "c"]), "a <b>; c"),
        (stack(["alone"]), "alone"),
        (Anchor("here", "there/"), "here"),
        (Moment("May 2025", "2025-05"), "May 2025"),
        (Tag("Late", "red"), "Late"),
        (Missing("None", "on purpose"), "None: on purpose"),
        (Joined(("a", Anchor("b", "c/"), Missing()), "; "), "a; b; Not recorded"),
    ],
)
def test_a_cell_in_words(value: Inline | None, words: str) -> None:
    assert in_words(value) == words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, None),
        ("One. Two.", "One. Two."),
        ("One. " + "two " * 60, "One."),
        ("*One* only", "One only"),
        ("word " * 60 + ". More.", " ".join(["word"] * 32) + " …"),
    ],
)
def test_prose_is_cut_to_its_opening(text: str | None, said: str | None) -> None:
    assert opening(text) == said
