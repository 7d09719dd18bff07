"""Being told to stop: by Ctrl+C, by a system that shuts down, by a terminal that is closed."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ASKED = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def stoppable() -> Iterator[None]:
    """Let every way of being stopped raise ``KeyboardInterrupt``, so that all is tidied up."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    # What is ignored stays so: somebody may go away and let this run.
    heard = [one for one in _ASKED if signal.getsignal(one) is not signal.SIG_IGN]
    before = [(one, signal.signal(one, _interrupt)) for one in heard]
    hook, sys.unraisablehook = sys.unraisablehook, _again
    try:
        yield
    finally:
        sys.unraisablehook = hook
        for one, handler in before:
            signal.signal(one, handler)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    # Whoever asks twice shall not disturb the tidying up.
    for one in (signal.SIGINT, *_ASKED):
        signal.signal(one, signal.SIG_IGN)
    raise KeyboardInterrupt


def _again(lost: sys.UnraisableHookArgs) -> None:
    """Raise it once more a moment later: where Python was just then, it could not be passed on."""
    if lost.exc_type is KeyboardInterrupt and sys.platform != "win32":
        signal.signal(signal.SIGALRM, _interrupt)
        signal.setitimer(signal.ITIMER_REAL, 0.01)
    else:
        sys.__unraisablehook__(lost)


def say_stopped(words: str) -> None:
    """What a command says that was stopped."""
    sys.stderr.write(f"Stopped. {words}\n")
