"""A built website under nginx at full load: what it answers in a second, and whether all is right.

    python -m tests.bench.load FOLDER --seconds 60

nginx is run as `masa hosting nginx` says. Clients on the same machine ask for every file of the
website in turn, as browsers do: compressed, over connections that stay open.
"""

from __future__ import annotations

import argparse
import http.client
import multiprocessing
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.hosting.small import running

ACCEPTED = {"Accept-Encoding": "gzip, deflate, br"}
COPIES = (".br", ".gz")


@dataclass(frozen=True)
class Load:
    """What clients were told: answers, what went wrong by its kind, bytes, seconds of each."""

    seconds: float
    wrong: Counter[str]
    received: int
    waits: tuple[float, ...]

    def __str__(self) -> str:
        """The figures in two lines."""
        number = len(self.waits)
        slow = quantiles(self.waits, n=100)[-1]
        return (
            f"{number:,} answers in {self.seconds:.1f} s: {number / self.seconds:,.0f} a second, "
            f"{self.received / self.seconds / 1e6:.1f} MB a second\n"
            f"half within {median(self.waits) * 1e3:.2f} ms, 99 of 100 within {slow * 1e3:.2f} ms; "
            f"wrong: {dict(self.wrong) or 'none'}"
        )


def addresses(site: Path) -> list[str]:
    """The address of every file, in an order that is random and always the same."""
    names = [
        path.relative_to(site).as_posix() for path in sorted(site.rglob("*")) if path.is_file()
    ]
    public = [name for name in names if not name.endswith(COPIES) and name != "_headers"]
    found = [f"/{name.removesuffix('index.html')}" for name in public]
    random.Random(1).shuffle(found)  # noqa: S311 - it orders addresses, it guards nothing
    return found


def put_under_load(port: int, asked: Sequence[str], seconds: float, clients: int) -> Load:
    """Let so many clients, each a process, ask for addresses one after the other."""
    begun = time.perf_counter()
    starts = [len(asked) * number // clients for number in range(clients)]
    shares = [[*asked[start:], *asked[:start]] for start in starts]
    with multiprocessing.get_context("fork").Pool(clients) as pool:
        parts = pool.map(partial(_ask, port, seconds), shares)
    wrong = sum((each.wrong for each in parts), Counter[str]())
    waits = tuple(wait for each in parts for wait in each.waits)
    return Load(time.perf_counter() - begun, wrong, sum(each.received for each in parts), waits)


def _ask(port: int, seconds: float, asked: Sequence[str]) -> Load:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    wrong, received, waits = Counter[str](), 0, []
    end, number = time.perf_counter() + seconds, 0
    while (begun := time.perf_counter()) < end:
        try:
            connection.request("GET", asked[number % len(asked)], headers=ACCEPTED)
            answer = connection.getresponse()
            received += len(answer.read())
            if answer.status != 200:
                wrong[str(answer.status)] += 1
        except (OSError, http.client.HTTPException) as error:
            wrong[type(error).__name__] += 1
            connection.close()
        waits.append(time.perf_counter() - begun)
        number += 1
    return Load(seconds, wrong, received, tuple(waits))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 1 when anything went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.load", description=__doc__)
    parser.add_argument("site", type=Path, help="the folder of a website that was built")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--clients", type=int, default=8)
    given = parser.parse_args(arguments)
    site = given.site.resolve()
    try:
        with (
            tempfile.TemporaryDirectory() as folder,
            running("nginx", site, Path(folder) / "nginx") as server,
        ):
            found = put_under_load(server.port, addresses(site), given.seconds, given.clients)
    except pytest.skip.Exception as missing:
        sys.exit(str(missing))
    print(found)
    return 1 if found.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
