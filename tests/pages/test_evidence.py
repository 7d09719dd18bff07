"""What a finished page must hold for each requirement."""

from __future__ import annotations

from dataclasses import replace

import pytest

from masa.guidance.assessing import Outcome
from masa.guidance.workspace import Workspace
from masa.pages.evidence import FIRST_WORDS, Evidence, all_evidence, bare_words
from tests.pages.golden.world import PUBLISHED, RECORD, alone, workspace


def evidence(of: Workspace, partnership: str = PUBLISHED) -> dict[str, Evidence]:
    """By requirement."""
    return {e.requirement: e for e in all_evidence(of) if e.partnership == partnership}


def shown_at(of: Workspace, requirement: str, place: str) -> Workspace:
    """The same, but the requirement is to be shown somewhere else."""
    standing = of.standings[PUBLISHED]
    assessments = tuple(
        replace(a, requirement=a.requirement.model_copy(update={"shown_at": place}))
        if a.requirement.id == requirement
        else a
        for a in standing.assessments
    )
    moved = replace(standing, assessments=assessments)
    return replace(of, standings={**of.standings, PUBLISHED: moved})


def test_a_published_arrangement_shows_every_requirement_of_its_edition() -> None:
    edition = workspace().edition("second")
    assert edition is not None
    assert list(evidence(workspace())) == [item.id for item in edition.requirements]
    outcomes = {a.outcome for a in workspace().standings[PUBLISHED].assessments}
    assert outcomes == set(Outcome) - {Outcome.NOT_YET}


def test_what_is_not_in_force_need_not_be_shown() -> None:
    standing = workspace().standings[PUBLISHED]
    first = replace(standing.assessments[0], outcome=Outcome.NOT_YET)
    later = replace(standing, assessments=(first, *standing.assessments[1:]))
    of = replace(workspace(), standings={**workspace().standings, PUBLISHED: later})
    assert first.requirement.id not in evidence(of)
    assert len(evidence(of)) == len(standing.assessments) - 1


def test_a_record_shows_only_what_its_source_speaks_of() -> None:
    assert [
        (e.requirement, e.address, e.anchor) for e in evidence(workspace(), RECORD).values()
    ] == [("needs", "partnerships/sedgeholt/arrangements/", "needs")]


@pytest.mark.parametrize(
    ("requirement", "address", "anchor"),
    [
        ("needs-response", "partnerships/quillmere/arrangements/", "needs-response"),
        ("independent-scrutiny", "partnerships/quillmere/scrutiny/", "how-it-works"),
        ("team", "partnerships/quillmere/arrangements/", "team"),
    ],
)
def test_where_it_is_shown(requirement: str, address: str, anchor: str) -> None:
    found = evidence(workspace())[requirement]
    assert (found.address, found.anchor) == (address, anchor)


def test_of_a_partnership_alone_it_is_shown_at_the_root() -> None:
    found = evidence(alone(PUBLISHED))
    assert found["needs-response"].address == "arrangements/"
    assert {e.address.startswith("partnerships/") for e in found.values()} == {False}


@pytest.mark.parametrize(
    ("of", "address"), [(workspace(), "partnerships/quillmere/"), (alone(PUBLISHED), "")]
)
def test_the_overview_is_the_partnerships_own_page(of: Workspace, address: str) -> None:
    found = evidence(shown_at(of, "needs-response", "overview#in-short"))["needs-response"]
    assert (found.address, found.anchor) == (address, "in-short")


@pytest.mark.parametrize(
    ("requirement", "openings"),
    [
        # Markdown that an editor wrote is left out, and so is all after the first words.
        ("needs-response", ("partners meet every month look at",)),
        ("voice", ("young people sit on a panel",)),
        # Both texts; that a person is named as well is no prose.
        (
            "independent-scrutiny",
            ("a scrutineer who works for none",),
        ),
        # Explained, not met, not applying, needing judgement: that it says so is enough.
        ("team", ()),
        ("disagreements", ()),
        ("custody", ()),
        ("balance", ()),
        # Sums, dates and names are no prose.
        ("shared-budget", ()),
        ("publication", ()),
        ("partners", ()),
    ],
)
def test_how_the_texts_begin(requirement: str, openings: tuple[str, ...]) -> None:
    assert evidence(workspace())[requirement].openings == openings


@pytest.mark.parametrize(
    ("requirement", "whole_page"),
    [
        ("needs-response", False),
        ("training", False),
        ("local-reviews", True),
        ("independent-scrutiny", True),
        ("agencies", True),
        ("balance", False),
    ],
)
def test_where_several_things_are_looked_at_the_whole_page_may_hold_them(
    requirement: str, whole_page: bool
) -> None:
    assert evidence(workspace())[requirement].whole_page is whole_page


def test_no_opening_is_longer_than_needed_or_empty() -> None:
    openings = [opening for e in all_evidence(workspace()) for opening in e.openings]
    assert openings
    assert {len(opening.split()) for opening in openings} <= set(range(2, FIRST_WORDS + 1))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Partners meet **often**,\n and (always) talk.", "partners meet often and always talk"),
        ("Children’s", "children s"),
        ("£1,000 — 5%", "1 000 5"),
        ("", ""),
    ],
)
def test_words_without_what_stands_between_them(text: str, words: str) -> None:
    assert bare_words(text) == words
