"""Files of what can be made again at any time: JSON under a digest of its own."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any


def read_kept(file: Path) -> Any:
    """What was kept; ``None`` where nothing was, or where it is not as it was written."""
    with suppress(OSError, ValueError):
        digest, _, kept = file.read_text("utf-8").partition("\n")
        if digest == _digest(kept):
            return json.loads(kept)
    return None


def write_kept(file: Path, value: object) -> None:
    """Keep a value in a folder that git leaves out; where that cannot be done, nothing is kept."""
    kept = json.dumps(value)
    part = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.with_name(".gitignore").write_text("*\n", "utf-8")
        part.write_text(f"{_digest(kept)}\n{kept}", "utf-8")
        part.replace(file)


def _digest(text: str) -> str:
    return blake2b(text.encode()).hexdigest()
