"""Which things belong to a theme, and why: by whole words, and never by anything like them."""

from pathlib import Path

import pytest

from masa.model.registers import CommonTheme
from masa.themes.matching import Evened, Finder, Place, finder_of, hits, themes_of
from masa.themes.subjects import things
from tests.pages.everyone.sites import AREAS, identity, programme, workspace

THEMES = """
themes:
  - {id: neglect, title: Neglect, heading: Home, summary: Needs., words: [neglect, neglected]}
  - id: knives
    title: Knives
    heading: Outside
    summary: Knives and gangs.
    words: [knife, knife crime, children’s voice, go-missing]
"""
ALPHA = (
    identity("Alpha")
    + """
priorities:
  - {id: one, title: Noticing neglect early, why: Knife crime is another matter.}
  - {id: two, title: Tagged, why: Nothing to read here., themes: [neglect]}
actions: [{id: a, text: Ask about NEGLECT each time}]
topics: [{id: t, title: Schools, page: overview, parts: [{title: A, text: Some are neglected.}]}]
audits: [{id: au, topic: Self-neglect of adults, kind: other}]
groups: [{id: g, name: Negligence board, kind: board, purpose: Neglecting nothing.}]
training: {courses: [{title: Knife, says: A course.}]}
hubs: [{id: h, title: Hub, runs: [{id: r, theme: Gangs, next-step: What neglect is.}]}]
collaborations:
  - id: joint
    title: Three boroughs
    driver: Neglect knows no borders.
    strands: [{number: "1", title: Reviews, text: Neglect first.}]
    common: [{id: knife-plan, title: One plan on neglect}]
"""
)


def theme(*words: str) -> CommonTheme:
    return CommonTheme.model_validate(
        {"id": "a", "title": "A", "heading": "H", "summary": "S.", "words": words}
    )


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (["neglect"], "Neglect is common.", ["neglect"]),
        (["neglect"], "neglected, negligent, Neglectful", []),
        (["neglect"], "(neglect)", ["neglect"]),
        (["go missing"], "children who go-missing", ["go missing"]),
        (["all-age"], "an all age service", ["all-age"]),
        (["child's voice"], "the child’s voice", ["child's voice"]),
        (["child’s voice"], "the child's  voice", ["child’s voice"]),
        (["MASH"], "the mash", ["MASH"]),
        (["knife crime"], "knife, crime", []),
        (["knife", "knife crime"], "gangs and knife crime", ["knife crime"]),
        (["knife crime", "knife"], "a knife", ["knife"]),
        (["a+b"], "see a+b here", ["a+b"]),
        (["+"], "a + b", ["+"]),
    ],
)
def test_words_count_only_whole(words: list[str], text: str, found: list[str]) -> None:
    assert list(Finder((theme(*words),)).words_in(Evened.of(text)).get("a", ())) == found


def found_in(folder: Path) -> dict[str, list[tuple[str, str, str, tuple[str, ...]]]]:
    space = workspace(folder, AREAS + THEMES, alpha=ALPHA)
    assert [f for f in space.findings if f.code.startswith("M")] == []
    finder = finder_of(space.library.registers.themes)
    found = hits(space.library.partnerships[0], finder)
    return {
        name: [(h.thing.subject, h.thing.id, h.place.name, h.words) for h in some]
        for name, some in found.items()
    }


def test_titles_come_before_texts_and_what_says_so_itself_before_both(tmp_path: Path) -> None:
    assert found_in(tmp_path) == {
        "neglect": [
            ("priorities", "two", "TAG", ()),
            ("priorities", "one", "TITLE", ("neglect",)),
            ("actions", "a", "TITLE", ("neglect",)),
            ("audits", "au", "TITLE", ("neglect",)),
            ("collaborations", "joint", "TITLE", ("neglect",)),
            ("topics", "t", "TEXT", ("neglected",)),
            ("hubs", "h-r", "TEXT", ("neglect",)),
            ("collaborations", "joint", "TEXT", ("neglect",)),
        ],
        "knives": [
            ("training", "", "TITLE", ("knife",)),
            ("priorities", "one", "TEXT", ("knife crime",)),
        ],
    }


def test_a_thing_is_about_what_its_title_or_its_editor_says(tmp_path: Path) -> None:
    space = workspace(tmp_path, AREAS + THEMES, alpha=ALPHA)
    finder = finder_of(space.library.registers.themes)
    about = {
        thing.id: [theme.id for theme in themes_of(thing, finder)]
        for thing in things(space.library.partnerships[0])
    }
    assert about["one"] == about["two"] == ["neglect"]
    assert about["t"] == about["g"] == []


def test_programmes_are_looked_through_too(tmp_path: Path) -> None:
    space = workspace(tmp_path, AREAS + THEMES, alpha=identity("Alpha"))
    assert space.library.programmes == ()
    programme(tmp_path, "joint", "stages: [{id: s, title: Knife crime}]\n")
    space = workspace(tmp_path, AREAS + THEMES, alpha=identity("Alpha"))
    (hit,) = hits(space.library.programmes[0], finder_of(space.library.registers.themes))["knives"]
    assert (hit.thing.subject, hit.thing.id, hit.place) == ("stages", "s", Place.TITLE)


def test_a_tag_must_name_a_theme(tmp_path: Path) -> None:
    wrong = identity("Alpha") + "topics: [{id: t, title: T, page: overview, themes: [neglekt]}]\n"
    space = workspace(tmp_path, AREAS + THEMES, alpha=wrong)
    (said,) = [f.message for f in space.findings if f.code == "M120"]
    assert "There is no theme with the id `neglekt`" in said


def test_a_subject_as_a_whole_belongs_by_its_title_alone(tmp_path: Path) -> None:
    alpha = ALPHA.replace(
        "training: {", "voice: {summary: Neglect is heard of.}\ntraining: {summary: On neglect., "
    )
    (owner,) = workspace(tmp_path, AREAS, alpha=alpha).library.partnerships
    whole = [(one.subject, one.title) for one in things(owner) if one.whole]
    assert whole == [("training", "Training"), ("voice", "Children and families’ voice")]
    neglect, training = (
        hits(owner, Finder((theme(word),)))["a"] for word in ("neglect", "training")
    )
    assert [hit for hit in neglect if hit.thing.whole] == []
    assert [(hit.thing.subject, hit.place) for hit in training] == [("training", Place.TITLE)]


def test_a_subject_as_a_whole_comes_first(tmp_path: Path) -> None:
    alpha = ALPHA.replace("themes: [neglect]", "themes: [a]")
    (owner,) = workspace(tmp_path, AREAS, alpha=alpha).library.partnerships
    found = hits(owner, Finder((theme("training"),)))["a"]
    assert [(hit.thing.subject, hit.place) for hit in found] == [
        ("training", Place.TITLE),
        ("priorities", Place.TAG),
    ]
