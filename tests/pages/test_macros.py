"""The components that pages are laid out with."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from masa.pages.blocks import Block, Facts, Part, Points, Table
from masa.pages.inline import Anchor, Fact, Joined, Missing, Tag
from masa.pages.rendering import make_environment, relative_link
from masa.pages.shell import Link
from masa.pages.views import PageView, Section

ENVIRONMENT = make_environment(Path(__file__).parents[2] / "overrides")
ENVIRONMENT.globals["link"] = lambda target: relative_link(target, "guidance/")
HOSTILE = "\"'><script>alert(1)</script>&"
LINK = Link(HOSTILE, "guidance/#a")


def render(expression: str) -> str:
    """Render one expression with every macro under `ui`, for the page at guidance/."""
    template = ENVIRONMENT.from_string('{% import "macros/all.html" as ui %}' + expression)
    return template.render(bad=HOSTILE, item=LINK)


def page(*sections: Section) -> str:
    """A page of such sections, at guidance/."""
    template = ENVIRONMENT.get_template("page.html")
    return template.render(view=PageView("A page", sections=sections), contents=())


CALLS = [
    "ui.page_head(bad, bad, bad)",
    "ui.meets_line([item])",
    "ui.source(bad, bad, bad, bad, 'https://example.org/')",
    "ui.contents([item], bad)",
    "ui.prose(bad)",
    "ui.warning(bad)",
    "ui.absence(bad, bad)",
    "ui.moment(bad, bad)",
    "ui.anchor(bad, 'guidance/')",
    "ui.tag(bad)",
    "ui.mark('met', bad)",
    "ui.requirement(bad, 'met', bad, 'guidance/', bad, bad, [item], bad)",
    "ui.tally([('met', bad)])",
    "ui.key_facts([(bad, bad, bad)])",
    "ui.link_list([item])",
    "ui.plain_list([bad])",
    "ui.card(bad, 'guidance/', 3, bad, bad, bad)",
    "ui.letters([item], bad)",
    "ui.contact(bad, [(bad, bad)], bad, bad, 'a@example.org', item, bad)",
    "ui.person(bad, bad, bad, bad, 'guidance/')",
    "ui.table(bad, [bad], [[bad]])",
    "ui.step(bad, bad, bad, bad, bad)",
    "ui.chip(bad)",
    "ui.clock([(bad, bad)])",
    "ui.event(bad, bad, bad, bad, bad, 'guidance/')",
    "ui.calendar([(bad, [item])])",
    "ui.figure(bad, bad, bad)",
    "ui.hero(bad, bad, bad)",
    "ui.find_form('search/', bad, bad, bad, bad, bad, bad)",
    "ui.doors([item])",
]


@pytest.mark.parametrize("call", CALLS)
def test_hostile_text_stays_text(call: str) -> None:
    html = render("{{ " + call + " }}")
    assert "alert(1)" in html
    assert "<script" not in html
    assert '">' + HOSTILE not in html
    assert "onclick" not in html


FACTS = Facts((Fact(HOSTILE, (HOSTILE, Tag(HOSTILE)), of=(HOSTILE,)),))


@pytest.mark.parametrize(
    "block",
    [
        FACTS,
        Points((HOSTILE, Missing(HOSTILE, HOSTILE), Joined((HOSTILE, HOSTILE), HOSTILE))),
        Table(
            HOSTILE, (HOSTILE, HOSTILE), ((HOSTILE, HOSTILE),), about=HOSTILE, anchors=(HOSTILE,)
        ),
        Part(HOSTILE, (FACTS,), HOSTILE),
        Part(HOSTILE, (FACTS,), HOSTILE, folded=True, note=HOSTILE),
    ],
)
def test_hostile_text_of_a_block_stays_text(block: Block) -> None:
    html = page(Section("plan", HOSTILE, (block,), suggest=Anchor(HOSTILE, "edit/")))
    assert html.count("alert(1)") > 2
    assert "<script" not in html
    assert "\"'>" not in html


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("met", "Met"),
        ("explained", "Explained"),
        ("not met", "Not met"),
        ("does_not_apply", "Does not apply"),
        ("cannot-tell", "Cannot tell"),
    ],
)
def test_outcomes_have_a_shape_and_a_word(outcome: str, words: str) -> None:
    html = render("{{ ui.mark('" + outcome + "') }}")
    assert f"<span>{words}</span>" in html
    assert "mark-" + outcome.replace(" ", "-").replace("_", "-") in html


def test_no_two_states_share_a_shape() -> None:
    outcomes = ["met", "explained", "not met", "does not apply", "cannot tell"]
    tones = ["red", "amber", "green", "blue", "grey"]
    marks = [render("{{ ui.mark('" + name + "') }}").split("focusable")[1] for name in outcomes]
    tags = [render("{{ ui.tag('x', '" + tone + "') }}").split("focusable")[1] for tone in tones]
    shapes = [part.split("</svg>")[0] for part in marks + tags]
    assert all("<path" in shape or "<circle" in shape for shape in shapes)
    assert len(set(shapes)) == len(shapes)


@pytest.mark.parametrize("call", ["ui.mark('compliant')", "ui.tag('Late', 'crimson')"])
def test_an_unknown_state_stops_the_page(call: str) -> None:
    with pytest.raises(UndefinedError, match="unknown_"):
        render("{{ " + call + " }}")


def test_telephone_numbers_are_links() -> None:
    html = render("{{ ui.contact('Help', [('01632 960 100', ''), ('999', 'police')]) }}")
    assert '<a href="tel:+441632960100">01632 960 100</a>' in html
    assert '<a href="tel:999">999</a> <span>police</span>' in html


def test_table_cells_carry_their_headings_and_figures_are_marked() -> None:
    html = render("{{ ui.table('Money', ['Partner', 'Sum'], [['Council', '£1']], [1]) }}")
    assert '<div class="table-frame" role="region" aria-label="Table: Money" tabindex="0">' in html
    assert '<th role="rowheader" scope="row" data-label="Partner">Council</th>' in html
    assert '<td role="cell" data-label="Sum" class="figure-cell">' in html
    assert "<caption>Money</caption>" in html


def test_a_section_can_be_linked_to_and_says_what_it_meets() -> None:
    html = page(Section("plan", "Plan", (), meets=(Anchor("The plan", "guidance/#a"),)))
    assert '<section class="section section-2" id="plan">' in html
    assert '<h2 id="plan-heading">Plan</h2>' in html
    assert '<p class="meets">Asked for: <a href="#a">' in html


def test_a_section_without_small_lines_has_no_foot() -> None:
    assert "<footer" not in page(Section("plan", "Plan", ()))
    suggest = Section("plan", "Plan", (), suggest=Anchor("Suggest a change", "edit/"))
    assert "<footer" in page(suggest)


def test_markup_in_prose_is_kept_and_an_empty_list_says_so() -> None:
    assert "<em>x</em>" in render("{% set p %}<em>x</em>{% endset %}{{ ui.prose(p) }}")
    assert "None recorded" in render("{{ ui.plain_list([]) }}")


def test_a_long_list_of_contents_is_folded_for_a_phone_and_a_short_one_is_not() -> None:
    assert "<details>" not in render("{{ ui.contents([item] * 6) }}")
    long = render("{{ ui.contents([item] * 7) }}")
    assert "On this page: 7 parts</summary>" in long
    assert long.count("<li>") == 7
