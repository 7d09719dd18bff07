"""The calendars of what is due: read back by a parser, steady, and with nothing that has no day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from icalendar import Calendar, Event

from masa.downloads import make_downloads
from masa.downloads.calendar import calendar
from masa.guidance.workspace import Workspace, open_workspace
from tests.due.small import opened

ROOT = "https://example.org/site/"
OWN = "partnerships/north/due.ics"
ACTIONS = """\
actions:
  - {id: a, text: "Read, then *write*; and \\"sign\\" a back\\\\slash.", due: 1 May 2027}
  - {id: b, text: Some day., due: Ongoing}
publication: {next-review: September 2027}
"""


def files(workspace: Workspace, root: str = ROOT) -> dict[str, str]:
    made = make_downloads(workspace, "Arrangements", root).files
    return {name: text for name, text in made.items() if name.endswith(".ics")}


def events(text: str) -> list[Event]:
    return [part for part in Calendar.from_ical(text).walk() if isinstance(part, Event)]


def uids(text: str) -> list[str]:
    return [str(event["uid"]) for event in events(text)]


def test_each_current_partnership_has_a_calendar_and_the_site_has_one(tmp_path: Path) -> None:
    found = files(opened(tmp_path, ACTIONS, south="topics: []\n"))
    assert set(found) == {"due.ics", OWN, "partnerships/south/due.ics"}
    assert uids(found["due.ics"]) == uids(found[OWN])
    assert uids(found["partnerships/south/due.ics"]) == []


def test_a_name_cannot_end_the_line_it_stands_in() -> None:
    made = calendar("A, b; c\nATTACH:x", [])
    assert "X-WR-CALNAME:A\\, b\\; c\\nATTACH:x\r\n" in made


def test_a_record_has_none(tmp_path: Path) -> None:
    found = files(opened(tmp_path, ACTIONS, status="record", south="topics: []\n"))
    assert set(found) == {"due.ics", "partnerships/south/due.ics"}
    assert uids(found["due.ics"]) == []


def test_a_site_of_one_partnership_has_one_calendar(tmp_path: Path) -> None:
    assert set(files(opened(tmp_path, ACTIONS))) == {"due.ics"}


def test_an_event_is_one_whole_day_and_what_has_no_day_has_none(tmp_path: Path) -> None:
    action, review = events(files(opened(tmp_path, ACTIONS))["due.ics"])
    assert (action.start, action.end) == (date(2027, 5, 1), date(2027, 5, 2))
    # The last day that September may mean; its wording is in the description.
    assert (review.start, review.end) == (date(2027, 9, 30), date(2027, 10, 1))
    assert "Review, due: September 2027" in str(review["description"])
    assert str(review["transp"]) == "TRANSPARENT"


def test_what_it_says_comes_back_from_a_parser(tmp_path: Path) -> None:
    (action, _) = events(files(opened(tmp_path, ACTIONS))["due.ics"])
    assert str(action["summary"]) == 'North: Read, then write; and "sign" a back\\slash'
    assert str(action["description"]).split("\n") == [
        "Action, due: 1 May 2027",
        f"{ROOT}priorities/#actions",
    ]
    assert str(action["url"]) == f"{ROOT}priorities/#actions"
    assert action.categories == ["Action"]


def test_commas_semicolons_backslashes_and_new_lines_are_escaped(tmp_path: Path) -> None:
    lines = unfolded(files(opened(tmp_path, ACTIONS))["due.ics"])
    assert 'SUMMARY:North: Read\\, then write\\; and "sign" a back\\\\slash' in lines
    assert f"DESCRIPTION:Action\\, due: 1 May 2027\\n{ROOT}priorities/#actions" in lines


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_lines_are_folded_at_75_bytes_even_between_letters_of_several(tmp_path: Path) -> None:
    words = "Ŵhāt ïs dùe 🏡 " * 6
    text = f"actions: [{{id: a, text: '{words}', due: 1 May 2027}}]\n"
    found = files(opened(tmp_path, text))["due.ics"]
    assert max(len(line.encode()) for line in found.split("\r\n")) <= 75
    assert "\n" not in found.replace("\r\n", "")
    assert any(line.startswith(f"SUMMARY:North: {words.strip()}") for line in unfolded(found))


def test_ids_last_when_day_wording_and_website_change(tmp_path: Path) -> None:
    before = files(opened(tmp_path / "a", ACTIONS))["due.ics"]
    later = ACTIONS.replace("Read, then", "First read, then").replace("1 May 2027", "1 June 2027")
    changed = opened(tmp_path / "b", later, today=date(2027, 1, 1))
    after = files(changed, "https://elsewhere.example/")["due.ics"]
    assert uids(before) == uids(after)
    assert len(set(uids(before))) == 2
    assert all(uid.endswith("@masa.invalid") for uid in uids(before))


def test_ids_last_when_a_partnership_is_called_something_else(tmp_path: Path) -> None:
    workspace = opened(tmp_path, ACTIONS)
    before = uids(files(workspace)["due.ics"])
    identity = tmp_path / "arrangements/partnerships/north/partnership.yml"
    identity.write_text(identity.read_text("utf-8").replace("North", "Norland"), "utf-8")
    after = files(open_workspace(tmp_path / "arrangements", workspace.today))["due.ics"]
    assert "SUMMARY:Norland: " in after
    assert uids(after) == before


def test_the_same_thing_of_two_partnerships_has_two_ids(tmp_path: Path) -> None:
    found = files(opened(tmp_path, ACTIONS, south=ACTIONS))["due.ics"]
    assert len(set(uids(found))) == len(uids(found)) == 4


def test_the_repositorys_own_ids_are_all_different(repository: Path) -> None:
    found = files(open_workspace(repository / "arrangements", date(2026, 11, 22)))["due.ics"]
    assert len(uids(found)) > 5
    assert len(set(uids(found))) == len(uids(found))


def test_the_stamp_is_the_day_of_the_site_and_no_clock_is_read(tmp_path: Path) -> None:
    workspace = opened(tmp_path, ACTIONS, today=date(2027, 2, 3))
    stamps = {event.DTSTAMP for event in events(files(workspace)["due.ics"])}
    assert stamps == {datetime(2027, 2, 3, tzinfo=UTC)}


def test_without_a_web_address_no_address_is_made_up(tmp_path: Path) -> None:
    text = files(opened(tmp_path, ACTIONS), root="")["due.ics"]
    assert "URL" not in text
    assert "priorities/" not in text


def test_a_calendar_has_what_the_standard_asks_for(tmp_path: Path) -> None:
    whole = Calendar.from_ical(files(opened(tmp_path, ACTIONS))["due.ics"])
    assert (str(whole["version"]), str(whole["prodid"])) == ("2.0", "-//Masa//What is due//EN")
    assert str(whole["x-wr-calname"]) == "What is due: North Partnership"
    for event in whole.walk("VEVENT"):
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(event)
