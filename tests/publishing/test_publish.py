"""Releases: each a whole website, one of them served, the one before it a step away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from masa.publishing import manifest
from masa.publishing.publish import Published, earlier, go_back, listed, publish
from masa.publishing.release import Release
from masa.publishing.releases import MARK, Releases
from masa.publishing.workspace import Refused

DAY = "2026-11-22"


@pytest.fixture
def releases(tmp_path: Path) -> Releases:
    return Releases.begin(tmp_path / "releases of ours")


def put(releases: Releases, *pages: str, number: int | None = None) -> Published:
    """Publish a website of these pages, which hold their names."""
    workspace = releases.enter()
    site = workspace.folder / "site"
    for page in pages:
        path = site / page / "index.html"
        path.parent.mkdir(parents=True)
        path.write_text(page)
    manifest.write(site)
    try:
        return publish(releases, workspace, site, DAY, number)
    finally:
        workspace.leave()


def back(releases: Releases, number: int | None = None) -> int:
    workspace = releases.enter()
    try:
        return go_back(releases, workspace, earlier(releases, number)).release.number
    finally:
        workspace.leave()


def served(releases: Releases) -> str:
    site = releases.folder / "current"
    assert manifest.differences(site) == []
    return " ".join(sorted(path.parent.name for path in site.rglob("*.html")))


def numbers(releases: Releases) -> list[int]:
    return [one.number for one in releases.all]


def test_what_was_published_is_served(releases: Releases) -> None:
    assert put(releases, "a").release.name.startswith("0001-after-0000-2026-11-22-")
    assert served(releases) == "a"
    assert put(releases, "b") == Published(releases.all[0], is_new=True)
    assert served(releases) == "b"
    assert not (releases.folder / "current").readlink().is_absolute()
    assert {path.name for path in releases.folder.iterdir()} == {MARK, "current", "releases"}


def test_the_same_website_is_not_published_twice(releases: Releases) -> None:
    first = put(releases, "a")
    assert put(releases, "a") == Published(first.release, is_new=False)
    page = releases.path(first.release) / "a/index.html"
    page.write_text("touched")
    assert put(releases, "a").is_new
    assert (served(releases), numbers(releases)) == ("a", [2, 1])


def test_the_last_five_are_kept(releases: Releases) -> None:
    for number in range(8):
        put(releases, f"page-{number}")
    assert numbers(releases) == [8, 7, 6, 5, 4]
    assert served(releases) == "page-7"


def test_what_is_served_and_the_one_before_it_are_kept_however_old(releases: Releases) -> None:
    for number in range(4):
        put(releases, f"page-{number}")
    for number in range(4, 9):
        back(releases, 2)
        put(releases, f"page-{number}")
    assert numbers(releases) == [9, 8, 7, 6, 5, 2]
    assert back(releases) == 2


def test_what_somebody_else_put_there_is_never_removed(releases: Releases) -> None:
    first = put(releases, "page-0").release
    (releases.path(first) / "notes.txt").write_text("mine")
    (releases.folder / "releases/mine").mkdir()
    left = [put(releases, f"page-{number}").left for number in range(1, 7)]
    assert left == [()] * 4 + [(first.name,)] * 2
    assert (releases.path(first) / "notes.txt").read_text() == "mine"
    assert (releases.folder / "releases/mine").is_dir()
    assert numbers(releases) == [7, 6, 5, 4, 3, 1]


def test_going_back_is_one_step_and_never_to_what_was_left(releases: Releases) -> None:
    for page in ("good", "bad"):
        put(releases, page)
    assert back(releases) == 1
    assert served(releases) == "good"
    put(releases, "better")
    assert served(releases) == "better"
    assert back(releases) == 1
    with pytest.raises(Refused, match="Release 1 is the first"):
        back(releases)
    assert (back(releases, 2), served(releases)) == (2, "bad")
    with pytest.raises(Refused, match=r"Release 9 is not kept any more. These are: 3, 2, 1\."):
        back(releases, 9)


def test_what_was_left_can_be_published_again_without_a_copy(releases: Releases) -> None:
    for page in ("a", "b"):
        put(releases, page)
    back(releases)
    assert put(releases, "b").release.number == 2
    assert (served(releases), numbers(releases)) == ("b", [2, 1])


SPOILT: dict[str, Callable[[Path], object]] = {
    "a byte": lambda site: (site / "a/index.html").write_text("x"),
    "less": lambda site: (site / "a/index.html").unlink(),
    "more": lambda site: (site / "b.html").touch(),
    "another manifest": lambda site: (
        (site / "a/index.html").write_text("x"),
        manifest.write(site),
    ),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=list(SPOILT))
def test_what_is_not_as_it_was_published_is_not_served_again(
    releases: Releases, spoil: Callable[[Path], object]
) -> None:
    first = put(releases, "a").release
    put(releases, "b")
    spoil(releases.path(first))
    with pytest.raises(Refused, match="Release 1 is not as it was published: "):
        back(releases)
    assert served(releases) == "b"


def test_pages_are_not_lost_without_a_word(releases: Releases) -> None:
    put(releases, "a", "b", "c")
    with pytest.raises(Refused) as refused:
        put(releases, "a", "d")
    says = str(refused.value)
    assert "The new website has 2 pages, and the one that is served has 3." in says
    assert "gone:\n   b/index.html\n   c/index.html\n" in says
    assert "`--pages 2`" in says
    with pytest.raises(Refused, match="has 2 pages, not 3"):
        put(releases, "a", "d", number=3)
    assert served(releases) == "a b c"
    put(releases, "a", "d", number=2)
    assert served(releases) == "a d"
    put(releases, "a", "e")
    assert served(releases) == "a e"


def test_pages_are_counted_even_when_the_manifest_is_lost(releases: Releases) -> None:
    (releases.path(put(releases, "a", "b").release) / manifest.NAME).unlink()
    assert [(one.pages, one.is_served) for one in listed(releases)[0]] == [(None, True)]
    with pytest.raises(Refused, match="has 1 page, and the one that is served has 2"):
        put(releases, "a")


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    for name, text in (("notes.txt", "mine"), ("releases/a", "mine")):
        folder = tmp_path / name.replace("/", "-")
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(text)
        with pytest.raises(Refused, match="holds something else than releases"):
            Releases.begin(folder)
        assert [path.name for path in folder.iterdir()] == [name.split("/")[0]]
    with pytest.raises(Refused, match="There are no releases in"):
        Releases.of(tmp_path)
    with pytest.raises(Refused, match="something else"):
        Releases.begin(tmp_path / "notes.txt/notes.txt")


def test_without_the_link_the_newest_release_is_the_one_before(releases: Releases) -> None:
    put(releases, "a", "b")
    (releases.folder / "current").unlink()
    with pytest.raises(Refused, match="has 1 page, and the newest release has 2"):
        put(releases, "a")
    assert put(releases, "a", number=1).release.name.startswith("0002-after-0001-")
    assert back(releases) == 1


def test_without_the_link_the_same_website_is_served_again(releases: Releases) -> None:
    for page in ("a", "b", "c"):
        put(releases, page)
    (releases.folder / "current").unlink()
    assert put(releases, "b") == Published(releases.all[1], is_new=True)
    assert (served(releases), numbers(releases)) == ("b", [3, 2, 1])


def test_what_cannot_be_removed_is_left_and_the_new_one_is_served(
    releases: Releases, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = put(releases, "page-0").release
    for number in range(1, 5):
        put(releases, f"page-{number}")
    rename = Path.rename

    def refuse(path: Path, to: Path) -> Path:
        if path.name == first.name:
            raise PermissionError(13, "x", str(path))
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", refuse)
    assert put(releases, "page-5").left == (first.name,)
    assert (served(releases), numbers(releases)) == ("page-5", [6, 5, 4, 3, 2, 1])


@pytest.mark.parametrize("to", ["elsewhere", "releases/mine", "releases/" + "0" * 4, "../x"])
def test_a_link_that_leads_elsewhere_is_not_followed(releases: Releases, to: str) -> None:
    (releases.folder / "current").symlink_to(to)
    with pytest.raises(Refused, match="is not a link to a release"):
        put(releases, "a")
    assert (releases.folder / "current").readlink() == Path(to)


def test_a_folder_in_the_place_of_the_link_stays(releases: Releases) -> None:
    (releases.folder / "current").mkdir()
    with pytest.raises(Refused, match="is not a link to a release"):
        put(releases, "a")
    assert (releases.folder / "current").is_dir()


@pytest.mark.parametrize(
    "name",
    [
        "1-after-0-2026-11-22-0123456789ab",
        "0001-after-0000-2026-11-22",
        "00001-after-0000-2026-11-22-0123456789ab",
    ],
)
def test_other_names_are_no_releases(name: str) -> None:
    assert Release.parse(name) is None


def test_a_name_says_all(releases: Releases) -> None:
    release = Release.make(12345, 7, DAY, "0123456789abcdef")
    assert release.name == "12345-after-0007-2026-11-22-0123456789ab"
    assert Release.parse(release.name) == release
    assert releases.all == ()
