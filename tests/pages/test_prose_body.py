"""A page written by hand: a long one lists its parts before the first of them."""

from __future__ import annotations

import pytest

from masa.pages.rendered import LONG, MANY, prose_body
from masa.pages.rendering import Renderer
from tests.pages.golden.world import OVERRIDES

PARTS = "".join(f'<h2 id="p{n}">Part <code>{n}</code> &amp; more</h2>' for n in range(MANY))


def made(html: str) -> str:
    return str(
        prose_body(Renderer(OVERRIDES), "how-to-edit/", f"<h1>Title</h1><p>First.</p>{html}")
    )


def test_the_parts_of_a_long_page_are_listed_where_they_begin() -> None:
    html = made(PARTS + "<p>" + "x" * LONG + "</p>")
    head, contents, rest = html.partition('<nav class="contents"')
    assert head == '<div class="prose"><h1>Title</h1><p>First.</p></div>'
    assert contents
    assert rest.count("Part 2 &amp; more</a>") == 1
    assert 'href="#p2"' in rest
    assert rest.index("</nav>") < rest.index('<h2 id="p0">')


@pytest.mark.parametrize(
    "html",
    [PARTS, '<h2 id="p">Part</h2><p>' + "x" * LONG + "</p>"],
    ids=["many but short", "long but whole"],
)
def test_a_short_page_has_no_list(html: str) -> None:
    assert "contents" not in made(html)
