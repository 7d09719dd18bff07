"""What the tests of starting share: begin, be refused, and look."""

from datetime import date
from pathlib import Path

from masa.guidance.workspace import Workspace, open_workspace
from masa.starting import Refusal, Started, start

REPOSITORY = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)
HOME = "arrangements/partnerships/oldwick"


def begin(project: Path, slug: str = "oldwick", **given: str) -> Started:
    wanted = {"name": "", "area": "", "edition": "", **given}
    started = start(project, slug, **wanted, today=TODAY)
    assert isinstance(started, Started), started
    return started


def refused(project: Path, slug: str = "oldwick", **given: str) -> str:
    """Why nothing was written, after making sure that nothing was."""
    before = contents(project)
    refusal = start(project, slug, **{"name": "", "area": "", "edition": "", **given}, today=TODAY)
    assert isinstance(refusal, Refusal), refusal
    assert refusal.mend
    assert contents(project) == before
    return refusal.message


def contents(project: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in project.rglob("*") if path.is_file()}


def opened(project: Path) -> Workspace:
    return open_workspace(project / "arrangements", TODAY)


def named(project: Path) -> list[str]:
    return [e.id for e in opened(project).editions if not e.information.overlay]
