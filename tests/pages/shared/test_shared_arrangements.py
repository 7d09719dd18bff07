"""Collaborations and child death reviews: members, footprints, doubts, what is held back."""

from typing import Any

from masa.model.library import Library
from masa.model.partnership import Partnership
from masa.pages.addresses import Addresses
from masa.pages.blocks import Figure, Points, Table
from masa.pages.inline import Anchor, Fact
from masa.pages.scope import Scope
from masa.pages.shared import bulletins, child_death, collaborations, elsewhere, events, restricted
from masa.pages.special_blocks import Event
from tests.pages.partnership.scene import TODAY, every, fact, said
from tests.pages.programme.stage import programme

NORTHMERE = Partnership.model_validate(
    {
        "slug": "north",
        "partnership": {
            "name": "North Partnership", "status": "published", "edition": "e",
            "areas": ["northmere"],
        },
    }
)  # fmt: skip
LINK = Anchor("North Partnership", "partnerships/north/")


def test_members_stand_around_what_they_share_and_in_a_list() -> None:
    item = {"id": "c", "title": "Shared", "partnerships": ["north"],
            "areas": ["northmere", "eastmere"],
            "common": [{"id": "card", "title": "Scorecard", "state": "on-track"}]}  # fmt: skip
    (section,) = collaborations.sections(
        programme(partnerships=(NORTHMERE,), collaborations=[item])
    )
    (figure,) = every(Figure, section)
    assert all(name in str(figure.svg) for name in ("Northmere", "Eastmere", "Shared"))
    assert every(Points, figure)[0].items == (LINK, "Eastmere"), (
        "the area of the partnership is said by its name"
    )
    assert said(every(Table, section)[0].rows) == "Scorecard | On track | green | Not recorded"


def test_a_footprint_names_each_area_and_who_covers_it_and_figures_keep_their_doubt() -> None:
    contradicted = {"document": "slides", "confidence": "contradicted"}
    item = {"id": "cdr", "title": "Reviews", "footprint": ["northmere", "eastmere"],
            "figures": [{"what": "Panels", "value": "7", "source": contradicted}]}  # fmt: skip
    given = programme(partnerships=(NORTHMERE,), child_death_reviews=[item])
    (section,) = child_death.sections(given)
    (figure,) = every(Figure, section)
    assert "Eastmere" in str(figure.svg)
    assert LINK in every(Anchor, figure)
    assert "7 (the source contradicts itself)" in said(every(Table, section))


def test_papers_that_are_held_say_so_and_who_sees_them() -> None:
    given = programme(restricted=[{"title": "Profiles", "seen-by": "Directors only"}])
    (section,) = restricted.sections(given)
    assert section.title == "Held, not public"
    assert "Profiles | Not recorded | Directors only" in said(section)


def test_an_agenda_has_times_titles_and_speakers_with_posts() -> None:
    speaker = {"named": "A. Speaker", "post": "Chair"}
    agenda = [{"time": "12:30", "title": "Arrival"},
              {"time": "13:05", "title": "Talk", "speakers": [speaker], "note": "Part 1"},
              {"time": "14:00", "title": "More", "speakers": [speaker, "Nurse"]}]  # fmt: skip
    given = programme(events=[{"id": "e", "title": "Day", "when": "2019", "agenda": agenda}])
    assert [said(item) for item in every(Event, events.sections(given))] == [
        "12:30 | Arrival",
        "13:05 | Talk | A. Speaker, Chair | Part 1",
        "14:00 | More | A. Speaker, Chair | Nurse",
    ]


def test_the_newest_bulletin_comes_first_and_one_of_no_known_day_last() -> None:
    dates = ("May 2018", "Spring term", "May 2020")
    given = programme(
        bulletins=[{"id": f"b{i}", "title": when, "dated": when} for i, when in enumerate(dates)]
    )
    titles = [section.title for section in bulletins.sections(given)]
    assert titles == ["May 2020", "May 2018", "Spring term"]


def test_a_bulletin_names_those_whose_input_it_has_and_its_figures_beside_their_item() -> None:
    item = {"heading": "News", "text": "More.", "figures": [{"what": "Rise", "value": "44%"}]}
    given = programme(
        bulletins=[
            {"id": "b", "title": "B", "dated": "2019", "contributors": ["Police"], "items": [item]}
        ]
    )
    (section,) = bulletins.sections(given)
    assert fact(section, "With contributions from") == "Police"
    assert said(every(Table, section)[0].rows) == "Rise | 44%"


def holding(**subjects: Any) -> Partnership:
    identity = {"name": "East Partnership", "short-name": "East", "status": "record",
                "edition": "e", "areas": ["eastmere"]}  # fmt: skip
    return Partnership.model_validate({"slug": "east", "partnership": identity, **subjects})


def seen_from(slug: str, *partnerships: Partnership, **more: Any) -> Scope:
    library = Library(partnerships=partnerships, **more)
    return Scope(library.by_slug[slug], library, Addresses(), None, TODAY)


STRAND = {"number": "1", "title": "Hub", "text": "One hub."}
SHARED = {"id": "c", "title": "Shared", "partnerships": ["east", "north"], "strands": [STRAND]}
SERVING = {"id": "g", "name": "Joint Group", "kind": "sub-group", "purpose": "Looks at both.",
           "shared-with": ["north"]}  # fmt: skip


def test_a_collaboration_stands_with_each_partnership_that_it_names() -> None:
    east = holding(collaborations=[SHARED])
    (section,) = collaborations.sections(seen_from("north", NORTHMERE, east))
    held = Anchor("East", "partnerships/east/#c")
    assert every(Fact, section)[0] == Fact("Held in the record of", (held,))
    assert "One hub." in said(every(Table, section))
    (own,) = collaborations.sections(seen_from("east", NORTHMERE, east))
    assert held not in every(Anchor, own)
    assert (section.id, own.id) == ("east-c", "c")
    assert every(Table, section) == every(Table, own)
    other = holding(collaborations=[{**SHARED, "partnerships": ["east"]}])
    assert collaborations.sections(seen_from("north", NORTHMERE, other)) == ()


def test_a_programme_may_hold_what_partnerships_share() -> None:
    joint = programme(collaborations=[SHARED], groups=[SERVING]).programme
    given = seen_from("north", NORTHMERE, programmes=(joint,))
    (section,) = collaborations.sections(given)
    assert Anchor("Joint", "programmes/joint/arrangements/#c") in every(Anchor, section)
    assert Anchor("Joint", "programmes/joint/governance/#g") in every(
        Anchor, elsewhere.groups_section(given)
    )


def test_a_group_is_named_with_those_whom_it_also_serves() -> None:
    given = seen_from("north", NORTHMERE, holding(groups=[SERVING]))
    assert said(elsewhere.groups_section(given).blocks) == (
        "Joint Group. Held in the record of: East | partnerships/east/groups/#g. Looks at both."
    )
    assert elsewhere.groups_section(seen_from("north", NORTHMERE)).blocks == ()


def test_a_partnership_that_is_not_shown_yet_is_named_without_a_link() -> None:
    given = seen_from("north", NORTHMERE, hidden={"west": "West Partnership"})
    assert given.partnership_link("west") == "West Partnership"
    assert given.partnership_link("north") == LINK
