"""How many show what is asked for, told so that nobody seems to lack what is not asked of them."""

from __future__ import annotations

import pytest

from masa.guidance.assessing import Assessment, Outcome
from masa.pages.everyone.showing import Answer, in_short, shown_by
from tests.pages.partnership.scene import scope
from tests.pages.partnership.standings import requirement


def answers(status: str, *outcomes: str) -> tuple[Answer, ...]:
    partnership = scope(status).partnership
    return tuple(
        Answer(partnership, Assessment(requirement(), Outcome[name.upper()])) for name in outcomes
    )


CURRENT, RECORDS = "published", "record"


@pytest.mark.parametrize(
    ("current", "records", "short", "sentence"),
    [
        ("", "", "Nobody here is under it yet", "Nobody here is under it yet"),
        ("met not_met", "", "1 of 2 partnerships", "Shown by 1 of 2 partnerships"),
        ("met", "met not_met does_not_apply", "1 of 1 partnership, 1 of 2 records",
         "Shown by 1 of 1 partnership, 1 of 2 records"),
        ("explained", "", "0 of 1 partnership (1 explained)",
         "Shown by 0 of 1 partnership (1 explained)"),
        ("", "does_not_apply does_not_apply", "Applies to none of 2 records",
         "Applies to none of 2 records"),
        ("does_not_apply", "met", "1 of 1 record, applies to none of 1 partnership",
         "Shown by 1 of 1 record, applies to none of 1 partnership"),
        ("not_yet not_yet", "", "Not yet in force", "Not yet in force"),
        ("not_yet met", "", "Not yet in force, shown already by 1 of 2 partnerships",
         "Not yet in force, shown already by 1 of 2 partnerships"),
        ("cannot_tell", "", "0 of 1 partnership", "Shown by 0 of 1 partnership"),
    ],
)  # fmt: skip
def test_it_counts_those_of_whom_it_is_asked(
    current: str, records: str, short: str, sentence: str
) -> None:
    found = (*answers(CURRENT, *current.split()), *answers(RECORDS, *records.split()))
    assert in_short(found) == short
    assert shown_by(found) == sentence
