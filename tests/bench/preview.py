"""How long it takes until an edit is to be seen in a preview, from the write to the page."""

from __future__ import annotations

import http.client
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO

from tests.bench.cost import Failed
from tests.bench.subjects import Subject, edit, token

HOST = "127.0.0.1"
#: Seconds: until a preview must be there and an edit must be seen; between one edit and the next.
PATIENCE, REST = 600.0, 1.5
#: Seconds between two looks: few at first, then a hundredth of what it has taken.
SHORTEST, PART = 0.005, 0.01


def edits_to_visible(subject: Subject, numbers: Sequence[int]) -> tuple[float, ...]:
    """Seconds for each edit. Raises ``Failed`` when the preview ends or never shows one."""
    with _running(subject) as look:
        _wait(look, "")
        return tuple(_visible(subject, look, number) for number in numbers)


@dataclass(frozen=True, slots=True)
class _Look:
    """Asks a preview for one page."""

    process: subprocess.Popen[bytes]
    printed: BinaryIO
    port: int
    seen: str

    def shows(self, text: str) -> bool:
        """Whether the page is there with this text."""
        if self.process.poll() is not None:
            raise Failed(f"The preview ended.\n{self.said()}")
        connection = http.client.HTTPConnection(HOST, self.port, timeout=PATIENCE)
        try:
            connection.request("GET", f"/{self.seen}")
            answer = connection.getresponse()
            return text in answer.read().decode("utf-8", "replace") and answer.status == 200
        except (ConnectionError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def said(self) -> str:
        """The end of what the preview printed."""
        self.printed.seek(0)
        return self.printed.read().decode("utf-8", "replace")[-2000:]


def _visible(subject: Subject, look: _Look, number: int) -> float:
    time.sleep(REST)
    started = time.perf_counter()
    edit(subject, number)
    _wait(look, token(number))
    return time.perf_counter() - started


def _wait(look: _Look, text: str) -> None:
    started = time.perf_counter()
    while not look.shows(text):
        taken = time.perf_counter() - started
        if taken > PATIENCE:
            raise Failed(f"The preview did not show “{text}”.\n{look.said()}")
        time.sleep(max(SHORTEST, taken * PART))


@contextmanager
def _running(subject: Subject) -> Iterator[_Look]:
    port = _free_port()
    given = {"host": HOST, "port": port, "address": f"{HOST}:{port}"}
    command = [part.format(**given) for part in subject.preview]
    with tempfile.TemporaryFile() as printed:
        process = subprocess.Popen(
            command, cwd=subject.folder, stdout=printed, stderr=subprocess.STDOUT
        )
        try:
            yield _Look(process, printed, port, subject.seen)
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGINT)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind((HOST, 0))
        return int(free.getsockname()[1])
