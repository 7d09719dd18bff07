"""Tasks are measured in turn, each from where it should start, and an edit must be seen."""

import sys
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import pytest

from tests.bench.cost import Cost, Failed
from tests.bench.preview import edits_to_visible
from tests.bench.rounds import Measured, Task, asked, do, find, measure
from tests.bench.subjects import PHRASE, Subject, edit

#: Builds a page from a text, and says in it how many builds have kept something.
BUILD = """
from pathlib import Path
kept = Path("kept"); kept.mkdir(exist_ok=True); (kept / str(len(list(kept.iterdir())))).touch()
page = Path("out/a"); page.mkdir(parents=True, exist_ok=True)
(page / "index.html").write_text(Path("text.yml").read_text() + str(len(list(kept.iterdir()))))
"""
STALE = """
from pathlib import Path
Path("out/a").mkdir(parents=True, exist_ok=True)
Path("out/a/index.html").write_text("old")
"""
SERVE = ("-m", "http.server", "{port}", "--bind", "{host}")


def subject(folder: Path, name: str = "A", program: str = BUILD, **changes: object) -> Subject:
    own = folder / name
    (own / "a").mkdir(parents=True)
    (own / "text.yml").write_text(f"It went on {PHRASE}, and {PHRASE}.", "utf-8")
    given: dict[str, object] = {
        "name": name, "folder": own, "build": (sys.executable, "-c", program),
        "output": own / "out", "kept": (own / "kept",), "edited": own / "text.yml", "seen": "a/",
    }  # fmt: skip
    return Subject(**{**given, **changes})  # type: ignore[arg-type]


def shown(of: Subject) -> str:
    return of.page.read_text("utf-8")


def test_a_clean_build_finds_nothing_and_the_others_what_it_left(tmp_path: Path) -> None:
    one, numbers = subject(tmp_path), count(7)
    said = []
    for task in (Task.CLEAN, Task.UNCHANGED, Task.EDIT, Task.CLEAN):
        assert do(one, task, numbers).clock > 0
        said.append(shown(one)[-1])
    assert said == ["1", "2", "3", "1"]
    assert f"It went on {PHRASE} (edit 7), and {PHRASE}." in shown(one)


def test_an_edit_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    one = subject(tmp_path)
    edit(one, 1)
    edit(one, 2)
    assert one.edited.read_text("utf-8") == f"It went on {PHRASE} (edit 2), and {PHRASE}."


def test_an_edit_that_is_not_built_is_a_failure(tmp_path: Path) -> None:
    one = subject(tmp_path, program=STALE)
    do(one, Task.CLEAN, count(1))
    with pytest.raises(Failed, match="does not show the edit"):
        do(one, Task.EDIT, count(1))


def names(measured: Sequence[Measured]) -> list[tuple[str, Task, int]]:
    return [(each.subject, each.task, len(each.costs)) for each in measured]


def test_tasks_are_measured_in_turn_and_what_is_slow_once(tmp_path: Path) -> None:
    subjects = (subject(tmp_path), subject(tmp_path, "B", often=False))
    built: list[str] = []
    tasks = (Task.CLEAN, Task.UNCHANGED)
    found = measure(subjects, 2, tasks, lambda one: built.append(one.name), count(1)).measured
    assert built == ["A", "B", "A"]
    assert names(found) == [
        ("A", Task.CLEAN, 2), ("B", Task.CLEAN, 1), ("A", Task.UNCHANGED, 2),
    ]  # fmt: skip


def test_who_breaks_is_left_out_and_the_others_go_on(tmp_path: Path) -> None:
    said = "print('Reading'); raise SystemExit('no pages')"
    subjects = (subject(tmp_path, program=said), subject(tmp_path, "B"))
    turns = measure(subjects, 2, (Task.CLEAN,), lambda _: None, count(1))
    assert names(turns.measured) == [("B", Task.CLEAN, 2)]
    assert [(each.subject, each.said) for each in turns.broken] == [("A", "no pages")]


def test_only_who_can_check_is_asked_to(tmp_path: Path) -> None:
    checking = subject(tmp_path, check=(sys.executable, "-c", BUILD))
    assert Task.CHECK in asked(checking)
    assert asked(subject(tmp_path, "B")) == (Task.CLEAN, Task.UNCHANGED, Task.EDIT)


def test_the_typical_cost_is_the_median_and_the_most_memory() -> None:
    costs = (Cost(1, 9, 10), Cost(5, 7, 30), Cost(2, 8, 20))
    measured = (Measured("A", Task.CLEAN, costs),)
    assert find(measured, "A", Task.CLEAN) == Cost(2, 8, 30)
    assert find(measured, "A", Task.EDIT) is None


def test_an_edit_is_waited_for_until_the_preview_shows_it(tmp_path: Path) -> None:
    page = tmp_path / "A" / "a" / "index.html"
    # What is served is the text itself: an edit is to be seen at once.
    one = subject(tmp_path, preview=(sys.executable, *SERVE), edited=page)
    page.write_text(PHRASE, "utf-8")
    (seconds,) = edits_to_visible(one, [5])
    assert 0 < seconds < 10
    assert page.read_text("utf-8") == f"{PHRASE} (edit 5)"


def test_a_preview_that_ends_is_a_failure_with_what_it_said(tmp_path: Path) -> None:
    one = subject(tmp_path, preview=(sys.executable, "-c", "raise SystemExit('no page today')"))
    with pytest.raises(Failed, match="no page today"):
        edits_to_visible(one, [1])
