"""What is said when a folder was begun, or was not."""

from pathlib import Path

from masa.starting import say, start
from tests.starting.beginning import TODAY, begin, named


def test_it_says_what_was_written_and_what_is_left(project: Path) -> None:
    started = begin(project)
    said = say(started)
    assert all(f"  {name}\n" in said for name in started.files)
    assert "because the law requires it:\n" in said
    assert "  Independent scrutiny (scrutiny.yml)\n" in said
    assert said.endswith("masa check oldwick\n")
    assert said.count("\n  ") == len(started.files) + len(started.left)


def test_it_says_why_nothing_was_written(project: Path) -> None:
    refusal = start(project, "oldwick", "", "", "wt202", TODAY)
    assert say(refusal) == (
        "There is no edition wt202.\n"
        f"Did you mean `wt2026`? There is: {', '.join(named(project))}.\n"
    )


def test_it_says_that_somebody_must_look_at_changes(project: Path) -> None:
    owners = project / "CODEOWNERS"
    assert "CODEOWNERS" not in say(begin(project, "none"))
    owners.write_text("/arrangements/partnerships/north-oldwick/ @somebody\n", "utf-8")
    said = say(begin(project))
    assert "  /arrangements/partnerships/oldwick/ @who-REPLACE-ME\n" in said
    assert "CODEOWNERS" not in say(begin(project, "north-oldwick"))
    assert "oldwick/ @who" not in owners.read_text("utf-8")
