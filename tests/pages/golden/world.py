"""The invented partnerships of the golden files, read and made into pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from masa.guidance.workspace import Workspace, open_workspace
from masa.model.library import Library
from masa.pages.frame import Frame, SiteOptions
from masa.pages.rendering import Renderer
from masa.site.assembly import Assembly

FOLDER = Path(__file__).parent
OVERRIDES = FOLDER.parents[2] / "overrides"
TODAY = date(2026, 11, 2)
PUBLISHED, RECORD, PROGRAMME = "quillmere", "sedgeholt", "fenland-work"
BY_HAND = frozenset(("about/", "privacy/", "how-to-edit/"))


@cache
def workspace() -> Workspace:
    """Both partnerships: one published, one a record."""
    return open_workspace(FOLDER / "arrangements", TODAY)


def alone(slug: str) -> Workspace:
    """One of them, as if it were alone in the folder."""
    kept = tuple(p for p in workspace().library.partnerships if p.slug == slug)
    library = Library.model_construct(
        **{**dict(workspace().library), "partnerships": kept, "programmes": ()}
    )
    return replace(workspace(), library=library)


def assembly(of: Workspace, options: SiteOptions | None = None) -> Assembly:
    """The pages of a workspace, and the frame that stands around them."""
    return Assembly.make(of, OVERRIDES, options or SiteOptions("A small site"), BY_HAND)


def frame(of: Workspace, options: SiteOptions | None = None) -> Frame:
    """The frame alone."""
    return assembly(of, options).frame


def renderer() -> Renderer:
    """The repository's own templates."""
    return Renderer(OVERRIDES)
