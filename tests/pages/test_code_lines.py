"""Lines of code: marked with how far in they stand, and otherwise as they were."""

from __future__ import annotations

import re

import pytest

from masa.pages.blocks import Lines
from masa.pages.code_lines import DEEPEST, LONGEST_WORD, hang, keep_words
from masa.pages.prose import prose


@pytest.mark.parametrize(
    ("line", "indent"),
    [("groups:", 0), ("  - id: a", 4), ("     odd", 4), ("", 0), (" " * 40 + "far", DEEPEST)],
)
def test_a_line_is_marked_with_how_far_in_it_stands(line: str, indent: int) -> None:
    made = hang(f"<pre><code>{line}\n</code></pre>")
    assert made == f'<pre><code><span class="code-line in-{indent}">{line}\n</span></code></pre>'


def test_the_text_stays_as_it_is() -> None:
    text = "a: 1\n\n  b: &lt;x&gt; &amp; y\n    c:   2  "
    html = f'<p>Before <code>in line</code></p><pre><code class="x">{text}</code></pre><p>After</p>'
    made = hang(html)
    assert re.sub(r"</?span[^>]*>", "", made) == html
    assert made.count("code-line") == 4


def test_lines_to_be_written_are_escaped() -> None:
    assert str(Lines("a: <b>\n").html) == '<span class="code-line in-0">a: &lt;b&gt;\n</span>'


@pytest.mark.parametrize(
    ("code", "whole"),
    [
        ("as-of", True),
        ("not published", True),
        ("&lt;b&gt;-&amp;&amp;&amp;", True),  # nine letters, of which none is a tag
        ("scrutiny", False),  # breaks nowhere
        ("a-" * (LONGEST_WORD // 2), True),
        ("a-" * (LONGEST_WORD // 2) + "a", False),
    ],
)
def test_a_short_name_of_several_words_is_marked_to_stay_whole(code: str, *, whole: bool) -> None:
    marked = f'<p><code class="code-word">{code}</code>.</p>'
    assert (keep_words(f"<p><code>{code}</code>.</p>") == marked) is whole
    block = f"<pre><code>{code}</code></pre>"
    assert keep_words(block) == block


@pytest.mark.parametrize(
    ("path", "broken"),
    [
        ("arrangements/registers/site.yml", "arrangements/<wbr>registers/<wbr>site.yml"),
        ("//example.org/&lt;name of a site&gt;/", "//example.org/&lt;name of a site&gt;/"),
        ("funding.contributions.amount", "funding.<wbr>contributions.<wbr>amount"),
    ],
)
def test_a_path_breaks_after_its_folders_and_a_name_after_its_parts(path: str, broken: str) -> None:
    assert keep_words(f"<code>{path}</code>") == f"<code>{broken}</code>"


def test_texts_of_editors_keep_such_names_whole_too() -> None:
    assert prose("Write `as-of`.") == '<p>Write <code class="code-word">as-of</code>.</p>'
