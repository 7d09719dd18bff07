"""What a shell decides about printing: colour, the encoding of what other programs read, files."""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from masa.reports import NAMES

TERMINAL = "terminal"


class UnusableError(Exception):
    """A report cannot be written where it was asked for. Its text is for the person who asked."""


class Copy(NamedTuple):
    """A report that is written into a file."""

    format: str
    file: Path


def wants_colour(environment: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Whether to print in colour: NO_COLOR decides first, then CLICOLOR_FORCE, then where to."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("CLICOLOR_FORCE", "0") not in {"", "0"}:
        return True
    return is_terminal and environment.get("TERM") != "dumb"


def copies(given: Sequence[str]) -> tuple[Copy, ...]:
    """The files that ``--report FORMAT=FILE`` asks for; raises ``UnusableError``."""
    return tuple(_copy(*text.partition("=")) for text in given)


def _copy(name: str, _: str, path: str) -> Copy:
    if name not in NAMES or not path:
        raise UnusableError(f"Write --report FORMAT=FILE. Formats: {', '.join(NAMES)}.")
    file = Path(path)
    if not file.parent.is_dir():
        raise UnusableError(f"There is no folder {file.parent}. Make it first.")
    # A device such as /dev/null must never be replaced by a file.
    if file.exists() and not file.is_file():
        what = "a folder" if file.is_dir() else "not an ordinary file"
        raise UnusableError(f"{file} is {what}. Name a file.")
    return Copy(name, file.resolve())


def save(file: Path, text: str) -> None:
    """Write a file whole or not at all; raises ``UnusableError`` when the system refuses."""
    part = file.with_name(f"{file.name}.part")
    try:
        part.write_text(text, "utf-8", newline="\n")
        part.replace(file)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        reason = error.strerror or str(error)
        raise UnusableError(f"{file} could not be written: {reason}.") from error


def send(text: str, name: str) -> None:
    """Print a report. What programs read is UTF-8 on every system, as its format promises."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        if name == TERMINAL:
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.write(text)
