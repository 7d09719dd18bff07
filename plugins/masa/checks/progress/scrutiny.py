"""Scrutiny that found nothing that is written, that nobody answered, or whose plan is over."""

from __future__ import annotations

from collections.abc import Iterator

from masa.checks.current import has_ended
from masa.checks.progress.options import PAGE, Progress, long_over, quoted
from masa.findings import Finding, Severity
from masa.guidance.substance import has_substance
from masa.model.scrutiny import ScrutinyActivity, ScrutinyPlan
from masa.model.values import State
from masa.rules import Rule

FOUND = Rule("K475", "Nothing says what scrutiny found", Severity.WARNING, PAGE, True)
ANSWER = Rule("K476", "Nobody answered what scrutiny found", Severity.HINT, PAGE, True)
PLAN = Rule("K477", "A scrutiny plan is over", Severity.WARNING, PAGE, True)

#: These say themselves that it did not take place as planned.
_PUT_OFF = frozenset({State.LATE, State.AT_RISK, State.STOPPED})


def scrutiny_work(sight: Progress) -> Iterator[Finding]:
    """K475 to K477, for the scrutiny plan of each partnership."""
    for partnership in sight.partnerships:
        plan = partnership.scrutiny.plan if partnership.scrutiny else None
        if plan:
            yield from _plan_over(sight, plan)
            for activity in plan.activities:
                yield from _outcome(sight, activity)


def _plan_over(sight: Progress, plan: ScrutinyPlan) -> Iterator[Finding]:
    if has_ended(plan.period, sight.today):
        says = f"The scrutiny plan is over: {plan.period.text}."
        yield PLAN.at(plan.place("period"), says, "Write the new plan and what it will look at.")


def _outcome(sight: Progress, activity: ScrutinyActivity) -> Iterator[Finding]:
    """A ``note`` may say why there is nothing yet, and when there will be."""
    when = activity.when
    if when is None or not long_over(sight, when) or has_substance(activity.note):
        return
    what = f"{quoted(activity.topic)} ({when.text})"
    if has_substance(activity.found):
        if not has_substance(activity.response):
            says = f"The partners’ answer to {what} is not written."
            mend = "Write `response`: what the partners did, or in `note` when they will answer."
            yield ANSWER.at(activity.place("found"), says, mend)
    elif activity.state not in _PUT_OFF:
        says = f"What scrutiny found in {what} is not written."
        mend = "Write `found`, or in `note` when it will be published."
        yield FOUND.at(activity.place("topic"), says, mend)
