"""Anchors are found wherever they stand, also where most fields are passed over."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from markupsafe import Markup

from masa.pages.anchors import anchors_in
from masa.pages.blocks import Block, Card, Cards, Inset, Part, Table, Text
from masa.pages.book import make_pages
from masa.pages.page import Page
from masa.pages.special_blocks import Event, Lane, StepView
from masa.pages.views import Section
from tests.pages.golden.world import workspace

HOLDERS = (Block, Card, StepView, Event, Lane, Section)


def everywhere(thing: Any) -> frozenset[str]:
    """The same, looked for in every field of every object."""
    if isinstance(thing, tuple):
        return frozenset[str]().union(*map(everywhere, thing))
    if isinstance(thing, Table):
        return frozenset(thing.anchors)
    if not is_dataclass(thing):
        return frozenset()
    anchor = str(getattr(thing, "id", ""))
    own = {anchor} if isinstance(thing, HOLDERS) and anchor else set[str]()
    return frozenset(own).union(*(everywhere(getattr(thing, one.name)) for one in fields(thing)))


@pytest.fixture(scope="module")
def pages() -> tuple[Page, ...]:
    return make_pages(workspace())


def test_no_anchor_of_any_page_is_passed_over(pages: tuple[Page, ...]) -> None:
    for page in pages:
        assert anchors_in(page.view.sections) == everywhere(page.view.sections), page.address
    assert any(len(anchors_in(page.view.sections)) > len(page.view.sections) for page in pages)


def test_they_are_found_in_what_stands_in_others() -> None:
    card = Card("A card", id="card", blocks=(Part("A part", (), id="part"),))
    rows = Table("Rows", ("A",), (("a",), ("b",)), anchors=("one", "two"))
    section = Section("section", "S", (Inset((Cards((card,)), rows)), Text(Markup())))
    assert anchors_in((section,)) == {"section", "card", "part", "one", "two"}
