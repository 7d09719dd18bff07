"""The style sheet: contrast of its colours in both schemes, and nothing from elsewhere."""

import re
from pathlib import Path

import pytest

CSS = (Path(__file__).parents[2] / "overrides/assets/masa.css").read_text(encoding="utf-8")
BARE = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
TEXT, LARGE_OR_LINE = 7.0, 3.0

TEXT_ON = {
    "page": ["text", "muted", "link", "link-hover", "red", "amber", "green", "blue", "grey"],
    "surface": ["text", "muted", "link", "link-hover", "red", "amber", "green", "blue", "grey"],
    "sunken": ["text", "link", "link-hover"],
    "here": ["text", "link", "link-hover"],
    "band": ["band-text"],
    "danger": ["danger-text"],
    "button": ["button-text"],
    "button-hover": ["button-text"],
    "focus": ["focus-text"],
    "red-tint": ["red"],
    "amber-tint": ["amber"],
    "green-tint": ["green"],
    "blue-tint": ["blue"],
    "grey-tint": ["grey"],
}
# WCAG asks 4.5 of text; ours aims at 7, and these quiet small lines stay a little under it.
QUIET_TEXT_ON = {"sunken": ["muted"], "here": ["muted"]}
LINES_ON = {
    "page": ["line", "button", "link"],
    "surface": ["line", "button", "link"],
    "sunken": ["line"],
    "here": ["line", "button", "link"],
    "band": ["band-text", "focus"],
    "danger": ["focus"],
}
# The focus ring is two colours side by side, so that one of them stands out on any ground.
RING_ON = ["page", "surface", "sunken", "here", "band", "danger", "button"]
DECORATION = {"hairline", "band-edge"}


def tokens(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


LIGHT = tokens(CSS[: CSS.index("@media")])
DARK = LIGHT | tokens(CSS[CSS.index("@media") : CSS.index("/* ── Ground")])
SCHEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb, 0 to 1 (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_weak(scheme: dict[str, str], pairs: dict[str, list[str]], least: float) -> list[str]:
    return [
        f"{front} on {ground}: {contrast(scheme[front], scheme[ground]):.2f}"
        for ground, fronts in pairs.items()
        for front in fronts
        if contrast(scheme[front], scheme[ground]) < least
    ]


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_stands_out(scheme: dict[str, str]) -> None:
    assert too_weak(scheme, TEXT_ON, TEXT) == []
    assert too_weak(scheme, QUIET_TEXT_ON, 4.5) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_lines_and_marks_stand_out(scheme: dict[str, str]) -> None:
    assert too_weak(scheme, LINES_ON, LARGE_OR_LINE) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", RING_ON)
def test_focus_ring_stands_out(scheme: dict[str, str], ground: str) -> None:
    ring = [contrast(scheme[part], scheme[ground]) for part in ("focus", "focus-ring")]
    assert max(ring) >= LARGE_OR_LINE


def test_every_colour_is_checked_and_has_its_dark_twin() -> None:
    pairs = [TEXT_ON, QUIET_TEXT_ON, LINES_ON]
    checked = {
        name for pair in pairs for ground, fronts in pair.items() for name in (ground, *fronts)
    }
    assert set(LIGHT) == checked | {"focus", "focus-ring"} | DECORATION
    dark_block = CSS[CSS.index("@media") : CSS.index("/* ── Ground")]
    assert set(tokens(dark_block)) == set(LIGHT)


def test_every_property_used_is_defined_and_the_reverse() -> None:
    defined = set(re.findall(r"(--[\w-]+):", BARE))
    assert set(re.findall(r"var\((--[\w-]+)\)", BARE)) == defined


def test_colours_stand_in_tokens_alone() -> None:
    rules = BARE[BARE.index("*, *::before") : BARE.index("@media print")]
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", rules) == []


def test_nothing_comes_from_elsewhere() -> None:
    assert re.findall(r"url\(|@import|@font-face|https?://", BARE) == []


def test_braces_are_balanced() -> None:
    assert BARE.count("{") == BARE.count("}")


@pytest.mark.parametrize(
    "query",
    [
        "screen and (prefers-color-scheme: dark)",
        "(forced-colors: active)",
        "(prefers-reduced-motion: no-preference)",
        "print",
    ],
)
def test_readers_settings_are_respected(query: str) -> None:
    assert f"@media {query} {{" in CSS


def test_motion_only_where_it_is_welcome() -> None:
    welcome = BARE.index("@media (prefers-reduced-motion: no-preference)")
    assert not re.search(r"transition|animation", BARE[:welcome])


def test_what_differs_between_the_two_ends_of_a_line_is_mirrored_with_the_script() -> None:
    """Four lengths are top, right, bottom and left in any script: only equal sides may use them."""
    four = re.findall(r"(?<![\w-])(?:padding|margin|inset): (?:[^\s;]+ ){3}[^\s;]+;", BARE)
    sided = [found for found in four if len(set(found[:-1].split()[2::2])) > 1]
    assert sided == []
