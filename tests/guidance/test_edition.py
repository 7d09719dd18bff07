"""When a requirement applies, and whether missing it may stop a build."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from masa.guidance.edition import Applies, Condition, Confirmed, Edition, Strength
from tests.guidance.support import TODAY, from_yaml, partnership_of


@pytest.mark.parametrize(
    "data",
    [
        "{path: chair}",
        "{path: reports.to, since: 2024-03-31}",
        "{path: chair, is: [a], days-ago: 1}",
    ],
)
def test_a_condition_asks_one_thing(data: str) -> None:
    with pytest.raises(ValidationError, match=r"Write `is: \[…\]`, `more-than: …`"):
        Condition.model_validate(from_yaml(data))


HOME = "partnership.settings.residential-homes"
SECURE = "partnership.settings.secure-establishment"
SETTINGS = """\
partnership:
  name: Example
  status: published
  edition: test
  areas: [example]
  settings: {%s}
"""


@pytest.mark.parametrize(
    ("settings", "holds"),
    [
        ("residential-homes: yes", True),
        ("residential-homes: no", False),
        ("secure-establishment: no", None),
    ],
)
def test_a_condition_holds_or_not_or_cannot_be_known(
    tmp_path: Path, settings: str, holds: bool | None
) -> None:
    partnership = partnership_of(tmp_path, "", SETTINGS % settings)
    condition = Condition.model_validate({"path": HOME, "is": ["yes"]})
    assert condition.holds(partnership, TODAY) is holds


@pytest.mark.parametrize(
    ("settings", "applies"),
    [
        ("residential-homes: no, secure-establishment: no", False),
        ("residential-homes: no, secure-establishment: yes", True),
        ("residential-homes: no", True),
        ("says: Nobody has asked yet.", True),
    ],
)
def test_not_knowing_counts_as_applying(tmp_path: Path, settings: str, applies: bool) -> None:
    partnership = partnership_of(tmp_path, "", SETTINGS % settings)
    conditions: list[Any] = [{"path": path, "is": ["yes"]} for path in (HOME, SECURE)]
    when = Applies.model_validate({"any-of": conditions, "otherwise": "There are none."})
    assert when.to(partnership, TODAY) is applies


@pytest.mark.parametrize(
    ("versions", "holds"),
    [
        ("[{number: 1, published: 2026-11-13}]", False),
        ("[{number: 1, published: 2026-11-12}]", True),
        ("[{number: 1, published: 2019-06-29}, {number: 2, published: 2026-11-20}]", True),
        ("[{number: 1, published: Soon}]", None),
        ("[]", None),
    ],
)
def test_days_ago_asks_for_the_oldest_date(
    tmp_path: Path, versions: str, holds: bool | None
) -> None:
    partnership = partnership_of(tmp_path, f"publication: {{versions: {versions}}}")
    condition = Condition.model_validate(
        {"path": "publication.versions.published", "days-ago": "10"}
    )
    assert condition.holds(partnership, TODAY) is holds


@pytest.mark.parametrize(("count", "applies"), [(0, False), (1, False), (2, True)])
def test_more_than_counts_what_is_written(tmp_path: Path, count: int, applies: bool) -> None:
    groups = "".join(f"  - {{id: g{n}, name: G, kind: board}}\n" for n in range(count))
    partnership = partnership_of(tmp_path, f"groups:\n{groups}" if count else "")
    condition = Condition.model_validate({"path": "groups.id", "more-than": "1"})
    assert condition.holds(partnership, TODAY) is applies


LOCAL = """\
reviews:
  local:
    - {id: a, title: A, state: under-way, published: 1 May 2024}
    - {id: b, title: B, state: withheld, published: Some day}
"""


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ({"path": "reviews.local.state", "is": ["withheld"], "more-than": "0"}, True),
        ({"path": "reviews.local.state", "is": ["withheld"], "more-than": "1"}, False),
        ({"path": "reviews.local.state", "is": ["published"], "more-than": "0"}, False),
        ({"path": "reviews.local.published", "since": "2024-05-01", "more-than": "0"}, True),
        ({"path": "reviews.local.published", "since": "2024-05-02", "more-than": "0"}, False),
    ],
)
def test_more_than_may_count_some_values_only(
    tmp_path: Path, condition: dict[str, Any], holds: bool
) -> None:
    partnership = partnership_of(tmp_path, LOCAL)
    assert Condition.model_validate(condition).holds(partnership, TODAY) is holds


@pytest.mark.parametrize(("homes", "applies"), [("yes", True), ("no", False)])
def test_all_of_must_hold_beside_any(tmp_path: Path, homes: str, applies: bool) -> None:
    text = SETTINGS % f"secure-establishment: yes, residential-homes: {homes}"
    when = Applies.model_validate(
        {
            "any-of": [{"path": SECURE, "is": ["yes"]}],
            "all-of": [{"path": HOME, "is": ["yes"]}],
            "otherwise": "There are none.",
        }
    )
    assert when.to(partnership_of(tmp_path, "", text), TODAY) is applies


def test_what_only_warns_never_stops_a_build(editions: tuple[Edition, ...]) -> None:
    sample = editions[0].requirements[0]
    assert sample.may_block
    assert not sample.model_copy(update={"only_warns": True}).may_block


@pytest.mark.parametrize(
    ("strength", "confirmed", "blocks"),
    [
        ("must", "read", True),
        ("must", "unconfirmed", False),
        ("should", "read", True),
        ("should", "reported", True),
        ("should", "unconfirmed", False),
    ],
)
def test_what_may_stop_a_build(
    editions: tuple[Edition, ...], strength: str, confirmed: str, blocks: bool
) -> None:
    sample = editions[0].requirements[0]
    changed = {"strength": Strength(strength), "confirmed": Confirmed(confirmed)}
    assert sample.model_copy(update=changed).may_block is blocks
