"""The command: make the projects, measure them, print a table."""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.cost import Cost, Failed, run
from tests.bench.searching import measure as search
from tests.bench.searching import rows as search_rows
from tests.bench.stages import rest
from tests.bench.synthetic import Project, make_project
from tests.bench.table import BUILD, CHECK, CHECK_AGAIN, CHECK_ONE, Measured, table

REPOSITORY = Path(__file__).resolve().parents[2]
MASA = (sys.executable, "-m", "masa.cli")
#: `masa check` is so short that one run says little; the fastest is the least disturbed.
RUNS = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure every size and print; 1 when a project that should be sound is not."""
    given = _parser().parse_args(arguments)
    measured, searched = [], ""
    try:
        for number in given.sizes:
            sys.stderr.write(f"Measuring with {number} …\n")
            with tempfile.TemporaryDirectory(prefix="masa-bench-") as folder:
                project = make_project(
                    Path(folder), REPOSITORY, number, given.seed, short=given.short
                )
                measured.append(measure(project))
                if given.search:
                    searched = search_rows(search(project.folder / "site"))
    except Failed as failed:
        sys.stderr.write(f"This did not end well: {failed}\n")
        return 1
    print(table(measured, by_processor=given.processor))
    if searched:
        print(searched)
    return 0


def measure(project: Project) -> Measured:
    """Check and build a project, then take the build apart into its stages."""
    site = project.folder / "site"
    processes = {
        CHECK: _fastest((*MASA, "check", "--fresh"), project.folder),
        CHECK_AGAIN: _fastest((*MASA, "check"), project.folder),
        CHECK_ONE: _fastest((*MASA, "check", "--fresh", project.slugs[0]), project.folder),
        BUILD: run((*MASA, "build", "--to", str(site)), project.folder),
    }
    pages = tuple(path.stat().st_size for path in site.rglob("*.html"))
    stages = _stages(project.folder, site)
    stages["MkDocs and the rest"] = rest(processes[BUILD], stages.values())
    return Measured(len(project.slugs), stages, processes, pages)


def _fastest(command: Sequence[str], folder: Path) -> Cost:
    return min((run(command, folder) for _ in range(RUNS)), key=lambda cost: cost.processor)


def _stages(project: Path, site: Path) -> dict[str, Cost]:
    command = [sys.executable, "-m", "tests.bench.stages", str(project), str(site)]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Failed(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return {name: Cost(*cost) for name, cost in json.loads(done.stdout).items()}


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(sorted({int(number) for number in text.split(",")}))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--sizes",
        type=_sizes,
        default=(1, 10, 30, 135),
        help="numbers of partnerships: 1,10,30,135",
    )
    parser.add_argument("--seed", type=int, default=1, help="another number varies the texts")
    parser.add_argument(
        "--short", action="store_true", help="partnerships of 10 files and 70 KB, not 19 and 150 KB"
    )
    parser.add_argument(
        "--processor", action="store_true", help="count processor seconds, not the clock's"
    )
    parser.add_argument(
        "--search",
        action="store_true",
        help="also ask the search of the largest site, in Chromium, for its first result",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
