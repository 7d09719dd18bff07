"""``masa serve``: preview the website."""

from __future__ import annotations

import argparse

from masa.cli.shared import Command


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--address", default="127.0.0.1:8000", help="default: 127.0.0.1:8000")


def _run(given: argparse.Namespace) -> int:
    from masa.site import building

    return building.serve(given.project, given.address)


COMMAND = Command("preview the website; reload when a file changes", _options, _run, goes_on=True)
