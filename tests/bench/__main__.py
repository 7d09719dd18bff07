"""The command: make the nations, measure everybody in turn, print a report in Markdown."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from masa.site.building import quieten
from tests.bench.cost import Failed
from tests.bench.machine import busy, described
from tests.bench.nation import SEARCHED, Asked, all_of, growth_of
from tests.bench.report import report
from tests.bench.searching import measure as search
from tests.bench.searching import rows
from tests.bench.tools import find_hugo

#: How many letters are printed of what a program said that failed: it ends with the reason.
MOST = 3000


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure every size and print; 1 when something that should work does not."""
    given = _parser().parse_args(arguments)
    quieten()
    before = busy()
    *smaller, largest = given.sizes
    asked = Asked(
        given.seed, given.rounds, given.edits, short=not given.large, long=given.long,
        mkdocs=not given.no_mkdocs,
    )  # fmt: skip
    try:
        with tempfile.TemporaryDirectory(prefix="masa-bench-") as name:
            folder = Path(name)
            tool = find_hugo(given.hugo, folder / "tools")
            results = []
            for number in smaller:
                _say(number)
                results.append(growth_of(folder / str(number), number, asked, tool))
            _say(largest)
            results.append(all_of(folder / str(largest), largest, asked, tool))
            site = folder / str(largest) / SEARCHED
            searched = f"\n{rows(search(site))}" if given.search else ""
    except Failed as failed:
        sys.stderr.write(f"This did not end well: {str(failed)[-MOST:]}\n")
        return 1
    missing = [] if tool.program else [f"Hugo, {tool.said}"]
    missing += [] if asked.mkdocs else ["MkDocs + Material, not asked for (--no-mkdocs)"]
    missing += [f"{each.subject}, it broke off: {each.said}" for each in results[-1].broken]
    machine = described(tool.said if tool.program else "no Hugo", before)
    print(report(results, machine, missing) + searched)
    return 0


def _say(number: int) -> None:
    sys.stderr.write(f"Measuring with {number} partnerships …\n")


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(sorted({int(number) for number in text.split(",")}))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    add = parser.add_argument
    add("--sizes", type=_sizes, default=(10, 135), help="numbers of partnerships: 10,135")
    add("--rounds", type=int, default=2, help="how often each task is measured: 2")
    add("--edits", type=int, default=2, help="edits in each preview: 2; 0 for none")
    add("--hugo", default="", help="a program; `install` fetches one for this run alone")
    add("--no-mkdocs", action="store_true", help="leave out MkDocs + Material, the slowest")
    add("--long", action="store_true", help="MkDocs and searches in every round")
    add("--search", action="store_true", help="ask the search, in Chromium, for first results")
    add("--seed", type=int, default=1, help="another number varies the texts")
    add("--large", action="store_true", help="partnerships of 19 files and 150 KB, not 10 and 70")
    return parser


if __name__ == "__main__":
    sys.exit(main())
