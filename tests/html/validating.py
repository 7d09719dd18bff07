"""html-validate, the validator of HTML, asked about finished files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
PROGRAM = FOLDER / "node_modules/.bin/html-validate"
#: All that it recommends. Some of it is a matter of taste here (how the doctype is written, how
#: long a title is, which space stands in a number), or guards files from elsewhere, of which there
#: are none. Two rules make an exception, because both are meant: a list without marks says that it
#: is a list (Safari forgets it), and what scrolls is a region with a name.
RULES = FOLDER / "rules.json"


def needs_validator() -> None:
    """Skip where the validator is not installed; fail on a build server."""
    if shutil.which("node") and PROGRAM.exists():
        return
    missing = "html-validate is not installed: npm ci --prefix tests/html"
    if os.environ.get("CI"):
        pytest.fail(missing, pytrace=False)
    pytest.skip(missing)


def faults(files: Iterable[Path]) -> list[str]:
    """All that it finds: file, line, rule and message. Raises when it cannot run."""
    command = [str(PROGRAM), "--config", str(RULES), "--formatter", "json", *map(str, files)]
    # Into a file: what it writes into a pipe is cut off when it ends, after 64 KB.
    with tempfile.TemporaryFile("w+", encoding="utf-8") as told:
        done = subprocess.run(
            command, stdout=told, stderr=subprocess.STDOUT, check=False, timeout=300
        )
        told.seek(0)
        text = told.read()
    if done.returncode not in {0, 1}:
        raise RuntimeError(text)
    return [
        f"{file['filePath']}:{fault['line']}: {fault['ruleId']}: {fault['message']}"
        for file in json.loads(text)
        for fault in file["messages"]
    ]
