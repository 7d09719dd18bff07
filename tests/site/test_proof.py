"""The proofs on a finished site: each fault is found, and a sound site passes."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from masa.findings import Finding
from masa.pages.evidence import Evidence
from masa.site.files import LARGEST
from masa.site.finished import FinishedPage
from masa.site.proof import prove as whole_proof
from masa.site.seen import resolve

HOME = (
    '<h1>Home</h1><a href="./">Home</a> <a href="a/#one">A</a> <a href="tel:999">999</a>'
    '<link rel="stylesheet" href="assets/x.css">'
)
SECTION = (
    '<section class="s" id="one"><h2 id="one-heading">One</h2><p>We <em>meet</em> every month,'
    ' all of us.</p><footer class="section-foot">Asked for: <a href="../asked/">x</a></footer>'
    "</section>"
)
EVIDENCE = Evidence(
    "north",
    "funding",
    "a/",
    "one",
    ("we meet every month all of",),
    asked_at="asked/",
    listed_at="",
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write(tmp_path, "index.html", HOME)
    write(tmp_path, "a/index.html", f'<h1>A</h1><a href="../">Home</a>{SECTION}')
    write(tmp_path, "asked/index.html", "<h1>Asked</h1>")
    write(tmp_path, "assets/x.css", "p{}")
    return tmp_path


MADE = ("assets/x.css", "assets/x.js", "assets/x.svg")


def prove(site: Path, evidence: tuple[Evidence, ...], pages: tuple[str, ...]) -> list[Finding]:
    return whole_proof(site, evidence, pages, MADE)


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def faults(site: Path, evidence: tuple[Evidence, ...] = (EVIDENCE,)) -> list[tuple[str, str]]:
    return [(f.code, str(f.place.file)) for f in prove(site, evidence, ("", "a/", "asked/"))]


def test_a_sound_site_passes(site: Path) -> None:
    assert faults(site) == []


def test_a_page_that_was_not_built(site: Path) -> None:
    found = prove(site, (), ("", "a/", "asked/", "b/"))
    assert [(f.code, f.place.file) for f in found] == [("E301", "b/")]


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("", "does not exist"),
        ('<section id="one"><h2>One</h2></section>', "is empty"),
        (
            '<section id="one"><h2>One</h2><footer class="section-foot">M</footer></section>',
            "empty",
        ),
        ('<section id="one"><h2>One</h2><p>Something else</p></section>', "does not hold the text"),
    ],
)
def test_evidence_that_is_not_there(site: Path, section: str, words: str) -> None:
    write(site, "a/index.html", f"<h1>A</h1>{section}")
    found = [f for f in prove(site, (EVIDENCE,), ("", "a/", "asked/")) if f.code == "E302"]
    assert [(f.requirement, f.place.file) for f in found] == [("funding", "a/#one")]
    assert words in found[0].message


def test_a_section_that_does_not_lead_back_to_its_requirement(site: Path) -> None:
    bare = SECTION.replace('<a href="../asked/">x</a>', "x")
    write(site, "a/index.html", f'<h1>A</h1><a href="../asked/">not in the section</a>{bare}')
    (found,) = prove(site, (EVIDENCE,), ("", "a/", "asked/"))
    assert found.code == "E302"
    assert "does not lead back to it" in found.message


@pytest.mark.parametrize(
    ("link", "faulty"),
    [("../a/#one", False), ("../a/", True), ("../a/#two", True), ("../#one", True)],
)
def test_the_list_of_what_is_shown_leads_to_the_section(
    site: Path, link: str, *, faulty: bool
) -> None:
    write(site, "list/index.html", f'<h1>List</h1><a href="{link}">One</a>')
    evidence = replace(EVIDENCE, listed_at="list/")
    found = [f for f in prove(site, (evidence,), ("", "a/", "asked/", "list/")) if f.code == "E302"]
    assert bool(found) is faulty
    assert all("the list of what is shown does not lead" in f.message for f in found)


def test_evidence_on_a_page_that_is_not_there(site: Path) -> None:
    evidence = Evidence("north", "funding", "b/", "one", ())
    assert faults(site, (evidence,)) == [("E302", "b/#one")]


@pytest.mark.parametrize(
    "link",
    ["b/", "../../a/", "a/#two", "#nothing", "assets/y.css", "a/index.htm", "../../../etc", "/a/"],
)
def test_broken_links(site: Path, link: str) -> None:
    write(site, "index.html", f'{HOME}<a class="x" href="{link}">broken</a>')
    found = prove(site, (EVIDENCE,), ("", "a/", "asked/"))
    assert [(f.code, f.place.file) for f in found] == [("E303", "index.html")]
    assert f"`{link}`" in found[0].message


def broken(site: Path, pages: dict[str, str], processes: int) -> list[tuple[str, str]]:
    for address, links in pages.items():
        made = "".join(f'<a href="{link}">x</a>' for link in links.split())
        write(site, f"{address}index.html", f"<h1>A page</h1>{made}")
    found = whole_proof(site, (), ("", "a/", "asked/", *pages), MADE, processes)
    assert {f.code for f in found} <= {"E303"}
    return [(str(f.place.file), f.message) for f in found]


@pytest.mark.parametrize("processes", [1, 2])
def test_one_text_leads_to_other_places_from_other_folders(site: Path, processes: int) -> None:
    pages = {"b/": "../a/", "b/c/": "../a/ ../../a/#one", "b/a/": "#x", "d/e/f/": "../a/ ../../a/"}
    assert broken(site, pages, processes) == [
        ("b/a/", "The link `#x` leads to no part of that page."),
        ("d/e/f/", "The link `../a/` leads to no page of this site."),
        ("d/e/f/", "The link `../../a/` leads to no page of this site."),
    ]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_broken_target_is_said_once_and_where_it_stands_first(site: Path, processes: int) -> None:
    """However a page writes it; what it is asked for besides is another target."""
    pages = {
        "c/": "../gone/ ../gone/#x /a/",
        "b/": "../a/ ../gone/ .././gone/ ../gone/ ../gone/?q=1",
        "d/e/": "../../gone/ ../../gone/?q=2#x /a/",
    }
    says = "leads to no page of this site."
    assert broken(site, pages, processes) == [
        ("b/", f"The link `../gone/` {says} It stands on 3 other pages, too."),
        ("b/", f"The link `../gone/?q=1` {says}"),
        ("c/", f"The link `../gone/#x` {says}"),
        ("c/", "The link `/a/` starts at a slash, where no page may stand."),
        ("d/e/", f"The link `../../gone/?q=2#x` {says}"),
        ("d/e/", "The link `/a/` starts at a slash, where no page may stand."),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        '<script src="https://example.org/x.js"></script>',
        '<img alt="" src="//example.org/x.png">',
        '<link rel="stylesheet" href="https://example.org/x.css">',
        r'<img alt="" src="/\other.example/x.png">',
        r'<img alt="" src="\\other.example/x.png">',
        r'<form action="/\other.example/"></form>',
        '<img alt="" src="/&#92;other.example/x.png">',
        '<link href="https://example.org" rel="preconnect">',
        '<iframe src="https://example.org/"></iframe>',
        '<img alt="" src="assets/x.css" srcset="assets/x.css 1x, //example.org/x.png 2x">',
        '<form action="https://example.org/"></form>',
        '<button formaction="//example.org/">x</button>',
        '<meta http-equiv="refresh" content="0; url=https://example.org/">',
        '<base href="https://example.org/">',
        '<a ping="https://example.org/" href="a/">x</a>',
        '<video poster="https://example.org/x.png"></video>',
        '<link rel="alternate stylesheet" href="https://example.org/x.css">',
        '<link rel="dns-prefetch" href="//example.org">',
        '<svg><use xlink:href="https://example.org/x.svg#a"/></svg>',
    ],
)
def test_what_would_be_loaded_from_elsewhere(site: Path, markup: str) -> None:
    write(site, "index.html", HOME + markup)
    assert faults(site) == [("E304", "index.html")]


def test_links_and_names_load_nothing(site: Path) -> None:
    write(site, "assets/x.svg", "<svg/>")
    markup = (
        '<a href="https://example.org/">x</a><link rel="canonical" href="https://example.org/">'
        '<link itemprop="license" href="https://example.org/l"><p>See https://example.org/ "x"</p>'
        '<meta property="og:url" content="https://example.org/"><li itemtype="https://schema.org/Q">'
        '<svg xmlns="http://www.w3.org/2000/svg"></svg><img alt="https://a" src="assets/x.svg">'
        r'<img alt="" src="assets\x.svg"><img alt="" src="assets&bsol;x.svg">'
    )
    write(site, "index.html", HOME + markup)
    assert faults(site) == []


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("x.css", "@import 'https://example.org/x.css';", "https://example.org/x.css"),
        ("x.css", "a{background:url(//example.org/a.png)}", "//example.org/a.png"),
        ("x.css", "/* https://example.org */a{background:url(b.png)}", ""),
        (
            "x.svg",
            "<svg><image href='http://example.org/a.png'/></svg>",
            "http://example.org/a.png",
        ),
        ("x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", ""),
        ("x.js", "fetch('https://example.org/' + a)", "https://example.org/"),
        ("x.js", "import '//cdn.example.org/x.js'", "//cdn.example.org/x.js"),
        ("x.js", "new WebSocket(`wss://example.org`)", "wss://example.org"),
        ("x.js", "f(a); // a word\nnew URL(b, 'https://example.com')", ""),
    ],
)
def test_what_a_style_a_picture_or_a_script_would_load(
    site: Path, name: str, text: str, said: str
) -> None:
    write(site, f"assets/{name}", text)
    found = prove(site, (EVIDENCE,), ("", "a/", "asked/"))
    assert [(f.code, f.place.file) for f in found] == ([("E304", f"assets/{name}")] if said else [])
    assert all(f"`{said}`" in f.message for f in found)


def test_a_file_that_is_empty_or_larger_than_hosts_take(site: Path) -> None:
    write(site, "assets/x.svg", "")
    with (site / "assets/x.js").open("wb") as file:
        file.truncate(LARGEST + 1)
    found = prove(site, (EVIDENCE,), ("", "a/", "asked/"))
    assert [(f.code, f.place.file) for f in found] == [
        ("E310", "assets/x.js"), ("E310", "assets/x.svg"),
    ]  # fmt: skip
    assert "25 MB" in found[0].message


def test_what_is_no_file_may_not_be_published(site: Path) -> None:
    (site / "pagefind").mkdir()
    os.mkfifo(site / "pagefind/pipe.pf_meta")
    assert faults(site) == [("E305", "pagefind/pipe.pf_meta")]


def test_the_page_for_unknown_addresses_counts_from_the_root(site: Path) -> None:
    write(site, "404.html", '<h1>Not here</h1><a href="/a/">A</a>')
    assert faults(site) == []


@pytest.mark.parametrize(
    "markup",
    ['<link rel="stylesheet" href="assets/y.css">', '<script src="b.js?v=1"></script>'],
)
def test_what_would_be_loaded_in_vain(site: Path, markup: str) -> None:
    write(site, "index.html", HOME + markup)
    assert faults(site) == [("E306", "index.html")]


@pytest.mark.parametrize(
    ("markup", "code"),
    [
        ("<h1>Another</h1>", "E307"),
        ('<p id="x">x</p><p id="x">y</p>', "E308"),
        ("<script>alert(1)</script>", "E309"),
        ("<script type=module>alert(1)</script>", "E309"),
        ("<style>p{}</style>", "E309"),
        ("a<style>p{}</style>", "E309"),
        ("a<script>alert(1)</script>", "E309"),
        ("<p\nonclick = x()>x</p>", "E309"),
        ('<p class="a" style="color: red">x</p>', "E309"),
        ("<p ONCLICK='x()'>x</p>", "E309"),
        ('<a href="JavaScript:x()">x</a>', "E309"),
        ("<p>É</p><p ONCLICK='x()'>é</p>", "E309"),
        ("<p onclick\u00a0=x()>x</p>", "E309"),
        ("<p\u2003Style\u2003= x>x</p>", "E309"),
        ("<section\u00a0on\u212a=x()>x</section>", "E309"),
    ],
)
def test_what_a_page_may_not_hold(site: Path, markup: str, code: str) -> None:
    write(site, "a/index.html", f"<h1>A</h1>{SECTION}{markup}")
    assert code in [found for found, _ in faults(site)]


def test_words_about_scripts_are_not_scripts(site: Path) -> None:
    words = '<p>Write style="x" or onclick="y", never &lt;script&gt; or javascript: in a page.</p>'
    write(site, "a/index.html", f"<h1>A</h1>{SECTION}{words}")
    assert faults(site) == []


def test_a_page_without_a_heading(site: Path) -> None:
    write(site, "a/index.html", SECTION)
    assert faults(site) == [("E307", "a/")]


@pytest.mark.parametrize(
    "name",
    [
        "page.html.jinja", "data.yml", ".hidden", "notes.md", "x.py", "assets/macro.tmpl",
        "b/index.html", "evil.html", "evil.js", "secret.txt", "assets/x.html", "assets/.x.css",
        "assets/not-made.css", "pagefind/x.html", "evil.html.br", "assets/x.html.gz", ".hidden.gz",
    ],
)  # fmt: skip
def test_files_that_may_not_be_published(site: Path, name: str) -> None:
    write(site, name, "<h1>x</h1>")
    assert faults(site) == [("E305", name)]


def test_compressed_copies_of_what_may_be_published_may_be(site: Path) -> None:
    for name in ("a/index.html.br", "a/index.html.gz", "assets/x.css.br", "_headers"):
        write(site, name, "x")
    assert faults(site) == []


def test_what_is_called_a_page_and_is_no_file_may_not_be_published(site: Path) -> None:
    (site / "a/gone.html").symlink_to("nowhere.html")
    os.mkfifo(site / "pipe.html")
    write(site, "folder.html/index.html", "<h1>x</h1>")
    assert faults(site) == [
        ("E305", name) for name in ("a/gone.html", "folder.html/index.html", "pipe.html")
    ]


def test_links_to_other_files_may_not_be_published(site: Path) -> None:
    (site / "leak.txt").symlink_to("/etc/passwd")
    assert faults(site) == [("E305", "leak.txt")]


@pytest.mark.parametrize(
    ("address", "path", "means"),
    [
        ("", "a/", "a/"),
        ("a/b/", "../c/", "a/c/"),
        ("a/b/", "../../", ""),
        ("a/", "./", "a/"),
        ("a/", "", "a/"),
        ("a/", "../x.css", "x.css"),
        ("a/", "index.html", "a/"),
        ("404.html", "a/", "a/"),
    ],
)
def test_relative_addresses(address: str, path: str, means: str) -> None:
    assert resolve(address, path) == means


def test_words_of_a_section_leave_out_heading_and_foot() -> None:
    assert words_of(SECTION) == {"one": "We meet every month, all of us."}


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        # A section ends where the first one ends, as it does for those who read it with patterns.
        (
            '<section id="a"><p>1</p><section id="b"><p>2</p></section><p>3</p></section><p>4</p>',
            {"a": "1 2"},
        ),
        ('<section><p>1</p></section><section id="b">2</section>', {"b": "2"}),
        ('<section id="a">1</section><section id="b">2', {"a": "1"}),
        ('<section id="a">1</section><section id="a">2</section>', {"a": "2"}),
        ('<section class="x>y"\n id="a"><p>1</p>\n</section>', {}),
        ('<sections id="a">1</section><section\nid="b" class="s">2</section>', {"b": "2"}),
    ],
)
def test_where_a_section_begins_and_ends(markup: str, words: dict[str, str]) -> None:
    assert words_of(markup) == words


def words_of(markup: str) -> dict[str, str]:
    sections = FinishedPage("a/", markup.encode()).sections
    return {name: section.words for name, section in sections.items()}
