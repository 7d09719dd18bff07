"""The editions as data: what they list, how sure they are, and what they must never claim."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from masa.guidance.edition import Confirmed, Edition, Group, Requirement, Strength
from masa.guidance.kinds.present import Present
from tests.guidance.support import TODAY, only, usual_file

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
#: What stands beside the list and the duties, by group; kept from the edition before where it is.
REVIEWS = """
lcspr-publish lcspr-report-content lcspr-withheld-improvements lcspr-send-7-days-before
lcspr-available-1-year lcspr-6-months notify-5-working-days rapid-review-15-working-days
""".split()
DEATHS = """
cdr-arrangements-published cdr-partners cdr-report cdr-combined-area cdr-footprint-60 cdr-panel
cdr-designated-doctor joint-agency-response cdr-national-database
""".split()
REPORTS_2018 = """
report-impact-evidence report-no-progress-areas report-review-recommendations report-feedback-used
report-restraint-review report-copy-panel-7-days
""".split()
REPORTS_2023 = """
report-partner-contributions report-scrutiny-themes report-impact-evidence
report-serious-incident-learning report-key-decisions report-feedback-used report-cost-breakdown
report-national-reforms report-data-use report-scrutiny-impact report-education-representation
report-training report-restraint-review report-by-30-september report-accessible
report-copy-panel-7-days
""".split()
BESIDE_2018 = """
publish-deadline implement-deadline notify-secretary-of-state arrangements-updated
report-location-stated relevant-agency-list-reviewed funding-equitable scrutiny-of-yearly-report
dispute-resolution combined-area-agreement
""".split()
BESIDE_2023 = """
publish-deadline lsp-sign-off annual-review lsp-functions dsp-functions chair-functions
scrutiny-functions combined-area-agreement
""".split()
PROVISIONAL = """
disproportionality-racism family-help-offer data-sharing-accountability report-impact-demonstrated
""".split()

#: Items that the law firm's summary of June 2019 gives, with the pages it names.
WITH_PAGES = LIST_2018[:10]
PAGES = "Working Together 2018, pages 78 to 79"
SECTION = re.compile(r"Children Act 2004, sections? 16[A-Z]+\b")
NEW_ACT = re.compile(r"Children's Wellbeing and Schools Act 2026, section [234]$")
NEW_ACTS_TEXT = "https://www.legislation.gov.uk/ukpga/2026/21/section/"
ACT = "https://www.legislation.gov.uk/ukpga/2004/31/section/"

#: Each page that shows requirements, with the sections they may point to. The page `arrangements`
#: has a section for each key of `arrangements:`.
SHOWN = {
    "agencies": {"list"},
    "funding": {"contributions"},
    "groups": {"partners", "chair"},
    "overview": {"area"},
    "reports": {"yearly-reports", "reviews-due", "sign-off"},
    "reviews": {"commissioning", "process", "local-reviews", "child-death-reviews"},
    "scrutiny": {"how-it-works", "functions"},
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
    first = requirements[: len(listed) + len(DUTIES)]
    assert [r.id for r in first] == listed + DUTIES
    assert [r.number for r in requirements] == list(range(1, len(requirements) + 1))
    assert {r.strength for r in first[len(listed) :]} == {Strength.MUST}
    assert [r.id for r in requirements if r.group is Group.ARRANGEMENTS] == listed


@pytest.mark.parametrize(
    ("name", "group", "wanted"),
    [
        ("wt2018", Group.PUBLICATION, BESIDE_2018),
        ("wt2018", Group.YEARLY_REPORT, [*DUTIES[2:], *REPORTS_2018]),
        ("wt2018", Group.PRACTICE_REVIEWS, REVIEWS),
        ("wt2018", Group.CHILD_DEATHS, [*DEATHS, "cdr-2019-dates"]),
        ("wt2023", Group.PUBLICATION, BESIDE_2023),
        ("wt2023", Group.YEARLY_REPORT, [*DUTIES[2:], *REPORTS_2023]),
        ("wt2023", Group.PRACTICE_REVIEWS, ["lcspr-process-learning", *REVIEWS]),
        ("wt2023", Group.CHILD_DEATHS, DEATHS),
    ],
)
def test_what_stands_beside_the_list_is_grouped(
    editions: tuple[Edition, ...], name: str, group: Group, wanted: list[str]
) -> None:
    assert [r.id for r in only(editions, name).requirements if r.group is group] == wanted


def test_editions_follow_one_another(editions: tuple[Edition, ...]) -> None:
    assert [edition.id for edition in editions] == ["wt2018", "wt2023", "wt2026", "cwsa2026"]
    first, second, third, act = (edition.information for edition in editions)
    assert (first.status, second.status) == ("superseded", "in-force")
    assert (third.status, act.status) == ("upcoming", "upcoming")
    assert third.continues == second.id
    assert [act.overlay, act.continues, act.applies_from] == [True, None, None]
    assert first.applies_to is not None
    assert second.applies_from is not None
    assert (second.applies_from - first.applies_to).days == 1
    assert second.continues == first.id
    assert all("have not read" in edition.information.how_sure for edition in editions[:3])
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
        for edition in editions[:2]
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
            assert SECTION.match(first.says) or NEW_ACT.match(first.says), requirement.id
            assert first.address is not None
            assert first.address.startswith((ACT, NEW_ACTS_TEXT))
        else:
            assert requirement.confirmed is not Confirmed.READ, requirement.id
            power = first.says.endswith(" (a power)")
            assert power or first.says.startswith("Working Together "), requirement.id
            assert not (power and requirement.may_block), requirement.id


def test_an_address_leads_to_the_section_it_stands_beside(editions: tuple[Edition, ...]) -> None:
    for requirement in every(editions):
        for basis in requirement.basis:
            if match := SECTION.match(basis.says):
                assert basis.address == ACT + match.group().rsplit(" ", 1)[1]


def test_what_is_not_confirmed_is_known_by_name(editions: tuple[Edition, ...]) -> None:
    unsure = {
        edition.id: [r.id for r in edition.requirements if r.confirmed is Confirmed.UNCONFIRMED]
        for edition in editions
    }
    assert unsure["wt2018"] == [
        "notify-secretary-of-state",
        "dispute-resolution",
        "combined-area-agreement",
        "cdr-combined-area",
    ]
    assert unsure["wt2023"] == [
        "custody-residential-inclusion",
        "dispute-escalation",
        "annual-review",
        "chair-functions",
        "report-training",
        "lcspr-process-learning",
        "cdr-combined-area",
        "combined-area-agreement",
    ]
    assert unsure["cwsa2026"] == []
    guidance = [r for r in only(editions, "wt2026").requirements if r.strength is Strength.SHOULD]
    assert unsure["wt2026"] == [r.id for r in guidance]
    assert all(requirement.confidence_note for requirement in every(editions))


def test_what_continues_an_earlier_requirement_is_there(editions: tuple[Edition, ...]) -> None:
    assert all(not r.continues for r in only(editions, "wt2018").requirements)
    for before, after in pairwise(editions[:3]):
        for requirement in after.requirements:
            for lineage in requirement.continues:
                assert lineage.edition == before.id
                assert before.requirement(lineage.requirement), requirement.id
                if lineage.how == "kept":
                    assert lineage.requirement == requirement.id


def test_what_is_new_is_known_by_name(editions: tuple[Edition, ...]) -> None:
    new = {r.id for r in only(editions, "wt2023").requirements if not r.continues}
    assert new == {
        "partnership-chair", "vcse-inclusion", "information-sharing", "business-support",
        "lsp-sign-off", "annual-review", "lsp-functions", "dsp-functions", "chair-functions",
        "report-partner-contributions", "report-scrutiny-themes",
        "report-serious-incident-learning", "report-cost-breakdown", "report-national-reforms",
        "report-data-use", "report-scrutiny-impact", "report-education-representation",
        "report-training", "report-by-30-september",
    }  # fmt: skip
    unread = only(editions, "wt2026")
    assert [r.id for r in unread.requirements if not r.continues] == PROVISIONAL


def test_what_is_withdrawn_is_said_with_the_reason(editions: tuple[Edition, ...]) -> None:
    for before, after in pairwise(editions[:3]):
        continued = {link.requirement for r in after.requirements for link in r.continues}
        left = {requirement.id for requirement in before.requirements} - continued
        assert left == {gone.requirement for gone in after.withdrawn}


def test_an_edition_that_was_not_read_and_an_act_that_has_not_begun_hold_nobody(
    editions: tuple[Edition, ...],
) -> None:
    unread, act = editions[2:]
    assert [unread.information.status, unread.information.marked] == [
        "upcoming",
        "Published, not yet read by us",
    ]
    assert act.requirements
    assert all(r.in_force_from is None for r in act.requirements)
    assert all(r.strength is Strength.MUST and r.may_block for r in act.requirements)
    assert not any(act.in_force(r, TODAY) for r in act.requirements)


def test_a_requirement_is_shown_where_its_data_stand(editions: tuple[Edition, ...]) -> None:
    for requirement in every(editions):
        page, anchor = requirement.shown_at.split("#")
        if page == "arrangements":
            about_versions = any(
                path.startswith("publication.")
                for check in requirement.look_at
                for path in check.paths()
            )
            assert anchor == ("publication" if about_versions else requirement.id)
        else:
            assert anchor in SHOWN[page], requirement.shown_at


#: What only chooses the entries to look at: yes unless an editor says no, and a day of a period.
CHOOSING = {"seats.statutory", "reports.to"}


def test_how_to_meet_it_names_every_file_and_key(editions: tuple[Edition, ...]) -> None:
    for requirement in every(editions):
        paths = {path for check in requirement.look_at for path in check.paths()}
        for path in paths - CHOOSING:
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
