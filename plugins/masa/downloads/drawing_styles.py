"""The rules for drawings, as what makes PDFs can read them.

It draws what stands in the HTML, and applies to a drawing only the styles that stand inside it,
without custom properties. So the rules of the site's style sheet are given with their values.
"""

from __future__ import annotations

import re

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_MEDIA = re.compile(r"@(?:media|supports)([^{]*)\{((?:[^{}]*\{[^{}]*\})*)\s*\}")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_TOKEN = re.compile(r"(--[\w-]+):\s*([^;]+);")
_VALUE = re.compile(r"var\((--[\w-]+)\)")
_DRAWS = re.compile(r"^\.fig\b")
#: A halo behind letters needs an order of painting that the maker of PDFs does not know.
_HALO = re.compile(r"stroke(?:-width)?:[^;]*;")


def drawing_styles(css: str) -> str:
    """The rules for drawings in a style sheet, with the values that its tokens have on paper.

    Only rules for every medium are taken: those for a width or a scheme are for screens.
    """
    bare = _COMMENT.sub("", css)
    paper = "".join(match[2] for match in _MEDIA.finditer(bare) if match[1].strip() == "print")
    everywhere = _MEDIA.sub("", bare)
    tokens = dict(_TOKEN.findall(everywhere)) | dict(_TOKEN.findall(paper))
    rules = ((match[1].strip(), match[2].strip()) for match in _RULE.finditer(everywhere))
    return "\n".join(
        f"{selector} {{ {_plain(text, tokens)} }}"
        for selector, text in rules
        if _DRAWS.match(selector)
    )


def _plain(declarations: str, tokens: dict[str, str]) -> str:
    text = _VALUE.sub(lambda match: tokens[match[1]], declarations)
    return _HALO.sub("", text) if "paint-order" in text else text


def with_styles(html: str, css: str) -> str:
    """A document whose drawings carry the rules for drawings of a style sheet."""
    styles = f"<style>{drawing_styles(css)}</style>"
    return re.sub(r'<svg class="fig\b[^>]*>', lambda match: match[0] + styles, html)
