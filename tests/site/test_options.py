"""What a site may choose in mkdocs.yml, and what it may not."""

from __future__ import annotations

import gzip
import xml.etree.ElementTree as ET

import pytest

from tests.site.finding import Site
from tests.site.project import Project, contents

ADDRESS = "https://www.example.org/arrangements/"


@pytest.fixture
def served(project: Project) -> Site:
    """A website that knows its own address, in a folder of its host, and is not for robots."""
    project.replace("mkdocs.yml", "site_name:", f"site_url: {ADDRESS}\nsite_name:")
    project.replace("mkdocs.yml", "noindex: false", "noindex: true")
    assert project.masa("build").code == 0
    return Site.read(project.site)


def unlisted(address: str) -> bool:
    """Whether a page is made up, or holds only what others hold."""
    return address.startswith("partnerships/quillmere/") or address.endswith("/whole/")


def test_a_site_that_knows_its_address(served: Site) -> None:
    addresses = {address: f"{ADDRESS}{address}" for address in served.pages}
    del addresses["404.html"]
    tree = ET.fromstring(served.files["sitemap.xml"])  # noqa: S314 - our own file
    listed = [element.text or "" for element in tree.iter() if element.tag.endswith("}loc")]
    made_up = {a for a in addresses if a.startswith("partnerships/quillmere/")}
    made_up |= {a for a in addresses if a.endswith("/whole/")}
    assert made_up
    assert sorted(listed) == sorted(addresses[a] for a in addresses if a not in made_up)
    assert gzip.decompress(served.files["sitemap.xml.gz"]) == served.files["sitemap.xml"]
    canonical = {
        address: [link["href"] for link in page.all("link") if link.get("rel") == "canonical"]
        for address, page in served.pages.items()
        if address != "404.html"
    }
    assert canonical == {address: [whole] for address, whole in addresses.items()}


def test_the_page_for_unknown_addresses_counts_from_the_sites_own_folder(served: Site) -> None:
    page = served.pages["404.html"]
    within = [link for link in [*page.links, *page.loads] if ":" not in link and link[0] != "#"]
    assert len(within) > 5
    assert [link for link in within if not link.startswith("/arrangements/")] == []
    targets = {link.removeprefix("/arrangements/").partition("#")[0] for link in within}
    assert targets <= {*served.pages, *served.files}


def test_every_page_asks_robots_to_stay_away_where_the_site_says_so(served: Site) -> None:
    assert {tuple(page.robots) for page in served.pages.values()} == {("noindex",)}


def test_else_only_what_is_made_up_does(small_site: Site) -> None:
    asked = {address for address, page in small_site.pages.items() if page.robots}
    assert asked == {
        address
        for address in small_site.pages
        if address.startswith("partnerships/quillmere/") or address.endswith("/whole/")
    }


def test_a_site_without_an_address_has_no_list_of_pages(small_site: Site) -> None:
    assert [name for name in small_site.files if "sitemap" in name] == []
    canonical = [p.address for p in small_site.pages.values() if 'rel="canonical"' in p.text]
    assert canonical == []


def test_the_website_goes_where_the_settings_or_the_command_say(project: Project) -> None:
    project.replace("mkdocs.yml", "site_dir: site", "site_dir: public")
    assert project.masa("build").code == 0
    assert (project.folder / "public/index.html").is_file()
    assert not project.site.exists()
    assert project.masa("build", "--to", str(project.folder / "other")).code == 0
    assert (project.folder / "other/index.html").is_file()


@pytest.mark.parametrize("where", [".", "..", "arrangements", "mkdocs.yml"])
def test_no_website_is_built_over_something_else(project: Project, where: str) -> None:
    outcome = project.masa("build", "--to", str(project.folder / where))
    assert outcome.code == 1
    assert "Traceback" not in outcome.text
    assert (project.folder / "arrangements/guidance/second.yml").is_file()
    assert (project.folder / "mkdocs.yml").is_file()


def test_a_website_of_somebody_else_is_not_replaced(project: Project) -> None:
    files = {"index.html": b"theirs", "photos/a.jpg": b"theirs"}
    for name, text in files.items():
        project.write(f"other/{name}", text)
    outcome = project.masa("build", "--to", str(project.folder / "other"))
    assert outcome.code == 1
    assert "it holds no MANIFEST.sha256" in outcome.text
    assert contents(project.folder / "other") == files
    assert project.mkdocs(to="other").code == 1
    assert contents(project.folder / "other") == files


def test_a_website_older_than_manifests_is_replaced_in_its_own_place(project: Project) -> None:
    project.replace("mkdocs.yml", "site_dir: site", "site_dir: public")
    project.write("public/index.html", "old")
    assert project.masa("build", "--to", str(project.folder / "public")).code == 0
    assert (project.folder / "public/MANIFEST.sha256").is_file()


def test_a_site_behind_a_link_is_replaced_where_it_is(project: Project) -> None:
    project.write("releases/1/index.html", "old")
    project.site.symlink_to("releases/1")
    assert project.masa("build").code == 0
    assert project.site.is_symlink()
    assert (project.folder / "releases/1/glossary/index.html").is_file()
    assert [path.name for path in (project.folder / "releases").iterdir()] == ["1"]


@pytest.mark.parametrize(
    ("code", "severity", "says"),
    [
        ("S202", "warning", "warns and stops nothing here: The partners agreed so."),
        ("S203", "error", "stops a build here: The partners agreed so."),
        ("S202", "off", "is not reported here: The partners agreed so. Until 1 May 2027."),
    ],
)
def test_a_site_with_a_rule_of_its_own_says_so(
    project: Project, small_site: Site, code: str, severity: str, says: str
) -> None:
    compliance = "partnerships/quillmere/compliance/"
    until = ", until: 2027-05-01" if severity == "off" else ""
    rule = f"{{code: {code}, severity: {severity}, reason: The partners agreed so.{until}}}"
    line = "  - masa-compliance"
    project.replace("mkdocs.yml", line, f"{line}:\n      rules: [{rule}]")
    assert project.mkdocs("serve", to="preview").code == 0
    assert says in Site.read(project.folder / "preview").pages[compliance].words["main"]
    assert "How strict this site is" not in small_site.pages[compliance].words["main"]
