"""One size of a nation: its projects for every generator, and all that is measured of it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from masa.project import FILE
from tests.bench.cost import Failed, run
from tests.bench.preview import edits_to_visible
from tests.bench.rounds import Broken, Measured, Task, measure
from tests.bench.subjects import (
    MASA,
    Subject,
    hugo,
    masa,
    masa_search,
    mkdocs,
    seen_at,
    without_search,
)  # fmt: skip
from tests.bench.synthetic import make_project
from tests.bench.tools import Tool
from tests.bench.weight import Weight, weigh

REPOSITORY = Path(__file__).resolve().parents[2]
#: The numbers of edits in a preview begin here, where those of builds have long ended.
FIRST_SEEN = 10_001
#: Our site with its search, in the folder of a nation.
SEARCHED = Path("masa-search/site")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a run measures."""

    seed: int = 1
    rounds: int = 2
    edits: int = 2
    short: bool = True
    #: MkDocs and searches in every round, and the preview of MkDocs, too.
    long: bool = False
    mkdocs: bool = True


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a subject wrote."""

    subject: str
    weight: Weight


@dataclass(frozen=True, slots=True)
class Seen:
    """Seconds from an edit until the preview of a subject showed it, for each edit."""

    subject: str
    seconds: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """All that was measured with one number of partnerships."""

    number: int
    subjects: tuple[str, ...]
    measured: tuple[Measured, ...]
    weighed: tuple[Weighed, ...]
    seen: tuple[Seen, ...] = ()
    broken: tuple[Broken, ...] = ()


def make_subjects(folder: Path, number: int, asked: Asked, tool: Tool) -> tuple[Subject, ...]:
    """Everybody's project with the same words: ours are built once, and theirs made from that."""
    full = (folder / SEARCHED).parent
    full.mkdir(parents=True)
    slugs = make_project(full, REPOSITORY, number, asked.seed, short=asked.short).slugs
    own = without_search(full, folder / "masa")
    run((sys.executable, "-m", "masa", "build"), own)
    _write_peers(own / "site", folder)
    slug = slugs[0]
    seen = seen_at(own / "site", slug)
    peers = [hugo(folder / "hugo", tool.program, seen)] if tool.program else []
    if asked.mkdocs:
        settings = (FILE, "search.yml")
        peers += [mkdocs(folder / "mkdocs", name, seen, often=asked.long) for name in settings]
    return (masa(own, slug, seen), masa_search(full, slug, seen, often=asked.long), *peers)


def growth_of(folder: Path, number: int, asked: Asked, tool: Tool) -> Result:
    """A small nation: clean builds, to see how they grow."""
    return _result(number, make_subjects(folder, number, asked, tool), asked, (Task.CLEAN,))


def all_of(folder: Path, number: int, asked: Asked, tool: Tool) -> Result:
    """The whole nation: every task, and the previews."""
    subjects = make_subjects(folder, number, asked, tool)
    result = _result(number, subjects, asked, tuple(Task))
    numbers = tuple(range(FIRST_SEEN, FIRST_SEEN + asked.edits))
    seen, broken = [], [*result.broken]
    for subject in subjects:
        if subject.preview and numbers and subject.name in result.subjects:
            sys.stderr.write(f"  {subject.name}: edits in a preview …\n")
            try:
                seen.append(Seen(subject.name, edits_to_visible(subject, numbers)))
            except Failed as failed:
                broken.append(Broken(subject.name, failed))
    return replace(result, seen=tuple(seen), broken=tuple(broken))


def _result(
    number: int, subjects: tuple[Subject, ...], asked: Asked, tasks: tuple[Task, ...]
) -> Result:
    """Raises ``Failed`` when it is Masa that breaks: there would be nothing to compare with."""
    weighed: list[Weighed] = []
    turns = measure(subjects, asked.rounds, tasks, _weigher(weighed), count(1))
    broken = {each.subject: each.failed for each in turns.broken}
    if MASA in broken:
        raise broken[MASA]
    names = tuple(subject.name for subject in subjects if subject.name not in broken)
    return Result(number, names, turns.measured, tuple(weighed), broken=turns.broken)


def _weigher(weighed: list[Weighed]) -> Callable[[Subject], None]:
    """Weighs what each subject built first, before any text was changed."""

    def look(subject: Subject) -> None:
        if subject.name not in {each.subject for each in weighed}:
            weighed.append(Weighed(subject.name, weigh(subject.output)))

    return look


def _write_peers(site: Path, folder: Path) -> None:
    command = [sys.executable, "-m", "tests.bench.peers", str(site), str(folder)]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Failed(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
