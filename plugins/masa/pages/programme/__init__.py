"""The pages that every programme may have, in the order of its contents."""

from __future__ import annotations

from masa.pages.page import PageKind
from masa.pages.programme import overview
from masa.pages.programme.scope import ProgrammeScope

WHAT = "What it is"

KINDS: tuple[PageKind[ProgrammeScope], ...] = (PageKind("", "Overview", WHAT, overview.view),)

__all__ = ["KINDS", "overview"]
