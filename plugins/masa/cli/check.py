"""``masa check``: everything that is found, in one of several formats; builds nothing."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

from masa.checks.choices import Settled, owner
from masa.cli.printing import TERMINAL, UnusableError, copies, save, send, wants_colour
from masa.cli.shared import FOUND, MISUSED, WELL, Command
from masa.reports import FORMATS, Report
from masa.reports.lines import lines_below
from masa.settings import FILE, read_settings
from masa.site.clock import today
from masa.site.finding_families import find_family
from masa.site.inputs import Inputs, check_everything, open_inputs

HELP = "check the arrangements; build nothing"


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("partnership", nargs="?", default="", help="report only this partnership")
    parser.add_argument(
        "--format", choices=sorted(FORMATS), default=TERMINAL, help="how to print it"
    )
    parser.add_argument(
        "--report",
        action="append",
        default=[],
        metavar="FORMAT=FILE",
        help="write another report into a file as well; may be given several times",
    )


def _run(given: argparse.Namespace) -> int:
    try:
        return _check(given)
    except UnusableError as error:
        sys.stderr.write(f"{error}\n")
        return MISUSED


def _check(given: argparse.Namespace) -> int:
    project: Path = given.project
    files = copies(given.report)
    settings = read_settings(project / FILE, find_family)
    known = sorted(path.stem for path in (settings.arrangements / "partnerships").glob("*"))
    if given.partnership and given.partnership not in known:
        there = ", ".join(known)
        raise UnusableError(f"There is no partnership {given.partnership}. There is: {there}.")
    inputs = open_inputs(project, settings, today(), given.partnership)
    report = Report(
        _about(check_everything(inputs), given.partnership),
        inputs.rules(),
        lines_below(project),
        inputs.workspace.today,
        families=tuple(one.family for one in settings.families),
        checked=_checked(inputs, given.partnership),
        address=settings.address,
    )
    for copy in files:
        save(copy.file, FORMATS[copy.format](report))
    colour = wants_colour(os.environ, is_terminal=sys.stdout.isatty())
    send(FORMATS[given.format](replace(report, colour=colour)), given.format)
    return FOUND if any(finding.blocks for finding in report.findings) else WELL


def _checked(inputs: Inputs, slug: str) -> tuple[str, ...]:
    """What the checks looked at. A record is left to its source, so it never counts as passed."""
    library = inputs.workspace.library
    current = [one.slug for one in library.published if not one.is_record]
    return tuple(one for one in ["", *current] if slug in {"", one})


def _about(settled: Settled, slug: str) -> Settled:
    if not slug:
        return settled
    return Settled(
        tuple(f for f in settled.findings if owner(f) == slug),
        tuple(s for s in settled.silenced if owner(s.finding) == slug),
    )


COMMAND = Command(HELP, _options, _run)
