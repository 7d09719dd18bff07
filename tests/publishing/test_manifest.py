"""A manifest names every byte of a website, in the form that `sha256sum` reads."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from masa.publishing import manifest
from masa.publishing.manifest import NAME, Unfit


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for name in ("index.html", "b/index.html", "a b/ü.html", "a.css"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8")
    return folder


def test_it_lists_every_file_in_a_steady_order(site: Path) -> None:
    made = manifest.write(site)
    assert list(made.hashes) == ["a b/ü.html", "a.css", "b/index.html", "index.html"]
    assert made.pages == {"a b/ü.html", "b/index.html", "index.html"}
    assert manifest.write(site) == made == manifest.read(site) == manifest.take(site)
    assert manifest.differences(site) == []
    first = "\n".join(made.text.splitlines()[:1])
    assert first == f"{made.hashes['a b/ü.html']}  a b/ü.html"


def test_sha256sum_reads_it(site: Path) -> None:
    manifest.write(site)
    command = ["sha256sum", "--check", "--strict", "--quiet", NAME]
    assert subprocess.run(command, cwd=site, check=False).returncode == 0
    (site / "a.css").write_text("other")
    said = subprocess.run(command, cwd=site, check=False, capture_output=True, text=True)
    assert "a.css: FAILED" in said.stdout


SPOILT: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "a byte": (lambda site: (site / "a.css").write_text("x"), ["a.css"]),
    "less": (lambda site: (site / "a.css").unlink(), ["a.css"]),
    "more": (lambda site: (site / "c.css").touch(), ["c.css"]),
    "a link": (
        lambda site: (site / "c").symlink_to("index.html"),
        ["c is neither a file nor a folder"],
    ),
    "a pipe": (lambda site: os.mkfifo(site / "c"), ["c is neither a file nor a folder"]),
    "no manifest": (lambda site: (site / NAME).unlink(), [f"{NAME} cannot be read"]),
    "its line": (lambda site: (site / NAME).write_text("x  a\n"), [f"{NAME} is no manifest"]),
    "cut short": (
        lambda site: (site / NAME).write_bytes((site / NAME).read_bytes()[:-1]),
        [f"{NAME} is no manifest"],
    ),
    "its bytes": (lambda site: (site / NAME).write_bytes(b"\xff"), [f"{NAME} cannot be read"]),
}


@pytest.mark.parametrize(("spoil", "found"), SPOILT.values(), ids=list(SPOILT))
def test_whatever_is_not_as_it_was_is_found(
    site: Path, spoil: Callable[[Path], object], found: list[str]
) -> None:
    manifest.write(site)
    spoil(site)
    assert manifest.differences(site) == found


@pytest.mark.parametrize("name", ["a\nb", "a\\b", "a\rb", os.fsdecode(b"a\xff")])
def test_names_that_would_be_written_in_another_way_are_refused(site: Path, name: str) -> None:
    (site / name).touch()
    with pytest.raises(Unfit, match="has a name that cannot be listed"):
        manifest.write(site)
