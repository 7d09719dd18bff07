"""Yearly reports: the period, when each was published, what was done and how effective it was."""

from __future__ import annotations

from masa.model.publication import YearlyReport
from masa.pages import words
from masa.pages.blocks import Block, Facts, Part, Text
from masa.pages.inline import Fact
from masa.pages.partnership.sign_offs import signed
from masa.pages.prose import line, prose
from masa.pages.scope import Scope
from masa.pages.sections import document
from masa.pages.shared.pieces import part, stated, text_part
from masa.pages.shared.remarks import notes

#: What titles of the guidance say of where something stands; inside a report that is plain.
OF_EACH = ", in each yearly report"
_SENT = "Sent to the Child Safeguarding Practice Review Panel"


def reports(scope: Scope) -> list[Block]:
    """Each report under a heading of its own, the latest first; those before it are folded."""
    latest_first = sorted(scope.partnership.reports, key=lambda report: report.to, reverse=True)
    told: list[Block] = [Text(prose(_in_short(latest_first)))] if len(latest_first) > 1 else []
    return told + [
        Part(
            report.title, tuple(_report(scope, report)), report.id,
            folded=place > 0, note=period(report),
        )
        for place, report in enumerate(latest_first)
    ]  # fmt: skip


def _in_short(latest_first: list[YearlyReport]) -> str:
    latest = latest_first[0]
    out = latest.published.text if latest.published else "not recorded"
    number = words.count(len(latest_first), "report")
    return f"{number} on this site. The latest covers {period(latest)}. Published: {out}."


def _report(scope: Scope, report: YearlyReport) -> list[Block]:
    sent = words.as_moment(report.sent_to_panel) if report.sent_to_panel else None
    table = stated(
        scope,
        ("Published", _SENT, "Signed off", "Where to read it"),
        ("Period", period(report)),
        ("Published", words.as_moment(report.published) if report.published else None),
        ("Late because", line(report.late_because) if report.late_because else None),
        (_SENT, sent),
        ("Signed off", signed(scope, report.approved) or None),
        ("Where to read it", document(report.link) if report.link else None),
    )
    return [
        *table,
        *text_part("What was done", report.what_was_done, 4),
        *text_part("How effective it was", report.how_effective, 4),
        *part("What it says on each subject", _sections(scope, report), 4),
        *notes(scope, report),
    ]


def period(report: YearlyReport) -> str:
    """The period with its length in months, because reports cover 6, 12, 17, 18 or 24."""
    days, months = f"{words.day(report.from_)} to {words.day(report.to)}", report.months
    return days if months in (0, 12) else f"{days} ({words.count(months, 'month')})"


def _sections(scope: Scope, report: YearlyReport) -> list[Block]:
    rows = tuple(
        Fact(_requirement(scope, item.requirement), (line(item.text),)) for item in report.sections
    )
    return [Facts(rows)] if rows else []


def _requirement(scope: Scope, name: str) -> str:
    found = scope.standing.edition.requirement(name) if scope.standing else None
    if found:
        return found.title.removesuffix(OF_EACH)
    return name.removeprefix("report-").replace("-", " ").capitalize()
