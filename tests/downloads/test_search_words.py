"""What the search's script knows of the field's words."""

import json
from pathlib import Path

from masa.compare.history import NO_HISTORY
from masa.downloads import search_words
from masa.pages.addresses import Addresses
from tests.pages.everyone.sites import AREAS, identity, workspace

TERMS = """
terms:
  - id: mash
    term: MASH
    stands-for: Multi-agency safeguarding hub
    meaning: A team that looks at worries.
    also: [front door]
  - {id: neglect, term: Neglect, meaning: Failing to meet basic needs., also: [Neglect]}
"""


def made(folder: Path, **partnerships: str) -> dict[str, object]:
    space = workspace(folder, AREAS + TERMS, **partnerships)
    files = search_words.files(space, NO_HISTORY, Addresses.of(space.library), "", "")
    (text,) = files.values()
    assert [*files] == ["search/words.json"]
    found: dict[str, object] = json.loads(text)
    return found


def two(folder: Path) -> dict[str, object]:
    return made(folder, a=identity("Alpha"), b=identity("Beta", areas="eastmere"))


def test_a_term_its_long_form_and_what_people_also_say_are_one_group(tmp_path: Path) -> None:
    assert two(tmp_path)["groups"] == [
        ["MASH", "Multi-agency safeguarding hub", "front door"],
        ["Neglect"],
    ]


def test_areas_have_the_names_of_their_towns(tmp_path: Path) -> None:
    assert two(tmp_path)["areas"] == {
        "Eastmere": [],
        "Northmere": ["Holmewick", "Upper Northmere"],
    }


def test_one_partnership_alone_needs_no_places(tmp_path: Path) -> None:
    assert made(tmp_path, a=identity("Alpha"))["areas"] == {}


def test_words_are_small_whole_and_each_there_once(tmp_path: Path) -> None:
    words = str(two(tmp_path)["words"]).split()
    assert {"neglect", "safeguarding", "worries", "scrutiny", "alpha"} <= set(words)
    assert {"hurting", "somebody", "safe"} <= set(words), "what a child may say is no misspelling"
    assert words == sorted(set(words))
    assert [word for word in words if len(word) < 4 or word != word.lower()] == []
