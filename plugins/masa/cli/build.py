"""``masa build``: check everything, then build the website."""

from __future__ import annotations

import argparse
from pathlib import Path

from masa.cli.shared import Command


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, help="the folder to build into (default: site)")


def _run(given: argparse.Namespace) -> int:
    # Only building needs MkDocs; `masa check` starts in a fraction of the time without it.
    from masa.site import building

    return building.build(given.project, given.to.resolve() if given.to else None)


COMMAND = Command("check everything, then build the website", _options, _run)
