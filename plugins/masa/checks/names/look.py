"""What the checks of names see of one partnership or programme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from masa.checks.family import Options, Sight
from masa.checks.names.known import Known, containing
from masa.checks.names.text import Text
from masa.checks.names.whole_words import any_of
from masa.model.published import Published

PAGE = "checks/names"


class Hit(NamedTuple):
    """A name in the text, and where it begins."""

    name: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.name)


@dataclass(frozen=True)
class Look:
    """One partnership or programme, its current text, and the names in it that may be wrong."""

    sight: Sight[Options]
    published: Published
    known: Known

    @cached_property
    def text(self) -> Text:
        """Its current text."""
        return Text(self.sight.passages(self.published))

    @cached_property
    def found(self) -> frozenset[str]:
        """Which of the names that may be stale, or belong elsewhere, stand in the text."""
        return self.known.found_in(self.text.whole)

    def hits(self, names: Iterable[str], within: Iterable[str] = ()) -> Iterator[Hit]:
        """Where names stand, but not within a longer name that is right."""
        wanted = frozenset(names)
        longer = {name for one in wanted for name in containing(self.known.current, one)}
        for match in any_of({*wanted, *longer, *within}).finditer(self.text.whole):
            if match.group() in wanted:
                yield Hit(match.group(), match.start())
