"""The glossary."""

import re
from pathlib import Path

from masa.pages.blocks import Part, Text
from masa.pages.everyone import glossary
from tests.pages.everyone.sites import AREAS, made, workspace
from tests.pages.partnership.scene import every, render

TERMS = """
terms:
  - id: icb
    term: ICB
    stands-for: Integrated care board
    meaning: Plans *health* care.
    see: [cin, gone]
  - {id: cin, term: CiN, stands-for: Child in need, meaning: A child who needs services.}
  - {id: child, term: Child, meaning: Anybody under 18.}
"""
ADDRESS = "glossary/"


def test_terms_stand_in_order_with_their_anchors(tmp_path: Path) -> None:
    view = made(glossary.pages, workspace(tmp_path, TERMS))[ADDRESS].view
    assert [section.title for section in view.sections] == ["C", "I"]
    assert [(part.id, part.title) for part in every(Part, view)] == [
        ("child", "Child"),
        ("cin", "CiN: Child in need"),
        ("icb", "ICB: Integrated care board"),
    ]


def test_see_also_leads_to_terms_that_are_there(tmp_path: Path) -> None:
    view = made(glossary.pages, workspace(tmp_path, TERMS))[ADDRESS].view
    (icb,) = (part for part in every(Part, view) if part.id == "icb")
    (text,) = every(Text, icb)
    assert "Plans <em>health</em> care." in text.html
    assert '>See also: <a href="#cin">CiN</a>.</p>' in text.html  # what it stands for is said there


def test_other_words_for_it_are_said_where_there_are_any(tmp_path: Path) -> None:
    others = "section 17, <b>need</b>, children in need, ICBs, CIN"
    also = TERMS.replace("term: CiN,", f"term: CiN, see: [icb], also: [{others}],")
    view = made(glossary.pages, workspace(tmp_path, also))[ADDRESS].view
    texts = {part.id: every(Text, part)[0].html for part in every(Part, view)}
    # Neither its own plural nor what "see also" names.
    said = 'section 17, &lt;b&gt;need&lt;/b&gt;. See also: <a href="#icb">ICB</a>.</p>'
    assert f">People also say: {said}" in texts["cin"]
    assert "People also say" not in texts["icb"]


def test_a_long_letter_begins_with_a_line_of_its_terms(tmp_path: Path) -> None:
    more = "".join(
        f"  - {{id: c-{number}, term: C{number}, meaning: One of many.}}\n" for number in range(3)
    )
    html = render(made(glossary.pages, workspace(tmp_path, TERMS + more))[ADDRESS].view, ADDRESS)
    lines = re.findall(r'<p class="letter-words" [^>]*>(.*?)</p>', html)
    assert [re.findall(r'href="#([^"]+)"', line) for line in lines] == [
        ["c-0", "c-1", "c-2", "child", "cin"]
    ]  # no line for the one term of I


def test_what_editors_write_stays_text(tmp_path: Path) -> None:
    hostile = TERMS.replace("term: CiN,", 'term: "<script>x</script>",')
    html = render(made(glossary.pages, workspace(tmp_path, hostile))[ADDRESS].view, ADDRESS)
    assert 'See also: <a href="#cin">&lt;script&gt;x&lt;/script&gt;</a>' in html


def test_headings_have_anchors_for_the_search(tmp_path: Path) -> None:
    html = render(made(glossary.pages, workspace(tmp_path, TERMS))[ADDRESS].view, ADDRESS)
    assert 'id="icb"' in html
    assert '<h3 id="icb-heading">ICB: Integrated care board</h3>' in html
    assert 'href="#cin"' in html


def test_without_terms_there_is_no_page(tmp_path: Path) -> None:
    assert made(glossary.pages, workspace(tmp_path, AREAS)) == {}
