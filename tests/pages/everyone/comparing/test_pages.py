"""Partnerships side by side: current answers apart from records, each with its date and source."""

import csv
import io
from pathlib import Path

import pytest

from masa.compare.history import NO_HISTORY
from masa.downloads import comparing as downloads
from masa.downloads import make_downloads
from masa.guidance.workspace import Workspace
from masa.model.registers import Area
from masa.pages.addresses import Addresses
from masa.pages.blocks import Facts, Links, Part, Points, Table
from masa.pages.book import make_pages
from masa.pages.everyone.comparing.questions import QUESTIONS
from masa.pages.everyone.regions import regions_of
from masa.pages.open_data import size
from masa.pages.page import Page
from masa.pages.partnership import KINDS
from masa.pages.special_blocks import Letters
from tests.pages.everyone.sites import AREAS, SCRUTINY, identity, targets, workspace
from tests.pages.partnership.scene import every, part, render, said

DOCUMENTS = """
documents:
  - {id: slides, title: The slides, publisher: Them, published: June 2019}
  - {id: paper, title: The paper, publisher: Them, published: May 2019}
"""
ONE = "scrutiny: {model: individual, summary: One person.}\n"
GROUP = "scrutiny: {model: group, summary: Many., source: slides}\n"
ALPHA = "1 of 3: Alpha | partnerships/alpha/scrutiny/#how-it-works"
PAPER = "scrutiny: {model: peer, source: paper}\n"


def pages_of(space: Workspace) -> dict[str, Page]:
    return {page.address: page for page in make_pages(space)}


def files_of(space: Workspace) -> dict[str, str]:
    addresses = Addresses.of(space.library)
    return downloads.files(space, NO_HISTORY, addresses, "Site", "https://example.org/")


def small(folder: Path) -> Workspace:
    return workspace(
        folder,
        AREAS + DOCUMENTS,
        alpha=identity("Alpha") + ONE + "publication: {published: May 2026}\n",
        beta=identity("Beta") + SCRUTINY,
        gamma=identity("Gamma"),
        old=identity("Old", "record") + GROUP,
    )


def test_a_question_is_answered_by_current_partnerships_and_records_in_two_tables(
    tmp_path: Path,
) -> None:
    view = pages_of(small(tmp_path))["compare/scrutiny-model/"].view
    (now,), (then,) = (every(Table, part(view, id_)) for id_ in ("now", "records"))
    assert [said(row[0]).split(" | ")[0] for row in now.rows] == ["Alpha", "Beta"]
    assert [said(row[0]).split(" | ")[0] for row in then.rows] == ["Old"]
    assert now.columns == (
        "Partnership", "Kind of scrutiny", "Who", "Term", "Appointed by", "Plan", "As at",
    )  # fmt: skip
    assert [said(cell) for cell in now.rows[0][1:]] == [
        "One person", "Not recorded", "Not recorded", "Not recorded", "Not recorded", "May 2026",
    ]  # fmt: skip
    assert said(now.rows[1][-1]) == "Not dated"
    assert said(then.rows[0][2]) == "Not stated in the source"
    assert "history" in said(part(view, "records"))


@pytest.mark.parametrize(
    ("publication", "as_at"),
    [
        ("published: 28 September 2026, last-reviewed: 17 September 2026", "28 September 2026"),
        ("published: 26 September 2025, last-reviewed: 17 September 2026", "17 September 2026"),
        ("last-reviewed: 17 September 2026", "17 September 2026"),
    ],
)
def test_an_answer_is_as_at_the_later_of_publication_and_review(
    tmp_path: Path, publication: str, as_at: str
) -> None:
    one = f"{identity('Alpha')}{ONE}publication: {{{publication}}}\n"
    view = pages_of(workspace(tmp_path, alpha=one, beta=identity("Beta") + SCRUTINY))
    (now,) = every(Table, part(view["compare/scrutiny-model/"].view, "now"))
    assert said(now.rows[0][-1]) == as_at


def test_those_of_whom_nothing_is_recorded_are_named(tmp_path: Path) -> None:
    view = pages_of(small(tmp_path))["compare/scrutiny-model/"].view
    (silent,) = [p for p in every(Part, part(view, "now")) if "Nothing" in p.title]
    assert targets(silent) == {"Gamma": "partnerships/gamma/scrutiny/#how-it-works"}
    assert "Gamma" not in said(every(Table, part(view, "now")))


