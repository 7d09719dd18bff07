"""Running MkDocs from the command line of Masa."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from masa.project import FILE
from masa.reports.lines import lines_below
from masa.reports.terminal import report
from masa.settings import read_settings
from masa.site.finding_families import find_family
from masa.site.publish import NAME


def build(project: Path, to: Path | None = None) -> int:
    """Build the website into ``to``, or where mkdocs.yml says.

    0 when it is there, 1 when the old one was kept.
    """
    quieten()
    speak()
    return _in_words(project, lambda: _build(project, to))


def serve(project: Path, address: str) -> int:
    """Preview at an address until interrupted, and build again when a file changes."""
    quieten()
    speak(logging.INFO)
    settings = str(project / FILE)
    # Not strict: a preview goes on, and says what a build would stop for.
    return _in_words(
        project, lambda: mkdocs_serve(settings, dev_addr=address, livereload=True, strict=False)
    )


def _build(project: Path, to: Path | None) -> None:
    chosen = {"site_dir": str(to)} if to else {}
    config = load_config(str(project / FILE), strict=True, **chosen)
    if NAME not in config.plugins:
        raise ConfigurationError(f"mkdocs.yml: write `- {NAME}` under `plugins:`.")
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    except KeyboardInterrupt:
        stopped = Abort("Stopped. The website was not replaced.")
        config.plugins.on_build_error(error=stopped)
        raise stopped from None
    config.plugins.on_shutdown()
    site = Path(config.site_dir)
    sys.stdout.write(f"The website is in {shown(site)}. Open {shown(site / 'index.html')}\n")


def _in_words(project: Path, run: Callable[[], None]) -> int:
    """Run something of MkDocs; whatever goes wrong is said in words, never as a traceback."""
    # MkDocs obeys tags in this file, such as those that run a program: read it ourselves first.
    if findings := read_settings(project / FILE, find_family).findings:
        sys.stderr.write(report(findings, lines_below(project)) + "\n")
        return 1
    try:
        run()
    except (Abort, ConfigurationError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except Exception as error:  # noqa: BLE001 - the last resort: an editor cannot read a traceback
        sys.stderr.write(unexpected(error))
        return 1
    return 0


def unexpected(error: Exception) -> str:
    """What is said of an error that nothing else has put into words."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "site-packages" not in Path(frame.filename).parts]
    last = [frame for frame in own if Path(frame.filename).is_file()][-1]
    return (
        "The website was not built: something went wrong that Masa did not expect.\n"
        f"   {type(error).__name__}: {error}\n"
        f"   in {shown(Path(last.filename))}, line {last.lineno}\n"
        "If you changed a template, a plugin or a hook, look there. If you did not, please report "
        "it; `python -m mkdocs build` prints more.\n"
    )


def speak(level: int = logging.WARNING) -> None:
    """Print what MkDocs and the plugins log, in the words they use and nothing else."""
    logger = logging.getLogger("mkdocs")
    if not any(isinstance(handler, logging.StreamHandler) for handler in logger.handlers):
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(message)s"))
        logger.addHandler(handler)
    logger.setLevel(level)
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
