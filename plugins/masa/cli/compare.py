"""``masa compare``: what changed between two versions, or between one and what is here."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from masa.cli.shared import MISUSED, WELL, Command
from masa.project import FILE
from masa.site.clock import today

if TYPE_CHECKING:
    from masa.guidance.workspace import Workspace

HELP = "say what changed since a version, or between two"


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("before", metavar="REF", help="a tag, branch or commit of git")
    parser.add_argument(
        "after", metavar="REF", nargs="?", help="another one (default: what is here)"
    )
    parser.add_argument("--partnership", default="", help="only this partnership or programme")


def _run(given: argparse.Namespace) -> int:
    # Only this command needs it, and `masa check` should start quickly.
    from masa.compare.versions import compare
    from masa.guidance.workspace import open_workspace
    from masa.reports.changes import write
    from masa.settings import read_settings
    from masa.site.finding_families import find_family
    from masa.site.history import NoVersion, read_at

    folder = read_settings(given.project / FILE, find_family).arrangements
    try:
        before = read_at(given.project, folder, given.before, today())
        after = (
            read_at(given.project, folder, given.after, today())
            if given.after
            else open_workspace(folder, today())
        )
    except NoVersion as missing:
        sys.stderr.write(f"{missing}\n")
        return MISUSED
    found = compare(before, after)
    known = _slugs(before) | _slugs(after)
    if given.partnership and given.partnership not in known:
        there = ", ".join(sorted(known))
        sys.stderr.write(f"There is no partnership {given.partnership}. There is: {there}.\n")
        return MISUSED
    shown = tuple(one for one in found if given.partnership in ("", one.published.slug))
    sys.stdout.write(write(shown))
    return WELL


def _slugs(workspace: Workspace) -> set[str]:
    library = workspace.library
    return {one.slug for one in library.published}


COMMAND = Command(HELP, _options, _run)
