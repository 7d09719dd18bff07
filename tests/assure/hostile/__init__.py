"""Bad files, and valid ones that were damaged: each ends in a clear message or a correct page.

Every input is made from its number alone, so each one can be made again:
``python -m tests.assure.hostile mutation 17 18 FOLDER``.
"""

from __future__ import annotations

from tests.assure.figures import Figure, Size
from tests.assure.hostile.inputs import Input
from tests.assure.hostile.running import run_all, tasks
from tests.assure.hostile.share import MAKERS, Tally

#: How many inputs are made from scratch, and how many from valid files.
NUMBERS = {
    Size.SHORT: {"bad": 300, "mutation": 900},
    Size.LONG: {"bad": 23_000, "mutation": 220_000},
}
#: Of so many accepted files, pages are made of one.
RENDERED = {Size.SHORT: 6, Size.LONG: 12}
SHARE = 8_000
WHAT = {"bad": "Distinct bad files", "mutation": "Distinct damaged copies of valid files"}
ASKED = "no traceback, crash or hang; at most 1 s each; a place and a mend in every message"


def figures(size: Size) -> tuple[Figure, ...]:
    """Try them all, and make pages of what was accepted."""
    return tuple(_figure(maker, size) for maker in WHAT)


def _figure(maker: str, size: Size) -> Figure:
    number = NUMBERS[size][maker]
    share = min(SHARE, -(-number // 2))
    tallies = run_all([*tasks(maker, number, share, RENDERED[size])], processes=2)
    tried = len({digest for tally in tallies for digest in tally.digests})
    accepted = sum(tally.accepted for tally in tallies)
    rendered = sum(tally.rendered for tally in tallies)
    slowest = max(tally.slowest for tally in tallies)
    faults = tuple(_in_words(maker, number, fault) for number, fault in _sorted(tallies))
    found = f"{tried - accepted:,} refused, {accepted:,} accepted ({rendered:,} made into pages), "
    found += f"{len(faults)} faults; slowest {slowest:.2f} s"
    return Figure(WHAT[maker], tried, found, ASKED, faults)


def _sorted(tallies: list[Tally]) -> list[tuple[int, str]]:
    return sorted((number, fault) for tally in tallies for number, fault in tally.faults)


def _in_words(maker: str, number: int, fault: str) -> str:
    made: Input = MAKERS[maker](number)
    return f"{maker} {number} ({made.kind} {made.place}: {made.how}): {fault}"