def test_a_name_leads_to_the_section_and_never_to_one_that_is_not_there(tmp_path: Path) -> None:
    pages = pages_of(small(tmp_path))
    rows = every(Table, part(pages["compare/scrutiny-model/"].view, "now"))[0].rows
    assert targets(rows[0]) == {"Alpha": "partnerships/alpha/scrutiny/#how-it-works"}
    # The record has no page on funding, so there only its overview is left.
    silent = targets(part(pages["compare/funding/"].view, "records"))
    assert silent == {"Old": "partnerships/old/"}


def test_answers_of_the_same_kind_are_counted_with_their_names(tmp_path: Path) -> None:
    view = pages_of(small(tmp_path))["compare/scrutiny-model/"].view
    (counted,) = [p for p in every(Part, part(view, "now")) if p.title == "Kinds of scrutiny"]
    (row,) = every(Facts, counted)[0].rows
    assert (row.term, said(row.values)) == ("One person", ALPHA)


def test_a_source_that_all_share_is_named_once_and_others_in_each_row(tmp_path: Path) -> None:
    both = identity("Old", "record") + GROUP
    same = workspace(tmp_path / "a", AREAS + DOCUMENTS, a=both, b=both)
    view = pages_of(same)["compare/scrutiny-model/"].view
    assert said(part(view, "records")).count("The slides") == 1
    other = identity("Other", "record") + PAPER
    mixed = workspace(tmp_path / "b", AREAS + DOCUMENTS, a=both, b=other)
    (table,) = every(Table, pages_of(mixed)["compare/scrutiny-model/"].view)
    assert table.columns[-1] == "As at, and source"
    assert [said(row[-1]) for row in table.rows] == [
        "June 2019, The slides", "June 2019, The paper",
    ]  # fmt: skip


def test_many_partnerships_are_folded_by_letter(tmp_path: Path) -> None:
    names = {f"p{number}": f"{'ABC'[number % 3]}{number}" for number in range(36)}
    many = {slug: identity(name) + ONE for slug, name in names.items()}
    now = part(pages_of(workspace(tmp_path, **many))["compare/scrutiny-model/"].view, "now")
    folded = [p for p in every(Part, now) if p.folded]
    assert [(p.title, p.id, p.note) for p in folded] == [
        (name, f"now-letter-{name.lower()}", "12 partnerships") for name in "ABC"
    ]
    assert list(targets(every(Letters, now)).values()) == [f"#{p.id}" for p in folded]
    captions = [table.caption for table in every(Table, now)]
    assert len(set(captions)) == len(captions) == 3
    # Thirty-six names would say less than the number.
    assert "36 of 36" in said(now)


def test_the_list_leads_to_every_question_and_every_requirement(tmp_path: Path) -> None:
    pages = pages_of(small(tmp_path))
    view = pages["compare/"].view
    listed = targets(part(view, "questions"))
    assert listed == {q.title: f"compare/{q.slug}/" for q in QUESTIONS}
    assert set(listed.values()) <= set(pages)
    asked = targets(part(view, "requirements"))
    assert asked["Independent scrutiny"] == "guidance/wt2023/independent-scrutiny/#who-shows-it"
    notes = [
        link.note for block in every(Links, part(view, "requirements")) for link in block.links
    ]
    assert "Shown by 1 of 3 partnerships, 0 of 1 record" not in notes
    assert any(note.startswith("Shown by ") for note in notes)


def test_a_site_of_one_partnership_compares_nothing(tmp_path: Path) -> None:
    space = workspace(tmp_path, alpha=identity("Alpha") + ONE)
    assert [a for a in pages_of(space) if a.startswith("compare/")] == []
    assert files_of(space) == {}


def test_each_table_can_be_downloaded_with_the_words_of_the_page(tmp_path: Path) -> None:
    files = files_of(small(tmp_path))
    assert set(files) == {f"compare/{question.slug}.csv" for question in QUESTIONS}
    rows = list(csv.DictReader(io.StringIO(files["compare/scrutiny-model.csv"])))
    assert [row["Partnership"] for row in rows] == ["Alpha", "Beta", "Gamma", "Old"]
    alpha, gamma, old = rows[0], rows[2], rows[3]
    assert (alpha["Kind of scrutiny"], alpha["Term"], alpha["As at"]) == (
        "One person", "", "May 2026",
    )  # fmt: skip
    assert gamma["Kind of scrutiny"] == gamma["Source"] == ""
    assert (old["Status"], old["As at"], old["Source"]) == ("record", "June 2019", "The slides")
    assert old["Address"] == "https://example.org/partnerships/old/"


