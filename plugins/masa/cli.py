"""The command ``masa``: check, build, serve."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from masa.findings import Finding
from masa.reports.lines import lines_below
from masa.reports.terminal import report
from masa.settings import FILE, read_settings
from masa.site.clock import today
from masa.site.inputs import open_inputs

WELL, FOUND, MISUSED = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when something stops it, 2 for wrong usage."""
    given = _parser().parse_args(arguments)
    project: Path = given.project.resolve()
    if not (project / FILE).is_file():
        sys.stderr.write(f"There is no {FILE} in this folder. Go to the project's folder first.\n")
        return MISUSED
    if given.command == "check":
        with _no_collection():
            return check(project, given.partnership)
    # Only building needs MkDocs; `masa check` starts in a fraction of the time without it.
    from masa.site import building

    if given.command == "serve":
        return building.serve(project, given.address)
    with _no_collection():
        return building.build(project, given.to.resolve() if given.to else None)


@contextmanager
def _no_collection() -> Iterator[None]:
    """What one command reads lives to its end: searching it for garbage is a fifth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def check(project: Path, partnership: str = "") -> int:
    """Check everything, or print only what is about one partnership; prints a report."""
    settings = read_settings(project)
    known = sorted(path.stem for path in (settings.arrangements / "partnerships").glob("*"))
    if partnership and partnership not in known:
        sys.stderr.write(f"There is no partnership {partnership}. There is: {', '.join(known)}.\n")
        return MISUSED
    findings = open_inputs(project, settings, today()).findings
    shown = [f for f in findings if not partnership or _is_about(f, partnership)]
    sys.stdout.write(report(shown, lines_below(project)) + "\n")
    return FOUND if any(finding.blocks for finding in shown) else WELL


def _is_about(finding: Finding, partnership: str) -> bool:
    folder = f"partnerships/{partnership}"
    return f"{folder}/" in finding.place.file or finding.place.file.endswith(f"{folder}.yml")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="masa", description="Publishes safeguarding arrangements, and checks them first."
    )
    parser.add_argument(
        "--project", type=Path, default=Path(), help="the project's folder (default: this folder)"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("check", help="check the arrangements; build nothing")
    checking.add_argument("partnership", nargs="?", default="", help="only this partnership")
    building = commands.add_parser("build", help="check everything, then build the website")
    building.add_argument("--to", type=Path, help="the folder to build into (default: site)")
    serving = commands.add_parser("serve", help="preview the website; reload when a file changes")
    serving.add_argument("--address", default="127.0.0.1:8000", help="default: 127.0.0.1:8000")
    return parser


if __name__ == "__main__":
    sys.exit(main())
