"""The ways to print a report, by name."""

from __future__ import annotations

from collections.abc import Callable

from masa.reports import as_json, github, gitlab, junit, sarif, summary, terminal
from masa.reports.report import Report

#: Another format is one file here, one line below and its name in ``masa.reports``.
FORMATS: dict[str, Callable[[Report], str]] = {
    "github": github.write,
    "gitlab": gitlab.write,
    "json": as_json.write,
    "junit": junit.write,
    "sarif": sarif.write,
    "summary": summary.write,
    "terminal": terminal.write,
}
