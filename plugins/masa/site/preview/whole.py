"""Makes the whole site of a preview behind it, again and again: the newest edit counts."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

from masa.site.preview.stamps import Stamps

#: Seconds without an edit before it begins.
QUIET = 0.7
_STEP = 0.05


class Whole(threading.Thread):
    """A thread that makes the site when it is asked to, in folders below ``within``.

    ``build`` begins to make it in a folder, and is told in which it was made before.
    ``stamps`` tells what it will be made from. ``done`` gets that and the folder, which may be
    removed once there is another.
    """

    def __init__(
        self,
        build: Callable[[Path, Path | None], subprocess.Popen[bytes]],
        within: Path,
        stamps: Callable[[], Stamps | None],
        done: Callable[[Path, Stamps], None],
    ) -> None:
        super().__init__(daemon=True)
        self._build, self._within, self._stamps, self._done = build, within, stamps, done
        self._asked = threading.Event()
        self._over = threading.Event()
        self._folder: Path | None = None

    def ask(self) -> None:
        """Something was edited."""
        self._asked.set()

    def end(self) -> None:
        """Stop, with what is being made."""
        self._over.set()
        self._asked.set()
        self.join()

    def run(self) -> None:
        """Make it whenever it was asked for and then nothing was for a moment."""
        number = 0
        while not self._over.is_set():
            self._asked.wait()
            while not self._over.is_set() and self._asked.is_set():
                self._asked.clear()
                self._asked.wait(QUIET)
            made_from = self._stamps()
            if self._over.is_set() or made_from is None:
                continue
            number += 1
            self._make(self._within / str(number), made_from)

    def _make(self, folder: Path, made_from: Stamps) -> None:
        program = self._build(folder, self._folder)
        while program.poll() is None:
            if self._asked.wait(_STEP):
                program.terminate()
                program.wait()
        if program.returncode != 0:
            shutil.rmtree(folder, ignore_errors=True)
            return
        self._done(folder, made_from)
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._folder = folder
