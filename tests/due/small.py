"""A partnership and two editions for one test: one names the day of the yearly report, one not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from masa.guidance.workspace import Workspace, open_workspace

TODAY = date(2026, 11, 22)
FILE = "arrangements/partnerships/north/case.yml"
EDITION = """\
edition:
  {{id: {id}, title: Guidance {id}, short-title: {id}, publisher: Nobody, published: {published},
    applies-from: {published}, status: in-force, summary: A., how-sure: B.}}
requirements:
  - {{id: the-chair, number: 1, title: The partnership chair, says: Who chairs.,
     basis: [{{says: It}}], strength: should, confirmed: reported,
     look-at: [{{kind: present, path: chair}}], shown-at: groups#chair, to-meet: Write it.}}
"""
BY_SEPTEMBER = """\
  - {id: report-by-30-september, number: 2, title: The report in time, says: By September.,
     basis: [{says: It}], strength: should, confirmed: reported,
     look-at: [{kind: judged, question: Is it?}], shown-at: reports#yearly-reports,
     to-meet: Write it.}
"""
REGISTERS = """\
areas: [{id: north, name: North, kind: county}]
organisations:
  - {id: council, name: North Council, kind: local-authority}
  - {id: other-council, name: South Council, kind: local-authority}
  - {id: force, name: North Police, kind: police}
  - {id: school, name: North School, kind: school}
"""
PARTNERSHIP = """\
partnership: {{name: {name} Partnership, short-name: {name}, status: {status}, edition: {edition},
  areas: [north]}}
"""
PROGRAMME = """\
programme: {name: The programme, short-name: Programme, kind: project, status: published,
  summary: It helps., areas: [north]}
"""


def opened(
    folder: Path,
    text: str = "",
    *,
    status: str = "published",
    edition: str = "wt2023",
    today: date = TODAY,
    **more: str,
) -> Workspace:
    """A partnership called north with some subjects; ``more`` gives others, and a programme."""
    first = {"name": "North", "status": status, "edition": edition}
    files = {
        "guidance/wt2018": EDITION.format(id="wt2018", published="2018-07-04"),
        "guidance/wt2023": EDITION.format(id="wt2023", published="2023-12-15") + BY_SEPTEMBER,
        "registers/all": REGISTERS,
        "partnerships/north/partnership": PARTNERSHIP.format(**first),
        "partnerships/north/case": text or "topics: []\n",
    }
    for name, other in more.items():
        if name == "programme":
            files["programmes/help/help"] = PROGRAMME + other
        else:
            files[f"partnerships/{name}"] = (
                PARTNERSHIP.format(name=name.title(), status="published", edition=edition) + other
            )
    for name, content in files.items():
        path = folder / "arrangements" / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    workspace = open_workspace(folder / "arrangements", today)
    wrong = [f"{f.place} {f.message}" for f in workspace.findings if f.code[0] in "RM"]
    assert [said for said in wrong if "`gone`" not in said] == []
    return workspace
