"""``masa schema``: the JSON Schemas by which editors complete, explain and check as one types."""

from __future__ import annotations

import argparse
import sys

from masa.cli.shared import WELL, Command
from masa.project import from_here

FOLDER = "schemas"
HELP = "write the JSON Schemas that editors read"


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", default=FOLDER, help=f"the folder (default: {FOLDER})")


def _run(given: argparse.Namespace) -> int:
    # Only this command needs it, and `masa check` should start quickly.
    from masa.schema import write

    for path in write(given.project / given.to):
        sys.stdout.write(f"{from_here(path)}\n")
    return WELL


COMMAND = Command(HELP, _options, _run)
