"""Runs the cases of a check family: each is a file of one partnership and what is found in it.

A case may give ``status``, ``registers`` (more of the shared registers), ``options`` of the family,
``others`` (further files by name, from ``arrangements/``) and ``today``.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from masa.checks.family import Family, Seen
from masa.findings import Finding, in_order
from masa.guidance.workspace import open_workspace

TODAY = date(2026, 11, 22)
EDITION = """\
edition:
  {id: wt2023, title: Working Together 2023, short-title: WT 2023, publisher: HM Government,
    published: 2023-12-15, applies-from: 2023-12-15, status: in-force, summary: A., how-sure: B.}
requirements: []
"""
REGISTERS = """\
areas:
  - {id: north, name: North, kind: county, code: E10000001}
  - {id: south, name: South, kind: county, code: E10000002}
organisations:
  - {id: council, name: North Council, kind: local-authority, areas: [north]}
  - {id: board, name: NHS North Integrated Care Board, kind: integrated-care-board, areas: [north]}
  - {id: force, name: North Police, kind: police, areas: [north]}
"""
SOUND = """\
partnership:
  {{name: North Safeguarding Children Partnership, short-name: North, status: {status},
    edition: wt2023, areas: [north]}}
"""
CASE = "arrangements/partnerships/north/case.yml"


def cases(test_file: str, name: str = "cases.yml") -> list[Any]:
    """The cases that stand beside a test file."""
    found: list[Any] = yaml.safe_load(Path(test_file).with_name(name).read_text("utf-8"))
    assert found
    return found


def found_in(case: dict[str, Any], family: Family[Any], folder: Path) -> tuple[Finding, ...]:
    """What the family finds; everything in the case must be readable."""
    files = {
        "guidance/wt2023.yml": EDITION,
        "registers/one.yml": REGISTERS,
        "partnerships/north/partnership.yml": SOUND.format(status=case.get("status", "published")),
        "partnerships/north/case.yml": case["text"],
        **({"registers/two.yml": case["registers"]} if "registers" in case else {}),
        **case.get("others", {}),
    }
    for name, text in files.items():
        path = folder / "arrangements" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    workspace = open_workspace(folder / "arrangements", case.get("today", TODAY))
    unreadable = [f for f in workspace.findings if f.code[0] in "RM"]
    assert unreadable == []
    options = family.options.model_validate(case.get("options", {}))
    return in_order(list(family.find(Seen(workspace), options)))


def rows(found: tuple[Finding, ...]) -> list[list[object]]:
    """Code, line, column and message of each finding; the file, too, when it is not the case's."""
    return [
        [f.code, f.place.line, f.place.column, f.message]
        if f.place.file == CASE
        else [f.code, f.place.file, f.place.line, f.place.column, f.message]
        for f in found
    ]
