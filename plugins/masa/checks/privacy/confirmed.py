"""What somebody confirmed: found things that are left alone, and confirmations that are amiss."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from masa.checks.privacy.rules import (
    BY_KIND,
    COUNT,
    GIVEN_AWAY,
    IDLE,
    MAY_BE_CONFIRMED,
    REFUSED,
    found_as,
)
from masa.findings import Finding
from masa.guidance.workspace import Workspace
from masa.model.confirmed import Confirmation
from masa.privacy.guard import find
from masa.privacy.kinds import IDENTIFIERS, Hit, Kind, comparable
from masa.privacy.plain import plain

_ABOUT_TABLES = frozenset({COUNT.code, GIVEN_AWAY.code})
_KINDS = {rule.code: kind for kind, rule in BY_KIND.items()}
#: What may be confirmed when it is not sure. Nobody may confirm an identifier, where it is one.
_DOUBTED = tuple(kind for kind in Kind if kind not in IDENTIFIERS)


class Confirmed:
    """The confirmations that hold somewhere, and which of them were needed."""

    def __init__(self, given: Iterable[Confirmation]) -> None:
        self._given = tuple(given)
        self._used: set[int] = set()

    def covers(self, hit: Hit) -> bool:
        """Whether somebody confirmed what was found."""
        code = found_as(hit).code
        return self._has(code, lambda one: _value(hit.kind, one.what) == hit.value)

    def covers_table(self, code: str, table: str) -> bool:
        """Whether somebody confirmed a table of figures, given by its id."""
        return self._has(code, lambda one: one.what == table)

    def _has(self, code: str, is_it: Callable[[Confirmation], bool]) -> bool:
        for one in self._given:
            if one.rule == code and is_it(one):
                self._used.add(id(one))
                return True
        return False

    def amiss(self, *, tables: bool, whole: bool) -> Iterator[Finding]:
        """G714 and G715, about tables of figures or about all else.

        Unless all is read that they are about (``whole``), nobody knows which of them are needed.
        """
        for one in self._given:
            if (one.rule in _ABOUT_TABLES) is not tables:
                continue
            if one.rule not in MAY_BE_CONFIRMED:
                says = f"What `{one.rule}` finds cannot be confirmed."
                yield REFUSED.at(one.place("rule"), says, "Delete this, and what was found.")
            elif whole and id(one) not in self._used:
                says = f"Nothing that `{one.rule}` finds is confirmed by this."
                yield IDLE.at(one.place("what"), says, "Correct the words, or delete it.")


def is_whole(workspace: Workspace, folder: str = "arrangements") -> bool:
    """Whether every value in a folder was understood, or in the one file of that name."""
    return not any(
        found.blocks
        and found.code[0] in "RM"
        and found.place.file.startswith((f"{folder}/", f"{folder}."))
        for found in workspace.findings
    )


def values_of(given: Iterable[Confirmation]) -> Iterator[tuple[Kind, str]]:
    """What was confirmed, as the guard compares it."""
    for one in given:
        kinds = (_KINDS[one.rule],) if one.rule in _KINDS else _DOUBTED
        if one.rule in MAY_BE_CONFIRMED:
            yield from ((kind, same) for kind in kinds if (same := _value(kind, one.what)))


@lru_cache(maxsize=1000)
def _value(kind: Kind, written: str) -> str:
    """How the guard compares a thing of a kind that was written like this."""
    if kind is Kind.MAIL:
        found = [hit.value for hit in find(written) if hit.kind is kind]
        return found[0] if found else ""
    same = plain(written)
    return " ".join(same.lower().split()) if kind is Kind.TOLD else comparable(kind, same)
