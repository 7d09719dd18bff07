"""A small partnership for one test, and ways to read what its page says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from markupsafe import Markup

from masa.guidance.assessing import Standing
from masa.model.library import Library, Registers
from masa.model.partnership import Partnership
from masa.pages.addresses import Addresses
from masa.pages.inline import Anchor, Fact, Joined
from masa.pages.rendering import Renderer
from masa.pages.scope import Scope
from masa.pages.views import PageView, Section

TODAY = date(2026, 11, 22)
OVERRIDES = Path(__file__).parents[3] / "overrides"
SOURCE = {"document": "slides", "page": "Slide 4"}
T = TypeVar("T")


def scope(
    status: str = "published",
    registers: dict[str, Any] | None = None,
    standing: Standing | None = None,
    **subjects: Any,
) -> Scope:
    """A partnership with only the given subjects, as YAML would give them."""
    identity = {"name": "Demo", "status": status, "edition": "wt2023", "areas": ["demo"]}
    data = {"slug": "demo", "partnership": identity, **subjects}
    partnership = Partnership.model_validate(data)
    library = Library(
        registers=Registers.model_validate(registers or {}), partnerships=(partnership,)
    )
    return Scope(partnership, library, Addresses("demo"), standing, TODAY)


def strings(thing: object) -> Iterator[str]:
    """Every text in a view, a block or a value, in the order of reading."""
    if isinstance(thing, Markup):
        yield thing.striptags()
    elif isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple | list):
        for item in thing:
            yield from strings(item)
    elif isinstance(thing, Joined):
        yield thing.by.join(said(item) for item in thing.items)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from strings(getattr(thing, field.name))


def said(thing: object) -> str:
    """All that a view, a block or a value says, in one line."""
    return " | ".join(text for text in strings(thing) if text)


def every(kind: type[T], thing: object) -> list[T]:
    """Each value of a kind inside a view, a block or a value."""
    found: list[T] = [thing] if isinstance(thing, kind) else []
    if isinstance(thing, tuple | list):
        for item in thing:
            found += every(kind, item)
    elif is_dataclass(thing):
        for field in fields(thing):
            found += every(kind, getattr(thing, field.name))
    return found


def part(view: PageView | None, id_: str) -> Section:
    """A section of a page; fails when it is not there."""
    assert view is not None
    found = {section.id: section for section in view.sections}
    assert id_ in found, f"{id_} is not among {sorted(found)}"
    return found[id_]


def fact(thing: object, term: str) -> str:
    """What a summary list says for a term; empty when the term is not there."""
    return next((said(row.values) for row in every(Fact, thing) if row.term == term), "")


def render(view: PageView | None, address: str = "") -> str:
    """The page's body in HTML."""
    assert view is not None
    contents = tuple(Anchor(section.title, f"#{section.id}") for section in view.sections)
    html = str(Renderer(OVERRIDES).render("page.html", address, view=view, contents=contents))
    assert " style=" not in html
    assert "<script" not in html
    return html
