"""A whole build for a preview, in a program of its own: `python -m masa.site.preview.behind`.

Beside it the preview goes on serving. Whatever it finds in the finished pages it prints.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from masa.project import FILE
from masa.site.building import quieten, speak

#: By how much it gives way to others: whoever edits waits for the page that was edited, not for it.
KIND = 10


def start(project: Path, to: Path, url: str, *, kindly: bool) -> subprocess.Popen[bytes]:
    """Begin to build a project into a folder, for a preview at an address."""
    way = str(KIND if kindly else 0)
    command = [sys.executable, "-m", __spec__.name, str(project), str(to), url, way]
    return subprocess.Popen(command)  # noqa: S603 - our own Python, and folders that we chose


def main(project: Path, to: Path, url: str, way: int) -> int:
    """Build; 0 when the whole site is there."""
    with contextlib.suppress(AttributeError, OSError):
        os.nice(way)
    quieten()
    speak()
    try:
        config = load_config(str(project / FILE), site_dir=str(to), strict=False)
        config.site_url = url
        config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url=url)
    except (Abort, ConfigurationError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    config.plugins.on_shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])))
