"""The tables of figures of a programme."""

from __future__ import annotations

from masa.pages.programme.pieces import finish
from masa.pages.programme.scope import ProgrammeScope
from masa.pages.shared import tables
from masa.pages.views import PageView

TITLE = "Figures"
SUMMARY = "What was counted and measured: with its base, its period and its doubts."


def view(scope: ProgrammeScope) -> PageView | None:
    """The page; nothing when the programme has no figures."""
    return finish(scope, "figures", TITLE, SUMMARY, tables.sections(scope))
