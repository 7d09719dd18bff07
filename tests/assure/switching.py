"""Killing a program inside the switch: at a moment by chance, and at every line that it runs.

The program does what the end of `masa build` and of `masa publish` does, with small websites.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from types import FrameType
from typing import Any

import masa.publishing
from masa.publishing import manifest
from masa.publishing.publish import publish
from masa.publishing.releases import LINK, MARK, Releases
from masa.publishing.staging import Staging
from tests.assure.verdicts import Verdicts

_SOURCE = str(Path(masa.publishing.__file__).parent)
#: The files of our own program that take part in a switch, and of these the ones that do it.
SOURCES = tuple(path.name for path in Path(_SOURCE).glob("*.py"))
DECISIVE = ("staging.py", "releases.py")
#: Where to wait for the disk takes no time, if there is such a place.
_QUICK = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108


@dataclass(frozen=True)
class Way:
    """One way to switch, in a folder: what is served there, and what puts a website there."""

    name: str
    folder: Path
    served: Path
    put: Callable[[Path, Callable[[], object]], None]

    def site(self, name: str) -> Path:
        """A website of that name, to be put there."""
        return self.folder / "sources" / name


def ways(folder: Path) -> tuple[Way, Way]:
    """A plain folder, and releases."""
    one, other = folder / "plain", folder / "released"
    return (
        Way("a plain folder", one, one / "there/site", lambda s, b: _plain(one, s, b)),
        Way("releases", other, other / "there" / LINK, lambda s, b: _release(other, s, b)),
    )


def _plain(folder: Path, source: Path, begun: Callable[[], object]) -> None:
    staging = Staging.begin(folder / "there/site")
    shutil.copytree(source, staging.folder)
    manifest.write(staging.folder)
    begun()
    staging.switch()


def _release(folder: Path, source: Path, begun: Callable[[], object]) -> None:
    releases = Releases.begin(folder / "there")
    workspace = releases.enter()
    shutil.copytree(source, workspace.folder / "site")
    manifest.write(workspace.folder / "site")
    begun()
    publish(releases, workspace, workspace.folder / "site", "2026-11-22", None)
    workspace.leave()


def prepare(way: Way, files: int) -> Verdicts:
    """Make two websites of so many files, and serve the old one."""
    for name in ("old", "new"):
        for number in range(files):
            path = way.site(name) / f"{name}-{number}" / "index.html"
            path.parent.mkdir(parents=True)
            path.write_text(f"{name} {number}" * 100)
        (way.site(name) / "index.html").write_text(name)
    way.put(way.site("old"), lambda: None)
    digests = {name: manifest.take(way.site(name)).digest for name in ("old", "new")}
    return Verdicts(way.served, digests)


def at_random(way: Way, times: int, seed: int) -> Verdicts:
    """Kill so many switches at any moment of them."""
    chance = random.Random(seed)  # noqa: S311 - it chooses moments, it guards nothing
    verdicts = prepare(way, 40)
    seconds = median(_seconds(way, name) for name in ("new", "old") * 4)
    for _ in range(times * 10):
        if len(verdicts.seen) == times:
            break
        child, pipe = _begin(way, _other(verdicts.now()))
        os.read(pipe, 1)
        end = time.perf_counter() + chance.uniform(0, seconds)
        while time.perf_counter() < end:
            pass
        os.kill(child, signal.SIGKILL)
        if not _has_ended(child, pipe):
            verdicts.look(f"{way.name}, killed by chance")
    _tidied(way, verdicts)
    return verdicts


def at_every_line(way: Way, where: tuple[str, ...]) -> Verdicts:
    """Kill at each line that is run of these files of our own program; then let another run."""
    verdicts, line = prepare(way, 2), 1
    while True:
        child, pipe = _begin(way, _other(verdicts.now()), _killed_at(line, where))
        if _has_ended(child, pipe, begun=True):
            break
        verdicts.look(f"{way.name}, killed at line {line} of all that ran")
        _tidied(way, verdicts)
        line += 1
    return verdicts


def _tidied(way: Way, verdicts: Verdicts) -> None:
    """The next one puts everything right."""
    name = _other(verdicts.now())
    child, pipe = _begin(way, name)
    ended = _has_ended(child, pipe, begun=True)
    left = {path.name for path in (way.folder / "there").iterdir()}
    verdicts.expect(ended and verdicts.now() == name, "The next one did not put it right")
    verdicts.expect(left <= {"site", LINK, MARK, "releases"}, f"There is left: {sorted(left)}")


def _other(name: str) -> str:
    return "old" if name == "new" else "new"


def _seconds(way: Way, name: str) -> float:
    child, pipe = _begin(way, name)
    os.read(pipe, 1)
    start = time.perf_counter()
    _has_ended(child, pipe)
    return time.perf_counter() - start


def _begin(way: Way, name: str, before: Callable[[], None] = lambda: None) -> tuple[int, int]:
    """Another process that puts a website there: it says when the switch begins and ends."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child:
        os.close(theirs)
        return child, ours
    code = 1
    with suppress(BaseException):
        before()
        way.put(way.site(name), lambda: os.write(theirs, b"b"))
        sys.settrace(None)
        os.write(theirs, b"e")
        code = 0
    os._exit(code)


def _has_ended(child: int, pipe: int, *, begun: bool = False) -> bool:
    """Wait for it; whether it came to its end."""
    os.waitpid(child, 0)
    said = os.read(pipe, 2)
    os.close(pipe)
    return said == (b"be" if begun else b"e")


def _killed_at(line: int, where: tuple[str, ...]) -> Callable[[], None]:
    """Count the lines of these files, and end at one of them as if killed."""
    seen = 0

    def each(_frame: FrameType, event: str, _given: Any) -> Any:
        nonlocal seen
        seen += event in ("line", "return")
        if seen == line:
            os.kill(os.getpid(), signal.SIGKILL)
        return each

    def ours(frame: FrameType, event: str, given: Any) -> Any:
        folder, _, name = frame.f_code.co_filename.rpartition(os.sep)
        mine = folder == _SOURCE and name in where
        return each(frame, event, given) if mine else None

    return lambda: sys.settrace(ours)


def by_chance(times: int) -> list[Verdicts]:
    """So many kills in each way, at a moment by chance."""
    with tempfile.TemporaryDirectory(prefix="masa-switch-") as name:
        return [at_random(way, times, seed) for seed, way in enumerate(ways(Path(name)))]


def by_line(where: tuple[str, ...] = SOURCES) -> list[Verdicts]:
    """A kill at each line in each way."""
    with tempfile.TemporaryDirectory(prefix="masa-switch-", dir=_QUICK) as name:
        return [at_every_line(way, where) for way in ways(Path(name))]
