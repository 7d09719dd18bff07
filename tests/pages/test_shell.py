"""The document around a page's body."""

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markupsafe import Markup

from masa.pages.rendering import Renderer, UnsafeLink
from masa.pages.shell import (
    Danger,
    Facet,
    Footer,
    Link,
    LocalGroup,
    Notice,
    Shell,
    render_shell,
)

OVERRIDES = Path(__file__).parents[2] / "overrides"
HOSTILE = "\"'><script>alert(1)</script>&"
SHELL = Shell(
    title="Independent scrutiny - Northmere",
    description="Who checks our work.",
    page_url="partnerships/northmere/scrutiny/",
    site_name="Safeguarding arrangements",
    danger=Danger(
        "A child in danger now?",
        Link("Call 999", "tel:999"),
        Link("Worried about a child", "worried/"),
    ),
    footer=Footer(
        "Published by Northmere",
        "As at 4 June 2025",
        "version 1",
        (LocalGroup("About", (Link("Privacy", "privacy/"),)),),
        Link("Open Government Licence", "https://example.org/licence"),
    ),
    site_links=(Link("Guidance", "guidance/"), Link("Glossary", "glossary/", current=True)),
    trail=(Link("Home", ""), Link("Northmere", "partnerships/northmere/")),
    local_title="Northmere",
    local_links=(LocalGroup("", (Link("Scrutiny", "partnerships/northmere/scrutiny/", True),)),),
    notices=(Notice("warning", "A fictional example", "Northmere does not exist."),),
    facets=(Facet("Subject", "Scrutiny, plans: all"),),
    related=(Link("Learning", "partnerships/northmere/learning/"),),
    suggest=Link("Suggest a change", "https://example.org/edit"),
)
BODY = Markup("<h1>Independent scrutiny</h1>")


