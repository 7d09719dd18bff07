"""The same input gives the same website, byte for byte, wherever and by whom it is built."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.site.project import Project, contents

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Files, Files]:
    folder = tmp_path_factory.mktemp("twice")
    here = built(folder / "a", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    there = built(
        folder / "another folder/b", PYTHONHASHSEED="2", TZ="Pacific/Auckland", LC_ALL="C.UTF-8"
    )
    return here, there


def built(folder: Path, **environment: str) -> Files:
    project = Project.make(folder)
    project.replace("mkdocs.yml", "site_name:", "site_url: https://www.example.org/\nsite_name:")
    outcome = project.run("masa.cli", "build", **environment)
    assert outcome.code == 0, outcome.text
    return contents(project.site)


def test_every_file_is_the_same(twice: tuple[Files, Files]) -> None:
    here, there = twice
    assert list(here) == list(there)
    assert [name for name, content in here.items() if content != there[name]] == []
    assert {"index.html", "sitemap.xml.gz", "pagefind/pagefind.js"} <= set(here)


def test_the_search_is_among_them(twice: tuple[Files, Files]) -> None:
    kinds = [name.rpartition(".")[2] for name in twice[0] if name.startswith("pagefind/")]
    assert kinds.count("pf_filter") == 7
    assert kinds.count("pf_meta") == 1


def test_nothing_tells_where_it_was_built(twice: tuple[Files, Files], tmp_path: Path) -> None:
    machine = tmp_path.parent.parent.as_posix().encode()
    for name, content in twice[0].items():
        text = gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content
        assert machine not in text, name
