"""How a partnership is checked, in a few lines for its overview."""

from __future__ import annotations

from masa.model.scrutiny import Scrutineer, Scrutiny, ScrutinyActivity
from masa.model.values import CLOSED
from masa.pages import words
from masa.pages.blocks import Block, Facts, Text
from masa.pages.inline import Anchor, Fact, Inline, Joined, Missing
from masa.pages.prose import plain, prose
from masa.pages.scope import Scope
from masa.pages.sections import section
from masa.pages.shared.posts import holder
from masa.pages.shared.remarks import absent_section, missing, tense
from masa.pages.views import Section


def scrutiny_section(scope: Scope) -> Section:
    """Who scrutinises, how, and what comes next; a record has no next."""
    scrutiny = scope.partnership.scrutiny
    title = tense(scope, "How we are checked", "How the work was checked")
    if scrutiny is None:
        return absent_section(scope, "scrutiny", title, "scrutiny")
    who = tuple(_scrutineer(scope, item) for item in scrutiny.scrutineers)
    rows = [Fact(tense(scope, "Who checks", "Who checked"), who or (missing(scope),))]
    if scrutiny.model_name:
        rows.append(Fact("Known as", (plain(scrutiny.model_name),)))
    if not scope.partnership.is_record:
        rows.append(Fact("Next", (_next(scope, scrutiny),)))
    rows.append(Fact("More", (Anchor("Independent scrutiny", scope.page("scrutiny")),)))
    blocks: list[Block] = [Text(prose(scrutiny.summary))] if scrutiny.summary else []
    blocks.append(Facts(tuple(rows)))
    return section(scope, "scrutiny", title, blocks, scrutiny, *scrutiny.scrutineers)


def _scrutineer(scope: Scope, scrutineer: Scrutineer) -> Inline:
    person = scope.person(scrutineer.person) if scrutineer.person else None
    if person is not None:
        who: Inline = holder(person)
        if isinstance(who, Missing):
            return Joined((scrutineer.title, who), ": ")
        return who if who == scrutineer.title else f"{who}, {scrutineer.title}"
    if scrutineer.party is None:
        return scrutineer.title
    found = scope.party(scrutineer.party)
    return found if found == scrutineer.title else Joined((scrutineer.title, found), ": ")


def _next(scope: Scope, scrutiny: Scrutiny) -> Inline:
    """The next activity that is planned, has a date, and is not over."""
    activities = scrutiny.plan.activities if scrutiny.plan else ()
    dated = [found for item in activities if (found := _begins(scope, item))]
    if not dated:
        return Missing("No further activity with a date is published")
    _, place = min(dated)
    item = next(a for a in activities if a.id == place)
    link = Anchor(plain(item.topic), scope.page("scrutiny", f"activity-{item.id}"))
    return Joined((link, words.moment(item.when)), ", ")


def _begins(scope: Scope, item: ScrutinyActivity) -> tuple[str, str] | None:
    if item.state in CLOSED or item.when is None or item.when.last is None:
        return None
    if item.when.last < scope.today:
        return None
    return (item.when.from_ or item.when.last).isoformat(), item.id
