"""``masa check``: everything that is found, in one of several formats; builds nothing."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date

from masa.cli.printing import TERMINAL, UnusableError, copies, save, send, wants_colour
from masa.cli.shared import FOUND, MISUSED, WELL, Command
from masa.memo import Memo, Verdict
from masa.reports import NAMES
from masa.site.clock import today

HELP = "check the arrangements; build nothing"


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("partnership", nargs="?", default="", help="report only this partnership")
    parser.add_argument("--format", choices=NAMES, default=TERMINAL, help="how to print it")
    parser.add_argument(
        "--report",
        action="append",
        default=[],
        metavar="FORMAT=FILE",
        help="write another report into a file as well; may be given several times",
    )
    parser.add_argument(
        "--fresh", action="store_true", help="work everything out, even when nothing has changed"
    )


def _run(given: argparse.Namespace) -> int:
    try:
        return _check(given)
    except UnusableError as error:
        sys.stderr.write(f"{error}\n")
        return MISUSED


def _check(given: argparse.Namespace) -> int:
    files = copies(given.report)
    day = today()
    colour = wants_colour(os.environ, is_terminal=sys.stdout.isatty())
    formats = (given.format, *(copy.format for copy in files))
    asked = ("check", given.partnership, str(colour), *formats)
    memo = Memo(given.project, asked, (day.isoformat(),))
    known = None if given.fresh else memo.recall(len(formats))
    verdict = known or _work_out(given, day, memo, formats, colour=colour)
    printed, *others = verdict.reports
    for copy, text in zip(files, others, strict=True):
        save(copy.file, text)
    send(printed, given.format)
    if known is None:
        memo.keep(verdict)
    return verdict.code


def _work_out(
    given: argparse.Namespace, day: date, memo: Memo, formats: tuple[str, ...], *, colour: bool
) -> Verdict:
    # The model takes long to load, and is not needed to say the same again.
    from dataclasses import replace

    from masa.cli.checking import Checking
    from masa.reports.formats import FORMATS

    checking = Checking(given.project, given.partnership, day)
    given.kept = checking  # with all that it reads, until the program ends
    memo.look(checking.folders)
    report = checking.report()
    if not checking.is_told_by_folders(report):
        memo.look(())
    printed = FORMATS[given.format](replace(report, colour=colour))
    code = FOUND if any(finding.blocks for finding in report.findings) else WELL
    return Verdict(code, (printed, *(FORMATS[name](report) for name in formats[1:])))


COMMAND = Command(HELP, _options, _run)
