"""Other generators get the same words, at the same addresses, with links that lead there."""

from pathlib import Path

import pytest

from tests.bench.articles import Door, Site, leads, read_site
from tests.bench.peers import hugo_source, parents, write_hugo, write_mkdocs

SHELL = (
    '<title>{title} – Site</title><meta name="description" content="What &amp; why">'
    '<nav class="band-links"><a href="{root}guide/">Guide</a></nav>'
    '<article class="page"><h1>{title}</h1>{body}</article>'
    '<footer class="foot"><a href="tel:999">999</a></footer>'
)
PAGES = {
    "": '<p><a href="guide/one/#part">Part</a> <a href="guide/one/#row">Row</a></p>',
    "guide/": (
        '<p><a href="../">Home</a> <a href="../data.csv">Data</a> <a href="../gone.csv">x</a></p>'
    ),
    "guide/one/": '<section id="part"><h2>Part</h2><p id="row">Row</p></section>',
}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    root = tmp_path / "site"
    for address, body in PAGES.items():
        (root / address).mkdir(parents=True, exist_ok=True)
        page = SHELL.format(title=address or "Home", body=body, root="")
        (root / address / "index.html").write_text(page, "utf-8")
    (root / "data.csv").write_text("a,b\n", "utf-8")
    (root / "unused.csv").write_text("a,b\n", "utf-8")
    return read_site(root)


def test_a_site_is_its_pages_the_files_they_link_to_and_its_doors(site: Site) -> None:
    assert [text.address for text in site.texts] == ["", "guide/", "guide/one/"]
    assert site.texts[1].description == "What & why"
    assert site.files == ("data.csv",)
    assert site.top == (Door("Guide", "/guide/"),)
    assert site.foot == (Door("999", "tel:999"),)


def test_a_link_to_a_place_that_is_lost_leads_to_its_page(site: Site) -> None:
    assert site.texts[0].markdown == ("# Home\n\n[Part](@/guide/one/#part) [Row](@/guide/one/)\n")


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("../b/#c", "@/guide/b/#c"), ("../../", "@/"), ("#c", "@/guide/one/#c"), ("", ""),
        ("../../data.json", "@/data.json"), ("?q=1", "@/guide/one/?q=1"),
        ("https://example.org/a(b)", "https://example.org/a%28b%29"), ("tel:999", "tel:999"),
    ],
)  # fmt: skip
def test_where_a_link_of_a_page_leads(link: str, target: str) -> None:
    assert leads("guide/one/", link) == target


def test_hugo_gets_a_section_for_each_page_that_has_pages_below_it(
    site: Site, tmp_path: Path
) -> None:
    write_hugo(site, tmp_path / "hugo")
    content = tmp_path / "hugo" / "content"
    assert {path.relative_to(content).as_posix() for path in content.rglob("*.md")} == {
        "_index.md", "guide/_index.md", "guide/one.md",
    }  # fmt: skip
    assert "[Part](guide/one/#part) [Row](guide/one/)" in (content / "_index.md").read_text("utf-8")
    guide = (content / "guide" / "_index.md").read_text("utf-8")
    assert 'title: "guide/"\ndescription: "What & why"' in guide
    assert "[Home](../) [Data](../data.csv)" in guide
    assert (tmp_path / "hugo" / "static" / "data.csv").is_file()
    settings = (tmp_path / "hugo" / "hugo.toml").read_text("utf-8")
    assert '[[menus.top]]\nname = "Guide"\nurl = "/guide/"' in settings


def test_mkdocs_gets_links_from_file_to_file(site: Site, tmp_path: Path) -> None:
    for search in (False, True):
        write_mkdocs(site, tmp_path / "mkdocs", f"{search}.yml", search=search)
    docs = tmp_path / "mkdocs" / "docs"
    assert "[Part](guide/one/index.md#part)" in (docs / "index.md").read_text("utf-8")
    guide = (docs / "guide" / "index.md").read_text("utf-8")
    assert "[Home](../index.md) [Data](../data.csv)" in guide
    assert (docs / "data.csv").is_file()
    lines = [(tmp_path / "mkdocs" / f"{s}.yml").read_text("utf-8") for s in (False, True)]
    assert ["plugins: []" in lines[0], "plugins: [search]" in lines[1]] == [True, True]


def test_what_stands_above_an_address() -> None:
    assert [*parents("a/b/c/")] == ["", "a/", "a/b/"]
    assert [*parents("")] == []
    assert hugo_source("a/b/", {"a/"}) == "a/b.md"
    assert hugo_source("a/", {"a/"}) == "a/_index.md"
