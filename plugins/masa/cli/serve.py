"""``masa serve``: preview the website."""

from __future__ import annotations

import argparse

from masa.cli.shared import Command


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--address", default="127.0.0.1:8000", help="default: 127.0.0.1:8000")


def _run(given: argparse.Namespace) -> int:
    from masa.site.preview.serving import serve

    return serve(given.project, given.address)


COMMAND = Command("preview the website; show what is edited at once", _options, _run, goes_on=True)
