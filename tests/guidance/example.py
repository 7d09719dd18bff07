"""A small edition, a small partnership, and what is found when one is held against the other."""

from __future__ import annotations

from pathlib import Path

from masa.findings import Finding
from masa.guidance.assessing import Assessment
from masa.guidance.workspace import Workspace, open_workspace
from tests.guidance.support import EXAMPLE, TODAY

#: Its requirements: `duty` is law; `advice` is guidance that was reported, and a person must judge
#: it; `memory` is guidance that was not confirmed; `homes` applies only where there are any.
EDITION = """\
edition:
  id: test
  title: Guidance for tests
  short-title: Test guidance
  publisher: Nobody
  published: 2026-01-01
  applies-from: 2026-01-01
  status: {status}
  summary: A small edition.
  how-sure: Quite sure.
requirements:
  - id: duty
    number: 1
    title: The duty
    says: Say how.
    basis: [{{says: The Act}}, {{says: The regulations}}]
    strength: must
    confirmed: read
    look-at: [{{kind: present, path: voice.summary}}]
    shown-at: voice#how-we-listen
    to-meet: Write it.
  - id: advice
    number: 2
    title: The advice
    says: Say how.
    basis: [{{says: The guidance}}]
    strength: should
    confirmed: reported
    look-at: [{{kind: present, path: training.delivery}}, {{kind: judged, question: Is it good?}}]
    shown-at: training#how-it-works
    to-meet: Write it.
  - id: memory
    number: 3
    title: The memory
    says: Say how.
    basis: [{{says: The guidance}}]
    strength: should
    confirmed: unconfirmed
    look-at: [{{kind: present, path: training.audits}}]
    shown-at: training#audits
    to-meet: Write it.
  - id: homes
    number: 4
    title: The homes
    says: Say how.
    basis: [{{says: The guidance}}]
    strength: should
    confirmed: reported
    applies-when:
      any-of: [{{path: partnership.settings.residential-homes, is: ["yes"]}}]
      otherwise: There are none.
    look-at: [{{kind: present, path: training.evaluation}}]
    shown-at: training#evaluation
    to-meet: Write it.
"""
PARTNERSHIP = """\
partnership:
  name: Example
  status: {status}
  edition: test
  areas: [example]
  settings: {{residential-homes: no}}
"""
AREAS = "areas:\n  - {id: example, name: Example, kind: county}\n"
WHOLE = """\
voice:
  summary: We listen.
training:
  delivery: We meet.
  audits: We read.
"""
FILE = f"arrangements/partnerships/{EXAMPLE}.yml"


def explained(requirement: str, review_by: str = "2026-12-31") -> str:
    """A recorded departure from one requirement."""
    return f"""\
explanations:
  - requirement: {requirement}
    reason: We do it in another way.
    agreed-by: The lead partners
    agreed-on: 2026-01-01
    review-by: {review_by}
"""


def opened(
    folder: Path,
    text: str,
    *,
    status: str = "published",
    edition: str = "in-force",
    more: str = "",
) -> Workspace:
    """A workspace with the small edition and one partnership of the given subjects.

    ``more`` are requirements to add to those of the edition.
    """
    arrangements = folder / "arrangements"
    write(arrangements / "guidance" / "test.yml", EDITION.format(status=edition) + more)
    write(arrangements / "registers" / "areas.yml", AREAS)
    write(folder / FILE, PARTNERSHIP.format(status=status) + text)
    return open_workspace(arrangements, TODAY)


def write(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def assessed(workspace: Workspace, requirement: str) -> Assessment:
    """How the partnership stands against one requirement."""
    found = workspace.standings[EXAMPLE].of(requirement)
    assert found is not None
    return found


def short(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    """Code, severity and requirement of each finding."""
    return [(f.code, f.severity.value, f.requirement) for f in findings]
