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
from masa.pages.partnership.pieces import facts, joined, text_part
from masa.pages.partnership.remarks import missing, notes
from masa.pages.scope import Scope
from masa.pages.sections import optional_text, section
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
    blocks = [Cards(cards, "large")] if cards else []
    return (
        section(scope, "plan", "The plan", _plan(scope, plan), plan),
        section(scope, "activities", "What scrutiny looks at", blocks, *plan.activities),
    )


def _plan(scope: Scope, plan: ScrutinyPlan) -> list[Block]:
    approved = words.as_moment(plan.approved) if plan.approved else missing(scope)
    strip = calendar(scope, plan)
    return [
        *facts(("Period", words.as_moment(plan.period)), ("Agreed by the lead partners", approved)),
        *((strip,) if strip else ()),
        *(() if plan.activities else (Absent("No activities are recorded"),)),
        *notes(scope, plan),
    ]


def calendar(scope: Scope, plan: ScrutinyPlan) -> Calendar | None:
    """The period in quarters with what happens in each; nothing when no days are known."""
    strip = tuple(quarters(plan.period))
    if not strip or not any(item.when for item in plan.activities):
        return None
    rest = [a for a in plan.activities if not any(_falls(a.when, q) for q in strip)]
    through = [a for a in rest if a.when and a.when.precision is Precision.ONGOING]
    later = [a for a in rest if a not in through]
    lanes = [(q.name, [a for a in plan.activities if _falls(a.when, q)]) for q in strip]
    lanes += [
        (name, items)
        for name, items in (("Throughout", through), ("No date in this period", later))
        if items
    ]
    return Calendar(tuple((name, _links(scope, items)) for name, items in lanes))


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


def _falls(when: When | None, quarter: Quarter) -> bool:
    """An activity stands in the quarter in which it begins, or in the first if it began before."""
    if when is None or when.from_ is None:
        return False
    return quarter.first <= when.from_ <= quarter.last


def _links(scope: Scope, items: list[ScrutinyActivity]) -> tuple[Anchor, ...]:
    return tuple(Anchor(i.topic, scope.page("scrutiny", f"activity-{i.id}")) for i in items)


def _card(scope: Scope, item: ScrutinyActivity) -> Card:
    over = item.state is State.DONE
    blocks = (
        *facts(
            ("When", words.as_moment(item.when) if item.when else missing(scope)),
            ("By", scope.party(item.by) if item.by else missing(scope)),
            ("Priorities", _priorities(scope, item)),
        ),
        *optional_text(item.how),
        *_result(scope, "What was found", item.found, over=over),
        *_result(scope, "What happened because of it", item.response, over=over),
        *notes(scope, item),
    )
    state, id_ = words.state(item.state), f"activity-{item.id}"
    return Card(item.topic, kicker=KINDS[item.kind], state=state, blocks=blocks, id=id_)


def _result(scope: Scope, title: str, text: str | None, *, over: bool) -> tuple[Block, ...]:
    """What came of an activity. Once it is done, an empty result says so."""
    if text:
        return text_part(title, text, 4)
    return facts((title, missing(scope))) if over else ()


def _priorities(scope: Scope, item: ScrutinyActivity) -> Inline | None:
    titles = {priority.id: priority.title for priority in scope.partnership.priorities}
    links = (
        Anchor(titles.get(name, name), scope.page("priorities", name)) for name in item.priorities
    )
    return joined(links, "; ")
