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
    shown = complete(scope, slug, [*sections, *topics(scope, slug)])
    if not shown:
        gap = Absent("Not recorded")
        shown = (Section("not-recorded", "Nothing is recorded here yet", (gap,)),)
    view = PageView(title_, summary, sections=shown)
    return view if has_content(scope, view) else None
