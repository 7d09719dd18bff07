"""Compressed copies: of what is worth it, the same each time, and made once for each content."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest

from masa.hosting import compression
from masa.site import compressing
from masa.site.compressing import Kept, compress
from tests.site.project import Project

LONG = "The same words again. " * 200
FILES = {
    "index.html": LONG,
    "a/index.html": f"{LONG}A",
    "a/twin.html": LONG,
    "data.json": f'["{LONG}"]',
    "short.css": "p{}",
    "picture.png": LONG,
    "pagefind/en_1.pf_index": LONG,
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "site"


def copies(site: Path) -> dict[str, bytes]:
    found = (path for path in site.rglob("*") if path.suffix in {".br", ".gz"})
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


def test_texts_worth_it_have_a_copy_of_each_kind(site: Path, tmp_path: Path) -> None:
    compress(site, Kept(tmp_path / "kept"), 1)
    names = {"index.html", "a/index.html", "a/twin.html", "data.json"}
    found = copies(site)
    assert set(found) == {f"{name}{ending}" for name in names for ending in (".br", ".gz")}
    for name in names:
        assert brotli.decompress(found[f"{name}.br"]) == FILES[name].encode()
        assert gzip.decompress(found[f"{name}.gz"]) == FILES[name].encode()
        assert len(found[f"{name}.br"]) < len(FILES[name]) / 10


def test_processes_time_and_what_was_kept_change_no_byte(site: Path, tmp_path: Path) -> None:
    compress(site, Kept(tmp_path / "kept"), 1)
    first = copies(site)
    compress(site, Kept(tmp_path / "kept"), 2)
    assert copies(site) == first
    compress(site, Kept(tmp_path / "other"), 3)
    assert copies(site) == first
    # In gzip, the time stands in bytes 4 to 7.
    assert {made[4:8] for name, made in first.items() if name.endswith(".gz")} == {bytes(4)}


def test_only_what_changed_is_compressed_again(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[bytes] = []

    def remember(content: bytes) -> bytes:
        made.append(content)
        return gzip.compress(content, mtime=0)

    monkeypatch.setattr(compressing, "WAYS", {".gz": remember})
    kept = Kept(tmp_path / "kept")
    compress(site, kept, 1)
    assert len(made) == 3  # two files hold the same
    (site / "data.json").write_text(f"[{LONG}]", "utf-8")
    compress(site, kept, 1)
    assert made[3:] == [f"[{LONG}]".encode()]
    assert len(list(kept.folder.iterdir())) == 3  # the former one is not kept for ever


def test_another_build_at_the_same_time_may_have_removed_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = [tmp_path / "gone.gz", tmp_path / "here.gz"]
    listed[1].touch()
    monkeypatch.setattr(Path, "iterdir", lambda _folder: iter(listed))
    Kept(tmp_path).only(set())
    assert not listed[1].exists()


def test_the_quality_is_part_of_what_is_kept(tmp_path: Path) -> None:
    names = [*Kept(tmp_path / "kept").copies(b"a")]
    quality = f"-{compression.BROTLI_QUALITY}-{compression.GZIP_LEVEL}"
    assert all(quality in name for name in names)
    assert sorted(path.name for path in (tmp_path / "kept").iterdir()) == sorted(names)


def test_what_is_unchanged_keeps_its_time(site: Path, tmp_path: Path) -> None:
    """By the time a server tells whether a reader's copy is still good."""

    def times() -> dict[str, int]:
        names = ("index.html", "index.html.br", "index.html.gz", "data.json", "data.json.gz")
        return {name: (site / name).stat().st_mtime_ns for name in names}

    compress(site, Kept(tmp_path / "kept"), 1)
    before = times()
    for name, text in FILES.items():  # a build writes all files anew
        (site / name).write_text(text if name != "data.json" else f"[{text}]", "utf-8")
    compress(site, Kept(tmp_path / "kept"), 1)
    after = times()
    assert {name for name in before if after[name] != before[name]} == {"data.json", "data.json.gz"}


def other_words(copy: Path) -> None:
    """What is planted is not what was proved."""
    text = b"Call 07700 900145."
    copy.write_bytes(gzip.compress(text) if copy.suffix == ".gz" else brotli.compress(text))


def a_folder(copy: Path) -> None:
    copy.unlink()
    copy.mkdir()


SPOILT: dict[str, Callable[[Path], object]] = {
    "nothing left": lambda copy: copy.write_bytes(b""),
    "cut off": lambda copy: copy.write_bytes(copy.read_bytes()[:-9]),
    "other bytes": lambda copy: copy.write_bytes(b"other"),
    "other words": other_words,
    "a folder": a_folder,
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=list(SPOILT))
def test_a_copy_that_is_spoilt_is_made_anew(
    site: Path, tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    compress(site, Kept(tmp_path / "kept"), 1)
    first = copies(site)
    for copy in [*(tmp_path / "kept").iterdir()]:
        spoil(copy)
    compress(site, Kept(tmp_path / "kept"), 1)
    assert copies(site) == first


def test_where_no_copy_can_be_kept_they_are_made_all_the_same(site: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("no folder")
    compress(site, Kept(tmp_path / "kept"), 1)
    assert len(copies(site)) == 8


@pytest.mark.parametrize("name", ["cache/masa/compressed", "cache/masa", "cache"])
def test_what_a_link_leads_to_is_left_alone(site: Path, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "cache/masa/compressed"
    mine = tmp_path / "mine" / folder.relative_to(tmp_path / name) / "letter.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).symlink_to(tmp_path / "mine")
    compress(site, Kept(folder), 1)
    assert len(copies(site)) == 8
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]


def test_a_build_makes_copies_only_where_the_site_asks_for_them(project: Project) -> None:
    assert project.masa("build").code == 0
    assert [name for name in copies(project.site) if name != "sitemap.xml.gz"] == []
    project.replace("mkdocs.yml", "compress: false", "compress: true")
    assert project.masa("build").code == 0
    found = copies(project.site)
    page = (project.site / "index.html").read_bytes()
    assert brotli.decompress(found["index.html.br"]) == page
    assert gzip.decompress(found["index.html.gz"]) == page
    pages = {p.relative_to(project.site).as_posix() for p in project.site.rglob("*.html")}
    assert {f"{name}.br" for name in pages} <= set(found)
