"""The editions as data: what they list, how sure they are, and what they must never claim."""

from __future__ import annotations

import re

import pytest

from masa.guidance.edition import Confirmed, Edition, Requirement, Strength
from masa.guidance.kinds.present import Present
from tests.guidance.support import only, usual_file

LIST_2018 = """
needs-response lcspr-commission-publish independent-scrutiny partners-named geographic-area
relevant-agencies education-inclusion custody-residential-inclusion data-intelligence
training-and-audit funding lcspr-process-learning voice-children-families threshold-alignment
""".split()
LIST_2023 = """
needs-response lcspr-commission-publish independent-scrutiny lsp-named dsp-named partnership-chair
geographic-area relevant-agencies education-relevant-agency education-operational-strategic
vcse-inclusion custody-residential-inclusion information-sharing data-intelligence business-support
funding-shared-budget multi-agency-training voice-children-families threshold-document
dispute-escalation
""".split()
DUTIES = """
partners-all-three publish-arrangements yearly-report-12-months report-what-done
report-how-effective
""".split()

#: Items that the law firm's summary of June 2019 gives, with the pages it names.
WITH_PAGES = LIST_2018[:10]
PAGES = "Working Together 2018, pages 78 to 79"
SECTION = re.compile(r"Children Act 2004, section 16[A-Z]\b")
ACT = "https://www.legislation.gov.uk/ukpga/2004/31/section/"

#: Each page that shows requirements, with the sections they may point to. The page `arrangements`
#: has a section for each key of `arrangements:`.
SHOWN = {
    "agencies": {"list"},
    "funding": {"contributions"},
    "groups": {"partners", "chair"},
    "reports": {"yearly-reports"},
    "reviews": {"commissioning", "process"},
    "scrutiny": {"how-it-works"},
    "thresholds": {"threshold-document", "disagreements"},
    "training": {"how-it-works"},
    "voice": {"how-we-listen"},
}


def every(editions: tuple[Edition, ...]) -> list[Requirement]:
    return [requirement for edition in editions for requirement in edition.requirements]


@pytest.mark.parametrize(("name", "listed"), [("wt2018", LIST_2018), ("wt2023", LIST_2023)])
def test_the_list_comes_first_and_then_the_duties(
    editions: tuple[Edition, ...], name: str, listed: list[str]
) -> None:
    requirements = only(editions, name).requirements
    assert [r.id for r in requirements] == listed + DUTIES
    assert [r.number for r in requirements] == list(range(1, len(listed) + len(DUTIES) + 1))
    assert {r.strength for r in requirements[len(listed) :]} == {Strength.MUST}


def test_editions_follow_one_another(editions: tuple[Edition, ...]) -> None:
    assert [edition.id for edition in editions] == ["wt2018", "wt2023"]
    first, second = (edition.information for edition in editions)
    assert (first.status, second.status) == ("superseded", "in-force")
    assert first.applies_to is not None
    assert (second.applies_from - first.applies_to).days == 1
    assert second.continues == first.id
    assert all("have not read" in edition.information.how_sure for edition in editions)
    assert "2026 edition" in second.how_sure


def test_no_paragraph_is_ever_named(editions: tuple[Edition, ...]) -> None:
    """Nobody has read the guidance for this, so nobody knows its paragraphs."""
    said = [basis.says for requirement in every(editions) for basis in requirement.basis]
    said += [str(r.confidence_note) + r.says + r.to_meet for r in every(editions)]
    paragraph = re.compile(r"\bpara(graph|s|\.|\b)|¶", re.IGNORECASE)
    assert [text for text in said if paragraph.search(text)] == []


def test_pages_are_named_only_where_a_source_gives_them(editions: tuple[Edition, ...]) -> None:
    paged = [
        (edition.id, requirement.id)
        for edition in editions
        for requirement in edition.requirements
        for basis in requirement.basis
        if "page" in basis.says
    ]
    assert paged == [("wt2018", name) for name in WITH_PAGES]
    said = {basis.says for r in every(editions) for basis in r.basis if "page" in basis.says}
    assert said == {PAGES}


def test_a_must_is_law_that_was_read_and_a_should_is_not(editions: tuple[Edition, ...]) -> None:
    for requirement in every(editions):
        first = requirement.basis[0]
        if requirement.strength is Strength.MUST:
            assert requirement.confirmed is Confirmed.READ, requirement.id
            assert SECTION.match(first.says), requirement.id
            assert first.address is not None
            assert first.address.startswith(ACT)
        else:
            assert requirement.confirmed is not Confirmed.READ, requirement.id
            assert first.says.startswith("Working Together "), requirement.id


def test_an_address_leads_to_the_section_it_stands_beside(editions: tuple[Edition, ...]) -> None:
    for requirement in every(editions):
        for basis in requirement.basis:
            if match := SECTION.match(basis.says):
                assert basis.address == ACT + match.group().rsplit(" ", 1)[1]


def test_what_is_not_confirmed_is_known_by_name(editions: tuple[Edition, ...]) -> None:
    unsure = [
        (edition.id, requirement.id)
        for edition in editions
        for requirement in edition.requirements
        if requirement.confirmed is Confirmed.UNCONFIRMED
    ]
    assert unsure == [("wt2023", "custody-residential-inclusion"), ("wt2023", "dispute-escalation")]
    assert all(requirement.confidence_note for requirement in every(editions))


def test_what_continues_an_earlier_requirement_is_there(editions: tuple[Edition, ...]) -> None:
    before = only(editions, "wt2018")
    assert all(not requirement.continues for requirement in before.requirements)
    for requirement in only(editions, "wt2023").requirements:
        for lineage in requirement.continues:
            assert lineage.edition == "wt2018"
            assert before.requirement(lineage.requirement), requirement.id
            if lineage.how == "kept":
                assert lineage.requirement == requirement.id
    new = {r.id for r in only(editions, "wt2023").requirements if not r.continues}
    assert new == {
        "partnership-chair",
        "vcse-inclusion",
        "information-sharing",
        "business-support",
        "dispute-escalation",
    }


def test_a_requirement_is_shown_where_its_data_stand(editions: tuple[Edition, ...]) -> None:
    for requirement in every(editions):
        page, anchor = requirement.shown_at.split("#")
        if page == "arrangements":
            assert anchor in (
                requirement.id,
                requirement.id.replace("publish-arrangements", "publication"),
            )
        else:
            assert anchor in SHOWN[page], requirement.shown_at


def test_how_to_meet_it_names_every_file_and_key(editions: tuple[Edition, ...]) -> None:
    for requirement in every(editions):
        paths = {path for check in requirement.look_at for path in check.paths()}
        for path in paths - {"seats.statutory"}:  # which is yes unless an editor says no
            subject, *rest = path.split(".")
            told = [
                usual_file(subject) in requirement.to_meet,
                f"`{subject}:`" in requirement.to_meet,
            ]
            told.append(any(f"`{part}`" in requirement.to_meet for part in rest[:2]))
            assert all(told), (requirement.id, path)


def test_how_to_meet_it_gives_the_number_of_words(editions: tuple[Edition, ...]) -> None:
    for requirement in every(editions):
        asked = {c.words for c in requirement.look_at if isinstance(c, Present) and c.words > 10}
        told = {int(n) for n in re.findall(r"at least (\d+) words", requirement.to_meet)}
        assert told == asked, requirement.id
