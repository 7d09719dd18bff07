"""What is shown and what is not: outcomes in one sentence, and a row for each requirement."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from masa.guidance.assessing import Assessment, Outcome
from masa.guidance.edition import EditionInformation
from masa.guidance.workspace import Workspace
from masa.pages.addresses import Addresses
from masa.pages.blocks import Part
from masa.pages.partnership.compliance import sentence, view
from masa.pages.scope import Scope
from masa.pages.special_blocks import RequirementRow, Tally
from tests.compare.test_foresight import ACT, NEXT, opened
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


def overlay() -> EditionInformation:
    return standing().edition.information.model_copy(
        update={"id": "act", "title": "The Act", "short_title": "Act", "overlay": True}
    )


def test_what_is_not_in_force_stands_apart_and_is_not_counted() -> None:
    teams = requirement(id="teams", title="The teams", **{"shown-at": "arrangements#teams"})
    later = Assessment(teams, Outcome.NOT_YET, overlay=overlay())
    given = standing(Assessment(requirement(), Outcome.MET), later)
    assert sentence(scope(standing=given), given) == f"1 of the 1 {ASKED} are shown."
    shown = part(view(scope(standing=given)), "requirements")
    assert [p.title for p in every(Part, shown)] == [
        "What the arrangements set out",
        "The Act: not yet in force",
    ]
    (row,) = every(RequirementRow, every(Part, shown)[1])
    assert (row.outcome, row.word, row.target) == (
        "not-yet",
        "Not yet in force",
        "guidance/act/teams/",
    )
    assert row.shown_at == ()
    assert fact(row, "In force from") == "Not known yet"
    assert 'class="mark mark-not-yet"' in render(view(scope(standing=given)), "compliance/")


def test_an_act_in_force_is_named_beside_the_edition() -> None:
    given = standing(
        Assessment(requirement(), Outcome.MET),
        Assessment(requirement(id="teams"), Outcome.NOT_MET, overlay=overlay()),
    )
    assert sentence(scope(standing=given), given) == (
        "1 of the 2 things that Working Together 2023 and Act ask for are shown and 1 is not shown."
    )


def test_rows_stand_under_the_list_they_belong_to() -> None:
    report = requirement(id="yearly", group="yearly-report")
    given = standing(*(Assessment(r, Outcome.MET) for r in (report, requirement())))
    shown = part(view(scope(standing=given)), "requirements")
    assert [(p.title, [r.id for r in every(RequirementRow, p)]) for p in every(Part, shown)] == [
        ("What the arrangements set out", ["r"]),
        ("Yearly reports", ["yearly"]),
    ]


@pytest.mark.parametrize(
    ("status", "outcomes", "folded", "note"),
    [
        ("published", (Outcome.MET, Outcome.DOES_NOT_APPLY), True, "1 shown, 1 not applicable"),
        ("published", (Outcome.MET, Outcome.NOT_MET), False, "1 shown, 1 not shown"),
        ("published", (Outcome.EXPLAINED,), False, "1 explained"),
        ("record", (Outcome.NOT_MET, Outcome.NOT_MET), True, "the source is silent on 2"),
        ("record", (Outcome.MET, Outcome.NOT_MET), False, "1 evidenced, the source is silent on 1"),
    ],
)  # fmt: skip
def test_a_list_with_nothing_to_look_at_is_folded_and_says_how_much_is_in_it(
    status: str, outcomes: tuple[Outcome, ...], folded: bool, note: str
) -> None:
    report = requirement(group="yearly-report")
    given = standing(*(Assessment(report, outcome) for outcome in outcomes))
    (listed,) = every(Part, part(view(scope(status, standing=given)), "requirements"))
    assert (listed.folded, listed.note) == (folded, note)
    main = standing(*(Assessment(requirement(), outcome) for outcome in outcomes))
    (first,) = every(Part, part(view(scope(status, standing=main)), "requirements"))
    assert not first.folded


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
    assert "Working Together 2023 was superseded. It applied until 17 March 2026." in before


@pytest.mark.parametrize(
    ("later", "told"),
    [
        (NEXT, True),
        (NEXT.replace("published: 2026-09-01", "published: 2027-01-01"), False),
        (ACT, False),
    ],
    ids=["an edition", "one to come", "an Act"],
)
def test_a_later_edition_that_is_out_is_named_where_nothing_is_checked_against_it(
    tmp_path: Path, later: str, told: bool
) -> None:
    named = later.replace("id: next,", "id: later,").replace("id: act,", "id: later,")
    shown = said(part(view(scope_in(opened(tmp_path, later=named), "later")), "summary"))
    words = "Next guidance was published on 1 September 2026. This page does not check against it."
    assert (words in shown) is told
    assert ("ahead/#later" in shown) is told


def scope_in(workspace: Workspace, name: str) -> Scope:
    """With that edition alone before it."""
    (partnership,) = workspace.library.partnerships
    whole = Scope.of(workspace, Addresses.of(workspace.library), partnership)
    return replace(whole, ahead=tuple(one for one in whole.ahead if one.coming.id == name))


def test_a_partnership_that_was_not_assessed_says_so() -> None:
    assert "Not assessed" in said(view(scope()))


def test_the_page_is_laid_out_with_a_row_for_each_requirement() -> None:
    html = render(view(scope(standing=of(met=1))), "compliance/")
    for id_ in ("summary", "what-this-means", "requirements", "r"):
        assert f'id="{id_}"' in html
    assert 'href="../scrutiny/#how-it-works"' in html
    assert date(2026, 11, 22).isoformat() in html
