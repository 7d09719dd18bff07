"""A long list in one sentence."""

import pytest

from masa.pages.shared.tallies import tally
from tests.pages.partnership.scene import said


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (["On track", "Done", "On track"], "3 actions: 2 on track and 1 done."),
        (["Done"] * 3, "3 actions, all done."),
        (["RAG red", "RAG red", ""], "3 actions: 2 RAG red and 1 without one of these."),
        (["", "", ""], "3 actions."),
        (["Done", "Done"], ""),
    ],
)
def test_how_many_of_which_kind(kinds: list[str], expected: str) -> None:
    assert said(tally("action", kinds)) == expected
