"""Partnerships side by side: a page for each question, made from the files in ``questions``."""

from __future__ import annotations

from masa.pages.everyone.comparing.pages import pages, related

__all__ = ["pages", "related"]
