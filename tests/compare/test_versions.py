"""What is told of two versions: found by identity, in a sentence, with its weight and place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from masa.compare.history import Recorded, steps
from masa.compare.telling import Weight
from masa.compare.versions import Changes, compare
from masa.guidance.workspace import Workspace, open_workspace
from masa.reports.changes import write as in_words
from tests.guidance.example import AREAS, EDITION, write
from tests.guidance.support import TODAY

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("cases.yml").read_text("utf-8")
)
WHO = "partnership: {name: North, status: published, edition: test, areas: [example]}\n"
COUNCIL = "organisations: [{id: council, name: North Council, kind: local-authority}]\n"


def opened(folder: Path, **partnerships: str) -> Workspace:
    arrangements = folder / "arrangements"
    write(arrangements / "guidance/test.yml", EDITION.format(status="in-force"))
    write(arrangements / "registers/all.yml", AREAS + COUNCIL)
    for slug, text in partnerships.items():
        write(arrangements / f"partnerships/{slug}/partnership.yml", WHO)
        write(arrangements / f"partnerships/{slug}/case.yml", text)
    return open_workspace(arrangements, TODAY)


def compared(folder: Path, before: str, after: str) -> tuple[Changes, ...]:
    return compare(opened(folder / "a", north=before), opened(folder / "b", north=after))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_is_told(case: dict[str, Any], tmp_path: Path) -> None:
    found = compared(tmp_path, case["before"], case["after"])
    told = [[change.weight.value, change.says] for one in found for change in one.changes]
    assert sorted(told) == sorted(case["told"])
    assert [weight for weight, _ in told] == sorted(
        (weight for weight, _ in told), key=[weight.value for weight in Weight].index
    )


def test_a_change_has_the_line_where_it_stands_now(tmp_path: Path) -> None:
    (one,) = compared(
        tmp_path, "voice: {summary: We.}\n", "\nvoice:\n  aims: [All]\n  summary: We.\n"
    )
    (change,) = one.changes
    assert str(change.place) == "arrangements/partnerships/north/case.yml:3:9"
    assert change.subject == "voice"


def test_a_subject_that_cannot_be_read_in_one_version_is_not_called_changed(tmp_path: Path) -> None:
    assert compared(tmp_path, "voice: {summary: We listen.}", "voice: {sumary: We.}") == ()


def test_new_and_gone_partnerships_are_told_as_a_whole(tmp_path: Path) -> None:
    text = "voice: {summary: We listen.}"
    before = opened(tmp_path / "a", north=text, south=text)
    after = opened(tmp_path / "b", north=text, west=text)
    assert [(one.published.slug, one.news, one.changes) for one in compare(before, after)] == [
        ("west", "New here", ()),
        ("south", "No longer here", ()),
    ]


def test_steps_are_the_newest_first_each_with_what_it_changed(tmp_path: Path) -> None:
    versions = [
        Recorded(str(n), TODAY.replace(day=n), opened(tmp_path / str(n), north=text))
        for n, text in enumerate(
            ("voice: {summary: A.}", "voice: {summary: B.}", "topics: []"), start=1
        )
    ]
    found = steps(versions)
    assert [(step.since, step.name, step.on.day) for step in found] == [
        ("2", "3", 3),
        ("1", "2", 2),
    ]
    changes = found[1].of("arrangements/partnerships/north")
    assert changes is not None
    assert [change.says for change in changes.changes] == ["Voice: summary rewritten"]
    assert found[0].of("arrangements/partnerships/south") is None


def test_it_is_printed_by_weight_with_places(tmp_path: Path) -> None:
    found = compared(tmp_path, "voice: {summary: A.}", "voice: {summary: B., aims: [All]}")
    assert (
        in_words(found)
        == """\
North
  Important
    - Voice: aims added: All (arrangements/partnerships/north/case.yml:1:28)
  Words and notes
    - Voice: summary rewritten (arrangements/partnerships/north/case.yml:1:18)

""".replace("  Important\n", "  Other changes\n")
    )
    assert in_words(()) == "Nothing changed.\n"
