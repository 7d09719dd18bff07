"""The same input gives the same website, byte for byte, wherever and by whom it is built."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from tests.assure.reproducible import Built, build, differences


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, Built]:
    folder = tmp_path_factory.mktemp("twice")
    return build(folder / "a", 0), build(folder / "another folder/b", 1)


def test_every_file_is_the_same(twice: tuple[Built, Built]) -> None:
    assert differences(*twice) == ()
    assert {"index.html", "sitemap.xml.gz", "pagefind/pagefind.js"} <= set(twice[0].files)


def test_a_difference_would_be_named(twice: tuple[Built, Built]) -> None:
    here = twice[0].files
    fewer = {name: content for name, content in here.items() if name != "robots.txt"}
    other = replace(twice[0], files={**fewer, "index.html": here["index.html"] + b" "})
    found = differences(twice[0], other)
    assert found == ("index.html is not the same", "robots.txt is not the same")


def test_the_search_is_among_them(twice: tuple[Built, Built]) -> None:
    kinds = [name.rpartition(".")[2] for name in twice[0].files if name.startswith("pagefind/")]
    assert kinds.count("pf_filter") == 7
    assert kinds.count("pf_meta") == 1


def test_nothing_tells_where_it_was_built(twice: tuple[Built, Built], tmp_path: Path) -> None:
    machine = tmp_path.parent.parent.as_posix().encode()
    for name, content in twice[0].files.items():
        text = gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content
        assert machine not in text, name
