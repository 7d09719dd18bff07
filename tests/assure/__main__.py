"""The command: run every family of proofs, print their figures, and fail if one falls short."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from time import perf_counter

from tests.assure.families import FAMILIES
from tests.assure.figures import Figure, Size, table


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what was asked for and print; 1 when something falls short."""
    given = _parser().parse_args(arguments)
    figures = tuple(_run(given.only or FAMILIES, Size(given.size)))
    print(table(figures))
    for one in figures:
        for fault in one.faults:
            print(f"\n{one.what}: {fault}")
    return 0 if all(one.good for one in figures) else 1


def _run(names: Iterable[str], size: Size) -> Iterator[Figure]:
    for name in names:
        start = perf_counter()
        yield from FAMILIES[name](size)
        sys.stderr.write(f"{name}: {perf_counter() - start:.0f} s\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.assure", description=__doc__)
    parser.add_argument("--size", choices=[*Size], default=Size.LONG, help="how much to try")
    parser.add_argument("--only", nargs="+", choices=[*FAMILIES], help="run only these families")
    return parser


if __name__ == "__main__":
    sys.exit(main())
