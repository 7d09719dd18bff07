"""The page on comparing: its question and its theme work as they stand."""

import re
from pathlib import Path

from masa.pages.everyone.comparing.cells import in_words
from masa.pages.everyone.comparing.question import Question
from masa.pages.everyone.comparing.questions import QUESTIONS
from masa.themes.matching import Place, finder_of, hits
from tests.docs.guide import REPOSITORY
from tests.docs.small_library import examples
from tests.pages.everyone.sites import AREAS, identity, workspace
from tests.pages.partnership.scene import scope

PAGE = REPOSITORY / "content/how-to-edit/compare.md"


def test_the_question_of_the_page_works() -> None:
    (code,) = re.findall(
        r"^```python\n(.*?)^```$", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    made: dict[str, object] = {}
    exec(compile(code, "websites.py", "exec"), made)  # noqa: S102 - the project's own page
    question = made["QUESTION"]
    assert isinstance(question, Question)
    assert question.slug not in {each.slug for each in QUESTIONS}
    assert question.answer(scope()) is None
    given = scope(partnership={**IDENTITY, "website": "https://www.example.org/"})
    answer = question.answer(given)
    assert answer is not None
    assert [in_words(cell) for cell in answer.cells] == ["https://www.example.org/"]


IDENTITY = {"name": "Demo", "status": "published", "edition": "wt2023", "areas": ["demo"]}


def test_the_themes_of_the_page_work(tmp_path: Path) -> None:
    theme, tagged, area = examples(PAGE)
    assert "children: {number: 77000" in area
    more = "  - {id: domestic-abuse, title: D, heading: H, summary: S., words: [x]}\n"
    more += "  - {id: early-help, title: E, heading: H, summary: S., words: [y]}\n"
    space = workspace(tmp_path, AREAS + theme + more, alpha=identity("Alpha") + tagged)
    assert [f.message for f in space.findings if f.code.startswith("M")] == []
    found = hits(space.library.partnerships[0], finder_of(space.library.registers.themes))
    assert {name: [hit.place for hit in some] for name, some in found.items()} == {
        "domestic-abuse": [Place.TAG],
        "early-help": [Place.TAG],
    }
