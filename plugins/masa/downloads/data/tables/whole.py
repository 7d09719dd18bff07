"""Each partnership and each programme in one row."""

from __future__ import annotations

from masa.downloads.data.columns import (
    About,
    Column,
    Found,
    Row,
    Table,
    days,
    ids,
    sums,
    together,
    when,
)
from masa.downloads.data.columns import amount as amount_columns
from masa.guidance.assessing import Outcome, Standing
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.model.publication import Publication
from masa.pages.scope import Scope

_AREAS = (
    Column("areas", "The ids of the areas it covers."),
    Column("areas_names", "Their names."),
)


def _areas(about: About, names: tuple[str, ...]) -> Row:
    return ids(names), together(about.scope.area(name) for name in names)


def _partnerships(about: About) -> Found:
    one = about.partnership
    if one is None or not isinstance(about.scope, Scope):
        return
    cells = (
        one.identity.short_name, one.identity.summary, *_areas(about, one.identity.areas),
        one.identity.model, one.identity.edition, ids(one.identity.scope), one.identity.website,
        *_dates(one.publication), *_money(one), *_counted(about.scope.standing),
    )  # fmt: skip
    yield cells, one.identity


def _dates(given: Publication | None) -> Row:
    if given is None:
        return (None,) * 13
    return (
        given.address, *days(given.published), *days(given.in_force), *days(given.last_reviewed),
        *days(given.next_review),
    )  # fmt: skip


def _money(one: Partnership) -> Row:
    model = one.scrutiny.model if one.scrutiny else None
    return (model, *sums(one.funding.total if one.funding else None))


def _counted(standing: Standing | None) -> Row:
    if standing is None:
        return (None,) * 3
    count = standing.count
    asked = len(standing.assessments) - count(Outcome.NOT_YET)
    return (asked, count(Outcome.MET), count(Outcome.EXPLAINED))


PARTNERSHIPS = Table(
    "partnerships",
    "Partnerships",
    "Each partnership: where, under which guidance, when looked at, what it costs.",
    (
        Column("short_name", "A shorter name."),
        Column("summary", "One sentence in plain English."),
        *_AREAS,
        Column("model", "single, merged or federation."),
        Column("edition", "The id of the edition of the guidance it is published under."),
        Column("scope", "children, adults, community-safety."),
        Column("website", "Its own website."),
        Column("published_at", "Where the arrangements stand in public."),
        *when("published", "When this version was published."),
        *when("in_force", "From when it applies."),
        *when("last_reviewed", "When last looked at."),
        *when("next_review", "When looked at next."),
        Column("scrutiny_model", "individual, group, peer, mixed, supplier or system."),
        *amount_columns("budget", "The whole budget of the year that is recorded."),
        Column("asked_for", "How many things are asked for: see requirements.", "integer"),
        Column("shown", "For how many of them something was found.", "integer"),
        Column("explained", "For how many a reason is recorded instead.", "integer"),
    ),
    _partnerships,
)


def _programmes(about: About) -> Found:
    one = about.scope.published
    if not isinstance(one, Programme):
        return
    identity, shown = one.identity, about.scope.library.by_slug
    partnerships = [name for name in identity.partnerships if name in shown]
    cells = (
        identity.short_name, identity.kind, identity.summary, *days(identity.dated),
        *days(identity.period), *_areas(about, identity.areas), ids(partnerships),
        together(shown[name].name for name in partnerships), about.whos(identity.led_by),
        identity.website,
    )  # fmt: skip
    yield cells, identity


PROGRAMMES = Table(
    "programmes",
    "Programmes",
    "Each regional or national programme.",
    (
        Column("short_name", "A shorter name."),
        Column("kind", "What kind of programme."),
        Column("summary", "One sentence in plain English."),
        *when("dated", "The date of its document."),
        *when("period", "The time it runs for."),
        *_AREAS,
        Column("partnerships", "The slugs of the partnerships here that take part."),
        Column("partnerships_names", "Their names."),
        Column("led_by", "Who leads it."),
        Column("website", "Its web address."),
    ),
    _programmes,
)
