"""Binding sections into one document: anchors, headings, numbers, links, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from masa.pages.binding import absolute, bind
from masa.pages.bound import Bound, Piece, Portion
from masa.pages.frame import SiteOptions
from masa.pages.page import Page
from masa.pages.paper import Sheet
from masa.site.assembly import Assembly, source
from masa.site.seen import resolve
from tests.hosting.names import plain_names
from tests.pages.golden.world import BY_HAND, OVERRIDES, PUBLISHED, RECORD, assembly, workspace
from tests.pages.test_golden import RENEW

OUTLINES = Path(__file__).parent / "outlines"
A, B, HERE = "p/a/", "p/b/", "p/whole/"
BODY = """<header class="page-head">
<h1>A</h1>
<p class="lead">All of A.</p>
<p>The <a href="#one">opening</a>.</p></header>
<section class="section section-2" id="one">
<h2 id="one-heading"><span class="number">7.</span> One</h2>
<h3 id="deep">Deep</h3><p>He said id="x" and <a href="#two">two</a>,
<a href="../b/#three">three</a>,
<a href="../b/">b</a>, <a href="../c/#d">elsewhere</a>,
<a href="https://example.org/">https://example.org/</a>.</p>
<svg aria-labelledby="t d"><title id="t">T</title><desc id="d">D</desc></svg></section>
<section class="section section-2" id="two">
<h2 id="two-heading">Two</h2><p><a href="#one">one</a></p></section>"""
OTHER = (
    '<header class="page-head"><h1>B</h1></header><section class="section section-2" id="three">'
    '<h2 id="three-heading">Three</h2></section>'
)


def made(*portions: Portion) -> list[str]:
    """The sections of a document, part by part."""
    bound = Bound(portions, {A: "a-", B: "b-"})
    return [str(s) for part in bind(bound, HERE, {A: BODY, B: OTHER}) for s in part.sections]


ONE, TWO = Piece(A, "one", "a-one", "1.1", "One"), Piece(A, "two", "a-two", "1.2", "Two")
THREE = Piece(B, "three", "b-three", "2.1", "Three")
FIRST, SECOND = Portion("part-x", "1", "X", (ONE, TWO)), Portion("more-b", "2", "B", (THREE,))


def test_anchors_and_what_names_them_get_the_pages_prefix() -> None:
    one = made(FIRST, SECOND)[0]
    assert re.findall(r'<[^>]*?\sid="([^"]*)"', one) == [
        "a-one", "a-one-heading", "a-deep", "a-t", "a-d",
    ]  # fmt: skip
    assert 'aria-labelledby="a-t a-d"' in one


def test_headings_are_one_level_deeper_and_have_the_documents_number() -> None:
    one = made(FIRST)[0]
    assert '<h3 id="a-one-heading"><span class="number">1.1</span> One</h3>' in one
    assert '<h4 id="a-deep">Deep</h4>' in one
    assert "7." not in one
    assert 'class="section section-3"' in one


def test_links_stay_in_the_document_where_they_can() -> None:
    links = re.findall(r'href="([^"]*)"', made(FIRST, SECOND)[0])
    assert links == ["#a-two", "#b-three", "#more-b", "../c/#d", "https://example.org/"]


def test_links_to_what_is_left_out_lead_to_the_page() -> None:
    links = re.findall(r'href="([^"]*)"', made(Portion("part-x", "1", "X", (ONE,)))[0])
    assert links[:3] == ["../a/#two", "../b/#three", "../b/"]


@pytest.mark.parametrize("link", ["b &quot;c", r"a\b", ".."])
def test_what_is_no_address_of_a_page_is_left_to_the_proof_of_its_page(link: str) -> None:
    body = BODY.replace('href="#two"', f'href="{link}"')
    part = bind(Bound((FIRST,), {A: "a-"}), HERE, {A: body})[0]
    assert f'href="{link}"' in str(part.sections[0])


def test_an_address_that_is_its_own_words_is_marked() -> None:
    one = made(FIRST)[0]
    assert one.count(" data-as-is") == 1
    assert '<a href="https://example.org/" data-as-is>https://example.org/</a>' in one


def test_words_are_not_touched() -> None:
    def bare(html: str) -> str:
        return re.sub(r"<[^>]+>", "", html)

    section = BODY[BODY.index("<section") : BODY.index("</section>")]
    assert bare(made(FIRST)[0]) == bare(section).replace("7. One", "1.1 One")


def test_the_opening_words_of_a_page_can_open_a_part() -> None:
    part = Portion("more-a", "1", "A", (), lead_of=A)
    (bound,) = bind(Bound((part,), {A: "a-"}), HERE, {A: BODY})
    assert bound.lead == '<p>The <a href="../a/#one">opening</a>.</p>'


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("#x", "p/a/#x"),
        ("../b/#x", "p/b/#x"),
        ("../../g/", "g/"),
        ("../../", ""),
        ("./", "p/a/"),
        ("../", "p/"),
        ("deeper/", "p/a/deeper/"),
    ],
)
def test_a_link_means_an_address(link: str, address: str) -> None:
    assert absolute(link, A) == address


@pytest.fixture(scope="module")
def both() -> Assembly:
    return assembly(workspace())


def document(of: Assembly, slug: str) -> str:
    return of.body(source(f"partnerships/{slug}/whole/"))


def whole(of: Assembly, slug: str) -> tuple[Page, Bound]:
    page = of.pages[source(f"partnerships/{slug}/whole/")]
    assert page.bound is not None
    return page, page.bound


@pytest.mark.parametrize("slug", [PUBLISHED, RECORD])
def test_its_outline_is_as_it_was(both: Assembly, slug: str) -> None:
    """Numbers and titles, part by part; renewed as the files of ``test_golden`` are."""
    found = re.findall(r"<h([1-3])[^>]*>(.*?)</h\1>", document(both, slug), re.DOTALL)
    lines = [
        f"{'  ' * (int(level) - 1)}{re.sub('<[^>]+>', '', title).strip()}" for level, title in found
    ]
    path = OUTLINES / f"{slug}.txt"
    if RENEW:
        path.write_text("\n".join([*lines, ""]), "utf-8")
        pytest.skip("The outline was renewed: read what changed.")
    assert lines == path.read_text("utf-8").splitlines()


@pytest.mark.parametrize("slug", [PUBLISHED, RECORD])
def test_every_section_of_every_page_is_in_it_once(both: Assembly, slug: str) -> None:
    _, bound = whole(both, slug)
    taken = [(piece.address, piece.anchor) for part in bound.portions for piece in part.pieces]
    folder = f"partnerships/{slug}/"
    derived = {folder, f"{folder}due/", f"{folder}changes/", f"{folder}ahead/"}
    pages = [p for p in both.pages.values() if p.about and p.about.slug == slug and p.place]
    published = [
        (p.address, s.id)
        for p in pages
        if p.address not in derived
        for s in p.view.sections
        if not s.at_screen
    ]
    assert sorted(t for t in taken if t[0] != folder) == sorted(published)
    assert len(taken) == len(set(taken))


def test_the_guidance_decides_the_order(both: Assembly) -> None:
    _, bound = whole(both, PUBLISHED)
    asked = both.workspace.standings[PUBLISHED].assessments
    first = [a for a in asked if a.requirement.group.value == "arrangements"]
    keys = list(dict.fromkeys((a.page, a.anchor) for a in first))
    shown = [(p.address.split("/")[2] or "overview", p.anchor) for p in bound.portions[0].pieces]
    assert shown == [key for key in keys if key in shown]
    assert bound.portions[0].title == "What the arrangements set out"


def test_a_section_that_belongs_to_two_parts_stands_in_the_first(both: Assembly) -> None:
    _, bound = whole(both, PUBLISHED)
    ids = {piece.id for part in bound.portions for piece in part.pieces}
    also = [anchor for part in bound.portions for anchor in part.also]
    assert all(anchor.target.removeprefix("#") in ids for anchor in also)


@pytest.mark.parametrize("slug", [PUBLISHED, RECORD])
def test_every_anchor_is_there_once_and_every_link_within_leads_to_one(
    both: Assembly, slug: str
) -> None:
    html = document(both, slug)
    ids = re.findall(r'<[^>]*?\sid="([^"]*)"', html)
    assert len(ids) == len(set(ids))
    links = re.findall(r'href="#([^"]*)"', html)
    assert len(links) > 10
    assert [link for link in links if link not in ids] == []


def test_it_says_what_it_is_made_from(both: Assembly) -> None:
    html = document(both, PUBLISHED)
    for term in ("Version", "Follows", "As at", "Content hash (SHA-256)", "Source", "Licence"):
        assert f"<dt>{term}</dt>" in html
    assert "2 November 2026" in html
    hash_ = re.search(r"<code>(.*?)</code>", html)
    assert hash_ is not None
    assert re.fullmatch(r"[0-9a-f]{64}", hash_[1].replace("<wbr>", ""))


def test_bodies_are_kept_no_longer_than_they_are_needed() -> None:
    one = assembly(workspace())
    for name in one.pages:
        one.body(name)
    assert one.bodies == {}
    assert one.papers == {}


def test_it_is_not_searched_and_has_its_own_styles(both: Assembly) -> None:
    page, _ = whole(both, PUBLISHED)
    html = "<p>The body.</p>".join(both.around(source(page.address)))
    assert "data-pagefind-body" not in html
    assert '<meta name="robots" content="noindex">' in html
    assert 'href="../../../assets/whole.css"' in plain_names(html)
    assert 'href="running-heads.css"' in html


def test_what_is_printed_has_its_style_sheets_with_it() -> None:
    sheets: list[Sheet] = []

    def printer(sheet: Sheet) -> bytes:
        sheets.append(sheet)
        return b"%PDF"

    made = Assembly.make(workspace(), OVERRIDES, SiteOptions("A site"), BY_HAND, printer=printer)
    made.body(source(f"partnerships/{PUBLISHED}/whole/"))
    (sheet,) = sheets
    named = re.findall(r'<link rel="stylesheet" href="([^"]+)"', sheet.html)
    assert len(named) == 3
    assert {resolve(sheet.address, name) for name in named} == sheet.styles.keys()


@pytest.mark.parametrize("link", ["some page", "a\\b", "x/../../../y"])
def test_a_link_that_leads_nowhere_is_left_to_the_proof(link: str) -> None:
    body = BODY.replace("../c/#d", link)
    bound = Bound((Portion("part-x", "1", "X", (ONE,)),), {A: "a-"})
    (part,) = bind(bound, HERE, {A: body})
    assert f'href="{link}"' in part.sections[0]
