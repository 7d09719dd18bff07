"""Collaborations and child death reviews: members, footprints, doubts, what is held back."""

from masa.model.partnership import Partnership
from masa.pages.blocks import Figure, Points, Table
from masa.pages.inline import Anchor
from masa.pages.shared import bulletins, child_death, collaborations, events, restricted
from masa.pages.special_blocks import Event
from tests.pages.partnership.scene import every, said
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
    assert every(Points, figure)[0].items == (LINK, "Northmere", "Eastmere")
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