class Outline(HTMLParser):
    """Every start tag of a document with its attributes, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def named(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == name]

    def position(self, name: str, **wanted: str) -> int:
        """Where the first such tag stands; -1 when there is none."""
        return next(
            (
                at
                for at, (tag, attributes) in enumerate(self.tags)
                if tag == name and wanted.items() <= attributes.items()
            ),
            -1,
        )


def outline(shell: Shell = SHELL, body: Markup = BODY) -> Outline:
    return Outline(render_shell(Renderer(OVERRIDES), shell, body))


def test_landmarks_stand_in_the_order_of_reading() -> None:
    page = outline()
    places = [
        page.position("a", href="#content"),
        page.position("aside"),
        page.position("header"),
        page.position("nav", **{"aria-label": "Breadcrumb"}),
        page.position("nav", id="menu"),
        page.position("main", id="content"),
        page.position("article"),
        page.position("h1"),
        page.position("nav", **{"aria-label": "Related pages"}),
        page.position("footer"),
    ]
    assert -1 not in places
    assert places == sorted(places)


def test_every_navigation_has_a_name_of_its_own() -> None:
    names = [nav.get("aria-label") for nav in outline().named("nav")]
    assert None not in names
    assert len(names) == len(set(names))


def test_links_count_from_the_page() -> None:
    addresses = {a["href"] for a in outline().named("a")}
    assert {"../../../", "../", "./", "../learning/", "../../../worried/", "tel:999"} <= addresses
    page = outline(replace(SHELL, page_url=""))
    assert {"href": "assets/masa.css", "rel": "stylesheet"} in page.named("link")
    assert page.named("form")[0]["action"] == "search/"


def test_the_current_page_is_marked_where_it_is_listed() -> None:
    marked = [a["href"] for a in outline().named("a") if a.get("aria-current") == "page"]
    assert marked.count("./") == 1
    assert marked.count("../../../glossary/") == 2  # in the header, and in the menu on a phone


def test_the_menu_button_opens_the_menu_without_script() -> None:
    page = outline()
    targets = [b.get("popovertarget") for b in page.named("button") if "popovertarget" in b]
    assert targets == ["menu", "menu"]
    assert "popover" in page.named("nav")[page_index(page)]
    assert page.named("script") == []


def page_index(page: Outline) -> int:
    return [nav.get("id") for nav in page.named("nav")].index("menu")


@pytest.mark.parametrize(
    "shell",
    [
        replace(SHELL, title=HOSTILE),
        replace(SHELL, description=HOSTILE),
        replace(SHELL, site_name=HOSTILE),
        replace(SHELL, local_title=HOSTILE),
        replace(SHELL, lang=HOSTILE),
        replace(SHELL, trail=(Link(HOSTILE, ""),)),
        replace(SHELL, notices=(Notice("information", HOSTILE, HOSTILE),)),
        replace(SHELL, facets=(Facet(HOSTILE, HOSTILE),)),
        replace(SHELL, related=(Link(HOSTILE, f"https://example.org/{HOSTILE}"),)),
        replace(SHELL, footer=replace(SHELL.footer, publisher=HOSTILE, version=HOSTILE)),
    ],
)
def test_hostile_text_stays_text(shell: Shell) -> None:
    assert "<script" not in render_shell(Renderer(OVERRIDES), shell, BODY)
    assert {tag for tag, _ in outline(shell).tags} <= {tag for tag, _ in outline().tags}


@pytest.mark.parametrize(
    "shell",
    [
        replace(SHELL, trail=(Link("Home", "javascript:alert(1)"),)),
        replace(SHELL, related=(Link("More", "data:text/html,x"),)),
        replace(SHELL, suggest=Link("Change", "JAVASCRIPT:alert(1)")),
        replace(SHELL, canonical="javascript:alert(1)"),
        replace(SHELL, scripts=("//example.org/a.js",)),
    ],
)
def test_unsafe_links_stop_the_page(shell: Shell) -> None:
    with pytest.raises(UnsafeLink):
        render_shell(Renderer(OVERRIDES), shell, BODY)


def test_a_body_that_is_plain_text_is_escaped() -> None:
    html = render_shell(Renderer(OVERRIDES), SHELL, "<em>x</em>")  # type: ignore[arg-type]
    assert "&lt;em&gt;x&lt;/em&gt;" in html


def test_search_reads_the_body_alone_and_only_where_asked() -> None:
    page = outline()
    assert [tag for tag, attributes in page.tags if "data-pagefind-body" in attributes] == [
        "article"
    ]
    facets = [span for span in page.named("span") if "data-pagefind-filter" in span]
    assert facets == [
        {
            "hidden": None,
            "data-pagefind-filter": "Subject[data-value]",
            "data-value": "Scrutiny, plans: all",
        }
    ]
    hidden = outline(replace(SHELL, indexed=False))
    assert not any("data-pagefind-body" in attributes for _, attributes in hidden.tags)


@pytest.mark.parametrize(
    ("weight", "indexed", "printed"), [(1.0, True, None), (5.0, True, "5.0"), (0.3, False, None)]
)
def test_the_search_is_told_which_pages_matter_more(
    weight: float, indexed: bool, printed: str | None
) -> None:
    page = outline(replace(SHELL, weight=weight, indexed=indexed))
    (article,) = page.named("article")
    assert article.get("data-pagefind-weight") == printed


def test_head_says_what_it_was_told() -> None:
    page = outline(replace(SHELL, noindex=True, canonical="https://example.org/a/", lang="cy"))
    assert page.named("html") == [{"lang": "cy"}]
    assert {"name": "robots", "content": "noindex"} in page.named("meta")
    assert {"rel": "canonical", "href": "https://example.org/a/"} in page.named("link")
    assert {"name": "description", "content": "Who checks our work."} in page.named("meta")
    plain = outline()
    assert not [m for m in plain.named("meta") if m.get("name") == "robots"]
    assert not [link for link in plain.named("link") if link.get("rel") == "canonical"]


def test_a_bare_page_leaves_out_what_it_has_not() -> None:
    bare = replace(
        SHELL, site_links=(), trail=(), local_title="", local_links=(), notices=(), facets=(),
        related=(), suggest=None, search_target="",
    )  # fmt: skip
    page = outline(bare)
    assert page.named("nav") == []
    assert page.named("form") == []
    assert page.named("button") == []
