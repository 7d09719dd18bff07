"""The JSON feeds: as JSON Feed 1.1 says, and with the entries of the Atom feed beside them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from masa.downloads import make_downloads
from tests.downloads.test_changes import ROOT, entries, history


def feeds(folder: Path, root: str = ROOT) -> tuple[dict[str, Any], dict[str, str]]:
    workspace, known = history(folder)
    files = make_downloads(workspace, "Arrangements", root, known).files
    found = {name: text for name, text in files.items() if name.endswith("changes.json")}
    return {name: json.loads(text) for name, text in found.items()}, files


def test_each_atom_feed_has_one_beside_it_with_the_same_entries(tmp_path: Path) -> None:
    found, files = feeds(tmp_path)
    atom = {name for name in files if name.endswith("changes.xml")}
    assert {name.replace(".json", ".xml") for name in found} == atom
    for name, feed in found.items():
        items = [(i["title"], i["date_published"][:10], i["url"]) for i in feed["items"]]
        assert items == entries(files[name.replace(".json", ".xml")])
        assert len(items) > 0 or name.startswith("partnerships/south")


def test_it_holds_what_the_format_asks_for(tmp_path: Path) -> None:
    found, _ = feeds(tmp_path)
    for name, feed in found.items():
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"]
        assert feed["feed_url"] == ROOT + name
        assert feed["home_page_url"].startswith(ROOT)
        assert [set(author) for author in feed["authors"]] == [{"name"}]
        ids = [item["id"] for item in feed["items"]]
        assert len(set(ids)) == len(ids)
        for item in feed["items"]:
            assert item["content_text"]
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", item["date_published"])


def test_what_could_act_stays_text(tmp_path: Path) -> None:
    found, files = feeds(tmp_path)
    assert any("<b>" in item["content_text"] for item in found["changes.json"]["items"])
    assert "content_html" not in files["changes.json"]


def test_without_an_address_it_names_none(tmp_path: Path) -> None:
    found, _ = feeds(tmp_path, root="")
    assert {"feed_url", "home_page_url"} & set(found["changes.json"]) == set()
    assert [item for item in found["changes.json"]["items"] if "url" in item] == []
