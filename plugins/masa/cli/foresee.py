"""``masa foresee``: what another edition of the guidance would change."""

from __future__ import annotations

import argparse
import sys

from masa.cli.shared import MISUSED, WELL, Command
from masa.project import FILE
from masa.site.clock import today

HELP = "say what another edition of the guidance would change, and what to write"


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("edition", help="the id of an edition in arrangements/guidance")
    parser.add_argument("partnership", nargs="?", default="", help="only this partnership")


def _run(given: argparse.Namespace) -> int:
    # Only this command needs it, and `masa check` should start quickly.
    from masa.compare.foresight import foresee
    from masa.guidance.workspace import open_workspace
    from masa.model.wording import did_you_mean
    from masa.reports.foresight import write
    from masa.settings import read_settings
    from masa.site.finding_families import find_family

    settings = read_settings(given.project / FILE, find_family)
    workspace = open_workspace(settings.arrangements, today())
    coming = workspace.edition(given.edition)
    known = sorted(edition.id for edition in workspace.editions)
    if coming is None:
        hint = did_you_mean(given.edition, known)
        sys.stderr.write(
            f"There is no edition {given.edition}. {hint}There is: {', '.join(known)}.\n"
        )
        return MISUSED
    found = foresee(workspace, coming)
    slugs = sorted(one.partnership.slug for one in found)
    if given.partnership and given.partnership not in slugs:
        sys.stderr.write(
            f"{given.partnership} is not a current partnership under an earlier edition. "
            f"There is: {', '.join(slugs) or 'none'}.\n"
        )
        return MISUSED
    shown = tuple(one for one in found if given.partnership in ("", one.partnership.slug))
    sys.stdout.write(write(shown) or "No current partnership is under an earlier edition.\n")
    return WELL


COMMAND = Command(HELP, _options, _run)
