"""Lines of code that keep their indentation where they are too long for the page.

In YAML the indentation is half of what is said. A line that wraps would otherwise go on at the
left edge, as if it were a line of its own.
"""

from __future__ import annotations

import re

_BLOCK = re.compile(r"(<pre><code[^>]*>)([^<]*)(</code></pre>)")
#: How far in a line can stand and still have a class of its own in the style sheet.
DEEPEST = 14


def hang(html: str) -> str:
    """A page whose blocks of code are cut into lines, each marked with how far in it stands.

    The text stays as it is, to the last space.
    """
    return _BLOCK.sub(lambda match: f"{match[1]}{lines(match[2])}{match[3]}", html)


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
