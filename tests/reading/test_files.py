"""Which files are read, and which names are refused."""

import os
from pathlib import Path
from typing import Any

import pytest

from masa.findings import Place
from masa.reading import find, refuse_slug
from masa.reading.files import clashes

SLUG_MEND = (
    "Use a to z, 0 to 9 and single hyphens between them, at most 60 characters: "
    "for example `north-mere`."
)


def test_files_are_found_in_a_steady_order(tmp_path: Path) -> None:
    for name in ("b/two.yml", "a/one.yml", "a/also.yml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("a: b")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "x.yml").write_text("a: b")
    sources, findings = find(tmp_path, "arrangements")
    assert findings == []
    assert [source.name for source in sources] == [
        "arrangements/a/also.yml", "arrangements/a/one.yml", "arrangements/b/two.yml",
    ]  # fmt: skip


def test_links_are_refused_and_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.yml").write_text("a: b")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "file.yml").symlink_to(outside / "secret.yml")
    (inside / "folder").symlink_to(outside)
    sources, findings = find(inside, "arrangements")
    assert sources == ()
    assert [(f.code, f.place.file, f.message, f.mend) for f in findings] == [
        ("R130", f"arrangements/{name}", "This is a link to another file; links are not followed.",
         "Put the file itself here.")
        for name in ("file.yml", "folder")
    ]  # fmt: skip


@pytest.mark.parametrize("closed", ["", "b"])
def test_a_folder_that_cannot_be_opened_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: str
) -> None:
    for name in ("a/one.yml", "b/two.yml"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("a: b")
    scan = os.scandir

    def scandir(folder: str | Path) -> Any:
        if Path(folder) == tmp_path / closed:
            raise PermissionError(13, "Permission denied", str(folder))
        return scan(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    _, findings = find(tmp_path, "arrangements")
    assert [(f.code, f.place.file, f.message) for f in findings] == [
        ("R137", f"arrangements/{closed}".rstrip("/"), "This folder cannot be opened.")
    ]


@pytest.mark.parametrize("name", ["notes.txt", "picture.png", "data.yaml", "page.html"])
def test_other_files_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("a: b")
    sources, findings = find(tmp_path, "arrangements")
    assert sources == ()
    assert [(f.code, f.place.file, f.message, f.mend) for f in findings] == [
        ("R134", f"arrangements/{name}", "Only files that end in `.yml` belong in this folder.",
         "Rename it to end in `.yml`, or move it elsewhere.")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "slug", ["North", "north mere", "north_mere", "-north", "north--mere", "north-", "", "nörth",
             "\u0430dmin", "a/b", "..", "x" * 61, "a\x00b"],
)  # fmt: skip
def test_names_that_cannot_be_addresses(slug: str) -> None:
    finding = refuse_slug(slug, Place("f.yml"))
    assert finding is not None
    assert (finding.code, finding.mend) == ("R131", SLUG_MEND)
    assert finding.message.endswith("cannot be part of a web address.")
    assert finding.message.isprintable()


@pytest.mark.parametrize("slug", ["assets", "search", "con", "com1", "lpt9", "404", "guidance"])
def test_reserved_names(slug: str) -> None:
    finding = refuse_slug(slug, Place("f.yml"), reserved=True)
    assert finding is not None
    assert (finding.code, finding.message) == (
        "R132",
        f"`{slug}` is kept for a page of the site itself or is a device name on some computers.",
    )
    assert finding.mend == f"Choose another name, for example `{slug}-partnership`."
    assert refuse_slug(slug, Place("f.yml")) is None


def test_names_that_differ_in_capitals_only_clash() -> None:
    found = clashes(["a/north.yml", "a/North.yml", "b/north.yml"])
    assert [(f.code, f.place.file, f.message, f.mend) for f in found] == [
        ("R133", "a/North.yml", "This differs from a/north.yml in capital letters only.",
         "Rename one of the two.")
    ]  # fmt: skip
