"""Themes, networks, needs and offers: gaps are said, flags have words, blanks are not offers."""

import pytest

from masa.pages.blocks import Figure, Table
from masa.pages.inline import Missing
from masa.pages.shared import joint_work, needs, networks
from tests.pages.partnership.scene import every, said
from tests.pages.programme.stage import programme


@pytest.mark.parametrize(
    ("letters", "missed"),
    [("ABC", ""), ("ABDE", "C"), ("ACF", "BDE"), ("CBA", ""), ("", ""), ("abd", "C")],
)
def test_letters_that_are_missed_are_found(letters: str, missed: str) -> None:
    assert "".join(joint_work.gaps(tuple(letters))) == missed


def test_numbers_have_no_gaps_of_letters() -> None:
    assert joint_work.gaps(("1", "3", "10")) == ()


def theme(letter: str, **flags: list[str]) -> dict[str, object]:
    activities = [{"text": f"Do {letter}.", **flags}]
    return {
        "id": f"theme-{letter.lower()}",
        "letter": letter,
        "title": letter,
        "activities": activities,
    }


def test_flags_are_a_matrix_with_the_same_columns_in_every_theme() -> None:
    themes = [theme("A", nature=["project"]), theme("C", support=["sdsa"])]
    first, *each = joint_work.sections(programme(themes=themes))
    assert "There is no B in the source." in said(first)
    assert "No state is recorded for any of the 2 activities." in said(first)
    tables = every(Table, each)
    columns = ("Activity", "Project work", "Support from the SDSA")
    assert [table.columns for table in tables] == [columns, columns]
    assert [said(table.rows) for table in tables] == ["Do A. | Yes | –", "Do C. | – | Yes"]


def test_a_note_stands_with_its_activity() -> None:
    noted = theme("A", nature=["project"])
    noted["activities"] = [{"text": "Do A.", "nature": ["project"], "note": "No year is given."}]
    table = every(Table, joint_work.sections(programme(themes=[noted]))[1])[0]
    assert "No year is given." in said(table.rows[0][0])


def test_a_state_has_a_column_only_where_some_activity_has_one() -> None:
    rated = theme("A")
    rated["activities"] = [{"text": "Do it.", "state": "amber"}, {"text": "Do that."}]
    table = every(Table, joint_work.sections(programme(themes=[rated]))[1])[0]
    assert table.columns == ("Activity", "State")
    assert [said(row) for row in table.rows] == [
        "Do it. | Amber | amber",
        "Do that. | Not recorded",
    ]


def test_areas_left_blank_are_named_and_make_no_row() -> None:
    given = programme(
        needs_and_offers=[
            {"area": "northmere", "needs": ["Placements"], "need-actions": ["A visit"]},
            {"area": "eastmere", "left-blank": True},
        ],
        matches=[{"need": "northmere", "offer": "eastmere", "about": "Placements"}],
    )
    table, pairs = every(Table, needs.sections(given))
    assert [said(row[0]) for row in table.rows] == ["Northmere"]
    assert said(table.rows[0][1]) == "Placements Actions: A visit"
    assert isinstance(table.rows[0][2], Missing)
    assert "Left blank in the source: Eastmere." in said(needs.sections(given))
    assert said(pairs.rows) == "Northmere | Placements | Eastmere"


def test_networks_have_a_chart_of_what_is_known_and_say_what_is_not_given() -> None:
    given = programme(
        groups=[{"id": "top", "name": "Directors", "kind": "executive"}],
        networks=[
            {"id": "heads", "name": "Heads", "reports-to": ["top"], "chairs": ["Head"]},
            {"id": "nurses", "name": "Nurses", "status": "New group"},
        ],
    )
    (section,) = networks.sections(given)
    (figure,) = every(Figure, section)
    assert "Directors" in str(figure.svg)
    (table,) = every(Table, section)
    assert said(table.rows[0]).startswith("Heads | Head | Not given | Directors")
    assert said(table.rows[1]) == "Nurses | Not given | Not given | Not given | New group."


def test_without_lines_of_reporting_there_is_no_chart_and_no_column_for_them() -> None:
    (section,) = networks.sections(programme(networks=[{"id": "heads", "name": "Heads"}]))
    assert every(Figure, section) == []
    assert every(Table, section)[0].columns == ("Network", "Chair or lead", "Link to the directors")


def test_contribution_and_status_of_a_network_stand_apart() -> None:
    network = {"id": "n", "name": "N", "contribution": "They test it.", "status": "New group"}
    table = every(Table, networks.sections(programme(networks=[network])))[0]
    assert str(table.rows[0][3]).count("<li>") == 2
