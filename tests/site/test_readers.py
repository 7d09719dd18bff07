"""What a built website offers to programs, read by the programs that readers have.

Feeds by a feed reader's library, calendars by a calendar's, robots by the standard library's, and
JSON, tables and the list of pages by the rules that are published for them.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag
from urllib.robotparser import RobotFileParser

import feedparser
import pytest
from icalendar import Calendar, Event
from jsonschema import Draft7Validator
from jsonschema.validators import validator_for

from tests.site.finding import Site
from tests.site.project import Project

ROOT = "https://www.example.org/"
PROFILES = Path(__file__).parents[1] / "downloads/data/profiles"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small website that stands at the root of its host, and knows it."""
    project = Project.make(tmp_path_factory.mktemp("served") / "project", search=False)
    project.replace("mkdocs.yml", "site_name:", f"site_url: {ROOT}\nsite_name:")
    outcome = project.masa("build")
    assert outcome.code == 0, outcome.text
    return Site.read(project.site)


def named(site: Site, pattern: str) -> dict[str, bytes]:
    """The files whose whole name fits; there must be some."""
    found = {name: text for name, text in site.files.items() if re.fullmatch(pattern, name)}
    assert found, pattern
    return found


def leads_somewhere(site: Site, address: str) -> bool:
    """Whether an address is that of a page, or of a part that the page has."""
    page, part = urldefrag(address)
    there = site.pages.get(page.removeprefix(ROOT))
    return there is not None and (not part or part in there.values("id"))


def test_feeds_are_read_by_a_feed_reader(served: Site) -> None:
    read = 0
    for name, text in named(served, r"(?:.*/)?changes\.xml").items():
        found = feedparser.parse(text)
        assert (found.version, found.bozo, found.encoding) == ("atom10", False, "utf-8"), name
        assert found.feed.title.startswith("What changed")
        assert found.feed.updated_parsed
        assert found.feed.id.startswith("urn:uuid:")
        own = [link.href for link in found.feed.links if link.rel == "self"]
        assert own == [ROOT + name]
        assert len({entry.id for entry in found.entries}) == len(found.entries)
        for entry in found.entries:
            assert entry.title
            assert entry.updated_parsed
            assert leads_somewhere(served, entry.link), entry.link
            assert entry.content[0].type == "text/html"
            # The library takes out what could act: nothing had to be taken out.
            assert "<script" not in text.decode()
        read += len(found.entries)
    assert read > 0


def test_json_feeds_keep_to_the_published_rules(served: Site) -> None:
    rules = Draft7Validator(
        json.loads((PROFILES / "jsonfeed-1.1.json").read_text("utf-8")),
        format_checker=Draft7Validator.FORMAT_CHECKER,
    )
    for name, text in named(served, r"(?:.*/)?changes\.json").items():
        feed = json.loads(text)
        assert [error.message[:200] for error in rules.iter_errors(feed)] == []
        assert feed["feed_url"] == ROOT + name
        assert all(leads_somewhere(served, item["url"]) for item in feed["items"])
        atom = feedparser.parse(served.files[name.replace(".json", ".xml")])
        assert [item["id"] for item in feed["items"]] == [entry.id for entry in atom.entries]


@pytest.mark.parametrize(
    "spoilt",
    [
        {"version": "1.1"},
        {"title": None},
        {"items": [{"id": 1, "content_text": "A"}]},
        {"items": [{"id": "a"}]},
        {"items": [{"id": "a", "content_text": "A", "date_published": "1 May 2026"}]},
        {"items": [{"id": "a", "content_text": "A", "url": "here/"}]},
        {"authors": [{}]},
        {"surprise": 1},
    ],
)
def test_a_feed_that_breaks_the_rules_would_be_found(spoilt: dict[str, Any]) -> None:
    rules = Draft7Validator(json.loads((PROFILES / "jsonfeed-1.1.json").read_text("utf-8")))
    sound = {"version": "https://jsonfeed.org/version/1.1", "title": "A", "items": []}
    assert rules.is_valid(sound)
    assert not rules.is_valid({**sound, **spoilt})


def test_calendars_are_read_by_a_calendar(served: Site) -> None:
    read = 0
    for name, text in named(served, r"(?:.*/)?due\.ics").items():
        calendar = Calendar.from_ical(text)
        assert (calendar["version"], calendar.errors) == ("2.0", []), name
        events = [part for part in calendar.walk() if isinstance(part, Event)]
        assert len({str(event["uid"]) for event in events}) == len(events)
        for event in events:
            assert event.errors == []
            assert type(event.start) is date
            assert (event.end - event.start).days == 1
            assert leads_somewhere(served, str(event["url"])), event["url"]
        read += len(events)
    assert read > 0


def test_robots_may_fetch_every_page_and_find_the_list(served: Site) -> None:
    robots = RobotFileParser()
    robots.parse(served.files["robots.txt"].decode().splitlines())
    assert [page for page in served.pages if not robots.can_fetch("anybody", ROOT + page)] == []
    (listed,) = robots.site_maps() or []
    assert listed.removeprefix(ROOT) in served.files


def test_the_list_of_pages_keeps_to_its_schema(served: Site) -> None:
    """Element by element as sitemap.xsd says it, and within its limits."""
    text = served.files["sitemap.xml"]
    assert len(text) < 50_000_000
    tree = ET.fromstring(text)  # noqa: S314 - our own file
    assert tree.tag == f"{SITEMAP}urlset"
    pages = [*tree]
    assert 0 < len(pages) <= 50_000
    for page in pages:
        assert page.tag == f"{SITEMAP}url"
        parts = [part.tag.removeprefix(SITEMAP) for part in page]
        order = [part for part in ("loc", "lastmod", "changefreq", "priority") if part in parts]
        assert parts == order
        assert parts[0] == "loc"
        address = page.findtext(f"{SITEMAP}loc") or ""
        assert address.startswith(ROOT)
        assert 12 <= len(address) <= 2048
        assert leads_somewhere(served, address)
        if day := page.findtext(f"{SITEMAP}lastmod"):
            date.fromisoformat(day)


def test_every_table_is_read_by_the_csv_module_and_runs_nothing(whole_site: Site) -> None:
    for name, text in named(whole_site, r".*\.csv").items():
        head, *rows = csv.reader(io.StringIO(text.decode("utf-8"), newline=""), strict=True)
        assert len(set(head)) == len(head) > 1, name
        assert {len(row) for row in rows} <= {len(head)}, name
        cells = [*head, *(cell for row in rows for cell in row)]
        risky = [cell for cell in cells if re.match(r"\s*[=+@\t\r＝＋＠]|\s*-(?!\d)", cell)]
        assert (name, risky) == (name, [])


def test_every_file_of_data_is_as_its_own_schema_says(whole_site: Site) -> None:
    schema = json.loads(whole_site.files["data/1/schema.json"])
    validator = validator_for(schema)
    validator.check_schema(schema)
    for name, text in named(whole_site, r"data/1/(?:all|\w+/[a-z-]+)\.json").items():
        faults = [error.message[:200] for error in validator(schema).iter_errors(json.loads(text))]
        assert (name, faults) == (name, [])


def test_the_package_describes_the_files_that_are_there(whole_site: Site) -> None:
    package = json.loads(whole_site.files["data/1/datapackage.json"])
    profile = json.loads((PROFILES / "datapackage-2.0.json").read_text("utf-8"))
    assert [error.message[:200] for error in Draft7Validator(profile).iter_errors(package)] == []
    for resource in package["resources"]:
        content = whole_site.files[f"data/1/{resource['path']}"]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
