"""A folder in which one program at a time makes something that will be moved elsewhere.

A lock in it says that somebody is at work. The system lets go of it when that program and all that
it started are gone, however they ended; what is left in the folder then belongs to nobody.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

LOCK = "lock"
_TRIES, _PAUSE = 15, 0.2


class Refused(Exception):
    """Something is not done; the text says in plain words why, and what to do."""


class Workspace(NamedTuple):
    """A folder that is ours until it is left, and the open file of its lock."""

    folder: Path
    lock: int

    @classmethod
    def enter(cls, folder: Path) -> Workspace:
        """Wait three seconds for others, at most. What a former one left is still there.

        Raises ``Refused`` when somebody is at work there, or when the folder is not of Masa.
        """
        if folder.is_symlink() or (folder.exists() and not _is_ours(folder)):
            raise Refused(
                f"{folder} is in the way: Masa works in a folder of this name, and did not make "
                "this one. Move it away."
            )
        for _ in range(_TRIES):
            folder.mkdir(parents=True, exist_ok=True)
            with suppress(FileNotFoundError):  # whoever was here took the folder away
                lock = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
                if _taken(lock) and _is_still(folder / LOCK, lock):
                    return cls(folder, lock)
                os.close(lock)
            time.sleep(_PAUSE)
        raise Refused(
            f"Another build or publication is at work in {folder.parent}. Try again when it has "
            "ended. Nothing was changed."
        )

    def clear(self) -> None:
        """Remove all but the lock."""
        for path in self.folder.iterdir():
            if path.name != LOCK:
                remove(path)

    def leave(self) -> None:
        """Clear, and take the folder away. Whoever comes next makes it anew."""
        with suppress(OSError):
            self.clear()
        # The lock goes last, so that a folder with something in it is always known as ours.
        with suppress(OSError):
            if all(path.name == LOCK for path in self.folder.iterdir()):
                (self.folder / LOCK).unlink()
                self.folder.rmdir()
        _let_go(self.lock)
        os.close(self.lock)


def remove(path: Path) -> None:
    """Remove a file, a link or a folder, as far as can be."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _is_ours(folder: Path) -> bool:
    return folder.is_dir() and ((folder / LOCK).is_file() or not any(folder.iterdir()))


def _is_still(path: Path, lock: int) -> bool:
    """Whether the file that is locked is the one that others would find."""
    return os.path.samestat(os.fstat(lock), path.stat())


if sys.platform == "win32":

    def _taken(_lock: int) -> bool:
        return True

    def _let_go(_lock: int) -> None: ...

else:
    import fcntl

    # Not `lockf`: what this program started goes on writing for a moment when it is killed, and
    # shares this lock.
    def _taken(lock: int) -> bool:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _let_go(lock: int) -> None:
        fcntl.flock(lock, fcntl.LOCK_UN)
