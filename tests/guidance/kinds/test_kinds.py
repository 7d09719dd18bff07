"""Each kind of check: what it misses, on which line, in which words, and when a person looks."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.guidance.support import check_of, misses_of

Expected = list[tuple[str, str, bool]]
Row = tuple[str, str, str, Expected]


def sure(line: str, message: str) -> Expected:
    return [(line, message, False)]


SUMMARY = "{kind: present, path: voice.summary, words: 5}"
LEAD = "{kind: present, path: arrangements.help.lead}"
PRESENT: list[Row] = [
    ("text that is long enough", SUMMARY, "voice: {summary: We ask children every month.}", []),
    (
        "nothing at all: the start of the only file",
        SUMMARY,
        "",
        sure("partnership:", "`voice.summary` is not written."),
    ),
    (
        "the subject without it",
        SUMMARY,
        "voice:\n  aims: [Listen]",
        sure("aims: [Listen]", "`voice.summary` is not written."),
    ),
    (
        "too short",
        SUMMARY,
        "voice:\n  summary: We ask children.",
        sure("summary: We ask children.", "`voice.summary` has fewer than 5 words."),
    ),
    (
        "numbers and marks are not words",
        SUMMARY,
        "voice:\n  summary: 1 2 3 4 5 & 6 ... 7 /8",
        sure("summary: 1 2 3 4 5 & 6 ... 7 /8", "`voice.summary` has fewer than 5 words."),
    ),
    (
        "the place of a text",
        SUMMARY,
        "voice:\n  summary: To be confirmed in the spring",
        sure(
            "summary: To be confirmed in the spring",
            "`voice.summary` is empty or holds the place of a text only.",
        ),
    ),
    (
        "one of several is enough",
        "{kind: present, path: voice.methods.says, words: 2}",
        "voice: {methods: [{title: A}, {title: B, says: We listen.}]}",
        [],
    ),
    (
        "the first that is written is the one to mend",
        "{kind: present, path: voice.methods.says, words: 2}",
        "voice:\n  methods:\n    - {title: A}\n    - title: B\n      says: TBC",
        sure("says: TBC", "`voice.methods.says` is empty or holds the place of a text only."),
    ),
    ("a post leads", LEAD, "arrangements: {help: {text: x, lead: Team manager}}", []),
    (
        "nobody leads",
        LEAD,
        "arrangements:\n  help:\n    text: x\n    lead: {none: vacant}",
        sure(
            "lead: {none: vacant}",
            "`arrangements.help.lead` is empty or holds the place of a text only.",
        ),
    ),
    (
        "an empty list",
        "{kind: present, path: voice.aims}",
        "voice:\n  aims: []\n  summary: x",
        sure("voice:", "`voice.aims` is not written."),
    ),
]

WHY = "{kind: each-has, path: agencies.chosen, fields: [why, offers]}"
STATUTORY = (
    "{kind: each-has, path: seats, fields: [lead], where: {field: statutory, is: [yes]}, least: 2}"
)
SEAT = "- {id: %s, kind: health, organisations: [a], lead: Chief executive}"
TWO_AGENCIES = """\
agencies:
  chosen:
    - {id: a, name: A}
    - id: b
      name: B
      offers: Advice.
      why: TBC
"""
EACH_HAS: list[Row] = [
    ("each has both", WHY, "agencies: {chosen: [{id: a, why: It helps., offers: Advice.}]}", []),
    (
        "two fields of one entry, one of another",
        WHY,
        TWO_AGENCIES,
        [
            ("- {id: a, name: A}", "`A` has no `why`.", False),
            ("- {id: a, name: A}", "`A` has no `offers`.", False),
            ("why: TBC", "`B` has no `why`.", False),
        ],
    ),
    (
        "no entries",
        WHY,
        "agencies:\n  summary: x",
        sure("agencies:", "`agencies.chosen` has too few entries to look at."),
    ),
    (
        "as many as are asked for",
        STATUTORY,
        f"seats:\n  {SEAT % 'a'}\n  {SEAT % 'b'}",
        [],
    ),
    (
        "one too few of those that count, and the others need nothing",
        STATUTORY,
        f"seats:\n  {SEAT % 'a'}\n  - {{id: b, kind: other, organisations: [a], statutory: no}}",
        sure(SEAT % "a", "`seats` has too few entries to look at."),
    ),
]

ANY = "{kind: covers, path: agencies.chosen.category, any: [RA01, RA04]}"
ALL = "{kind: covers, path: seats.kind, all: [health, police]}"
TWO_PARTNERS = """\
seats:
  - {id: a, kind: police, organisations: [a]}
  - {id: b, kind: health, organisations: [a]}
