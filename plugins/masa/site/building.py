"""Running MkDocs from the command line of Masa."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError


def build(project: Path, to: Path) -> int:
    """Build the website into ``to``; 0 when it is there, 1 when the old one was kept."""
    quieten()
    speak()
    try:
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(to), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
        config.plugins.on_shutdown()
    except (Abort, ConfigurationError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"The website is in {shown(to)}. Open {shown(to / 'index.html')}\n")
    return 0


def serve(project: Path, address: str) -> int:
    """Preview at an address until interrupted, and build again when a file changes."""
    quieten()
    try:
        mkdocs_serve(str(project / "mkdocs.yml"), dev_addr=address, livereload=True)
    except (Abort, ConfigurationError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def speak() -> None:
    """Print what MkDocs and the plugins log, in the words they use and nothing else."""
    logger = logging.getLogger("mkdocs")
    if not any(isinstance(handler, logging.StreamHandler) for handler in logger.handlers):
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(message)s"))
        logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    logging.getLogger("mkdocs.plugins").setLevel(logging.INFO)


def quieten() -> None:
    """Leave out the notices that theme and fork print about each other at every build."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")


def shown(path: Path) -> str:
    """A path as short as it can be said from this folder."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)
