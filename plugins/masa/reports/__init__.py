"""Findings in words: one model, several ways to print it."""

from __future__ import annotations

from collections.abc import Callable

from masa.reports import terminal
from masa.reports.report import LineOf, Report

__all__ = ["FORMATS", "LineOf", "Report"]

#: By the word that `masa check --format` takes. Another format is one file here and one line below.
FORMATS: dict[str, Callable[[Report], str]] = {
    "terminal": terminal.write,
}
