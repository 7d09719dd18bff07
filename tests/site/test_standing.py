"""What stands in the folder of a finished site, links and all."""

import os
from pathlib import Path

import pytest

from masa.site.standing import standing_in


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """With names that stand in another order than their paths do."""
    for name in ("a/b/index.html", "a/index.html", "a-b.html", "a!/x", "index.html", ".hidden/x"):
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path / "site"


def test_everything_stands_in_the_order_of_paths(site: Path) -> None:
    paths = sorted(path for path in site.rglob("*") if not path.is_dir())
    assert [Path(one.path) for one in standing_in(site)] == paths
    assert [one.name for one in standing_in(site)] == [
        ".hidden/x", "a/b/index.html", "a/index.html", "a!/x", "a-b.html", "index.html",
    ]  # fmt: skip


def test_files_are_read_as_they_are(site: Path) -> None:
    (site / "index.html").write_bytes(b"a\r\n\xff")
    found = {one.name: one for one in standing_in(site)}["index.html"]
    assert (found.read(), found.size) == (b"a\r\n\xff", 4)


def test_nothing_behind_a_link_but_the_link_itself(site: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other/secret").touch()
    for name, to in {"file": "index.html", "folder": "../other", "nowhere": "gone"}.items():
        (site / name).symlink_to(to)
    os.mkfifo(site / "pipe")
    found = {one.name: (one.is_link, one.is_file) for one in standing_in(site)}
    assert {name: found.get(name) for name in ("file", "folder", "nowhere", "pipe")} == {
        "file": (True, True),
        "folder": (True, False),
        "nowhere": (True, False),
        "pipe": (False, False),
    }
    assert found["index.html"] == (False, True)
    assert "folder/secret" not in found
