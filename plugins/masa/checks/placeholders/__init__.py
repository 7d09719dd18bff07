"""Placeholders: words that only hold a place, and headings with nothing below them."""

from masa.checks.family import Family, Options
from masa.checks.placeholders.headings import EMPTY, empty_headings
from masa.checks.placeholders.texts import LOREM, MARKS, OPEN, held_places

FAMILY = Family(
    name="masa-placeholders",
    title="Placeholders",
    page="checks/placeholders",
    rules=(LOREM, OPEN, MARKS, EMPTY),
    checks=(held_places, empty_headings),
    options=Options,
)
