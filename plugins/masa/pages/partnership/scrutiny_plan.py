"""The plan of scrutiny: its period quarter by quarter, and what is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from masa.model.dates import Precision, month_end
from masa.model.scrutiny import Scrutiny, ScrutinyActivity, ScrutinyPlan
from masa.model.values import State, When
from masa.pages import words
from masa.pages.blocks import Absent, Block, Card, Cards
from masa.pages.inline import Anchor, Inline
from masa.pages.prose import line
from masa.pages.scope import Scope
from masa.pages.sections import optional_text, section
from masa.pages.shared.pieces import stated, who
from masa.pages.shared.remarks import missing, notes, tense
from masa.pages.shared.tallies import tally
from masa.pages.special_blocks import Calendar
from masa.pages.views import Section

KINDS = {
    "audit": "Audit",
    "visit": "Visit",
    "data-review": "Review of figures",
    "section-11": "Section 11 audit",
    "section-175": "Section 175 returns of schools",
    "peer-review": "Peer review",
    "deep-dive": "Deep dive",
    "themed-review": "Themed review",
    "conversation": "Conversation",
    "report": "Report",
    "meeting": "Meeting",
    "other": "Other",
}
STATE = "How far it has come"
#: A strip longer than two years is no strip.
MOST_QUARTERS = 8


@dataclass(frozen=True, slots=True)
class Quarter:
    """Three months of a plan, both days included."""

    first: date
    last: date

    @property
    def name(self) -> str:
        """The months in words: April to June 2026."""
        if (self.first.year, self.first.month) == (self.last.year, self.last.month):
            return f"{self.last:%B %Y}"
        year = f" {self.first.year}" if self.first.year != self.last.year else ""
        return f"{self.first:%B}{year} to {self.last:%B %Y}"


def sections(scope: Scope, scrutiny: Scrutiny) -> tuple[Section, ...]:
    """The plan at a glance and its activities."""
    plan = scrutiny.plan
    if plan is None:
        return ()
    cards = tuple(_card(scope, item) for item in plan.activities)
    states = (card.state.word if card.state else "" for card in cards)
    told = tally("activity", states, "activities")
    blocks = [*told, Cards(cards, "large")] if cards else []
    return (
        section(scope, "plan", "The plan", _plan(scope, plan), plan, scrutiny),
        section(scope, "activities", "What scrutiny looks at", blocks, *plan.activities),
    )


def _plan(scope: Scope, plan: ScrutinyPlan) -> list[Block]:
    approved = words.as_moment(plan.approved) if plan.approved else None
    strip = calendar(scope, plan)
    return [
        *stated(
            scope,
            ("When the lead partners agreed it",),
            ("Period", words.as_moment(plan.period)),
            ("When the lead partners agreed it", approved),
        ),
        *((strip,) if strip else ()),
        *(() if plan.activities else (Absent("No activities are recorded"),)),
        *notes(scope, plan),
    ]


def calendar(scope: Scope, plan: ScrutinyPlan) -> Calendar | None:
    """The period in quarters with what happens in each; nothing when no days are known."""
    strip = tuple(quarters(plan.period))
    if not strip or not any(item.when for item in plan.activities):
        return None
    lanes = [(q.name, [a for a in plan.activities if _falls(a, q, plan)]) for q in strip]
    through = [a for a in plan.activities if _is_throughout(a, plan)]
    placed = {a.id for _, items in lanes for a in items} | {a.id for a in through}
    later = [a for a in plan.activities if a.id not in placed]
    rest = (("Throughout", through), ("No date in this period", later))
    lanes += [(name, items) for name, items in rest if items]
    # Of a record it is only known what its source named; more may have been planned.
    empty = tense(scope, "Nothing planned", "None named")
    return Calendar(tuple((name, _links(scope, items)) for name, items in lanes), empty)


def quarters(period: When) -> Iterator[Quarter]:
    """Three months after three months of a period whose days are known."""
    if not period.from_ or not period.to:
        return
    first = period.from_
    for _ in range(MOST_QUARTERS):
        months = first.year * 12 + first.month + 1
        last = min(month_end(months // 12, months % 12 + 1), period.to)
        yield Quarter(first, last)
        first = last + timedelta(days=1)
        if first > period.to:
            return


def _falls(item: ScrutinyActivity, quarter: Quarter, plan: ScrutinyPlan) -> bool:
    """An activity that goes on over several quarters stands in each of them."""
    when = item.when
    if when is None or when.from_ is None or _is_throughout(item, plan):
        return False
    return when.from_ <= quarter.last and (when.to or when.from_) >= quarter.first


def _is_throughout(item: ScrutinyActivity, plan: ScrutinyPlan) -> bool:
    when, period = item.when, plan.period
    if when is None:
        return False
    if when.precision is Precision.ONGOING:
        return True
    first, last, begins, ends = when.from_, when.to, period.from_, period.to
    return bool(first and last and begins and ends and first <= begins and last >= ends)


def _links(scope: Scope, items: list[ScrutinyActivity]) -> tuple[Anchor, ...]:
    return tuple(Anchor(i.topic, scope.page("scrutiny", f"activity-{i.id}")) for i in items)


def _card(scope: Scope, item: ScrutinyActivity) -> Card:
    over = item.state is State.DONE
    silent = scope.partnership.is_record and item.state is State.NOT_RECORDED
    blocks = (
        *optional_text(item.how),
        *stated(
            scope,
            ("When", "By whom", STATE),
            ("When", words.as_moment(item.when) if item.when else None),
            ("By whom", who(scope, item.by)),
            ("What was found", _result(scope, item.found, over=over)),
            ("What happened because of it", _result(scope, item.response, over=over)),
            ("Priorities", _priorities(scope, item)),
            *(((STATE, None),) if silent else ()),
        ),
        *notes(scope, item),
    )
    state, id_ = None if silent else words.state(item.state), f"activity-{item.id}"
    return Card(item.topic, kicker=KINDS[item.kind], state=state, blocks=blocks, id=id_)


def _result(scope: Scope, text: str | None, *, over: bool) -> Inline | None:
    """What came of an activity. Once it is done, an empty result says so."""
    if text:
        return line(text)
    return missing(scope) if over else None


def _priorities(scope: Scope, item: ScrutinyActivity) -> tuple[Anchor, ...]:
    known = {priority.id: priority for priority in scope.partnership.priorities}
    mine = (known[name] for name in item.priorities if name in known)
    return tuple(
        Anchor(f"{p.number}. {p.title}" if p.number else p.title, scope.page("priorities", p.id))
        for p in mine
    )
