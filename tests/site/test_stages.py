"""Every second of a build is counted once, for the innermost stage in which it passed."""

import pytest

from masa.site.stages import REST, Lap, Stage, Stopwatch, Took, added_up, timings


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def nested() -> Stopwatch:
    """Views for 1 second, bodies within them for 2, views again for 4, then proofs for 8."""
    clock = Clock()
    watch = Stopwatch(clock)
    with watch.stage(Stage.VIEWS):
        clock.now += 1
        with watch.stage(Stage.BODIES):
            clock.now += 2
        clock.now += 4
    with watch.stage(Stage.PROOFS):
        clock.now += 8
    return watch


def test_a_stage_within_another_counts_for_itself_alone() -> None:
    assert sorted(nested().laps) == [
        Lap(Stage.BODIES, 2), Lap(Stage.PROOFS, 8), Lap(Stage.VIEWS, 5),
    ]  # fmt: skip


def test_what_no_stage_counted_is_the_rest() -> None:
    assert added_up(nested(), whole=20) == (
        Took(Stage.VIEWS, 5, 0), Took(Stage.BODIES, 2, 0), Took(Stage.PROOFS, 8, 0),
        Took(REST, 5, 0),
    )  # fmt: skip


def test_a_stage_that_comes_again_is_added_up() -> None:
    clock = Clock()
    watch = Stopwatch(clock)
    for seconds in (1, 2):
        with watch.stage(Stage.READING):
            clock.now += seconds
    assert added_up(watch, whole=3) == (Took(Stage.READING, 3, 0), Took(REST, 0, 0))


def test_a_stage_that_fails_is_counted_too() -> None:
    clock = Clock()
    watch = Stopwatch(clock)

    def fail() -> None:
        with watch.stage(Stage.MODEL):
            clock.now += 3
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        fail()
    assert watch.laps == [Lap(Stage.MODEL, 3)]


def test_what_other_processes_did_takes_nothing_from_the_rest() -> None:
    watch = nested()
    watch.beside([Lap(Stage.BODIES, 2.5), Lap(Stage.SHELL, 9)])
    assert added_up(watch, whole=15) == (
        Took(Stage.VIEWS, 5, 0), Took(Stage.BODIES, 2, 2.5), Took(Stage.SHELL, 0, 9),
        Took(Stage.PROOFS, 8, 0), Took(REST, 0, 0),
    )  # fmt: skip


def test_the_lines_that_are_printed() -> None:
    watch = nested()
    watch.beside([Lap(Stage.BODIES, 2.5)])
    assert timings(watch, whole=20) == (
        "Where the time went     seconds   share  beside\n"
        "Views                      5.00     25%    0.00\n"
        "Bodies                     2.00     10%    2.50\n"
        "Proofs                     8.00     40%    0.00\n"
        "The rest                   5.00     25%    0.00\n"
        "Together                  20.00\n"
    )


def test_without_other_processes_there_is_no_column_for_them() -> None:
    assert "beside" not in timings(nested(), whole=20)
