"""What no function of Python's own does with a disk, and when nobody may disturb it."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_HERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of Linux
_MOUNTED = (
    "a folder that would be moved is a mount point, such as a volume of Docker: name a folder in it"
)
#: What is said of faults that whoever runs Masa can mend.
REASONS = {
    errno.ENOSPC: "there is no room left on the disk",
    errno.EDQUOT: "there is no room left for you on the disk",
    errno.EFBIG: "a file would become larger than files may be",
    errno.EROFS: "nothing can be written on this disk",
    errno.EACCES: "you may not read or write here",
    errno.EPERM: "you may not read or write here",
    errno.EBUSY: _MOUNTED,
    errno.EXDEV: _MOUNTED,
}


def reason(error: OSError) -> str:
    """Why a disk refused, in words, and where; empty when that is for nobody but us to mend."""
    words = REASONS.get(error.errno or 0, "")
    return f"{words} ({error.filename})" if words and error.filename else words


def exchange(one: Path, other: Path) -> bool:
    """Let two folders take each other's places in one step, where the system can; whether it did.

    Linux can on most kinds of disk. At no instant is either name without a folder.
    """
    function = _system("renameat2")
    if not function:
        return False
    done = function(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE)
    return bool(done == 0)


def flush(folder: Path) -> None:
    """Wait until all that was written below a folder would outlive a loss of power.

    Linux does it for a whole disk at once, which takes a tenth of the time of file after file.
    """
    if function := _system("syncfs"):
        import ctypes  # noqa: PLC0415 - only where it is needed: it starts slowly

        with _opened(folder) as descriptor:
            if function(descriptor) != 0:
                number = ctypes.get_errno()
                raise OSError(number, os.strerror(number), os.fspath(folder))
        return
    for below, _, files in os.walk(folder):
        for name in files:
            with (Path(below) / name).open("rb+") as file:
                os.fsync(file.fileno())
        flush_names(Path(below))


def flush_names(folder: Path) -> None:
    """The same for the names in one folder alone, as after a rename."""
    if os.name == "posix":  # elsewhere no folder can be opened
        with _opened(folder) as descriptor:
            os.fsync(descriptor)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Whoever asks this program to end is heard afterwards: so it must not take long."""
    if sys.platform == "win32":
        yield
        return
    asked = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, asked)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _system(name: str) -> Any:
    """A function of Linux, or nothing."""
    if sys.platform != "linux":
        return None
    import ctypes  # noqa: PLC0415 - only where it is needed: it starts slowly

    return getattr(ctypes.CDLL(None, use_errno=True), name, None)
