"""The feeds of what changed: well-formed, steady, complete, and with nothing that could act."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest

from masa.compare.history import History, Recorded, steps
from masa.downloads import make_downloads
from masa.downloads.atom import Entry, Feed, feed
from masa.guidance.workspace import Workspace
from tests.compare.test_versions import opened

ATOM = "{http://www.w3.org/2005/Atom}"
ROOT = "https://example.org/"
BEFORE = "voice: {summary: We listen.}\n"
AFTER = """\
voice: {summary: We listen.}
groups: [{id: a, name: 'Board <b>&amp; friends</b>', kind: board}]
publication:
  versions:
    - {number: "2", published: 2026-10-01, reason: A new partner.}
    - {number: "3", published: Autumn 2026}
"""


def history(folder: Path) -> tuple[Workspace, History]:
    old = Recorded("v1", date(2026, 9, 1), opened(folder / "a", north=BEFORE, south=BEFORE))
    new = Recorded("v2", date(2026, 11, 1), opened(folder / "b", north=AFTER, south=BEFORE))
    return new.workspace, History(steps([old, new]))


def entries(text: str) -> list[tuple[str, str, str]]:
    """Title, day and page of each entry, in the order of the feed."""
    found = []
    for entry in ET.fromstring(text).iter(f"{ATOM}entry"):  # noqa: S314 - our own file
        link = entry.find(f"{ATOM}link")
        assert link is not None
        title, updated = entry.findtext(f"{ATOM}title"), entry.findtext(f"{ATOM}updated")
        found.append((str(title), str(updated)[:10], link.get("href", "")))
    return found


def test_each_partnership_has_a_feed_and_the_site_has_one_for_all(tmp_path: Path) -> None:
    workspace, known = history(tmp_path)
    files = make_downloads(workspace, "Arrangements", ROOT, known).files
    assert {name for name in files if name.endswith(".xml")} == {
        "changes.xml",
        "partnerships/north/changes.xml",
        "partnerships/south/changes.xml",
    }
    page = f"{ROOT}partnerships/north/changes/"
    of_north = [
        ("North: changes since v1", "2026-11-01", f"{page}#step-v2"),
        ("North: version 2 published", "2026-10-01", f"{page}#versions"),
    ]
    assert entries(files["partnerships/north/changes.xml"]) == of_north
    assert entries(files["partnerships/south/changes.xml"]) == []
    assert entries(files["changes.xml"]) == of_north


def test_markup_in_a_name_stays_text_in_the_feed(tmp_path: Path) -> None:
    workspace, known = history(tmp_path)
    text = make_downloads(workspace, "Arrangements", ROOT, known).files[
        "partnerships/north/changes.xml"
    ]
    content = [str(e.text) for e in ET.fromstring(text).iter(f"{ATOM}content")]  # noqa: S314
    assert "Board &lt;b&gt;&amp;amp; friends&lt;/b&gt;" in content[0]
    assert "<b>" not in content[0]


def test_a_feed_has_what_the_standard_asks_for() -> None:
    tree = ET.fromstring(feed(Feed("n", "T", ROOT, "p/", "own.xml", "Who & co"), ()))  # noqa: S314
    assert {child.tag.removeprefix(ATOM) for child in tree} == {
        "title", "id", "updated", "author", "link",
    }  # fmt: skip
    assert tree.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"
    assert str(tree.findtext(f"{ATOM}id")).startswith("urn:uuid:")


def test_ids_last_when_titles_and_addresses_change() -> None:
    def ids(title: str, root: str) -> list[str]:
        entry = Entry("north/version/2", title, date(2026, 1, 1), "x/", ())
        tree = ET.fromstring(feed(Feed("n", title, root, "p/", "own.xml", "Who"), [entry]))  # noqa: S314
        return [str(found.text) for found in tree.iter(f"{ATOM}id")]

    assert ids("One", ROOT) == ids("Two", "https://elsewhere.example/")
    assert len(set(ids("One", ROOT))) == 2


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\ufffe", "\ud800"])
def test_what_xml_cannot_hold_is_left_out(character: str) -> None:
    text = feed(Feed("n", f"A{character}B", ROOT, "p/", "own.xml", "Who"), ())
    assert ET.fromstring(text).findtext(f"{ATOM}title") == "AB"  # noqa: S314


def test_a_site_of_one_partnership_has_one_feed(tmp_path: Path) -> None:
    workspace = opened(tmp_path, north=AFTER)
    assert [name for name in make_downloads(workspace, "A", "").files if name.endswith(".xml")] == [
        "changes.xml"
    ]
