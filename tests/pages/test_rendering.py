"""Links, escaping and strictness of the template environment."""

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError, pass_context
from markupsafe import Markup

from masa.pages.rendering import (
    Renderer,
    UnsafeLink,
    email_address,
    make_environment,
    relative_link,
    telephone,
)

OVERRIDES = Path(__file__).parents[2] / "overrides"
TEMPLATES = sorted(OVERRIDES.rglob("*.html"))


@pytest.mark.parametrize(
    ("target", "page_url", "expected"),
    [
        ("", "", "./"),
        ("", "guidance/", "../"),
        ("", "partnerships/northmere/scrutiny/", "../../../"),
        ("guidance/", "", "guidance/"),
        ("guidance/", "guidance/", "./"),
        ("guidance/#a", "guidance/", "#a"),
        ("guidance/?q=1#a", "guidance/", "./?q=1#a"),
        ("partnerships/northmere/scrutiny/#plan", "partnerships/northmere/", "scrutiny/#plan"),
        ("partnerships/salford/", "partnerships/northmere/", "../salford/"),
        ("partnerships/", "partnerships/northmere/", "../"),
        ("assets/masa.css?v=1", "partnerships/northmere/", "../../assets/masa.css?v=1"),
        ("data/northmere.json", "data/index.html", "northmere.json"),
        ("northmere/", "north/", "../northmere/"),
        ("a/b", "a/b/c/", "../../b"),
        ("a/b/", "a/b/c/d/", "../../"),
        ("guidance/", "/404.html", "/guidance/"),
        ("", "/site/404.html", "/site/"),
        ("#plan", "guidance/", "#plan"),
        ("./#plan", "guidance/", "../#plan"),
        ("./#plan", "", "#plan"),
        ("./#plan", "/404.html", "/#plan"),
        ("https://example.org/a?b#c", "guidance/", "https://example.org/a?b#c"),
        ("HTTP://example.org/", "guidance/", "HTTP://example.org/"),
        ("tel:999", "guidance/", "tel:999"),
        ("mailto:help@example.org", "guidance/", "mailto:help@example.org"),
    ],
)
def test_links_count_from_the_page(target: str, page_url: str, expected: str) -> None:
    assert relative_link(target, page_url) == expected


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org/",
        "/guidance/",
        "\\\\example.org",
        "guidance/../../secret",
        "two words/",
    ],
)
def test_unsafe_links_are_refused(target: str) -> None:
    with pytest.raises(UnsafeLink):
        relative_link(target, "guidance/")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("999", "tel:999"),
        ("101", "tel:101"),
        ("0800 1111", "tel:08001111"),
        ("01632 960 100", "tel:+441632960100"),
        ("(07700) 900-123", "tel:+447700900123"),
        ("+44 1632 960100", "tel:+441632960100"),
    ],
)
def test_telephone_addresses(number: str, expected: str) -> None:
    assert telephone(number) == expected


def test_an_email_address_breaks_before_its_at_and_is_escaped() -> None:
    assert email_address("front.<door>@example.org") == "front.&lt;door&gt;<wbr>@example.org"


def render(folder: Path, template: str, **context: object) -> str:
    (folder / "page.html").write_text(template, encoding="utf-8")
    return str(Renderer(folder).render("page.html", "a/b/", **context))


def test_values_are_escaped_and_markup_is_not(tmp_path: Path) -> None:
    html = render(tmp_path, "{{ bad }}{{ good }}", bad="<script>'\"&", good=Markup("<b>x</b>"))
    assert html == "&lt;script&gt;&#39;&#34;&amp;<b>x</b>"


def test_link_in_a_template_counts_from_the_page(tmp_path: Path) -> None:
    assert render(tmp_path, "{{ link('a/c/#d') }} {{ page_url }}") == "../c/#d a/b/"


def test_links_in_imported_macros_count_from_each_page(tmp_path: Path) -> None:
    (tmp_path / "all.html").write_text("{% macro to_c() %}{{ link('a/c/') }}{% endmacro %}")
    (tmp_path / "page.html").write_text('{% import "all.html" as ui %}{{ ui.to_c() }}')
    renderer = Renderer(tmp_path)
    pages = ("a/b/", "", "a/c/d/", "a/b/")
    assert [str(renderer.render("page.html", page)) for page in pages] == [
        "../c/", "a/c/", "../", "../c/",
    ]  # fmt: skip


def test_a_call_in_a_loop_or_block_gets_what_the_template_gave_it_alone(tmp_path: Path) -> None:
    template = (
        "{% block x %}{% for one in (1, 2) %}{{ given(one, by=one) }}{% endfor %}{% endblock %}"
    )
    assert render(tmp_path, template, given=lambda *a, **k: [a, k]) == (
        "[(1,), {&#39;by&#39;: 1}][(2,), {&#39;by&#39;: 2}]"
    )


def test_nothing_that_templates_call_asks_for_their_context(tmp_path: Path) -> None:
    """It would not be handed over: Jinja marks such functions so."""
    assert hasattr(pass_context(lambda context: context), "jinja_pass_arg")
    known = make_environment(tmp_path).globals
    assert [name for name, one in known.items() if hasattr(one, "jinja_pass_arg")] == []


def test_an_unsafe_link_stops_the_page(tmp_path: Path) -> None:
    with pytest.raises(UnsafeLink):
        render(tmp_path, "{{ link(target) }}", target="javascript:alert(1)")


@pytest.mark.parametrize("template", ["{{ missing }}", "{{ view.missing }}", "{{ missing() }}"])
def test_an_unknown_name_stops_the_page(tmp_path: Path, template: str) -> None:
    with pytest.raises(UndefinedError):
        render(tmp_path, template, view=Renderer)


def test_there_are_templates_to_check() -> None:
    assert OVERRIDES / "shell.html" in TEMPLATES


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(OVERRIDES)))
def test_templates_keep_the_rules(path: Path) -> None:
    """Escaping is no help in `href`: every address goes through link(). Nothing stands inline."""
    template = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    addresses = re.findall(r'\b(?:href|action|src)="([^"]*)', template)
    assert [a for a in addresses if not re.match(r"\{\{ link\(|#", a)] == []
    forbidden = r'\|\s*safe\b|\sstyle="|\son\w+="|<style|<script(?![^>]* src=)|autoescape'
    assert re.findall(forbidden, template) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(OVERRIDES)))
def test_what_is_printed_on_a_condition_says_what_stands_there_otherwise(path: Path) -> None:
    """Jinja would print an undefined value, which costs an exception each time."""
    printed = re.findall(r"\{\{.*?\}\}", path.read_text(encoding="utf-8"))
    assert [p for p in printed if " if " in p and " else " not in p] == []
