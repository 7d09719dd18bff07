"""Disks that are full or refuse to be written: nothing changes, and the reason is said in words."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from masa.publishing.disk import REASONS
from tests.assure.ending import Command
from tests.assure.verdicts import Verdicts

#: In KiB: no file may become larger. The smallest stop at a page, the largest at the search index.
LARGEST = (4, 32, 64)
#: Shares of what a new website needs that are still free on the disk.
FREE = (0.0, 0.3, 0.6, 0.9)


def refused(command: Command) -> Verdicts:
    """Every way in which a disk may refuse, where this system lets us try it."""
    fresh = command.looked_at_anew()
    for size in LARGEST:
        limit = ("sh", "-c", f'ulimit -f {size * 2}; exec "$@"', "sh")
        _try(fresh, f"no file over {size} KiB", limit)
    if _can_mount():
        needed = _size(command.verdicts.served)
        for share in FREE:
            with _on_a_disk(fresh, int(needed * share)) as there:
                _try(there, f"a disk with {share:.0%} of the room")
        with _on_a_disk(fresh, needed * 3) as there:
            _remount(there, "ro")
            _try(there, "a disk that is read only")
            _remount(there, "rw")
    return fresh.verdicts


def _try(command: Command, what: str, before: tuple[str, ...] = ()) -> None:
    was = command.verdicts.now()
    process = command.start(command.other(), *before)
    said, _ = process.communicate()
    where = f"masa {command.name} with {what}"
    now, verdicts = command.verdicts.look(where), command.verdicts
    verdicts.expect(process.returncode > 0 and now == was, f"{where} ended well: {said}")
    verdicts.expect("Traceback" not in said, f"{where}: {said}")
    verdicts.expect(any(reason in said for reason in REASONS.values()), f"{where} says: {said}")


def _size(folder: Path) -> int:
    """In bytes, as a disk counts them."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return sum(-(-path.stat().st_size // 4096) * 4096 for path in files)


def _can_mount() -> bool:
    """Whether we may make small disks: only the system's own user on Linux may."""
    return sys.platform == "linux" and os.geteuid() == 0 and bool(shutil.which("mount"))


@contextmanager
def _on_a_disk(command: Command, free: int) -> Iterator[Command]:
    """The command with what is served moved to a small disk on which so many bytes are free."""
    there = command.verdicts.served.parent
    disk = there.with_name("disk")
    disk.mkdir(exist_ok=True)
    whole = _size(there) + 64 * 4096 + free
    _run("mount", "-t", "tmpfs", "-o", f"size={whole}", "masa", str(disk))
    try:
        moved = disk / "there"
        shutil.copytree(there, moved, symlinks=True)
        yield command.at(moved / command.verdicts.served.name)
    finally:
        _run("umount", str(disk))


def _remount(command: Command, how: str) -> None:
    _run("mount", "-o", f"remount,{how}", str(command.verdicts.served.parent.parent))


def _run(*command: str) -> None:
    subprocess.run(command, check=True)
