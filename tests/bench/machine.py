"""What the figures were measured on, for whoever compares them with others."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path

from masa.site.shares import processors

#: The packages whose versions decide how long a build takes.
PACKAGES = ("mkdocs", "mkdocs-material", "jinja2", "pydantic", "pyyaml", "pagefind")


def busy() -> str:
    """How many programs wanted a processor, over a minute; the bench itself wants one or two."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def described(tools: str, before: str) -> tuple[str, ...]:
    """Lines about the machine and the versions; ``before`` is how busy it was as this began."""
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"Processors: {processors()} that can be used at once, {_model()}",
        f"Memory: {_memory()}",
        f"System: {platform.system()} {platform.release()}, Python {platform.python_version()}",
        f"Versions: {versions}, {tools}",
        f"Programs that wanted a processor: {before} as this began, {busy()} as it ended",
    )


def _model() -> str:
    """The processor's name, where the system tells it."""
    lines = _lines("/proc/cpuinfo")
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())


def _memory() -> str:
    for line in _lines("/proc/meminfo"):
        if line.startswith("MemTotal"):
            return f"{int(line.split()[1]) / 1024 / 1024:.0f} GB"
    return "unknown"


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text("utf-8").splitlines()
    except OSError:
        return []
