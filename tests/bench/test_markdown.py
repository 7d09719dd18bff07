"""What our pages hold becomes Markdown that says the same when it is read again."""

import re

import pytest
from markdown import markdown

from tests.bench.elements import parse
from tests.bench.markdown import Writer

BLOCK_ENDS = re.compile(r"</(?:p|li|d[td]|t[dh]|h\d|caption|summary|pre)>|<br>")
CASES = {
    "a heading has the anchor of its section": (
        '<section id="aims"><h2 id="aims-heading">Aims</h2><p>One.</p><h3>More</h3></section>',
        "## Aims {#aims}\n\nOne.\n\n### More\n",
    ),
    "an anchor is given once": (
        '<div id="a"><div><h3>One</h3></div><div><h3>Two</h3></div></div>',
        "### One {#a}\n\n### Two\n",
    ),
    "spaces stay outside of emphasis and links": (
        'Read <strong> this </strong><a href="x/">or <em>that</em></a>, not <em></em>all.',
        "Read **this** [or *that*](x/), not all.\n",
    ),
    "what Markdown would take for its own is escaped": (
        "<p>1. Not a list: 2 * 3 &lt; [a] &amp; b_c | d {e} `f`</p>",
        r"1\. Not a list: 2 \* 3 &lt; \[a\] &amp; b\_c \| d \{e\} \`f\`" + "\n",
    ),
    "so is what begins a paragraph": (
        "<p>- no list</p><p>: no meaning</p><p># no heading</p>",
        "&#45; no list\n\n&#58; no meaning\n\n&#35; no heading\n",
    ),
    "a list of lines": ("<ul><li>One</li><li>Two</li></ul>", "-   One\n-   Two\n"),
    "a list of more than lines": (
        "<ol><li><p>One</p><ul><li>a</li></ul></li><li>Two</li></ol>",
        "1.  One\n\n    -   a\n\n1.  Two\n",
    ),
    "definitions in groups": (
        "<dl><div><dt>Term</dt><dd>Meant</dd></div><div><dt>B</dt><dd><p>x</p><p>y</p></dd></div></dl>",
        "Term\n:   Meant\n\nB\n:   x\n\n    y\n",
    ),
    "definitions without groups": (
        "<dl><dt>A</dt><dt>B</dt><dd>x</dd><dt>C</dt><dd>y</dd></dl>",
        "A\nB\n:   x\n\nC\n:   y\n",
    ),
    "a table": (
        (
            "<table><caption>Who</caption><thead><tr><th>A</th><th>B</th><th>C</th></tr></thead>"
            "<tbody><tr><th>x</th><td><div><p>y</p><ul><li>z</li></ul></div></td></tr>"
            '<tr><td colspan="2">both</td><td>c</td></tr></tbody></table>'
        ),
        "**Who**\n\n| A | B | C |\n| --- | --- | --- |\n| x | y z |  |\n| both |  | c |\n",
    ),
    "a table without a head": (
        "<table><tr><td>x</td></tr></table>", "|  |\n| --- |\n| x |\n",
    ),
    "code and quotations": (
        "<pre><code>a:\n  b</code></pre><blockquote><p>Said <code>x</code></p></blockquote>",
        "    a:\n      b\n\n> Said `x`\n",
    ),
    "what has no form in Markdown is left out": (
        "<p>A<svg><text>drawn</text></svg></p><nav><a href='#x'>x</a></nav><form>f</form>", "A\n",
    ),
    "lines of an element that is no block stay together": (
        "<details><summary><span>Open</span> me</summary><div>Inside<br>it</div></details>",
        "Open me\n\nInside it\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_is_written(case: str) -> None:
    html, written = CASES[case]
    assert Writer(lambda link: link).write(parse(html)) == written


@pytest.mark.parametrize("case", [case for case in CASES if "left out" not in case])
def test_it_says_the_same_when_it_is_read_again(case: str) -> None:
    given, written = CASES[case]
    again = markdown(written, extensions=["tables", "attr_list", "def_list"])
    assert words(again) == words(given)


def words(html: str) -> list[str]:
    """The words of HTML; those of two blocks are never one word."""
    return parse(BLOCK_ENDS.sub(r"\g<0> ", html)).text.split()


def test_a_link_that_leads_nowhere_is_only_its_words() -> None:
    assert Writer(lambda _: "").write(parse("<p><a>Here</a></p>")) == "Here\n"
