"""What is shown and what is not: outcomes in one sentence, and a row for each requirement."""

import re
from datetime import date

import pytest

from masa.guidance.assessing import Assessment, Outcome
from masa.pages.partnership.compliance import sentence, view
from masa.pages.special_blocks import Tally
from tests.pages.partnership.scene import every, fact, part, render, said, scope
from tests.pages.partnership.standings import of, requirement, standing

ONE = "1 needs a person’s judgement"
ASKED, EVIDENCED = "things that Working Together 2023 asks for", "The source evidences"


@pytest.mark.parametrize(
    ("counts", "status", "words"),
    [
        (
            {"met": 17, "explained": 1, "cannot_tell": 2},
            "published",
            f"17 of the 20 {ASKED} are shown, 1 is explained and 2 need a person’s judgement.",
        ),
        (
            {"met": 1, "not_met": 2, "does_not_apply": 1, "cannot_tell": 1},
            "draft",
            f"1 of the 5 {ASKED} are shown, 2 are not shown, {ONE} and 1 does not apply.",
        ),
        (
            {"met": 6, "not_met": 8},
            "record",
            f"{EVIDENCED} 6 of 14 items and is silent on 8.",
        ),
        (
            {"met": 6, "not_met": 7, "does_not_apply": 1},
            "record",
            f"{EVIDENCED} 6 of 14 items and is silent on 7; 1 does not apply.",
        ),
        ({"met": 2}, "record", f"{EVIDENCED} 2 of 2 items."),
    ],
)
def test_the_sentence_counts_every_requirement_once(
    counts: dict[str, int], status: str, words: str
) -> None:
    given = of(**counts)
    made = sentence(scope(status, standing=given), given)
    assert made == words
    edition, total = "Working Together 2023", sum(counts.values())
    numbers = [int(number) for number in re.findall(r"\d+", made.replace(edition, ""))]
    assert numbers.pop(1) == total
    assert sum(numbers) == total


def test_the_tally_has_the_same_sum() -> None:
    shown = view(scope(standing=of(met=3, not_met=2, explained=1)))
    (tally,) = every(Tally, shown)
    assert tally.counts == (
        ("met", "Shown", 3),
        ("not-met", "Not shown", 2),
        ("explained", "Explained", 1),
    )


def test_the_page_never_speaks_of_compliance() -> None:
    shown = said(view(scope(standing=of(met=2, not_met=1, explained=1)))).lower()
    assert "right, enough or good" in shown
    assert not re.search(r"complian|complies|adequate", shown)


def test_the_edition_is_named_and_a_superseded_one_says_so() -> None:
    now = part(view(scope(standing=of(met=1))), "summary")
    assert fact(now, "Checked against").endswith("guidance/wt2023/")
    assert "superseded" not in said(now)
    old = standing(Assessment(requirement(), Outcome.MET), status="superseded")
    before = said(part(view(scope(standing=old)), "summary"))
    assert "Working Together 2023 was superseded on 17 March 2026." in before


def test_a_partnership_that_was_not_assessed_says_so() -> None:
    assert "Not assessed" in said(view(scope()))


def test_the_page_is_laid_out_with_a_row_for_each_requirement() -> None:
    html = render(view(scope(standing=of(met=1))), "compliance/")
    for id_ in ("summary", "what-this-means", "requirements", "r"):
        assert f'id="{id_}"' in html
    assert 'href="../scrutiny/#how-it-works"' in html
    assert date(2026, 11, 22).isoformat() in html
