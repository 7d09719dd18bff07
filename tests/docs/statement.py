"""The page of the guide about the accessibility statement: its part made from the model."""

from __future__ import annotations

from pathlib import Path

from masa.model.accessibility import AccessibilityStatement
from tests.docs.fields import markdown, tables
from tests.docs.guide import MARK, REPOSITORY

PAGE = REPOSITORY / "content/how-to-edit/accessibility.md"


def statement_page() -> dict[Path, str]:
    """The page, and the generated part that belongs on it."""
    found = tables("accessibility", AccessibilityStatement)
    return {PAGE: "\n\n".join((MARK.rstrip("\n"), *(markdown(t, found) for t in found))) + "\n"}