"""
COVERS: list[Row] = [
    (
        "any of them",
        ANY,
        "agencies: {chosen: [{id: a, category: RA13}, {id: b, category: RA04}]}",
        [],
    ),
    (
        "none of them",
        ANY,
        "agencies:\n  chosen:\n    - id: a\n      category: RA13",
        sure("category: RA13", "`agencies.chosen.category` has none of `RA01`, `RA04`."),
    ),
    (
        "all but one",
        ALL,
        "seats:\n  - id: a\n    kind: health\n    organisations: [a]",
        sure("kind: health", "`seats.kind` has no `police`."),
    ),
    (
        "all",
        ALL,
        TWO_PARTNERS,
        [],
    ),
    (
        "yes and no are compared as they are written",
        "{kind: covers, path: seats.statutory, all: [no]}",
        "seats:\n  - {id: a, kind: police, organisations: [a], statutory: no}",
        [],
    ),
]

RECENT = "{kind: dated, path: publication.last-reviewed, within-days: 365}"
BY = "{kind: dated, path: publication.published, by: 2019-06-29}"
TWO_REPORTS = """\
reports:
  - {id: a, title: A, from: 2018-04-01, to: 2019-03-31}
  - {id: b, title: B, from: 2025-04-01, to: 2026-03-31}
