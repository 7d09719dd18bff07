"""Work that is shared among processes: the same results, and the same errors, as in one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from masa.site.shares import in_shares, processors, shared_out
from tests.site.project import REPOSITORY, Project, contents


@pytest.mark.parametrize(
    ("groups", "number", "expected"),
    [
        (["a"], 3, [["a"]]),
        ([], 2, [[]]),
        (["ab", "c", "def", "g"], 2, [["d", "e", "f", "g"], ["a", "b", "c"]]),
        (["ab", "cd"], 1, [["a", "b", "c", "d"]]),
        (["ab", "cd"], 0, [["a", "b", "c", "d"]]),
    ],
)
def test_groups_stay_whole_and_shares_are_alike(
    groups: list[str], number: int, expected: list[list[str]]
) -> None:
    assert shared_out(groups, number) == expected


def test_shares_are_alike_by_another_size() -> None:
    groups = [[1, 1, 1], [7], [2, 2], [3]]
    assert shared_out(groups, 2, sum) == [[7, 3], [2, 2, 1, 1, 1]]
    assert shared_out(groups, 2) == [[1, 1, 1, 3], [2, 2, 7]]


def test_results_come_in_the_order_of_the_shares_from_processes_of_their_own() -> None:
    made = in_shares(lambda share: (list(share), os.getpid()), [[1], [2, 3], [4]])
    assert [result for result, _ in made] == [[1], [2, 3], [4]]
    assert made[0][1] == os.getpid()
    assert len({process for _, process in made}) == 3


def test_what_goes_wrong_elsewhere_is_said_here() -> None:
    def divide(share: Sequence[int]) -> float:
        return 1 / share[0]

    with pytest.raises(ZeroDivisionError):
        in_shares(divide, [[1], [0]])
    assert in_shares(divide, [[1], [2]]) == [1, 0.5]


KILLED = """
import os, signal, sys, time
from pathlib import Path
from masa.site.shares import in_shares
first, folder = os.getpid(), Path(sys.argv[1])
def work(share):
    if os.getpid() != first:
        (folder / str(os.getpid())).touch()
        return b"x" * 10_000_000
    while len(list(folder.iterdir())) < 2:
        time.sleep(0.01)
    os.kill(first, signal.SIGKILL)
in_shares(work, [[1], [2], [3]])
"""


def test_nothing_goes_on_when_the_build_is_killed(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / "plugins")}
    program = [sys.executable, "-c", KILLED, str(tmp_path)]
    done = subprocess.run(program, env=environment, check=False)
    assert done.returncode == -signal.SIGKILL
    others = [int(path.name) for path in tmp_path.iterdir()]
    assert len(others) == 2
    for _ in range(200):
        if not any(is_running(other) for other in others):
            return
        time.sleep(0.05)
    for other in others:
        os.kill(other, signal.SIGKILL)
    pytest.fail("They wait for a reader who is gone.")


def is_running(process: int) -> bool:
    """Whether a process is there and has not ended; one that nobody asks after is a zombie."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_a_process_that_dies_takes_nothing_with_it() -> None:
    parent = os.getpid()

    def die(share: Sequence[int]) -> list[int]:
        if os.getpid() != parent:
            os._exit(9)
        return list(share)

    assert in_shares(die, [[1], [2]]) == [[1], [2]]


def test_nothing_waits_for_a_process_whose_work_is_not_wanted_any_more() -> None:
    def fail(share: Sequence[float]) -> None:
        time.sleep(share[0])
        raise KeyError(share[0])

    began = time.monotonic()
    with pytest.raises(KeyError):
        in_shares(fail, [[0.0], [60.0]])
    assert time.monotonic() - began < 30


def test_there_is_at_least_one_processor() -> None:
    assert processors() >= 1


def test_one_process_and_three_write_the_same_site(project: Project) -> None:
    sites = []
    for old, new in (("drafts: preview", "processes: 1"), ("processes: 1", "processes: 3")):
        project.replace("mkdocs.yml", old, new)
        outcome = project.masa("build")
        assert outcome.code == 0, outcome.text
        sites.append(contents(project.site))
    assert len(sites[0]) > 100
    assert sites[0] == sites[1]
