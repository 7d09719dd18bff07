"""Work shared among processes where the platform can fork, with the same results where not."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def processors() -> int:
    """How many processes may work at once: one where there is no ``fork``."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared_out(
    groups: Sequence[Sequence[T]], number: int, size: Callable[[Sequence[T]], int] = len
) -> list[list[T]]:
    """Groups, which stay whole, in at most so many shares of about the same size."""
    shares: list[list[T]] = [[] for _ in range(max(1, min(number, len(groups))))]
    sizes = [0 for _ in shares]
    for group in sorted(groups, key=size, reverse=True):
        least = sizes.index(min(sizes))
        shares[least].extend(group)
        sizes[least] += size(group)
    return shares


def in_turn(items: Sequence[T], number: int) -> list[Sequence[T]]:
    """Single items dealt out in turn, in so many shares."""
    return [items[start::number] for start in range(number)]


def in_shares(work: Callable[[Sequence[T]], R], shares: Sequence[Sequence[T]]) -> list[R]:
    """What ``work`` gives for each share, in their order: the first here, the others beside it.

    What ``work`` gives must be able to be pickled. A share that fails in its process is done here
    again, so that what went wrong is said as if there had been no other process.
    """
    if len(shares) == 1:
        return [work(shares[0])]
    forked = multiprocessing.get_context("fork")
    helpers = []
    try:
        for share in shares[1:]:
            ours, theirs = forked.Pipe(duplex=False)
            helper = forked.Process(target=_answer, args=(work, share, theirs, ours), daemon=True)
            helper.start()
            theirs.close()
            helpers.append((helper, share, ours))
        return [work(shares[0]), *(_result(work, share, ours) for _, share, ours in helpers)]
    finally:
        for helper, _, ours in helpers:
            ours.close()
            helper.kill()
            helper.join()


def _answer(
    work: Callable[[Sequence[T]], R], share: Sequence[T], pipe: Connection, end: Connection
) -> None:
    """In the other process: say nothing of what goes wrong, and send nothing then.

    The other ``end`` is closed here, or nobody would tell this process that whoever reads was
    killed, and it would wait for ever.
    """
    end.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with suppress(Exception):
        pipe.send(work(share))
    pipe.close()


def _result(work: Callable[[Sequence[T]], R], share: Sequence[T], pipe: Connection) -> R:
    try:
        found: R = pipe.recv()
    except (EOFError, OSError):
        return work(share)
    return found
