"""The command ``masa``. Each of its commands is one file here."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from masa.cli import build, check, compare, foresee, hosting, new, publish, schema, serve
from masa.cli.shared import MISUSED, Command
from masa.project import FILE

COMMANDS: dict[str, Command] = {
    "check": check.COMMAND,
    "build": build.COMMAND,
    "publish": publish.COMMAND,
    "new": new.COMMAND,
    "compare": compare.COMMAND,
    "foresee": foresee.COMMAND,
    "schema": schema.COMMAND,
    "serve": serve.COMMAND,
    "hosting": hosting.COMMAND,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when something stops it, 2 for wrong usage."""
    return _run(_parser().parse_args(arguments))


def program() -> int:
    """The same for a shell. A command that does not go on ends the program itself when it is done.

    To take apart what was read, piece by piece, would be a tenth of the work.
    """
    given = _parser().parse_args()
    if COMMANDS[given.command].goes_on:
        return _run(given)
    gc.disable()
    code = _run(given)
    with suppress(OSError):  # nobody reads on: Python says so as it ends
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    return code


def _run(given: argparse.Namespace) -> int:
    given.project = given.project.resolve()
    if not (given.project / FILE).is_file():
        sys.stderr.write(f"There is no {FILE} in this folder. Go to the project's folder first.\n")
        return MISUSED
    command = COMMANDS[given.command]
    if command.goes_on:
        return command.run(given)
    with _no_collection():
        return command.run(given)


@contextmanager
def _no_collection() -> Iterator[None]:
    """What one command reads lives to its end: searching it for garbage is a fifth of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="masa", description="Publishes safeguarding arrangements, and checks them first."
    )
    parser.add_argument(
        "--project", type=Path, default=Path(), help="the project's folder (default: this folder)"
    )
    # Named here because argparse would otherwise load what measures the terminal to find it out.
    commands = parser.add_subparsers(dest="command", required=True, prog=parser.prog)
    for name, command in COMMANDS.items():
        command.options(commands.add_parser(name, help=command.help, description=command.help))
    return parser
