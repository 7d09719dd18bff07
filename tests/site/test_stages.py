"""Every second of a build is counted once, for the innermost stage in which it passed."""

import pytest

from masa.site.stages import REST, Lap, Stage, Stopwatch, added_up, timings
from tests.site.project import Project


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def nested() -> Stopwatch:
    """Views for 1 second, documents within them for 2, views again for 4, then proofs for 8."""
    clock = Clock()
    watch = Stopwatch(clock)
    with watch.stage(Stage.VIEWS):
        clock.now += 1
        with watch.stage(Stage.DOCUMENTS):
            clock.now += 2
        clock.now += 4
    with watch.stage(Stage.PROOFS):
        clock.now += 8
    return watch


def test_a_stage_within_another_counts_for_itself_alone() -> None:
    assert added_up(nested()) == (
        Lap(Stage.VIEWS, 5), Lap(Stage.DOCUMENTS, 2), Lap(Stage.PROOFS, 8),
    )  # fmt: skip


def test_a_stage_that_comes_again_is_added_up() -> None:
    clock = Clock()
    watch = Stopwatch(clock)
    for seconds in (1, 2):
        with watch.stage(Stage.READING):
            clock.now += seconds
    assert added_up(watch) == (Lap(Stage.READING, 3),)


def test_a_stage_that_fails_is_counted_too() -> None:
    clock = Clock()
    watch = Stopwatch(clock)

    def fail() -> None:
        with watch.stage(Stage.CHECKS):
            clock.now += 3
            raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        fail()
    assert added_up(watch) == (Lap(Stage.CHECKS, 3),)


def test_what_is_printed() -> None:
    assert timings(nested(), 20).splitlines() == [
        "Where the time went         seconds   share",
        "What stands on the pages       5.00     25%",
        "The pages themselves           2.00     10%",
        "Proofs                         8.00     40%",
        "MkDocs and the rest            5.00     25%",
        "Together                      20.00",
    ]


def test_a_build_says_where_its_time_went_when_it_is_asked(project: Project) -> None:
    assert REST not in project.masa("build").text
    printed = project.masa("build", "--fresh", "--timings").text
    lines = printed.partition("Where the time went")[2].splitlines()[1:-1]
    named = [line[:26].strip() for line in lines]
    wanted = [stage for stage in Stage if stage is not Stage.SEARCH]
    assert [name for name in named if name in set(Stage)] == wanted
    seconds = [float(line[26:35]) for line in lines]
    assert sum(seconds[:-1]) == pytest.approx(seconds[-1], abs=0.06)
