"""The page on performance: tables, and the measures of priorities with a way back to them."""

from masa.pages.blocks import Links, Part
from masa.pages.partnership.doors import doors
from masa.pages.partnership.performance import view
from tests.pages.partnership.scene import SOURCE, every, part, said, scope

TABLE = {"id": "t", "title": "T", "columns": ["2025"], "rows": [{"what": "A", "values": ["1"]}]}
MEASURE = {"what": "Seen in time", "value": "83%", "base": "355 visits", "source": SOURCE}
PRIORITIES = [
    {"id": "neglect", "number": "1", "title": "Neglect", "measures": [MEASURE]},
    {"id": "harm", "title": "Harm", "measures": [{"what": "Asked", "quality": "tbc"}]},
    {"id": "voice", "title": "Voice"},
]


def test_measures_of_priorities_are_gathered_and_lead_back() -> None:
    shown = part(view(scope(priorities=PRIORITIES)), "priorities-measured")
    assert [item.title for item in every(Part, shown)] == ["1. Neglect", "Harm"]
    assert [links.links[0].target for links in every(Links, shown)] == [
        "priorities/#neglect", "priorities/#harm",
    ]  # fmt: skip
    for words in ("83%", "355 visits", "To be confirmed"):
        assert words in said(shown)
    assert shown.sources


def test_tables_stand_first() -> None:
    shown = view(scope(tables=[TABLE], priorities=PRIORITIES))
    assert shown is not None
    assert [section.id for section in shown.sections] == ["table-t", "priorities-measured"]


def test_without_figures_there_is_no_page_and_no_door() -> None:
    assert view(scope(priorities=PRIORITIES[2:])) is None
    assert not any(door.text == "Performance" for door in doors(scope()))
    assert any(door.text == "Performance" for door in doors(scope(tables=[TABLE])))
