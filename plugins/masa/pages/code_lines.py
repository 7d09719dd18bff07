"""Code that keeps its shape where a line of the page is too short for it.

In YAML the indentation is half of what is said. A line that wraps would otherwise go on at the
left edge, as if it were a line of its own. And ``as-of`` broken at its hyphen is read as two words.
"""

from __future__ import annotations

import re
from html import unescape

_BLOCK = re.compile(r"(<pre><code[^>]*>)([^<]*)(</code></pre>)")
#: So many letters have room in a line of the narrowest phone, within a list within a list.
LONGEST_WORD = 20
_IN_LINE = re.compile(r"(?<!<pre>)<code>([^<]+)</code>")
_BREAKS = re.compile(r"[\s/-]")
_FOLDER = re.compile(r"(?<=\w)/(?=\w)")
_PART = re.compile(r"(?<=\w)\.(?=\w)")
#: How far in a line can stand and still have a class of its own in the style sheet.
DEEPEST = 14


def hang(html: str) -> str:
    """A page whose blocks of code are cut into lines, each marked with how far in it stands.

    The text stays as it is, to the last space.
    """
    return _BLOCK.sub(lambda match: f"{match[1]}{lines(match[2])}{match[3]}", html)


def keep_words(html: str) -> str:
    """A text whose short words of code, such as ``as-of``, are marked so that they stay whole.

    A longer path ends a line after one of its folders, and a name of several parts after one of
    these, before it is broken inside a word.
    """
    return _IN_LINE.sub(_kept, html)


def _kept(match: re.Match[str]) -> str:
    code = match[1]
    if len(unescape(code)) > LONGEST_WORD:
        end, broken = (_FOLDER, "/<wbr>") if "/" in code else (_PART, ".<wbr>")
        return f"<code>{end.sub(broken, code)}</code>"
    return f'<code class="code-word">{code}</code>' if _BREAKS.search(code) else match[0]


def lines(text: str) -> str:
    """The lines of a text that is HTML already, each in an element."""
    return "".join(
        f'<span class="code-line in-{_indent(line)}">{line}</span>'
        for line in text.splitlines(keepends=True)
    )


def _indent(line: str) -> int:
    """The spaces before a line, as an even number; an item of a list stands behind its hyphen."""
    text = line.lstrip(" ")
    spaces = len(line) - len(text) + (2 if text.startswith("- ") else 0)
    return min(spaces - spaces % 2, DEEPEST)
