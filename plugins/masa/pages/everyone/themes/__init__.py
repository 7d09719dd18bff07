"""A page for each theme: what every partnership and programme publishes about it."""

from __future__ import annotations

from masa.pages.everyone.themes.pages import pages

__all__ = ["pages"]