"""
DATED: list[Row] = [
    ("a year ago to the day", RECENT, "publication: {last-reviewed: 2025-11-22}", []),
    (
        "a day more",
        RECENT,
        "publication:\n  last-reviewed: 2025-11-21",
        sure("last-reviewed: 2025-11-21", "`publication.last-reviewed` is more than 365 days ago."),
    ),
    ("the last day a month may mean", RECENT, "publication: {last-reviewed: November 2025}", []),
    (
        "a wording that names no day",
        RECENT,
        "publication:\n  last-reviewed: Soon",
        sure("last-reviewed: Soon", "`publication.last-reviewed` has no date that can be read."),
    ),
    (
        "not written",
        RECENT,
        "publication:\n  published: 2026-01-01",
        sure("published: 2026-01-01", "`publication.last-reviewed` has no date that can be read."),
    ),
    ("on the last day", BY, "publication: {published: 29 June 2019}", []),
    (
        "a day late",
        BY,
        "publication:\n  published: 30 June 2019",
        sure("published: 30 June 2019", "`publication.published` is later than 2019-06-29."),
    ),
    (
        "the newest of several counts",
        "{kind: dated, path: reports.to, within-days: 365}",
        TWO_REPORTS,
        [],
    ),
]

SUM = "{kind: adds-up, parts: funding.contributions.amount, total: funding.total}"


def _funding(total: str, *amounts: str) -> str:
    gifts = "".join(f"    - {{payer: A, amount: '{amount}'}}\n" for amount in amounts)
    whole = f"  total: {total}\n" if total else ""
    return f"funding:\n  year: 2026/27\n  contributions:\n{gifts}{whole}"


ADDS_UP: list[Row] = [
    ("pounds and pence", SUM, _funding("£1,000.50", "£1,000", "0.50"), []),
    ("in kind adds nothing", SUM, _funding("£1,000", "1000", "in kind"), []),
    (
        "a pound too many",
        SUM,
        _funding("£1,001", "£600", "£400"),
        sure("total: £1,001", "The parts add up to £1,000, but the total says £1,001."),
    ),
    (
        "no total",
        SUM,
        _funding("", "£600"),
        sure("year: 2026/27", "`funding.total` or its parts are not written."),
    ),
    (
        "no parts",
        SUM,
        "funding:\n  year: 2026/27\n  total: £5",
        sure("total: £5", "`funding.total` or its parts are not written."),
    ),
    *(
        (
            f"a person must look at {amount}",
            SUM,
            _funding("£1,000", "£600", amount),
            [("total: £1,000", "Some sums are not exact, so they cannot be added.", True)],
        )
        for amount in ("25%", "£300 to £500", "not published")
    ),
    (
        "a person must look at a total that is a range",
        SUM,
        _funding("£900 to £1,100", "£600", "£400"),
        [("total: £900 to £1,100", "Some sums are not exact, so they cannot be added.", True)],
    ),
]

CHAIR = "{kind: refers, path: chair.person, among: seats.delegate.person}"
DELEGATE = "seats:\n  - {id: a, kind: health, organisations: [a], delegate: {person: nurse}}\n"
REFERS: list[Row] = [
    ("one of them", CHAIR, DELEGATE + "chair: {person: nurse}", []),
    (
        "another",
        CHAIR,
        DELEGATE + "chair:\n  person: scrutineer",
        sure("person: scrutineer", "`scrutineer` is not one of `seats.delegate.person`."),
    ),
    (
        "nobody",
        CHAIR,
        DELEGATE + "chair:\n  term: Two years",
        sure("term: Two years", "`chair.person` is not written."),
    ),
    (
        "nobody to be among",
        CHAIR,
        "chair:\n  person: nurse",
        sure("person: nurse", "`nurse` is not one of `seats.delegate.person`."),
    ),
]

SIGNED_BUDGET = "{kind: signed, paper: budget}"
TWO_SEATS = (
    "seats:\n  - {id: health, kind: health, organisations: [a]}\n"
    "  - {id: police, kind: police, organisations: [a]}\n"
    "  - {id: schools, kind: education, organisations: [a], statutory: no}\n"
)


def _papers(*papers: tuple[str, str]) -> str:
    lines = "".join(
        f"    - kind: {kind}\n      title: A\n      sign-offs: [{signs}]\n"
        for kind, signs in papers
    )
    return f"{TWO_SEATS}publication:\n  papers:\n{lines}"


BY_HEALTH = "{seat: health, on: 2026-03-01}"
BY_POLICE = "{seat: police, on: 2026-03-02}"
SIGNED: list[Row] = [
    ("by each partner", SIGNED_BUDGET, _papers(("budget", f"{BY_HEALTH}, {BY_POLICE}")), []),
    (
        "by one of two",
        SIGNED_BUDGET,
        _papers(("budget", BY_HEALTH)),
        sure(f"sign-offs: [{BY_HEALTH}]", "`police` has not signed off the budget."),
    ),
    (
        "the paper that most have signed is the one to mend",
        SIGNED_BUDGET,
        _papers(("budget", "{seat: schools, on: 2025-03-01}"), ("budget", BY_POLICE)),
        sure(f"sign-offs: [{BY_POLICE}]", "`health` has not signed off the budget."),
    ),
    (
        "another paper",
        SIGNED_BUDGET,
        _papers(("arrangements", f"{BY_HEALTH}, {BY_POLICE}")),
        sure("- kind: arrangements", "No sign-off of the budget is recorded."),
    ),
    (
        "no paper",
        SIGNED_BUDGET,
        TWO_SEATS + "publication:\n  published: 2026-01-01",
        sure("published: 2026-01-01", "No sign-off of the budget is recorded."),
    ),
    (
        "no publication",
        SIGNED_BUDGET,
        TWO_SEATS,
        sure("partnership:", "No sign-off of the budget is recorded."),
    ),
]

JUDGED: list[Row] = [
    (
        "never met by a program",
        "{kind: judged, question: Is scrutiny truly independent?}",
        "scrutiny: {summary: It is.}",
        [("partnership:", "Is scrutiny truly independent?", True)],
    ),
]

EITHER = (
    "{kind: one-of, checks: [{kind: present, path: training.delivery, words: 3}, "
    "{kind: present, path: training.courses.title}]}"
)
ONE_OF: list[Row] = [
    ("the first", EITHER, "training: {delivery: Courses every month.}", []),
    ("the second", EITHER, "training: {courses: [{title: Neglect}]}", []),
    (
        "neither: the first says what to mend",
        EITHER,
        "training:\n  delivery: TBC\n  courses: [{title: TBC}]",
        sure("delivery: TBC", "`training.delivery` is empty or holds the place of a text only."),
    ),
]

ROWS = {
    f"{kind}: {row[0]}": row[1:]
    for kind, rows in {
        "present": PRESENT,
        "each-has": EACH_HAS,
        "covers": COVERS,
        "dated": DATED,
        "adds-up": ADDS_UP,
        "refers": REFERS,
        "signed": SIGNED,
        "judged": JUDGED,
        "one-of": ONE_OF,
    }.items()
    for row in rows
}


@pytest.mark.parametrize(("check", "text", "expected"), ROWS.values(), ids=list(ROWS))
def test_what_a_check_misses(tmp_path: Path, check: str, text: str, expected: Expected) -> None:
    assert misses_of(tmp_path, check, text) == expected


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        (SUMMARY, ["voice.summary"]),
        (WHY, ["agencies.chosen.why", "agencies.chosen.offers"]),
        (ANY, ["agencies.chosen.category"]),
        (BY, ["publication.published"]),
        (SUM, ["funding.contributions.amount", "funding.total"]),
        (CHAIR, ["chair.person", "seats.delegate.person"]),
        (SIGNED_BUDGET, ["publication.papers"]),
        ("{kind: judged, question: Really?}", []),
        (EITHER, ["training.delivery", "training.courses.title"]),
    ],
)
def test_the_paths_of_a_check(text: str, paths: list[str]) -> None:
    assert list(check_of(text).paths()) == paths


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{kind: covers, path: seats.kind}", "Say which values"),
        ("{kind: present}", "path"),
        ("{kind: present, path: voice.summary, words: 0}", "words"),
        ("{kind: one-of, checks: [{kind: judged, question: A}]}", "checks"),
        ("{kind: guessed, path: voice.summary}", "guessed"),
        ("{kind: each-has, path: seats, fields: []}", "fields"),
    ],
)
def test_a_check_that_asks_for_nothing_is_refused(text: str, says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        check_of(text)
