"""Work of which nothing says what it changed.

Eleven of eighteen yearly reports that were looked at nationally (for 2020/21) gave no information
on impact. A hint, and never more: impact takes time, and a figure is not the only proof of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from masa.checks.progress.options import PAGE, Progress, quoted
from masa.findings import Finding, Severity
from masa.guidance.substance import has_substance
from masa.model.partnership import Partnership
from masa.model.values import CLOSED
from masa.rules import Rule

PRIORITY = Rule("K472", "A priority has no measure", Severity.HINT, PAGE, True)
TRAINING = Rule("K473", "No figure shows what training changed", Severity.HINT, PAGE, True)
METHOD = Rule(
    "K474", "Nothing says what changed because people were heard", Severity.HINT, PAGE, True
)


def without_impact(sight: Progress) -> Iterator[Finding]:
    """K472 to K474, for each partnership."""
    for partnership in sight.partnerships:
        yield from _priorities(partnership)
        yield from _training(partnership)
        yield from _voice(partnership)


def _priorities(partnership: Partnership) -> Iterator[Finding]:
    for priority in partnership.priorities:
        if not priority.measures and priority.state not in CLOSED:
            says = f"Nothing measures the priority {quoted(priority.title)}."
            mend = "Write `measures`: what is counted, out of whom, now and before."
            yield PRIORITY.at(priority.place("title"), says, mend)


def _training(partnership: Partnership) -> Iterator[Finding]:
    training = partnership.training
    if training and not training.measures and (training.courses or training.evaluation):
        field = "evaluation" if training.evaluation else "courses"
        says = "Training is described, and no figure shows what it changed."
        mend = "Write `measures`: what people did differently afterwards, out of how many."
        yield TRAINING.at(training.place(field), says, mend)


def _voice(partnership: Partnership) -> Iterator[Finding]:
    for method in partnership.voice.methods if partnership.voice else ():
        if not has_substance(method.changed):
            says = f"Nothing says what changed because of {quoted(method.title)}."
            mend = "Write `changed`: what is different now because somebody was heard."
            yield METHOD.at(method.place("title"), says, mend)
