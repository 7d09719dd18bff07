"""Independent scrutiny: who looks, how, at what, what was found and what happened because of it."""

from __future__ import annotations

from masa.model.scrutiny import Scrutineer, Scrutiny
from masa.model.values import Party
from masa.pages import words
from masa.pages.blocks import Block, Card, Cards, Points
from masa.pages.inline import Inline
from masa.pages.partnership.pieces import finish
from masa.pages.partnership.scrutiny_plan import sections as plan
from masa.pages.prose import line
from masa.pages.scope import Scope
from masa.pages.sections import optional_text, section
from masa.pages.shared import posts
from masa.pages.shared.pieces import part, points, stated
from masa.pages.shared.remarks import absent_section, notes
from masa.pages.views import PageView, Section

SLUG = "scrutiny"
TITLE = "Independent scrutiny"
SUMMARY = "Who checks how well the arrangements work, what they look at, and what changed after."

MODELS = {
    "individual": "One person",
    "group": "A group",
    "peer": "Partnerships that look at each other",
    "mixed": "Several people or ways together",
    "supplier": "An outside supplier",
    "system": "A system of several parts",
}
_CHAIRS = {True: "Yes", False: "No", None: None}


def view(scope: Scope) -> PageView | None:
    """The page; nothing for a record whose source does not speak of scrutiny."""
    scrutiny = scope.partnership.scrutiny
    none = absent_section(scope, "how-it-works", "How scrutiny works", "scrutiny")
    parts = _sections(scope, scrutiny) if scrutiny else (none,)
    return finish(scope, SLUG, TITLE, SUMMARY, parts)


def _sections(scope: Scope, scrutiny: Scrutiny) -> tuple[Section, ...]:
    return (
        section(scope, "how-it-works", "How scrutiny works", _how(scope, scrutiny), scrutiny),
        _scrutineers(scope, scrutiny),
        section(scope, "functions", "What scrutiny does", _functions(scope, scrutiny), scrutiny),
        *plan(scope, scrutiny),
        section(scope, "next-steps", "Next steps", points(scrutiny.next_steps), scrutiny),
    )


def _how(scope: Scope, scrutiny: Scrutiny) -> list[Block]:
    model = MODELS[scrutiny.model] if scrutiny.model else None
    return [
        *optional_text(scrutiny.summary),
        *stated(
            scope,
            ("Kind of scrutiny",),
            ("Kind of scrutiny", model),
            ("Called here", scrutiny.model_name),
        ),
        *part("What it is not", points(scrutiny.not_)),
        *notes(scope, scrutiny),
    ]


def _functions(scope: Scope, scrutiny: Scrutiny) -> list[Block]:
    attends = tuple(scope.group(name) for name in scrutiny.attends)
    return [
        *points(scrutiny.functions),
        *part("What it contributes to", points(scrutiny.contributes_to)),
        *part("What it draws on", points(scrutiny.draws_on)),
        *part("Groups it attends", (Points(attends),) if attends else ()),
    ]


def _scrutineers(scope: Scope, scrutiny: Scrutiny) -> Section:
    cards = tuple(_scrutineer(scope, item) for item in scrutiny.scrutineers)
    blocks = [Cards(cards, "large")] if cards else []
    return section(scope, "scrutineers", "Who scrutinises", blocks, *scrutiny.scrutineers)


def _scrutineer(scope: Scope, item: Scrutineer) -> Card:
    table = stated(
        scope,
        ("Who", "Declaration of independence", "Whether they also chair a group"),
        ("Who", _who(scope, item)),
        ("Declaration of independence", line(item.independence) if item.independence else None),
        ("Whether they also chair a group", _CHAIRS[item.also_chairs]),
        ("Appointed by", item.appointed_by),
        ("Term", item.term),
        ("From", words.as_moment(item.from_) if item.from_ else None),
    )
    return Card(item.title, blocks=(*table, *notes(scope, item)))


def _who(scope: Scope, item: Scrutineer) -> Inline | None:
    party = item.party or (Party(person=item.person) if item.person else None)
    return posts.who(scope, party, said=item.title) if party else None
