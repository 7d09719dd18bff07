"""A whole build for a preview, in a program of its own: `python -m masa.site.preview.behind`.

Beside it the preview goes on serving. Whatever it finds in the finished pages it prints.
"""

from __future__ import annotations

import contextlib
import gc
import os
import subprocess
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from masa.project import FILE
from masa.site.building import kept_of, quieten, speak
from masa.site.publish import publisher

#: By how much it gives way to others: whoever edits waits for the page that was edited, not for it.
KIND = 10


def start(project: Path, to: Path, before: Path | None, url: str) -> subprocess.Popen[bytes]:
    """Begin to build a project into a folder, for a preview at an address.

    ``before`` is where it was built before, if it was: pages are taken over from there.
    """
    folders = [str(folder) for folder in (project, to, before) if folder]
    command = [sys.executable, "-m", __spec__.name, url, *folders]
    return subprocess.Popen(command)  # noqa: S603 - our own Python, and folders that we chose


def main(url: str, project: Path, to: Path, before: Path | None = None) -> int:
    """Build; 0 when the whole site is there."""
    if before:
        with contextlib.suppress(AttributeError, OSError):
            os.nice(KIND)
    gc.disable()  # what is read lives to the end of this program
    quieten()
    speak()
    try:
        config = load_config(str(project / FILE), site_dir=str(to), strict=False)
        config.site_url = url
        publisher(config).kept = kept = kept_of(config, to.with_name("kept"), before or to)
        config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url=url)
    except (Abort, ConfigurationError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    config.plugins.on_shutdown()
    if kept:
        kept.write()
    return 0


if __name__ == "__main__":
    ended = main(sys.argv[1], *map(Path, sys.argv[2:]))
    sys.stderr.flush()
    os._exit(ended)  # to take apart what was read takes seconds at national size
