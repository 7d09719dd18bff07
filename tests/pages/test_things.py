"""What search engines are told: read back as they read it, and unharmed by hostile words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Any

import pytest

from masa.guidance.workspace import Workspace
from masa.model.library import Library
from masa.pages.frame import SiteOptions
from masa.pages.open_data import Catalogue
from masa.pages.prose import plain
from masa.pages.things import dataset, organisation
from masa.site.assembly import Assembly
from tests.pages.golden.world import PUBLISHED, RECORD, assembly, workspace

HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;{{ 7 * 7 }}"
VOID = frozenset("meta link img input br hr wbr".split())
ADDRESS = "https://example.org/"


@dataclass
class Item:
    kind: str
    properties: list[tuple[str, Any]] = field(default_factory=list)

    def get(self, name: str) -> Any:
        return next((value for key, value in self.properties if key == name), None)


class Microdata(HTMLParser):
    """The items of a page, as the HTML standard says that they are read."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.items: list[Item] = []
        self.tags: Counter[str] = Counter()
        self.handlers: list[str] = []
        self._open: list[tuple[str, Item | None, tuple[Item, str] | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.handlers += [name for name in given if name.startswith("on") or name == "style"]
        holder = next((item for _, item, _ in reversed(self._open) if item), None)
        name, item, text = given.get("itemprop"), None, None
        if "itemscope" in given:
            item = Item(given["itemtype"].removeprefix("https://schema.org/"))
            if name and holder:
                holder.properties.append((name, item))
            else:
                self.items.append(item)
        elif name and holder:
            value = given.get("content", given.get("href"))
            holder.properties.append((name, value if value is not None else ""))
            text = (holder, name) if value is None else None
        if tag not in VOID:
            self._open.append((tag, item, text))

    def handle_endtag(self, tag: str) -> None:
        if any(open_[0] == tag for open_ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        for _, _, text in self._open:
            if text:
                holder, name = text
                holder.properties[-1] = (name, holder.properties[-1][1] + data)


def read(of: Assembly, address: str) -> Microdata:
    name = f"{address}index.md"
    return Microdata(of.body(name).join(of.around(name)))


def one(found: Microdata, kind: str) -> Item:
    (item,) = [item for item in found.items if item.kind == kind]
    return item


def changed(**update: object) -> Workspace:
    """The golden workspace with other facts about who its partnerships are."""
    library = workspace().library
    partnerships = tuple(
        p.model_copy(update={"identity": p.identity.model_copy(update=update)})
        for p in library.partnerships
    )
    fields = {**dict(library), "partnerships": partnerships}
    return replace(workspace(), library=Library.model_construct(**fields))


def renamed(words: str) -> Workspace:
    """Hostile words wherever search engines are told something of a partnership."""
    return changed(name=words, short_name=words, summary=words, demonstration=False)


def test_a_trail_leads_from_home_to_the_page_itself() -> None:
    found = read(assembly(workspace()), f"partnerships/{PUBLISHED}/funding/")
    steps = [value for _, value in one(found, "BreadcrumbList").properties]
    assert [step.kind for step in steps] == ["ListItem"] * 4
    assert [step.get("position") for step in steps] == ["1", "2", "3", "4"]
    names = [step.get("name") for step in steps]
    assert (names[0], names[1], names[3]) == ("Home", "Partnerships", "Funding")
    assert [step.get("item") for step in steps] == ["../../../", "../../", "../", None]


def test_a_current_partnership_is_an_organisation_and_a_record_is_none() -> None:
    whole = assembly(changed(demonstration=False))
    found = one(read(whole, f"partnerships/{PUBLISHED}/"), "GovernmentOrganization")
    library = workspace().library
    identity = library.by_slug[PUBLISHED].identity
    assert found.get("name") == identity.name
    assert found.get("url") == "./"
    served = [value for key, value in found.properties if key == "areaServed"]
    assert served == [library.areas[name].name for name in identity.areas]
    of_record = read(whole, f"partnerships/{RECORD}/")
    assert [item.kind for item in of_record.items] == ["BreadcrumbList"]


def test_what_is_made_up_or_a_draft_is_no_organisation() -> None:
    library = changed(demonstration=False).library
    partnership = library.by_slug[PUBLISHED]
    for change in ({"demonstration": True}, {"status": "draft"}, {"status": "superseded"}):
        other = partnership.identity.model_copy(update=change)
        assert organisation(partnership.model_copy(update={"identity": other}), library, "") == ()
    assert organisation(partnership, library, "") != ()


def test_the_first_page_is_the_website() -> None:
    found = one(read(assembly(workspace()), ""), "WebSite")
    assert found.get("name") == "A small site"
    assert found.get("url") == "./"


def test_the_open_data_is_a_dataset_with_its_files_and_licence() -> None:
    options = SiteOptions("A small site", ADDRESS)
    found = one(read(assembly(workspace(), options), "data/"), "Dataset")
    assert 50 <= len(found.get("description")) <= 5000
    assert found.get("license")
    assert found.get("creator").kind == "Organization"
    files = [value for key, value in found.properties if key == "distribution"]
    addresses = {file.get("contentUrl") for file in files}
    assert {"1/all.json", "1/contributions.csv", "1/datapackage.json"} <= addresses
    assert {file.get("encodingFormat") for file in files} == {"text/csv", "application/json"}


@pytest.mark.parametrize("address", [f"partnerships/{PUBLISHED}/", f"partnerships/{RECORD}/",
                                     f"partnerships/{PUBLISHED}/funding/", "data/"])  # fmt: skip
def test_hostile_words_stay_words(address: str) -> None:
    sound, spoilt = read(assembly(workspace()), address), read(assembly(renamed(HOSTILE)), address)
    assert spoilt.tags["script"] == sound.tags["script"]
    assert spoilt.tags["img"] == sound.tags["img"]
    assert spoilt.handlers == []


def test_hostile_words_are_read_back_as_they_were() -> None:
    found = read(assembly(renamed(HOSTILE)), f"partnerships/{PUBLISHED}/")
    body = one(found, "GovernmentOrganization")
    assert (body.get("name"), body.get("alternateName")) == (HOSTILE, HOSTILE)
    assert body.get("description") == plain(HOSTILE)
    funding = read(assembly(renamed(HOSTILE)), f"partnerships/{PUBLISHED}/funding/")
    steps = [value for _, value in one(funding, "BreadcrumbList").properties]
    assert steps[2].get("name") == HOSTILE


@pytest.mark.parametrize(
    ("licence", "target"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("Our own", "about/#licences"),
    ],
)
def test_a_licence_is_an_address(licence: str, target: str) -> None:
    thing = dataset(Catalogue(1, licence), "n", "p", "d")
    (found,) = [value for key, value in thing.properties if key == "license"]
    assert getattr(found, "target", "") == target
