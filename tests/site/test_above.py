"""The way to a page written by hand: the pages above it, those that a site has."""

from __future__ import annotations

import pytest

from masa.site.assembly import above

ALL = frozenset(("how-to-edit/", "how-to-edit/subjects/", "how-to-edit/checks/", "decisions/"))


@pytest.mark.parametrize(
    ("address", "known", "way"),
    [
        ("", ALL, []),
        ("about/", ALL, ["Home"]),
        ("how-to-edit/", ALL, ["Home"]),
        ("how-to-edit/values/", ALL, ["Home", "How to edit"]),
        ("how-to-edit/subjects/funding/", ALL, ["Home", "How to edit", "Every subject"]),
        ("how-to-edit/subjects/funding/", frozenset(("how-to-edit/",)), ["Home", "How to edit"]),
        ("decisions/008-open-data/", ALL, ["Home", "Decisions"]),
    ],
)
def test_the_way_names_the_pages_above(address: str, known: frozenset[str], way: list[str]) -> None:
    assert [link.text for link in above(address, known)] == way
