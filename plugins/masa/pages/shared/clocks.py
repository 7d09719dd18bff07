"""Time limits in words, and those of a whole process at a glance."""

from __future__ import annotations

from collections import Counter

from masa.model.practice import Clock, Step
from masa.pages.prose import plain

#: More limits than this cannot be taken in at a glance.
MOST_AT_A_GLANCE = 6


def limit(clock: Clock) -> str:
    """A time limit by itself: 15 working days, 8 to 12 working days, at least 7 days."""
    low, high = clock.min, clock.max
    unit = clock.unit.replace("-", " ")
    if high is None:
        return f"at least {_count(low or 0, unit)}"
    return _count(high, unit) if low in (None, high) else f"{low} to {high} {unit}s"


def allowed(clock: Clock | None) -> str:
    """How long something may take: within 15 working days after the notification."""
    if clock is None:
        return ""
    words = limit(clock)
    if clock.max is not None and clock.min in (None, clock.max):
        words = f"within {words}"
    return f"{words} after {clock.after}" if clock.after else words


def at_a_glance(steps: tuple[Step, ...]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The event that the limits are counted from, if it is one, and each limit with its step.

    Of a long process only the limits that are counted from the most common event are given.
    """
    timed = [step for step in steps if step.clock]
    event = ""
    if len(timed) > MOST_AT_A_GLANCE:
        events = Counter(step.clock.after for step in timed if step.clock and step.clock.after)
        event = events.most_common(1)[0][0] if events else ""
        timed = [step for step in timed if step.clock and step.clock.after == event]
    mixed = len({step.clock.after for step in timed if step.clock}) > 1
    limits = tuple(
        (_capital(limit(step.clock)), _by_then(step, step.clock, mixed=mixed))
        for step in timed
        if step.clock
    )
    return event, limits if len(limits) > 1 else ()


def _by_then(step: Step, clock: Clock, *, mixed: bool) -> str:
    """A step beside its limit; with what its clock counts from, when the clocks differ in that."""
    return f"{title(step)}, after {clock.after}" if mixed and clock.after else title(step)


def title(step: Step) -> str:
    """A step's title, or what it does when it has none."""
    return step.title or plain(step.does).rstrip(".")


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
