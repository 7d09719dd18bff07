"""A page of each kind holds valid HTML, as a real validator sees it."""

from pathlib import Path

import pytest

from tests.browser.kinds import addresses, kind
from tests.html.validating import faults, needs_validator

#: The validator takes minutes over a page of half a megabyte: each kind's largest below this.
LARGEST = 160_000
SOUND = (
    '<!doctype html>\n<html lang="en"><head><title>Sound</title></head>'
    "<body><main><h1>Sound</h1>{}</main></body></html>\n"
)


def chosen(site: Path) -> dict[str, Path]:
    """The largest page of each kind that is not too large; else the smallest there is."""
    found: dict[str, list[tuple[int, Path]]] = {}
    for address in sorted(addresses(site)):
        file = site / address if address.endswith(".html") else site / address / "index.html"
        found.setdefault(kind(address), []).append((file.stat().st_size, file))
    return {
        name: max((each for each in pages if each[0] < LARGEST), default=min(pages))[1]
        for name, pages in found.items()
    }


def test_every_kind_of_page_is_valid(built_site: Path) -> None:
    needs_validator()
    pages = chosen(built_site)
    assert len(pages) > 50
    slow = {name for name, file in pages.items() if file.stat().st_size >= LARGEST}
    found = faults(file for name, file in pages.items() if name not in slow)
    assert [fault.removeprefix(f"{built_site}/") for fault in found] == []
    assert slow == set()


@pytest.mark.parametrize(
    ("planted", "rule"),
    [
        ("<p>Fine</p>", ""),
        ("<p><div>Inside</div></p>", "no-implicit-close"),
        ("<ul><p>Inside</p></ul>", "element-permitted-content"),
        ('<p id="a">One</p><p id="a">Two</p>', "no-dup-id"),
        ("<h3>Too deep</h3>", "heading-level"),
        ("<h1>Second</h1>", "heading-level"),
        ('<input type="text">', "input-missing-label"),
        ('<img src="a.png">', "wcag/h37"),
        ("<p>Not closed", "no-implicit-close"),
        ('<div role="button">Odd</div>', "prefer-native-element"),
        ('<p aria-label="x">Odd</p>', "aria-label-misuse"),
        ('<label for="nothing">Odd</label>', "no-missing-references"),
        ("<nav>One</nav><nav>Two</nav>", "unique-landmark"),
        ('<p style="color:red">Odd</p>', "no-inline-style"),
    ],
)
def test_a_fault_is_found(tmp_path: Path, planted: str, rule: str) -> None:
    needs_validator()
    page = tmp_path / "page.html"
    page.write_text(SOUND.replace("{}", planted), "utf-8")
    found = faults((page,))
    assert any(rule in fault for fault in found) == bool(rule)
    assert bool(found) == bool(rule)
