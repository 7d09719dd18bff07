"""Reports and documents: reviews due, yearly reports, sign-off, versions."""

from dataclasses import replace
from typing import Any

import pytest

from masa.pages.blocks import Part, Points, Table
from masa.pages.partnership.reports import view
from masa.pages.special_blocks import Event
from tests.pages.partnership.scene import SOURCE, every, fact, part, render, said, scope
from tests.pages.partnership.standings import requirement, standing

SEATS = [
    {"id": "council", "kind": "local-authority", "organisations": ["council"]},
    {"id": "health", "kind": "health", "organisations": ["board"]},
]
SIGNED = [{"seat": "council", "on": "2026-09-17"}, {"seat": "health", "on": "2026-09-17"}]
REPORT = {"id": "report-1", "title": "Yearly report", "from": "2025-04-01", "to": "2026-03-31"}


@pytest.mark.parametrize(
    ("status", "next_review", "shown"),
    [
        ("published", "21 November 2026", "21 November 2026 | 2026-11-21 Overdue | red"),
        ("published", "November 2026", "November 2026 | 2026-11"),
        ("published", None, "Not recorded"),
        ("record", "June 2020", "June 2020 | 2020-06"),
        ("record", None, ""),
    ],
)
def test_a_review_is_overdue_in_words(status: str, next_review: str | None, shown: str) -> None:
    given = {"next-review": next_review, "source": SOURCE}
    assert fact(part(view(scope(status, publication=given)), "reviews-due"), "Next review") == shown


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2025-04-01", "2026-03-31", "1 April 2025 to 31 March 2026"),
        ("2024-07-01", "2025-12-31", "1 July 2024 to 31 December 2025 (18 months)"),
        ("2025-07-01", "2025-12-31", "1 July 2025 to 31 December 2025 (6 months)"),
        ("2019-09-27", "2020-03-31", "27 September 2019 to 31 March 2020 (6 months)"),
        ("2025-01-31", "2025-02-28", "31 January 2025 to 28 February 2025 (1 month)"),
        ("2025-03-10", "2025-03-31", "10 March 2025 to 31 March 2025"),
    ],
)
def test_a_report_may_cover_any_period(first: str, last: str, shown: str) -> None:
    report = {**REPORT, "from": first, "to": last}
    assert fact(part(view(scope(reports=[report])), "yearly-reports"), "Period") == shown


def test_a_report_says_what_was_done_how_effective_and_why_it_was_late() -> None:
    report = {
        **REPORT,
        "what-was-done": "We trained.",
        "how-effective": "More was noticed.",
        "late-because": "An inspection came.",
        "sections": [{"requirement": "report-data-use", "text": "It grew."}],
        "approved": SIGNED,
    }
    shown = part(view(scope(reports=[report], seats=SEATS)), "yearly-reports")
    assert fact(shown, "Late because") == "An inspection came."
    assert fact(shown, "Signed off") == "All 2 lead safeguarding partners, 17 September 2026"
    assert fact(shown, "Published") == "Not recorded"
    assert fact(shown, "Data use") == "It grew."
    assert "What was done | We trained." in said(shown)
    assert "How effective it was | More was noticed." in said(shown)


def test_inside_a_report_a_title_does_not_say_that_it_is_of_each_report() -> None:
    asked = requirement(
        id="report-data-use", title="How data led to learning, in each yearly report"
    )
    edition = standing().edition.model_copy(update={"requirements": (asked,)})
    under = replace(standing(), edition=edition)
    report = REPORT | {"sections": [{"requirement": "report-data-use", "text": "It grew."}]}
    shown = part(view(scope(reports=[report], standing=under)), "yearly-reports")
    assert fact(shown, "How data led to learning") == "It grew."


def test_only_the_latest_report_stands_open() -> None:
    older = REPORT | {"id": "report-0", "from": "1 April 2023", "to": "31 March 2024"}
    shown = every(Part, part(view(scope(reports=[older, REPORT])), "yearly-reports").blocks)
    assert [(p.id, p.folded) for p in shown if p.level == 3] == [
        ("report-1", False),
        ("report-0", True),
    ]


def test_the_latest_report_stands_first() -> None:
    older = {**REPORT, "id": "older", "title": "Older", "from": "2024-04-01", "to": "2025-03-31"}
    shown = said(part(view(scope(reports=[older, REPORT])), "yearly-reports"))
    assert shown.index("Yearly report") < shown.index("Older")


def table(papers: list[dict[str, Any]]) -> Table:
    given = scope(publication={"papers": papers}, seats=SEATS)
    (made,) = every(Table, part(view(given), "sign-off"))
    return made


def test_each_paper_has_each_seat_and_a_missing_signature_is_said() -> None:
    full = {"kind": "arrangements", "title": "Arrangements", "sign-offs": SIGNED}
    half = {"kind": "budget", "title": "Budget", "sign-offs": SIGNED[:1]}
    made = table([full, half])
    assert made.columns == ("Paper", "council", "board")
    assert [[said(cell) for cell in row] for row in made.rows] == [
        ["Arrangements", "17 September 2026 | 2026-09-17", "17 September 2026 | 2026-09-17"],
        ["Budget", "17 September 2026 | 2026-09-17", "Not recorded"],
    ]


def test_a_version_signed_by_some_names_them() -> None:
    version = {"number": "2.0", "published": "12 December 2024", "sign-offs": SIGNED[:1]}
    shown = view(scope(publication={"versions": [version]}, seats=SEATS))
    (event,) = every(Event, part(shown, "versions"))
    assert (event.when.words, event.title) == ("12 December 2024", "Version 2.0")
    assert fact(event, "Signed off") == "council, 17 September 2026"


def test_documents_say_which_are_held_and_not_public() -> None:
    documents = [
        {"title": "Procedures", "address": "https://example.org/p"},
        {"title": "Minutes", "address": "https://example.org/m", "access": "restricted"},
        {"title": "Slides", "note": "No address was given."},
    ]
    (made,) = every(Points, part(view(scope(publication={"documents": documents})), "documents"))
    assert [said(item) for item in made.items] == [
        "Procedures | https://example.org/p",
        "Minutes, held, not public",
        "Slides. No address was given.",
    ]


def test_gaps_give_their_reason_and_an_empty_record_has_no_page() -> None:
    gaps = {
        "publication": {"none": "not-stated", "reason": "The slides do not say."},
        "reports": {"none": "not-yet", "reason": "The first is due in 2027."},
    }
    shown = view(scope(absences=gaps))
    assert said(part(shown, "reviews-due").blocks).endswith("The slides do not say.")
    assert said(part(shown, "yearly-reports").blocks).endswith("The first is due in 2027.")
    assert view(scope("record")) is None


def test_the_page_is_laid_out_with_every_anchor() -> None:
    publication = {
        "papers": [{"kind": "budget", "title": "Budget", "sign-offs": SIGNED}],
        "versions": [{"number": "1.0", "published": "2019"}],
        "documents": [{"title": "Procedures"}],
    }
    html = render(view(scope(publication=publication, reports=[REPORT], seats=SEATS)), "reports/")
    for id_ in ("reviews-due", "yearly-reports", "report-1", "sign-off", "documents", "versions"):
        assert f'id="{id_}"' in html
