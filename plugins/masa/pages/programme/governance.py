"""Who runs a programme: groups and how they fit together, networks, people."""

from __future__ import annotations

from masa.pages.programme.pieces import finish
from masa.pages.programme.scope import ProgrammeScope
from masa.pages.sections import section
from masa.pages.shared import networks
from masa.pages.shared.group import group_section
from masa.pages.shared.group_figures import chart_section, flows_section
from masa.pages.shared.posts import person_card
from masa.pages.special_blocks import People
from masa.pages.views import PageView, Section


def view(scope: ProgrammeScope) -> PageView | None:
    """The page; nothing for a programme that names no group, network or person."""
    groups = scope.programme.groups
    given = [
        *([chart_section(scope)] if len(groups) > 1 else []),
        *(group_section(scope, group) for group in groups),
        *([flows_section(scope)] if scope.programme.flows else []),
        *networks.sections(scope),
        _people(scope),
    ]
    summary = "Who leads it, which groups and networks it works through, and who is named."
    return finish(scope, "governance", "People and groups", summary, given)


def _people(scope: ProgrammeScope) -> Section:
    people = scope.programme.people
    cards = tuple(person_card(scope, person) for person in people)
    return section(scope, "people", "People and posts", (People(cards),) if cards else (), *people)
