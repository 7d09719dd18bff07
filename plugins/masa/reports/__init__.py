"""Findings in words: one model, several ways to print it (``masa.reports.formats``)."""

from __future__ import annotations

#: What `masa check --format` takes. The command starts without the programs behind these names.
NAMES = ("github", "gitlab", "json", "junit", "sarif", "summary", "terminal")
