"""Words and links are counted alike in every generator's pages, and what is lost is seen."""

from pathlib import Path

import pytest

from tests.bench.weight import off, same_words, unlike, weigh

OURS = (
    '<html><article class="page"><h1>One</h1><p>two <a href="../b/#x">th<b>r</b>ee</a></p>'
    '<svg><a href="x"><text>four</text></a></svg>'
    '<nav><a href="#y">five</a></nav></article>six</html>'
)
THEIRS = (
    '<html><article><h1 id="one">One</h1>\n<p>two\n<a href="../b/">three</a></p></article></html>'
)


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def test_what_a_site_weighs_and_says(tmp_path: Path) -> None:
    files = {
        "a/index.html": OURS, "b/index.html": "<html></html>", "404.html": "no",
        "pagefind/x": "12345", "search/search_index.json": "123", "data.csv": "1234567",
    }  # fmt: skip
    found = weigh(write(tmp_path, files))
    assert (found.pages, found.words, found.links, found.lost) == (2, 3, 1, 0)
    assert found.html == len(OURS) + len("<html></html>")
    assert found.template == (len('<html><article class="page"></article>six</html>') + 13) / 2
    assert (found.files, found.others, found.search) == (2, 9, 8)


@pytest.mark.parametrize(
    ("theirs", "same", "unlike_pages"),
    [
        (THEIRS, 1.0, []),
        (THEIRS.replace("two\n", ""), 0.0, ["a/"]),
        (THEIRS.replace("One", "two").replace("two\n", "One\n"), 0.0, ["a/"]),
        (THEIRS.replace("</p>", '<a href="../b/"></a></p>'), 1.0, ["a/"]),
    ],
)
def test_words_are_compared_in_their_order(
    tmp_path: Path, theirs: str, same: float, unlike_pages: list[str]
) -> None:
    ours = weigh(write(tmp_path / "ours", {"a/index.html": OURS}))
    other = weigh(write(tmp_path / "theirs", {"a/index.html": theirs}))
    assert same_words(ours, other) == same
    assert [*unlike(ours, other)] == unlike_pages


@pytest.mark.parametrize(
    ("link", "lost"),
    [
        ("../b/", 0), ("../", 0), ("../b/index.html", 0), ("/b/", 0), ("#x", 0), ("tel:999", 0),
        ("https://example.org/x", 0), ("../c/", 1), ("b/", 1), ("../data.csv", 1),
    ],
)  # fmt: skip
def test_a_link_that_leads_nowhere_is_counted(tmp_path: Path, link: str, lost: int) -> None:
    page = f'<article><a href="{link}">x</a></article>'
    files = {"index.html": "", "a/index.html": page, "b/index.html": ""}
    assert weigh(write(tmp_path, files)).lost == lost


def test_the_difference_is_in_per_cent_of_ours() -> None:
    assert (off(200, 201), off(200, 190)) == (0.5, -5.0)
