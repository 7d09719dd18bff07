"""Who scrutinises: one person, a group, peers, young people, a supplier, or several."""

from __future__ import annotations

from masa.model.scrutiny import Scrutineer
from masa.pages.everyone.comparing.cells import opening
from masa.pages.everyone.comparing.question import Answer, Question
from masa.pages.inline import Inline
from masa.pages.partnership.scrutiny import MODELS
from masa.pages.scope import Scope
from masa.pages.shared.pieces import stack
from masa.pages.words import count


def answer(scope: Scope) -> Answer | None:
    """Kind of scrutiny, who, for how long, who appointed them, and what is planned."""
    scrutiny = scope.partnership.scrutiny
    if scrutiny is None:
        return None
    who = scrutiny.scrutineers
    model = MODELS[scrutiny.model] if scrutiny.model else None
    cells: tuple[Inline | None, ...] = (
        model or opening(scrutiny.summary),
        stack(item.title for item in who),
        stack(dict.fromkeys(term for item in who if (term := _term(item)))),
        stack(dict.fromkeys(item.appointed_by for item in who if item.appointed_by)),
        _plan(scope),
    )
    return Answer(cells, (model,) if model else (), (scrutiny, *who))


def _term(item: Scrutineer) -> str:
    """For how long and since when, as far as it is known."""
    since = f"from {item.from_.text}" if item.from_ else ""
    return ", ".join(part for part in (item.term or "", since) if part)


def _plan(scope: Scope) -> str | None:
    scrutiny = scope.partnership.scrutiny
    plan = scrutiny.plan if scrutiny else None
    if plan is None:
        return None
    number = count(len(plan.activities), "activity", "activities")
    return f"{plan.period.text}: {number}" if plan.activities else plan.period.text


QUESTION = Question(
    "scrutiny-model",
    "Independent scrutiny",
    "Who looks at whether the arrangements work, on whose behalf, and for how long?",
    ("Kind of scrutiny", "Who", "Term", "Appointed by", "Plan"),
    ("scrutiny", "how-it-works"),
    answer,
    counted="Kinds of scrutiny",
    caution="Independence is what each partnership declares. This site cannot judge it.",
)
