"""What of a finished page the search is given to read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from masa.site import search
from masa.site.search import index, searched
from masa.site.search_script import NATIVELY, ONCE, SPLIT, UNPACK

PAGE = """<!doctype html><html lang="en-GB" class="x"><head><title>T</title></head><body>
<nav>Menu</nav><article class="page"{}><h1>Funding</h1><article>inner</article>
<h2 id="a">Who pays</h2></article><footer>Foot</footer></body></html>"""


def test_only_what_is_searched_is_read_in_its_language() -> None:
    found = searched(PAGE.format(" data-pagefind-body"))
    assert found.startswith('<html lang="en-GB" class="x"><article class="page" data-pagefind-body')
    assert found.endswith("Who pays</h2></article></html>")
    assert found.count('data-value="everypage"') == 1
    assert "Menu" not in found
    assert "Foot" not in found


def test_a_page_that_is_not_searched_is_not_read() -> None:
    assert searched(PAGE.format("")) == ""


@pytest.mark.parametrize(
    ("weight", "first", "second"), [("0.5", "3.5", "3"), ("1.5", "10", "9"), ("10", "10", "10")]
)
def test_headings_of_a_page_with_a_weight_still_count_more(
    weight: str, first: str, second: str
) -> None:
    found = searched(PAGE.format(f' data-pagefind-body data-pagefind-weight="{weight}"'))
    assert f'<h1 data-pagefind-weight="{first}">Funding' in found
    assert f'<h2 data-pagefind-weight="{second}" id="a">Who pays' in found


def test_headings_of_other_pages_are_left_as_they_are() -> None:
    assert "<h1>Funding</h1>" in searched(PAGE.format(" data-pagefind-body"))


def test_the_index_stands_beside_the_pages_without_what_is_not_used(tmp_path: Path) -> None:
    for name, attribute in (("index.html", " data-pagefind-body"), ("a/index.html", "")):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE.format(attribute), "utf-8")
    index(tmp_path)
    assert len([*(tmp_path / "pagefind/fragment").iterdir()]) == 1
    names = {path.name for path in (tmp_path / "pagefind").iterdir()}
    assert "pagefind.js" in names
    assert not [name for name in names if "ui" in name or "worker" in name]
    script = (tmp_path / "pagefind/pagefind.js").read_text("utf-8")
    assert (SPLIT in script, script.count(ONCE), script.count("function wordsOf(")) == (False, 1, 1)
    assert UNPACK not in script
    assert (script.count(NATIVELY), script.count("function unpacked(")) == (4, 1)
    assert {path.name for path in tmp_path.iterdir()} == {"index.html", "a", "pagefind"}


def index_of_two(folder: Path) -> Path:
    for name in ("a", "b"):
        page = folder / "site" / name / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.format(" data-pagefind-body").replace("Funding", name), "utf-8")
    index(folder / "site")
    return folder / "site/pagefind"


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-9])


def test_nothing_is_written_that_the_next_build_would_not_find(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    assert index_of_two(tmp_path).is_dir()


HALVES: dict[str, Callable[[Path], object]] = {
    "a page cut short": lambda made: cut(next(made.glob("fragment/*"))),
    "an empty page": lambda made: next(made.glob("fragment/*")).write_bytes(b""),
    "a page less": lambda made: next(made.glob("fragment/*")).unlink(),
    "words cut short": lambda made: cut(next(made.glob("index/*"))),
    "no list": lambda made: (made / "pagefind-entry.json").write_text(""),
}


@pytest.mark.parametrize("spoil", HALVES.values(), ids=list(HALVES))
def test_half_an_index_is_never_published(tmp_path: Path, spoil: Callable[[Path], object]) -> None:
    made = index_of_two(tmp_path)
    search.refuse_half(made)
    spoil(made)
    with pytest.raises(PluginError, match="The search index is not whole"):
        search.refuse_half(made)


def test_an_index_on_a_disk_that_is_full_is_not_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = index_of_two(tmp_path)
    monkeypatch.setattr(search, "LITTLE", 1 << 60)
    with pytest.raises(OSError, match="No space left"):
        search.refuse_half(made)
    assert [path.name for path in tmp_path.iterdir()] == ["site"], "the copies are gone"
