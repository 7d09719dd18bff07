"""What a family of checks is: rules, options, and functions that look at everything that was read.

A family knows nothing of MkDocs and of how findings are printed. The same family runs as a plugin
of a build and from ``masa check``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, NamedTuple, TypeVar

from masa.findings import Finding
from masa.guidance.workspace import Workspace
from masa.model.base import Entity
from masa.model.library import Library
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.model.published import Published
from masa.model.walking import Passage, passages
from masa.rules import Rule


class Options(Entity):
    """What a site may choose about a family; a family without choices uses this."""


O_co = TypeVar("O_co", bound=Options, covariant=True)
Opt = TypeVar("Opt", bound=Options)


class HandText(NamedTuple):
    """A page written by hand: its file as the editor knows it, and all that stands in it."""

    file: str
    text: str


class Seen:
    """What every family looks at. What several of them need is worked out once."""

    def __init__(self, workspace: Workspace, pages: tuple[HandText, ...] = ()) -> None:
        self.workspace = workspace
        self.pages = pages
        #: Texts that were found to hold nothing personal, which need not be looked at again.
        self.clean: set[str] = set()
        self._passages: dict[str, tuple[Passage, ...]] = {}

    def passages(self, published: Published) -> tuple[Passage, ...]:
        """Every text that a partnership or a programme gives its readers."""
        if published.folder not in self._passages:
            self._passages[published.folder] = tuple(passages(published))
        return self._passages[published.folder]


@dataclass(frozen=True, slots=True)
class Sight(Generic[O_co]):
    """What a check sees: all that was read, how it stands, the day, and the family's options."""

    seen: Seen
    options: O_co

    @property
    def workspace(self) -> Workspace:
        """Everything that was read, and how each partnership stands."""
        return self.seen.workspace

    @property
    def library(self) -> Library:
        """Registers, partnerships and programmes."""
        return self.workspace.library

    @property
    def today(self) -> date:
        """The day of the check; checks never read a clock."""
        return self.workspace.today

    @property
    def partnerships(self) -> tuple[Partnership, ...]:
        """Partnerships that somebody can still mend; a record says what its source says."""
        return tuple(p for p in self.library.partnerships if self._is_looked_at(p))

    @property
    def programmes(self) -> tuple[Programme, ...]:
        """Programmes that somebody can still mend."""
        return tuple(p for p in self.library.programmes if self._is_looked_at(p))

    @property
    def published(self) -> tuple[Published, ...]:
        """Partnerships, then programmes, that somebody can still mend."""
        return (*self.partnerships, *self.programmes)

    def _is_looked_at(self, published: Published) -> bool:
        return not published.is_record and self.workspace.only in ("", published.slug)

    def passages(self, published: Published) -> tuple[Passage, ...]:
        """Every text that a partnership or a programme gives its readers."""
        return self.seen.passages(published)


Check = Callable[[Sight[Opt]], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Family(Generic[Opt]):
    """Checks that belong together. ``name`` is the name of its plugin in mkdocs.yml.

    ``page`` is the page below how-to-edit/ that explains every rule under a heading of its code.
    """

    name: str
    title: str
    page: str
    rules: tuple[Rule, ...]
    checks: tuple[Check[Opt], ...]
    options: type[Opt]

    def find(self, seen: Seen, options: Opt) -> Iterator[Finding]:
        """All that its checks find."""
        sight = Sight(seen, options)
        for check in self.checks:
            yield from check(sight)


@dataclass(frozen=True, slots=True)
class On:
    """A family that a site turned on, with the options that the site gave it."""

    family: Family[Any]
    options: Options

    def find(self, seen: Seen) -> Iterator[Finding]:
        """All that the family finds."""
        return self.family.find(seen, self.options)
