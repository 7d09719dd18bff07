"""Ending the real commands at any moment, by `kill -9` or by a signal that they can answer."""

from __future__ import annotations

import math
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path

from masa.cli import main
from masa.publishing import manifest
from masa.publishing.releases import LINK, Releases
from tests.assure.verdicts import Verdicts
from tests.site.project import EPOCH, Project

#: The command, and where the website is served from then.
COMMANDS = {"build": "there/site", "publish": f"there/{LINK}"}
_WORDS = {"old": "small", "new": "large"}
_SOURCES = os.pathsep.join(path for path in sys.path if path)


@dataclass(frozen=True)
class Command:
    """One command in a project of its own, which can make two websites."""

    name: str
    project: Project
    verdicts: Verdicts
    #: How each run ended: what was printed first, or the signal that ended it.
    endings: Counter[str] = field(default_factory=Counter)

    @classmethod
    def make(cls, name: str, folder: Path) -> Command:
        """A project whose old website is served."""
        project = Project.make(folder / "project", alone=True)
        command = cls(name, project, Verdicts(folder / COMMANDS[name], {}))
        for which in ("new", "old"):
            process = command.start(which)
            said, _ = process.communicate()
            if process.returncode:
                raise RuntimeError(said)
            served = manifest.read(command.verdicts.served)
            command.verdicts.digests[which] = served.digest
        return command

    def looked_at_anew(self) -> Command:
        """The same, with nothing seen yet."""
        seen = Verdicts(self.verdicts.served, self.verdicts.digests)
        return Command(self.name, self.project, seen)

    def at(self, served: Path) -> Command:
        """The same, where the website is served from elsewhere."""
        return Command(self.name, self.project, replace(self.verdicts, served=served))

    def to(self) -> Path:
        """The folder that the command is given."""
        served = self.verdicts.served
        return served if self.name == "build" else served.parent

    def start(self, which: str, *before: str) -> subprocess.Popen[str]:
        """Run the command on the project as it makes one of the websites."""
        self._write(which)
        return subprocess.Popen(
            [*before, sys.executable, "-m", "masa", *self._given()],
            cwd=self.project.folder,
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONPATH": _SOURCES},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )

    def fork(self, which: str) -> int:
        """Run it in a process that has loaded all already, so that no kill is spent on that."""
        import_module("masa.site.building")
        self._write(which)
        child = os.fork()
        if not child:
            with suppress(BaseException), Path(os.devnull).open("w") as nothing:
                os.dup2(nothing.fileno(), 1)
                os.dup2(nothing.fileno(), 2)
                os.environ["SOURCE_DATE_EPOCH"] = EPOCH
                main(["--project", str(self.project.folder), *self._given()])
            os._exit(0)
        return child

    def _given(self) -> tuple[str, ...]:
        return self.name, "--fresh", "--to", str(self.to())

    def _write(self, which: str) -> None:
        page = self.project.folder / "content/about.md"
        lines = page.read_text("utf-8").split("\n")
        lines[5:7] = ["", f"It is *{_WORDS[which]}*."]
        page.write_text("\n".join(lines), "utf-8")

    def other(self) -> str:
        """The name of the website that is not served now."""
        return "old" if self.verdicts.now() == "new" else "new"


def killed(command: Command, times: int, seed: int) -> None:
    """Kill so many runs at any moment, and look at what is served.

    A run that came to its end before is not counted, and shows how long one takes by now.
    """
    chance = random.Random(seed)  # noqa: S311 - it chooses moments, it guards nothing
    seconds = _ended_within(command.fork(command.other()), math.inf)
    for _ in range(times * 5):
        moment = chance.uniform(0, seconds)
        child = command.fork(command.other())
        took = _ended_within(child, moment)
        if took < moment:
            seconds = took
            continue
        command.endings["killed"] += 1
        command.verdicts.look(f"masa {command.name}, killed after {moment:.2f} s")
        if command.endings["killed"] == times:
            return


def _ended_within(child: int, seconds: float) -> float:
    """Wait for the end of a process, or kill it after some seconds; how many it had."""
    start = time.perf_counter()
    while (now := time.perf_counter() - start) < seconds:
        if os.waitpid(child, os.WNOHANG)[0]:
            return now
        time.sleep(0.001)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return seconds


def ended_by(command: Command, sign: signal.Signals, times: int, seed: int) -> None:
    """Ask so many runs to end at any moment, look at what is served, and hear what they say."""
    chance = random.Random(seed)  # noqa: S311 - it chooses moments, it guards nothing
    # A program that is started where Ctrl+C is ignored would ignore it, too.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    start = time.perf_counter()
    command.start(command.other()).communicate()
    seconds = time.perf_counter() - start
    try:
        for _ in range(times):
            _end(command, sign, chance.uniform(0, seconds))
    finally:
        signal.signal(signal.SIGINT, before)


def _end(command: Command, sign: signal.Signals, seconds: float) -> None:
    process = command.start(command.other())
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(sign)
    said, _ = process.communicate()
    where = f"masa {command.name}, {sign.name} after {seconds:.2f} s"
    command.verdicts.look(where)
    # While Python itself is still starting, nobody can answer in our words.
    early = "Traceback" in said and f"{os.sep}masa{os.sep}" not in said
    command.verdicts.expect(early or "Traceback" not in said, f"{where}: {said}")
    spoke = process.returncode >= 0 and not early
    last = said.strip().rsplit("\n", 1)[-1].partition(" ")[0]
    command.endings[last if spoke else "ended before it could speak"] += 1
    command.verdicts.expect(not (spoke and left_over(command)), f"{where}: something is left")


def set_right(command: Command) -> None:
    """Let a last run come to its end: nothing that was ended is left."""
    which = command.other()
    said, _ = command.start(which).communicate()
    command.verdicts.expect(command.verdicts.now() == which, f"The next run says: {said}")
    command.verdicts.expect(not left_over(command), f"There is left: {left_over(command)}")


def left_over(command: Command) -> list[str]:
    """What should not stand beside what is served."""
    there = command.verdicts.served.parent
    found = [path.name for path in there.iterdir() if path.name.startswith(".")]
    if command.name == "publish":
        torn = (
            one.name
            for one in Releases(there).all
            if manifest.differences(there / "releases" / one.name)
        )
        found += torn
    return found
