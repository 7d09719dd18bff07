"""What the arrangements are due: reviews, yearly reports, sign-offs, terms, explanations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from masa.due.item import Due, Kind, wording
from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.model.publication import YearlyReport

#: Working Together 2023 asks for the report on a year to March by the end of September after it.
_BY_SEPTEMBER = "report-by-30-september"
_YEARLY = "Children Act 2004, section 16G(7)"
_WT = "Working Together: by the end of September"


def items(workspace: Workspace, partnership: Partnership) -> Iterator[Due]:
    """Everything due that the law, the guidance or the partners' own papers set."""
    yield from _reviews(partnership)
    yield from _reports(workspace, partnership)
    yield from _sign_offs(workspace, partnership)
    yield from _explanations(workspace, partnership)
    yield from _terms(partnership)


def _reviews(partnership: Partnership) -> Iterator[Due]:
    publication = partnership.publication
    if publication and publication.next_review:
        what, shown = "Review of the arrangements", ("arrangements", "publication")
        place = publication.place("next_review")
        when, last = wording(publication.next_review)
        yield Due(partnership, Kind.REVIEW, "review", what, when, last, shown, place)
    for paper in partnership.thresholds:
        if paper.next_review:
            name, what = f"review-{paper.id}", f"Review of {paper.title}"
            when, last = wording(paper.next_review)
            shown, place = ("thresholds", "threshold-document"), paper.place("next_review")
            yield Due(partnership, Kind.REVIEW, name, what, when, last, shown, place)


def _reports(workspace: Workspace, partnership: Partnership) -> Iterator[Due]:
    """Reports that are written and not published, and the one that comes next."""
    standing = workspace.standings.get(partnership.slug)
    by_september = bool(standing and standing.edition.requirement(_BY_SEPTEMBER))
    for report in partnership.reports:
        if report.published is None:
            yield _report(partnership, report, report.from_, report.to, by_september=by_september)
    if partnership.reports:
        newest = max(partnership.reports, key=lambda report: report.to)
        first = newest.to + timedelta(days=1)
        last = _year_after(newest.to)
        yield _report(partnership, newest, first, last, by_september=by_september)


def _report(
    partnership: Partnership, report: YearlyReport, first: date, last: date, *, by_september: bool
) -> Due:
    september = by_september and (last.month, last.day) == (3, 31)
    due = date(last.year, 9, 30) if september else _year_after(last)
    covers = f"{wording(first)[0]} to {wording(last)[0]}"
    return Due(
        partnership,
        Kind.REPORT,
        f"report-{last.isoformat()}",
        f"Yearly report for {covers}",
        wording(due)[0],
        due,
        ("reports", "yearly-reports"),
        report.place(),
        _WT if september else _YEARLY,
    )


def _year_after(day: date) -> date:
    """The same day a year later; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def _sign_offs(workspace: Workspace, partnership: Partnership) -> Iterator[Due]:
    """Papers that some statutory partners signed and others did not: no day is set for it."""
    bodies = workspace.library.organisations
    seats = {
        seat.id: " and ".join(bodies[one].name for one in seat.organisations if one in bodies)
        for seat in partnership.seats
        if seat.statutory
    }
    for paper in partnership.publication.papers if partnership.publication else ():
        signed = {sign_off.seat for sign_off in paper.sign_offs}
        missing = [names or seat for seat, names in seats.items() if seat not in signed]
        if missing:
            yield Due(
                partnership,
                Kind.SIGN_OFF,
                f"sign-off-{paper.kind}-{paper.title}",
                f"Sign-off of {paper.title}",
                "No day is set",
                None,
                ("reports", "sign-off"),
                paper.place("sign_offs"),
                who=", ".join(missing),
            )


def _explanations(workspace: Workspace, partnership: Partnership) -> Iterator[Due]:
    standing = workspace.standings.get(partnership.slug)
    for explanation in partnership.explanations:
        assessment = standing.of(explanation.requirement) if standing else None
        title = assessment.requirement.title if assessment else explanation.requirement
        when, last = wording(explanation.review_by)
        yield Due(
            partnership,
            Kind.EXPLANATION,
            f"explanation-{explanation.requirement}",
            f"Explanation lapses: {title}",
            when,
            last,
            # One that the edition does not ask for has no row of its own.
            ("compliance", explanation.requirement if assessment else ""),
            explanation.place("review_by"),
            who=explanation.agreed_by,
        )


def _terms(partnership: Partnership) -> Iterator[Due]:
    chair = partnership.chair
    if chair and chair.until:
        when, last = wording(chair.until)
        yield Due(
            partnership,
            Kind.TERM,
            "chair",
            "The partnership chair’s term ends",
            when,
            last,
            ("groups", "chair"),
            chair.place("until"),
        )
