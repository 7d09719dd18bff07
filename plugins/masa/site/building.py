"""Running MkDocs from the command line of Masa."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from masa.digests import digest
from masa.project import FILE, KEPT, from_here
from masa.publishing.disk import reason
from masa.reports.lines import lines_below
from masa.reports.terminal import report
from masa.settings import read_settings
from masa.site.configured import templates
from masa.site.finding_families import find_family, is_ours
from masa.site.kept import Kept
from masa.site.publish import NAME, publisher
from masa.site.stages import Stopwatch
from masa.site.warnings import InWords, Listener

T = TypeVar("T")


#: Told before anything is read which folders it will be read from; none when that is not known.
Look = Callable[[tuple[str, ...]], object]


class Built(NamedTuple):
    """Where the website is now, and all that was said of it while it was made.

    One that is ``lasting`` would be the same again, made from the same files. ``digest`` is that
    of the website as it was proved, whatever stands there since.
    """

    site: Path
    said: str
    lasting: bool
    digest: str


class How(NamedTuple):
    """How to build: into ``to``, or where mkdocs.yml says, timed by ``watch``.

    With ``again`` what the last build there worked out is not worked out again.
    """

    to: Path | None
    watch: Stopwatch
    again: bool = False


def build(project: Path, how: How, look: Look) -> Built | None:
    """Build the website; nothing when the old one was kept.

    ``look`` is told what the website is made from besides mkdocs.yml and git.
    """
    quieten()
    speak()
    listener = Listener.start(logging.NOTSET)
    try:
        site = in_words(project, lambda: _build(project, how, look))
    finally:
        listener.discard()
    said = "".join(f"{said}\n" for said in listener.messages)
    return site._replace(said=said) if site else None


def _build(project: Path, how: How, look: Look) -> Built:
    chosen = {"site_dir": str(how.to)} if how.to else {}
    config = load_config(str(project / FILE), strict=True, **chosen)
    if NAME not in config.plugins:
        raise ConfigurationError(f"mkdocs.yml: write `- {NAME}` under `plugins:`.")
    named = config.site_dir
    look(sources(config))
    publisher(config).watch = how.watch
    site = Path(config.site_dir).resolve()
    name = digest(os.fsencode(site))[:16]
    kept = kept_of(config, project / KEPT / f"pages-{name}", site) if how.again else None
    publisher(config).kept = kept
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    except KeyboardInterrupt:
        config.plugins.on_build_error(error=Abort("Stopped."))
        raise
    config.plugins.on_shutdown()
    if kept:
        kept.write()
    # What stands in for a broken partnership depends on earlier commits, too; and a link on the way
    # to a website may lead elsewhere next time.
    held = publisher(config).inputs.workspace.library.held
    lasting = not held and config.site_dir == named
    return Built(Path(config.site_dir), "", lasting, publisher(config).digest)


def kept_of(config: MkDocsConfig, file: Path, site: Path) -> Kept | None:
    """What the last build, of a website that is still there, left in a file.

    Nothing is kept where something of somebody else takes part.
    """
    if not sources(config) or not config.theme.custom_dir:
        return None
    kept = Kept(file, site, templates(config))
    kept.read()
    return kept


def sources(config: MkDocsConfig) -> tuple[str, ...]:
    """The folders that a website is made from. None where something of somebody else takes part.

    That may read anything, and so may what makes PDFs: the fonts of the machine are not ours.
    """
    project = Path(config.config_file_path).parent
    own = {
        entry.name
        for entry in entry_points(group="markdown.extensions")
        if entry.value.startswith("markdown.extensions.")
    }
    publish: Any = config.plugins[NAME].config
    if (
        not all(is_ours(name) for name in config.plugins)
        or not own.issuperset(config.markdown_extensions)
        or config.hooks
        or publish.pdf
    ):
        return ()
    folders = (publish.arrangements, config.docs_dir, config.theme.custom_dir or "")
    return tuple(os.path.relpath(project / folder, project) for folder in folders)


def in_words(project: Path, run: Callable[[], T]) -> T | None:
    """Run something of MkDocs; whatever goes wrong is said in words, never as a traceback.

    Nothing comes back then.
    """
    # MkDocs obeys tags in this file, such as those that run a program: read it ourselves first.
    if findings := read_settings(project / FILE, find_family).findings:
        sys.stderr.write(report(findings, lines_below(project)) + "\n")
        return None
    try:
        return run()
    except (Abort, ConfigurationError) as error:
        sys.stderr.write(f"{error}\n")
    except OSError as error:
        why = reason(error)
        sys.stderr.write(f"The website was not built: {why}.\n" if why else unexpected(error))
    except Exception as error:  # noqa: BLE001 - the last resort: an editor cannot read a traceback
        sys.stderr.write(unexpected(error))
    return None


def unexpected(error: Exception) -> str:
    """What is said of an error that nothing else has put into words."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "site-packages" not in Path(frame.filename).parts]
    last = [frame for frame in own if Path(frame.filename).is_file()][-1]
    return (
        "The website was not built: something went wrong that Masa did not expect.\n"
        f"   {type(error).__name__}: {error}\n"
        f"   in {from_here(Path(last.filename))}, line {last.lineno}\n"
        "If you changed a template, a plugin or a hook, look there. If you did not, please report "
        "it; `python -m mkdocs build` prints more.\n"
    )


def speak(level: int = logging.WARNING) -> None:
    """Print what MkDocs and the plugins log, in the words they use and nothing else."""
    logger = logging.getLogger("mkdocs")
    if not any(isinstance(handler, logging.StreamHandler) for handler in logger.handlers):
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(InWords())
        logger.addHandler(handler)
    logger.setLevel(level)
    logging.getLogger("mkdocs.plugins").setLevel(logging.INFO)


def quieten() -> None:
    """Leave out the notices that theme and fork print about each other at every build."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")
