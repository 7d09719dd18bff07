"""How a partnership's page is finished from its sections."""

from __future__ import annotations

from collections.abc import Iterable

from masa.pages.blocks import Absent
from masa.pages.page import has_content
from masa.pages.scope import Scope
from masa.pages.sections import complete, topics
from masa.pages.views import PageView, Section


def finish(
    scope: Scope, slug: str, title_: str, summary: str, sections: Iterable[Section]
) -> PageView | None:
    """The page from its sections and further topics; nothing for a record that has none of it."""
    shown = _shown(scope, slug, sections)
    if not shown:
        gap = Absent("Not recorded")
        shown = (Section("not-recorded", "Nothing is recorded here yet", (gap,)),)
    view = PageView(title_, summary, sections=shown)
    return view if has_content(scope, view) else None


def finish_if_any(
    scope: Scope, slug: str, title_: str, summary: str, sections: Iterable[Section]
) -> PageView | None:
    """A page that nobody is owed: nothing, for whomever, when none of it is written."""
    shown = _shown(scope, slug, sections)
    return PageView(title_, summary, sections=shown) if shown else None


def _shown(scope: Scope, slug: str, sections: Iterable[Section]) -> tuple[Section, ...]:
    return complete(scope, slug, [*sections, *topics(scope, slug)])
