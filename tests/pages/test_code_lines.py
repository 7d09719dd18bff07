"""Lines of code: marked with how far in they stand, and otherwise as they were."""

from __future__ import annotations

import re

import pytest

from masa.pages.blocks import Lines
from masa.pages.code_lines import DEEPEST, hang


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
