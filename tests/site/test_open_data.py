"""The open data of the whole website says nothing that its pages do not show."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from masa.pages.prose import plain
from tests.site.finding import Site

TAG = re.compile(r'<span class="meaning".*?</span>|<[^>]+>')  # what an abbreviation means, too
#: Ids, words of a closed list, days and addresses: what is data and not text.
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*|RA\d\d|\d{4}-\d\d-\d\d|https?://\S+|[a-z0-9/-]+/(#\S+)?")


def bare(text: str) -> str:
    """Letters and digits alone: pages set the same words in other pieces."""
    return re.sub(r"[\W_]+", "", html.unescape(text)).lower()


def texts(value: Any, at: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from texts(item, f"{at}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield from texts(item, at)
    elif isinstance(value, str):
        yield at, value


@cache
def shown(folder: Path, below: str, *, else_: bool = False) -> str:
    """What all pages below an address show; or all other pages."""
    pages = [
        TAG.sub(" ", path.read_text("utf-8"))
        for path in sorted(folder.rglob("*.html"))
        if path.relative_to(folder).as_posix().startswith(below) is not else_
        and not path.relative_to(folder).as_posix().startswith("data/")
    ]
    return bare(" ".join(pages))


def unseen(folder: Path, file: Path) -> set[str]:
    """Texts of one file that neither its own pages show nor those of all, and where they stand."""
    kind, slug = file.parent.name, file.stem
    own = shown(folder, f"{kind}/{slug}/")
    others = shown(folder, f"{kind}/", else_=True)
    (item,) = json.loads(file.read_text("utf-8"))[kind]
    found = set()
    for at, text in texts(item):
        parts = [bare(plain(part)) for part in re.split(r"[;,] ", text)]
        whole = bare(plain(text))
        if CODE.fullmatch(text) or whole in own or whole in others:
            continue
        if not all(part in own for part in parts):
            found.add(f"{at}: {text}")
    return found


def test_everything_in_the_data_is_on_the_pages(built_site: Path) -> None:
    files = sorted((built_site / "data/1").glob("*/*.json"))
    assert len(files) > 20
    assert {file.stem: found for file in files if (found := unseen(built_site, file))} == {}


def test_a_text_that_no_page_shows_would_be_found(built_site: Path, tmp_path: Path) -> None:
    file = tmp_path / "partnerships/northmere.json"
    file.parent.mkdir()
    file.write_text('{"partnerships": [{"note": "Nobody ever wrote this down"}]}', "utf-8")
    assert unseen(built_site, file) == {".note: Nobody ever wrote this down"}


def test_every_file_is_listed_on_the_page_and_named_by_a_link(whole_site: Site) -> None:
    linked = {link["href"] for link in whole_site.pages["data/"].all("a")}
    files = {
        path.relative_to(whole_site.folder / "data").as_posix()
        for path in (whole_site.folder / "data/1").rglob("*")
        if path.is_file()
    }
    assert len(files) > 50
    assert files - linked == set()


@pytest.mark.parametrize("address", ["partnerships/northmere/", "partnerships/northmere/funding/"])
def test_pages_lead_to_the_data_that_they_show(whole_site: Site, address: str) -> None:
    links = [link["href"] for link in whole_site.pages[address].all("a")]
    assert any(link.endswith("data/1/partnerships/northmere/contributions.csv") for link in links)


def test_the_page_leads_to_the_one_that_shows_how_to_use_it(
    whole_site: Site, small_site: Site
) -> None:
    assert "../open-data/" in whole_site.pages["data/"].links
    assert "open-data/" not in small_site.pages
    assert [link for link in small_site.pages["data/"].links if "open-data" in link] == []
