"""Names: bodies that have ended, old names, other areas, variants of a group's name."""

from __future__ import annotations

from collections.abc import Iterator

from masa.checks.family import Family, Options, Sight
from masa.checks.names.editions import OLDER, older_editions
from masa.checks.names.elsewhere import AREA, PARTNERSHIP, other_areas
from masa.checks.names.groups import LETTERS, VARIANT, group_names
from masa.checks.names.known import known_names
from masa.checks.names.look import Look
from masa.checks.names.references import ENDED, ended_bodies
from masa.checks.names.stale import BODY, KIND, OWN, stale_names
from masa.findings import Finding


def names_in_texts(sight: Sight[Options]) -> Iterator[Finding]:
    """N442 to N449: the names are gathered once, and each text is looked through once."""
    published = sight.published
    known = known_names(sight.library, sight.today) if published else None
    for one in published if known else ():
        assert known  # noqa: S101 - there is something to look at
        look = Look(sight, one, known)
        yield from stale_names(look)
        yield from older_editions(look)
        yield from other_areas(look)
        yield from group_names(look)


FAMILY = Family(
    name="masa-names",
    title="Names",
    page="checks/names",
    rules=(ENDED, BODY, KIND, OWN, OLDER, PARTNERSHIP, AREA, VARIANT, LETTERS),
    checks=(ended_bodies, names_in_texts),
    options=Options,
)
