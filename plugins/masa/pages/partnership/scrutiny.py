"""Independent scrutiny: who looks, how, at what, what was found and what happened because of it."""

from __future__ import annotations

from masa.model.scrutiny import Scrutineer, Scrutiny
from masa.pages.blocks import Block, Points
from masa.pages.inline import Inline, Missing
from masa.pages.partnership.pieces import facts, finish, part, points
from masa.pages.partnership.remarks import absent_section, missing, notes
from masa.pages.partnership.scrutiny_plan import sections as plan
from masa.pages.prose import plain
from masa.pages.scope import Scope
from masa.pages.sections import optional_text, section
from masa.pages.special_blocks import People, PersonCard
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
    model = MODELS[scrutiny.model] if scrutiny.model else missing(scope)
    return [
        *optional_text(scrutiny.summary),
        *facts(("Kind of scrutiny", model), ("Called here", scrutiny.model_name)),
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
    people = tuple(_scrutineer(scope, item) for item in scrutiny.scrutineers)
    blocks = [People(people)] if people else []
    return section(scope, "scrutineers", "Who scrutinises", blocks, *scrutiny.scrutineers)


def _scrutineer(scope: Scope, item: Scrutineer) -> PersonCard:
    person = scope.person(item.person) if item.person else None
    name: Inline = Missing("Name not published")
    if person and person.name:
        name = person.name
    elif item.party:
        name = scope.party(item.party)
    post = person.post if person else item.title
    body = scope.organisation(person.organisation) if person and person.organisation else ""
    declared = plain(item.independence) if item.independence else missing(scope)
    table = facts(
        ("Declaration of independence", declared),
        ("Also chairs a group", _chairs(scope, also=item.also_chairs)),
        ("Appointed by", item.appointed_by),
        ("Term", item.term),
        ("From", item.from_.text if item.from_ else None),
    )
    role = item.title if item.title != post else ""
    return PersonCard(name, post, body, role, (*table, *notes(scope, item)))


def _chairs(scope: Scope, *, also: bool | None) -> Inline:
    if also is None:
        return missing(scope)
    return "Yes" if also else "No"
