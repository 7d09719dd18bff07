"""What another edition would change, in the words of a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from masa.compare.foresight import Ahead, Change, Foresight
from masa.guidance.assessing import Outcome
from masa.guidance.requirement import Confirmed

_HEADS = {Change.NEW: "Newly asked for", Change.CHANGED: "Asked for in another way"}
_UNSURE = " (not confirmed: it would only warn)"


def write(found: tuple[Foresight, ...]) -> str:
    """All partnerships, one after the other."""
    return "\n".join(line for one in found for line in (*_of_one(one), ""))


def _of_one(one: Foresight) -> Iterator[str]:
    now, coming = one.now.information, one.coming.information
    way = "what {1} adds to {0}" if coming.overlay else "from {0} to {1}"
    yield f"{one.partnership.name}: {way.format(now.short_title, coming.short_title)}"
    for change, head in _HEADS.items():
        missing = one.of(change, missing=True)
        there = one.of(change, missing=False)
        if missing or there:
            yield f"  {head}: {len(missing)} to write, {len(there)} with nothing to write"
            for ahead in missing:
                yield from _to_write(ahead)
            yield from (
                f"    - {a.requirement.title}: {_OUTCOMES[a.assessment.outcome]}" for a in there
            )
    if one.lapsing:
        yield f"  No longer asked for: {len(one.lapsing)}"
        yield from (f"    - {requirement.title}" for requirement in one.lapsing)
    stays = one.of(Change.STAYS)
    open_now = one.of(Change.STAYS, missing=True)
    if coming.overlay:
        yield f"  As it is today: all else that {now.short_title} asks for"
    else:
        yield f"  As it is today: {len(stays)}, of which {len(open_now)} to write"
    for ahead in open_now:
        yield from _to_write(ahead)


_OUTCOMES = {
    Outcome.MET: "shown already",
    Outcome.EXPLAINED: "explained already",
    Outcome.DOES_NOT_APPLY: "does not apply",
    Outcome.CANNOT_TELL: "a person must judge",
}


def _to_write(ahead: Ahead) -> Iterator[str]:
    requirement = ahead.requirement
    unsure = _UNSURE if requirement.confirmed is Confirmed.UNCONFIRMED else ""
    yield f"    - {requirement.title}{unsure}"
    yield from (f"      {place}" for place in ahead.places)
    yield f"      {' '.join(requirement.to_meet.split())}"
    yield from (f"      | {line}" for line in ahead.to_write.split("\n"))
