"""The comment on a pull request takes no word from a report that a stranger may have written."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / ".github/scripts"
RUN = "https://github.com/a/b/actions/runs/1"
COUNTS = {"error": 2, "warning": 1, "hint": 0, "silenced": 0}
FILE = "arrangements/partnerships/a/b.yml"


def error(**given: object) -> dict[str, object]:
    return {"severity": "error", "code": "M101", "file": FILE, "line": 3, **given}


def comment(tmp_path: Path, report: object) -> str:
    path = tmp_path / "masa.json"
    path.write_text(report if isinstance(report, str) else json.dumps(report), "utf-8")
    return run(path)


def run(path: Path) -> str:
    command = [sys.executable, str(SCRIPTS / "comment.py"), "body", str(path), RUN]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_it_says_how_many_and_where(tmp_path: Path) -> None:
    found = [error(), error(code="S201", line=9), error(severity="warning", code="D406")]
    assert comment(tmp_path, {"counts": COUNTS, "findings": found}) == (
        "<!-- masa -->\nMasa found 2 errors, 1 warnings and 0 hints.\n\n"
        "Errors stop publication:\n\n"
        f"- M101 in `{FILE}`, line 3\n- S201 in `{FILE}`, line 9\n\n"
        f"[What each means and how to mend it]({RUN})\n"
    )


def test_a_long_list_is_cut(tmp_path: Path) -> None:
    said = comment(tmp_path, {"counts": COUNTS, "findings": [error(line=n) for n in range(31)]})
    assert said.count("\n- M101") == 20
    assert "and 11 more" in said


HOSTILE = "](https://example.org) @everyone <img src=x>`"


@pytest.mark.parametrize(
    "report",
    [
        {"counts": {"error": HOSTILE, "warning": [HOSTILE], "hint": -1}, "findings": [error()]},
        {"counts": COUNTS, "findings": [error(code=HOSTILE)]},
        {"counts": COUNTS, "findings": [error(code=f"M101\n{HOSTILE}")]},
        {"counts": COUNTS, "findings": [error(file=HOSTILE)]},
        {"counts": COUNTS, "findings": [error(file=f"a.yml\n{HOSTILE}")]},
        {"counts": COUNTS, "findings": [error(file="a`b"), error(file="/etc/x"), error(file=7)]},
        {"counts": COUNTS, "findings": [error(line=HOSTILE)]},
        {"counts": COUNTS, "findings": [error(line=True), HOSTILE, None, [HOSTILE]]},
        {"counts": COUNTS, "findings": [error(message=HOSTILE, mend=HOSTILE, rule=HOSTILE)]},
        {"counts": HOSTILE, "findings": []},
        {"counts": COUNTS, "findings": {HOSTILE: HOSTILE}},
        [HOSTILE],
        HOSTILE,
        "[" * 100_000,
        "",
    ],
)
def test_no_word_of_a_report_comes_through(tmp_path: Path, report: Any) -> None:
    said = comment(tmp_path, report).replace(RUN, "")
    assert [word for word in ("example.org", "@everyone", "<img", "/etc") if word in said] == []
    assert said.startswith("<!-- masa -->\n")


def test_a_check_that_broke_off_is_said_to_have(tmp_path: Path) -> None:
    assert "The check broke off before it had a report." in run(tmp_path / "nowhere.json")


FAKE_GH = """#!/bin/sh
echo "$@" | tr '\\n' ' ' >> "$CALLS"; echo >> "$CALLS"
case "$*" in
    *"/pulls "*) printf '%s' "$PULLS" ;;
    *"--method GET"*comments*) printf '%s' "$COMMENTS" ;;
esac
"""
PULL = '[{"number": 5, "head": {"sha": "abc"}}]'
OURS = '[{"id": 8, "user": {"login": "github-actions[bot]"}, "body": "<!-- masa -->\\nOld"}]'
THEIRS = '[{"id": 8, "user": {"login": "somebody"}, "body": "<!-- masa -->\\nOld"}]'


@pytest.mark.parametrize(
    ("pulls", "comments", "written"),
    [
        (PULL, "[]", "api --method POST repos/a/b/issues/5/comments"),
        (PULL, OURS, "api --method PATCH repos/a/b/issues/comments/8"),
        (PULL, THEIRS, "api --method POST repos/a/b/issues/5/comments"),
        ('[{"number": 5, "head": {"sha": "other"}}]', "[]", ""),
        ("[]", "[]", ""),
    ],
    ids=["first", "again", "another's", "another commit", "closed"],
)
def test_one_comment_is_kept_on_the_right_pull_request(
    tmp_path: Path, pulls: str, comments: str, written: str
) -> None:
    gh, calls = tmp_path / "gh", tmp_path / "calls"
    gh.write_text(FAKE_GH, "utf-8")
    gh.chmod(0o755)
    given = {"REPOSITORY": "a/b", "OWNER": "c", "BRANCH": "d;$(e)", "COMMIT": "abc", "RUN": RUN}
    given |= {"REPORT": str(tmp_path / "none.json"), "CALLS": str(calls)}
    given |= {"PULLS": pulls, "COMMENTS": comments, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    subprocess.run(["bash", str(SCRIPTS / "comment.sh")], env=os.environ | given, check=True)
    called = calls.read_text("utf-8").splitlines()
    assert "-f head=c:d;$(e)" in called[0]
    wrote = [call for call in called if "--method GET" not in call]
    assert [call[: len(written)] for call in wrote] == ([written] if written else [])
    assert all("-f body=<!-- masa --> The check broke off" in call for call in wrote)
