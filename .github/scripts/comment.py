"""The comment on a pull request, from a report that anybody's change may have written.

Only whole numbers, codes and plain names of files are taken from it, each by its pattern. No word
of the report reaches the comment, so nobody can make the site's own robot say something.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MARK = "<!-- masa -->"
ROBOT = "github-actions[bot]"
LARGEST = 5_000_000
MOST = 20
CODE = re.compile(r"[A-Z][0-9]{3}")
FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,199}")
SEVERITIES = (("error", "errors"), ("warning", "warnings"), ("hint", "hints"))
UNREAD = "The check broke off before it had a report."


def comment(report: Path, run: str) -> str:
    """The comment in Markdown; ``run`` is the address of the run of the check."""
    return "\n".join(
        (MARK, *_lines(_read(report)), "", f"[What each means and how to mend it]({run})")
    )


def _read(report: Path) -> dict[str, Any]:
    """The report, or nothing when it cannot be one."""
    try:
        with report.open("rb") as file:
            given = json.loads(file.read(LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return given if isinstance(given, dict) else {}


def _lines(report: dict[str, Any]) -> Iterator[str]:
    counts, found = report.get("counts"), report.get("findings")
    if not isinstance(counts, dict) or not isinstance(found, list):
        yield UNREAD
        return
    said = [f"{_number(counts.get(name))} {words}" for name, words in SEVERITIES]
    yield f"Masa found {', '.join(said[:-1])} and {said[-1]}."
    errors = [place for one in found if (place := _place(one))]
    if errors:
        yield "\nErrors stop publication:\n"
        yield from errors[:MOST]
        if len(errors) > MOST:
            yield f"\nand {len(errors) - MOST} more"


def _place(finding: object) -> str:
    """The code and the place of an error; empty for anything else."""
    if not isinstance(finding, dict) or finding.get("severity") != "error":
        return ""
    code, file = str(finding.get("code")), str(finding.get("file"))
    if not CODE.fullmatch(code) or not FILE.fullmatch(file):
        return ""
    return f"- {code} in `{file}`, line {_number(finding.get('line'))}"


def _number(given: object) -> int:
    sound = isinstance(given, int) and not isinstance(given, bool) and 0 <= given < 1_000_000
    return int(given) if sound else 0  # type: ignore[call-overload]


def number(pulls: list[dict[str, Any]], commit: str) -> str:
    """The number of the pull request that is at a commit, from GitHub's answer; empty if none."""
    return next((str(pull["number"]) for pull in pulls if pull["head"]["sha"] == commit), "")


def mine(comments: list[dict[str, Any]]) -> str:
    """The id of the comment that this program wrote before; empty if it is the first time."""
    ours = (c for c in comments if c["user"]["login"] == ROBOT and c["body"].startswith(MARK))
    return next((str(each["id"]) for each in ours), "")


def main(task: str, *given: str) -> str:
    """What is asked for by name: ``body REPORT RUN``, ``number COMMIT`` or ``mine``."""
    if task == "body":
        return comment(Path(given[0]), given[1])
    answer = json.load(sys.stdin)
    return number(answer, given[0]) if task == "number" else mine(answer)


if __name__ == "__main__":
    sys.stdout.write(main(*sys.argv[1:]) + "\n")
