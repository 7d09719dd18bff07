"""A short share of the bad and damaged files, and proof that each kind of fault would be seen."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from masa.findings import Finding, Place
from tests.assure.figures import Size
from tests.assure.hostile import figures, reading, running, share
from tests.assure.hostile.inputs import Input, Kind, rendered_seeds, seeds
from tests.assure.hostile.mutations import mutation
from tests.assure.hostile.rendering import World
from tests.assure.hostile.share import MAKERS, Share


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@pytest.fixture(scope="module")
def trying(folder: Path) -> Share:
    return Share("mutation", folder, render_every=1)


@pytest.mark.slow
def test_a_share_of_them_ends_well() -> None:
    bad, damaged = figures(Size.SHORT)
    assert (*bad.faults, *damaged.faults) == ()
    assert bad.tried > 280
    assert damaged.tried > 850


def test_every_kind_of_file_is_damaged() -> None:
    made = [mutation(number) for number in range(400)]
    assert {one.kind for one in made} == set(Kind)
    assert len({one.digest for one in made}) > 380
    assert made[7] == mutation(7)


def test_what_is_sound_is_accepted_and_made_into_pages(trying: Share, folder: Path) -> None:
    for seed in {seed.kind: seed for seed in seeds()}.values():
        given = Input(seed.kind, seed.text.encode(), "sound")
        assert trying._reader.read(given) == ([], [])
    world = World(folder / "sound")
    for seed in rendered_seeds()[:2]:
        given = Input(seed.kind, seed.text.encode(), "sound", seed.place)
        assert world.try_files({seed.place: given}) == (True, [])


def test_an_exception_is_a_fault(trying: Share, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trying._reader, "read", lambda _: 1 // 0)
    trying.one(3)
    assert "ZeroDivisionError" in trying.tally.faults.pop()[1]


def test_what_takes_long_twice_is_a_fault(trying: Share, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(share, "LONGEST", -1.0)
    trying.one(4)
    assert "took" in trying.tally.faults.pop()[1]


@pytest.mark.parametrize(
    ("finding", "why"),
    [
        (Finding("R1", Place("f", 9, 1), "It is wrong.", "Mend it."), "names no line"),
        (Finding("R1", Place("f", 1, 9), "It is wrong.", "Mend it."), "names no column"),
        (Finding("R1", Place("f", 1, 1), "", "Mend it."), "says nothing"),
        (Finding("R1", Place("f", 1, 1), "x" * 2_001, "Mend it."), "says 2010 characters"),
        (Finding("R1", Place("f", 1, 1), "KeyError: x", "Mend it."), "speaks of the program"),
    ],
)
def test_a_message_that_helps_nobody_is_a_fault(finding: Finding, why: str) -> None:
    assert [why in fault for fault in reading._unclear(finding, ["a: b", ""])] == [True]


def test_a_message_that_helps_is_none() -> None:
    sound = Finding("R1", Place("f", 2, 1), "`KeyError` is not known here.", "Mend it.")
    assert reading._unclear(sound, ["a: b", ""]) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "code", "says"),
    [(2, -signal.SIGSEGV, "crashed: SIGSEGV."), (3, -signal.SIGPROF, "hung"), (4, 7, "ended with")],
)
def test_what_ends_a_process_is_named_and_the_rest_is_tried(
    monkeypatch: pytest.MonkeyPatch, number: int, code: int, says: str
) -> None:
    """A stand-in for a share, which ends at one number as a crash would end it."""
    program = (
        "import json, os, pathlib, sys\n"
        "first, last, folder = int(sys.argv[-4]), int(sys.argv[-3]), pathlib.Path(sys.argv[-2])\n"
        f"if first <= {number} < last:\n"
        f"    (folder / 'at').write_text('{number:>12}')\n"
        f"    os.kill(os.getpid(), {-code}) if {code} < 0 else os._exit({code})\n"
        "(folder / 'result.json').write_text(json.dumps({'tried': last - first}))\n"
    )
    monkeypatch.setattr(running, "PROGRAM", ("-c", program))
    found = running.run(running.Task("bad", 0, 6, 1))
    assert sum(tally.tried for tally in found) == 6
    assert [fault[0] for tally in found for fault in tally.faults] == [number]
    assert found[0].faults[0][1].startswith(says)
    assert found[0].digests == [MAKERS["bad"](number).digest]
