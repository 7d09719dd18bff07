"""Findings in words: one model, several ways to print it."""

from __future__ import annotations

from collections.abc import Callable

from masa.reports import as_json, github, gitlab, junit, sarif, summary, terminal
from masa.reports.report import LineOf, Report

__all__ = ["FORMATS", "LineOf", "Report"]

#: By the word that `masa check --format` takes. Another format is one file here and one line below.
FORMATS: dict[str, Callable[[Report], str]] = {
    "github": github.write,
    "gitlab": gitlab.write,
    "json": as_json.write,
    "junit": junit.write,
    "sarif": sarif.write,
    "summary": summary.write,
    "terminal": terminal.write,
}