def test_no_cell_of_a_file_is_a_formula(tmp_path: Path) -> None:
    evil = identity("'=1+1'") + "scrutiny: {summary: '=HYPERLINK(1)'}\n"
    files = files_of(workspace(tmp_path, a=evil, b=identity("Beta")))
    row = list(csv.reader(io.StringIO(files["compare/scrutiny-model.csv"])))[1]
    assert row[0] == "'=1+1"
    assert row[3] == "'=HYPERLINK(1)"


def test_pages_of_a_partnership_lead_to_what_compares_them(tmp_path: Path) -> None:
    pages = pages_of(small(tmp_path))
    found = {a.text: a.target for a in pages["partnerships/alpha/thresholds/"].related}
    assert found == {
        "Compare partnerships: thresholds": "compare/thresholds/",
        "Compare partnerships: when agencies disagree": "compare/disagreements/",
    }
    assert pages["partnerships/alpha/"].related == pages["partnerships/alpha/voice/"].related == ()
    alone = pages_of(workspace(tmp_path / "alone", alpha=identity("Alpha") + ONE))
    assert {page.related for page in alone.values()} == {()}


def test_every_question_names_a_page_that_partnerships_have() -> None:
    assert {question.shown_at[0] for question in QUESTIONS} <= {kind.slug for kind in KINDS}


def test_what_is_known_of_how_many_is_said_first_and_the_file_with_its_size(tmp_path: Path) -> None:
    space = small(tmp_path)
    made = make_downloads(space, "Site", "https://example.org/")
    pages = make_pages(space, catalogue=made.catalogue)
    lead = next(p for p in pages if p.address == "compare/scrutiny-model/").view.lead
    assert said(lead[0]).startswith("Recorded for 2 of 3 current partnerships and 1 of 1 dated")
    (links,) = every(Links, lead)
    file = made.files["compare/scrutiny-model.csv"]
    assert f"CSV, {size(len(file.encode()))}" in links.links[0].text
    assert "All partnerships, as at" in links.links[0].note


def test_records_that_say_nothing_are_not_introduced(tmp_path: Path) -> None:
    records = part(pages_of(small(tmp_path))["compare/funding/"].view, "records")
    assert "history" not in said(records)


def test_each_row_says_by_what_it_is_chosen(tmp_path: Path) -> None:
    page = pages_of(small(tmp_path))["compare/scrutiny-model/"]
    now = part(page.view, "now")
    (table,) = every(Table, now)
    (silent,) = [points for points in every(Points, now) if points.choices]
    assert [choice.name for choice in table.choices] == ["Alpha", "Beta"]
    assert [choice.name for choice in silent.choices] == ["Gamma"]
    assert table.listed
    html = render(page.view, page.address)
    assert '<tr role="row" data-choice="Alpha" data-groups="Mereshire">' in html
    assert '<li data-choice="Gamma" data-groups="Mereshire">' in html


def test_readers_choose_only_where_there_are_some_to_choose_from(tmp_path: Path) -> None:
    assert pages_of(small(tmp_path))["compare/funding/"].scripts == ("assets/compare.js",)
    two = workspace(tmp_path / "two", alpha=identity("Alpha"), beta=identity("Beta"))
    assert pages_of(two)["compare/funding/"].scripts == ()


def test_a_region_is_the_highest_that_an_area_lies_in() -> None:
    given = {
        "england": ("country", None), "north": ("region", "england"), "shire": ("county", "north"),
        "town": ("borough", "shire"), "fen": ("region", None), "holm": ("borough", "fen"),
        "isle": ("borough", "gone"), "loop": ("borough", "loop"),
    }  # fmt: skip
    areas = {
        id_: Area.model_validate({"id": id_, "name": id_.title(), "kind": kind, "parent": parent})
        for id_, (kind, parent) in given.items()
    }
    assert regions_of(("town", "holm"), areas) == ("Fen", "North")
    assert regions_of(("north",), areas) == ("North",)
    assert regions_of(("isle", "nowhere", "loop"), areas) == ()
