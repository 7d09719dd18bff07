"""The page about the glossary: its example does what the page says, and each field is on it."""

from __future__ import annotations

import re
from pathlib import Path

from masa.downloads.search_words import groups
from masa.model.registers import Term
from masa.pages.abbreviations import Abbreviations
from tests.docs.guide import REPOSITORY
from tests.docs.small_library import examples
from tests.pages.everyone.sites import AREAS, identity, workspace

PAGE = REPOSITORY / "content/how-to-edit/glossary.md"
USED = '<div class="prose"><p>A MERO asks. The LAB has ended.</p></div>'


def terms(folder: Path) -> tuple[Term, ...]:
    (example,) = examples(PAGE)
    space = workspace(folder, AREAS + example, alpha=identity("Alpha"))
    assert [f.message for f in space.findings if f.code.startswith("M")] == []
    return space.library.registers.terms


def test_the_search_takes_the_other_words_for_the_same(tmp_path: Path) -> None:
    found = {group[0]: group[1:] for group in groups(terms(tmp_path))}
    assert found["MERO"][1:] == ("return interview worker", "missing officer")


def test_pages_say_what_one_stands_for_and_leave_the_other_alone(tmp_path: Path) -> None:
    made = Abbreviations.of(terms(tmp_path)).explain(USED, "../glossary/")
    said = re.sub(r"<[^>]+>", "", made)
    assert said == "A MERO (missing and exploited return officer) asks. The LAB has ended."


def test_each_field_of_a_word_is_on_the_page() -> None:
    own = {str(info.alias or name) for name, info in Term.model_fields.items()}
    listed = set(re.findall(r"^\| `([a-z-]+)` \|", PAGE.read_text("utf-8"), re.MULTILINE))
    assert own - listed - {"source", "as-of", "note", "@"} == set()
    assert listed <= own
