"""Abbreviations are explained where a page first uses them in running text, and nowhere else."""

import pytest

from masa.model.registers import Term
from masa.pages.abbreviations import Abbreviations, in_a_sentence
from masa.pages.evidence import bare_words
from masa.site.finished import FinishedPage


def term(name: str, long_form: str | None, *, expand: bool = True) -> Term:
    given = {"id": "word", "term": name, "stands-for": long_form, "meaning": "It is so."}
    return Term.model_validate({**given, "expand": expand})


TERMS = (
    term("MASH", "Multi-agency safeguarding hub"),
    term("ICB", "Integrated care board"),
    term("LAC", "Looked-after child"),
    term("Ofsted", "Office for Standards in Education", expand=False),
    term("Neglect", None),
)
MASH = (
    'MASH<span class="meaning" data-pagefind-ignore> '
    '(<a href="../glossary/#word">multi-agency safeguarding hub</a>)</span>'
)


def explained(html: str) -> str:
    return Abbreviations.of(TERMS).explain(html, "../glossary/")


def prose(text: str) -> str:
    return f'<div class="prose"><p>{text}</p></div>'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Call the MASH first.", f"Call the {MASH} first."),
        ("The MASH decides.", f"The {MASH} decides."),
        ("<em>MASH</em> decides.", f"<em>{MASH}</em> decides."),
        ("Northmere’s MASH decides.", f"Northmere’s {MASH} decides."),
        ("Ask. MASH decides; MASH tells.", f"Ask. {MASH} decides; MASH tells."),
        ("The MASH Board and the MASH.", f"The MASH Board and the {MASH}."),
    ],
)
def test_the_first_free_use_is_explained_once(text: str, shown: str) -> None:
    assert explained(prose(text)) == prose(shown)


@pytest.mark.parametrize(
    "text",
    [
        "Northmere MASH decides.",
        "The MASH Steering Group met.",
        "MASH-led work, MASH/front door, pre-MASH",
        "A multi-agency safeguarding hub (MASH) decides. The MASH tells.",
        "The Multi-agency safeguarding hub is open. MASH decides.",
        "MASH (multi-agency safeguarding hub) decides.",
        "MASH: a hub of several agencies.",
        "MASH stands for multi-agency safeguarding hub.",
        "The MASH’s hours",
        'Ask <a href="x">the MASH</a>.',
        "<blockquote><p>Ask the MASH.</p></blockquote>",
        "<h3>Ask the MASH now</h3>",
        "<code>MASH</code>",
        "MASHES and mash",
        "Ofsted and neglect. Neglect is not short for anything.",
        'A <a href="https://example.org/?MASH=1">page</a>',
    ],
)
def test_names_links_quotations_and_what_is_spelled_out_stay_as_they_are(text: str) -> None:
    assert explained(prose(text)) == prose(text)


@pytest.mark.parametrize(
    "html", ["<th>The MASH</th>", "<p>The MASH</p>", "<h2>The MASH</h2>", "<text>The MASH</text>"]
)
def test_only_prose_is_touched(html: str) -> None:
    assert explained(html) == html


def test_points_are_prose_too_and_a_page_explains_once() -> None:
    points = '<ul class="plain-list"><li>The MASH decides.</li></ul>'
    both = explained(points + prose("The MASH and an ICB decide."))
    assert both.count("multi-agency safeguarding hub") == 1
    assert both.index("multi-agency") < both.index("</ul>") < both.index("integrated care board")


def test_what_the_glossary_says_stays_text() -> None:
    hostile = (term("ICB", "All <b>and</b> both"),)
    html = Abbreviations.of(hostile).explain(prose("An ICB says."), "g/")
    assert "all &lt;b&gt;and&lt;/b&gt; both</a>" in html


def test_no_glossary_changes_nothing() -> None:
    assert Abbreviations.of(()).explain(prose("The MASH"), "g/") == prose("The MASH")


@pytest.mark.parametrize(
    ("long_form", "inside"),
    [
        ("Integrated care board", "integrated care board"),
        ("Children and Family Court Service", "Children and Family Court Service"),
        ("NHS trust", "NHS trust"),
        ("Neglect", "neglect"),
    ],
)
def test_a_long_form_inside_a_sentence_is_small_unless_it_is_a_name(
    long_form: str, inside: str
) -> None:
    assert in_a_sentence(long_form) == inside


def test_the_proof_of_texts_reads_the_editors_own_words() -> None:
    text = "The MASH takes every call within a day"
    page = f'<section id="door"><h2>Door</h2>{explained(prose(text))}</section>'
    assert MASH in page
    assert bare_words(FinishedPage("x/", page.encode()).sections["door"].words) == bare_words(text)
