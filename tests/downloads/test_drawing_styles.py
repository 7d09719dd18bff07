"""The rules for drawings on paper: of the real style sheet, and of a small one."""

from __future__ import annotations

import re

from masa.downloads.drawing_styles import drawing_styles, with_styles
from tests.pages.golden.world import OVERRIDES

SHEET = """
:root { --line: #111111; --page: #eeeeee; }
.fig-line { stroke: var(--line); fill: var(--page); }
.other { color: var(--line); }
.fig-name { fill: #000; stroke: var(--page); stroke-width: 4px; paint-order: stroke; }
@media (max-width: 40rem) { .fig-line { stroke: red; } }
@media print {
  :root { --page: #ffffff; }
  .fig-line { stroke: blue; }
}
"""


def test_only_rules_for_every_medium_are_taken_with_the_colours_of_paper() -> None:
    made = re.sub(r"\s+", " ", drawing_styles(SHEET))
    assert made == (
        ".fig-line { stroke: #111111; fill: #ffffff; } "
        ".fig-name { fill: #000; paint-order: stroke; }"
    )


def test_each_drawing_gets_them_and_no_other_sign_does() -> None:
    made = with_styles('<svg class="fig-trend" id="a"></svg><svg class="mark"></svg>', SHEET)
    assert made.startswith('<svg class="fig-trend" id="a"><style>.fig-line')
    assert made.endswith('<svg class="mark"></svg>')


def test_the_sites_own_style_sheet_leaves_no_token_without_a_value() -> None:
    made = drawing_styles((OVERRIDES / "assets/masa.css").read_text("utf-8"))
    assert "var(" not in made
    assert {".fig-box", ".fig-line", ".fig-dot"} <= set(
        re.findall(r"^(\S+) \{", made, re.MULTILINE)
    )
