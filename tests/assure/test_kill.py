"""A share of the proof that nothing is ever served torn, and that what is torn would be seen."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from masa.publishing import manifest
from tests.assure import disks, switching
from tests.assure.ending import COMMANDS, Command, ended_by, killed, left_over, set_right
from tests.assure.verdicts import TORN, Verdicts


def faults(found: list[Verdicts]) -> list[str]:
    return [fault for each in found for fault in each.faults]


def test_a_switch_that_is_killed_by_chance_leaves_the_old_or_the_new() -> None:
    found = switching.by_chance(5)
    assert faults(found) == []
    assert [len(each.seen) for each in found] == [5, 5]


def test_a_switch_that_is_killed_at_any_line_leaves_the_old_or_the_new() -> None:
    found = switching.by_line(switching.DECISIVE)
    assert faults(found) == []
    assert min(len(each.seen) for each in found) > 20
    assert all({"old", "new"} == set(each.seen) for each in found)


def test_what_is_torn_is_seen(tmp_path: Path) -> None:
    way = switching.ways(tmp_path)[0]
    verdicts = switching.prepare(way, 2)
    assert verdicts.look("as it is") == "old"
    (way.served / "index.html").write_text("half")
    assert verdicts.look("a byte") == TORN
    manifest.write(way.served)
    assert verdicts.look("another website") == TORN
    way.served.rename(tmp_path / "away")
    assert verdicts.look("nothing") == TORN
    assert [fault.split(":")[0] for fault in verdicts.faults] == [
        "a byte", "another website", "nothing",
    ]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_is_ended_leaves_the_old_or_the_new(name: str, tmp_path: Path) -> None:
    command = Command.make(name, tmp_path)
    killed(command, 2, 7)
    ended_by(command, signal.SIGTERM, 1, 7)
    assert len(command.verdicts.seen) == 3
    set_right(command)
    assert command.verdicts.faults == []
    (command.verdicts.served.parent / ".half").touch()
    assert left_over(command) == [".half"]


@pytest.mark.slow
def test_a_disk_that_refuses_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disks, "LARGEST", (32,))
    monkeypatch.setattr(disks, "FREE", (0.5,))
    verdicts = disks.refused(Command.make("publish", tmp_path))
    assert verdicts.faults == []
    assert set(verdicts.seen) == {"old"}
