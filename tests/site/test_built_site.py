"""The repository's own website, as it is built for publication."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import PurePath
from urllib.parse import urljoin, urlsplit

import pytest

from masa.pages.partnership import KINDS
from tests.hosting.names import plain_names
from tests.site.finding import ROOT, HtmlPage, Site

DEMONSTRATION = "partnerships/northmere/"
RECORDS = ("salford", "hertfordshire", "berkshire-west", "solihull", "tameside")
SITE_PAGES = (
    "", "404.html", "a-to-z/", "about/", "accessibility/", "decisions/", "find-your-area/",
    "glossary/", "guidance/", "guidance/wt2018/", "guidance/wt2023/", "how-to-edit/",
    "partnerships/", "privacy/", "search/", "worried-about-a-child/",
    "guidance/wt2023/independent-scrutiny/",
)  # fmt: skip
#: Everything that may be published, by folder. The search index has kinds of file of its own.
PUBLISHED = {
    "assets": {".css", ".js", ".svg", ".png"},
    "pagefind": {".js", ".json", ".css", ".pagefind", ".pf_meta"},
    "pagefind/filter": {".pf_filter"},
    "pagefind/fragment": {".pf_fragment"},
    "pagefind/index": {".pf_index"},
}
AT_THE_ROOT = {"index.html", "404.html", "_headers", "MANIFEST.sha256"}
DOWNLOADS = re.compile(
    r"(?:partnerships/[a-z-]+/)?(?:changes\.(?:xml|json)|due\.ics)|compare/[a-z-]+\.csv|"
    r"data/1/[a-z0-9/-]+\.(?:json|csv)|search/words\.json"
)
#: How the banner of the demonstration begins in the languages of its page of help.
MADE_UP_IN = {
    "cy": "Nid yw’r bartneriaeth hon yn bodoli",
    "pl": "To partnerstwo nie istnieje",
    "ur": "یہ شراکت موجود نہیں ہے",
}
IN_OTHER_LANGUAGES = {"/cy/": "cy", "/pl/": "pl", "/ur/": "ur"}


@pytest.mark.parametrize("kind", [kind.slug for kind in KINDS])
def test_each_kind_of_page_of_a_partnership_is_there(whole_site: Site, kind: str) -> None:
    address = f"{DEMONSTRATION}{kind}/" if kind else DEMONSTRATION
    assert len(whole_site.pages[address].words["main"].split()) > 40


@pytest.mark.parametrize("address", SITE_PAGES)
def test_each_page_of_the_whole_site_is_there(whole_site: Site, address: str) -> None:
    assert address in whole_site.pages


@pytest.mark.parametrize("slug", RECORDS)
def test_each_record_says_that_it_is_one_on_every_page(whole_site: Site, slug: str) -> None:
    pages = [p for a, p in whole_site.pages.items() if a.startswith(f"partnerships/{slug}/")]
    assert len(pages) > 3
    notices = [page.address for page in pages if "This is history" not in page.words["main"]]
    assert notices == []
    assert f"partnerships/{slug}/worried/" not in whole_site.pages


def test_the_demonstration_says_that_it_is_made_up_on_every_page(whole_site: Site) -> None:
    pages = [p for a, p in whole_site.pages.items() if a.startswith(DEMONSTRATION)]
    # Each kind, the whole document, and help in three languages.
    assert len(pages) == len(KINDS) + 1 + 3
    assert {tuple(page.robots) for page in pages} == {("noindex",)}
    for page in pages:
        said = MADE_UP_IN.get(page.address.split("/")[-2], "does not exist")
        assert said in page.words["main"], page.address


def test_every_page_puts_999_first(whole_site: Site) -> None:
    first = {
        address: next(a["href"] for a in page.all("a") if a.get("class") != "skip")
        for address, page in whole_site.pages.items()
    }
    assert set(first.values()) == {"tel:999"}
    assert "404.html" in first


def test_nothing_is_published_that_was_not_meant_to_be(whole_site: Site) -> None:
    unexpected = []
    for name in whole_site.files:
        path = PurePath(name)
        allowed = PUBLISHED.get(path.parent.as_posix(), set())
        is_page = path.name in {"index.html", "running-heads.css"} or DOWNLOADS.fullmatch(name)
        if not is_page and path.suffix not in allowed and name not in AT_THE_ROOT:
            unexpected.append(name)
    assert unexpected == []
    assert [path for path in whole_site.folder.rglob("*") if path.is_symlink()] == []
    assert list(whole_site.folder.rglob(".*")) == []


def test_nothing_of_the_theme_is_published(whole_site: Site) -> None:
    assert [n for n in whole_site.files if re.search(r"javascripts|stylesheets|fonts", n)] == []
    theme = re.compile("^(?:md-|__|mkdocs)")
    assert [address for address, page in whole_site.pages.items() if _used(page, theme)] == []


def _used(page: HtmlPage, pattern: re.Pattern[str]) -> list[str]:
    """Ids and classes of a page that fit a pattern."""
    names = [name for value in page.values("id") + page.values("class") for name in value.split()]
    return [name for name in names if pattern.search(name)]


def test_every_page_has_a_language_one_heading_and_a_description(whole_site: Site) -> None:
    for address, page in whole_site.pages.items():
        language = IN_OTHER_LANGUAGES.get(address[-4:], "en-GB")
        assert page.all("html")[0]["lang"] == language, address
        assert len(page.all("h1")) == 1, address
        assert page.words["h1"].strip(), address
        assert page.description.strip(), address
        assert "\n" not in page.description, address


def test_headings_keep_their_order(whole_site: Site) -> None:
    skipped = []
    for address, page in whole_site.pages.items():
        main = page.text.partition("<main")[2].partition("</main>")[0]
        levels = [0, *(int(level) for level in re.findall(r"<h([1-6])\b", main))]
        skipped += [address for above, here in pairwise(levels) if here > above + 1]
    assert skipped == []


def test_no_list_or_table_is_empty(whole_site: Site) -> None:
    # What the search fills is empty until it does.
    hollow = re.compile(
        r"<(dl|ul|table|tbody|section|details|nav)\b(?![^>]*data-search-)[^>]*>\s*</\1>"
    )
    assert [address for address, page in whole_site.pages.items() if hollow.search(page.text)] == []


def test_every_title_tells_its_page_from_all_others(whole_site: Site) -> None:
    titles: dict[str, list[str]] = {}
    for address, page in whole_site.pages.items():
        titles.setdefault(page.words["title"], []).append(address)
    assert {title: found for title, found in titles.items() if len(found) > 1} == {}


def test_no_anchor_stands_twice_and_every_reference_to_one_is_whole(whole_site: Site) -> None:
    for address, page in whole_site.pages.items():
        ids = page.values("id")
        assert len(ids) == len(set(ids)), address
        for attribute in ("aria-labelledby", "aria-describedby", "for", "popovertarget"):
            for value in page.values(attribute):
                assert set(value.split()) <= set(ids), f"{address}: {attribute}={value}"


def test_links_are_whole(whole_site: Site) -> None:
    assert sum(len(page.links) for page in whole_site.pages.values()) > 1000
    assert whole_site.broken() == []


def test_no_script_style_or_handler_stands_in_a_page(whole_site: Site) -> None:
    for address, page in whole_site.pages.items():
        assert [a for a in page.all("script") if "src" not in a] == [], address
        assert page.all("style") == [], address
        names = {name for _, attributes in page.tags for name in attributes}
        assert [n for n in names if n == "style" or n.startswith("on")] == [], address
        schemes = {urlsplit(link).scheme for link in page.links}
        assert schemes <= {"", "http", "https", "mailto", "tel", "sms"}, address
        assert page.all("base") == [], address
        (found,) = [m for m in page.all("meta") if "http-equiv" in m]
        assert found["http-equiv"] == "Content-Security-Policy", address


def test_nothing_is_loaded_from_elsewhere(whole_site: Site) -> None:
    loaded = set()
    for address, page in whole_site.pages.items():
        loaded |= {urljoin(ROOT + address, found) for found in page.loads}
    assert {address for address in loaded if not address.startswith(ROOT)} == set()
    assert {f"{ROOT}assets/masa.css", f"{ROOT}assets/search.js"} <= set(map(plain_names, loaded))
    own = {address.removeprefix(ROOT) for address in loaded}
    assert own <= set(whole_site.files)


def asset(site: Site, name: str) -> str:
    """The text of an asset by its name in the project."""
    (found,) = (content for each, content in site.files.items() if plain_names(each) == name)
    return found.decode()


@pytest.mark.parametrize("name", ["assets/masa.css", "assets/search.js", "assets/icon.svg"])
def test_our_own_files_name_no_other_site(whole_site: Site, name: str) -> None:
    text = asset(whole_site, name).replace("http://www.w3.org/2000/svg", "")
    assert re.findall(r"(?:https?:)?//[\w.-]+\.\w+|@import", text) == []


def test_nothing_is_kept_on_the_readers_device(whole_site: Site) -> None:
    script = asset(whole_site, "assets/search.js")
    assert re.findall(r"\b(?:localStorage|sessionStorage|indexedDB|cookie)\b", script) == []
