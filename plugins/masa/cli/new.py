"""``masa new``: a starter folder for a partnership, as a draft that says what is to be written."""

from __future__ import annotations

import argparse
import sys

from masa.cli.shared import MISUSED, WELL, Command
from masa.site.clock import today

HELP = "make the folder of a new partnership, as a draft"


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("slug", help="the name of its folder and address, such as north-mere")
    parser.add_argument("--name", default="", help="its full name (default: made from the slug)")
    parser.add_argument("--area", default="", help="the id of its area (default: the slug)")
    parser.add_argument("--edition", default="", help="the guidance (default: that in force)")


def _run(given: argparse.Namespace) -> int:
    # Only this command needs it, and `masa check` should start quickly.
    from masa.starting import Started, say, start

    made = start(given.project, given.slug, given.name, given.area, given.edition, today())
    if isinstance(made, Started):
        sys.stdout.write(f"{say(made).rstrip()}\n")
        return WELL
    sys.stderr.write(f"{say(made).rstrip()}\n")
    return MISUSED


COMMAND = Command(HELP, _options, _run)
