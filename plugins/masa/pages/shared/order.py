"""The order of time, for things whose dates may be vague or missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from masa.model.values import When

T = TypeVar("T")


def first_day(when: When | None) -> date:
    """The place of a date in time; one that names no day, or is not there, stands last."""
    return (when and (when.from_ or when.to)) or date.max


def in_time(items: Iterable[T], when: Callable[[T], When | None]) -> tuple[T, ...]:
    """Items by their first day; those of one day, and those without any, as they were written."""
    return tuple(sorted(items, key=lambda item: first_day(when(item))))
