"""``masa check``: everything that is found, in one of several formats; builds nothing."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from masa.checks.choices import Settled, owner
from masa.cli.shared import FOUND, MISUSED, WELL, Command
from masa.reports import FORMATS, Report
from masa.reports.lines import lines_below
from masa.settings import FILE, read_settings
from masa.site.clock import today
from masa.site.finding_families import find_family
from masa.site.inputs import check_everything, open_inputs

HELP = "check the arrangements; build nothing"


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("partnership", nargs="?", default="", help="report only this partnership")
    parser.add_argument(
        "--format", choices=sorted(FORMATS), default="terminal", help="how to print it"
    )
    parser.add_argument(
        "--report",
        action="append",
        default=[],
        metavar="FORMAT=FILE",
        help="write another report into a file as well; may be given several times",
    )


def _run(given: argparse.Namespace) -> int:
    project: Path = given.project
    files = [part.partition("=") for part in given.report]
    if any(name not in FORMATS or not path for name, _, path in files):
        formats = ", ".join(sorted(FORMATS))
        sys.stderr.write(f"Write --report FORMAT=FILE. Formats: {formats}.\n")
        return MISUSED
    settings = read_settings(project / FILE, find_family)
    known = sorted(path.stem for path in (settings.arrangements / "partnerships").glob("*"))
    if given.partnership and given.partnership not in known:
        sys.stderr.write(
            f"There is no partnership {given.partnership}. There is: {', '.join(known)}.\n"
        )
        return MISUSED
    inputs = open_inputs(project, settings, today())
    settled = _about(check_everything(inputs), given.partnership)
    report = Report(settled, inputs.rules(), lines_below(project), inputs.workspace.today)
    colour = sys.stdout.isatty()
    sys.stdout.write(FORMATS[given.format](replace(report, colour=colour)))
    for name, _, path in files:
        (project / path).write_text(FORMATS[name](report), "utf-8")
    return FOUND if any(finding.blocks for finding in settled.findings) else WELL


def _about(settled: Settled, slug: str) -> Settled:
    if not slug:
        return settled
    return Settled(
        tuple(f for f in settled.findings if owner(f) == slug),
        tuple(s for s in settled.silenced if owner(s.finding) == slug),
    )


COMMAND = Command(HELP, _options, _run)
