"""Columns of the tables, and the groups of columns that many of them share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from masa.downloads.data.cells import Cell
from masa.guidance.workspace import Workspace
from masa.model.money import Amount
from masa.model.partnership import Partnership
from masa.model.sourced import Sourced
from masa.model.values import Citation, Party, When
from masa.pages.programme.scope import ProgrammeScope
from masa.pages.scope import Scope

Kind = Literal["string", "number", "integer", "boolean", "date"]
Row: TypeAlias = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what it says, and the type of its cells (as Table Schema names it)."""

    name: str
    says: str
    kind: Kind = "string"


@dataclass(frozen=True, slots=True)
class About:
    """One partnership or programme that a table draws on. ``root`` is the site's web address.

    ``cited`` holds the ids of the documents that it cites.
    """

    scope: Scope | ProgrammeScope
    root: str
    cited: frozenset[str] = frozenset()

    @property
    def partnership(self) -> Partnership | None:
        """The partnership, when it is one."""
        published = self.scope.published
        return published if isinstance(published, Partnership) else None

    def who(self, party: Party | None) -> Cell:
        """Who does something, in words; empty when nobody is recorded."""
        return self.scope.party_words(party) if party else None

    def whos(self, parties: Iterable[Party]) -> Cell:
        """Several of them."""
        return together(self.scope.party_words(party) for party in parties)

    def page(self, page: str, anchor: str = "") -> str:
        """The whole address of one of its pages."""
        return self.root + self.scope.page(page, anchor)


@dataclass(frozen=True, slots=True)
class From:
    """Where a row comes from, when its parts come from several things."""

    source: Citation | None
    as_of: When | None
    note: str | None = None


Origin: TypeAlias = Sourced | From | None
Found: TypeAlias = Iterator[tuple[Row, Origin]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the open data. ``rows`` gives its own cells, without those that all have."""

    name: str
    title: str
    says: str
    own: tuple[Column, ...]
    rows: Callable[[About], Found]

    @property
    def columns(self) -> tuple[Column, ...]:
        """Every column."""
        return (*OWNER, *self.own, *PROVENANCE)

    def of(self, about: About) -> Iterator[Row]:
        """Its rows about one partnership or programme."""
        owner = _owner(about)
        for cells, item in self.rows(about):
            yield (*owner, *cells, *_provenance(about, item))


@dataclass(frozen=True, slots=True)
class SharedTable:
    """A table of what all partnerships share."""

    name: str
    title: str
    says: str
    columns: tuple[Column, ...]
    rows: Callable[[Workspace, tuple[About, ...]], Iterator[Row]]


OWNER = (
    Column("belongs_to", "partnership or programme."),
    Column("slug", "Its short name in addresses, which never changes."),
    Column("name", "Its name."),
    Column("status", "published (current), record (dated, not current) or superseded."),
    Column("demonstration", "true: made up, to show what a site looks like.", "boolean"),
    Column("page", "The address of its first page."),
)


def when(name: str, says: str) -> tuple[Column, ...]:
    """A date as published, and the first and the last day that it may mean."""
    return (
        Column(name, f"{says} As published."),
        Column(f"{name}_from", "The first day that it may mean.", "date"),
        Column(f"{name}_to", "The last day that it may mean.", "date"),
    )


def days(given: When | None) -> Row:
    """The cells of a date."""
    return (given.text, given.from_, given.to) if given else (None, None, None)


def amount(name: str, says: str) -> tuple[Column, ...]:
    """A sum of money, which may be less than exact."""
    return (
        Column(name, f"{says} In pounds when `{name}_kind` is exact, in per cent when it is share.",
               "number"),
        Column(f"{name}_kind", "exact, range, share, in-kind or not-published."),
        Column(f"{name}_low", "The least, of a range.", "number"),
        Column(f"{name}_high", "The most, of a range.", "number"),
        Column(f"{name}_basis", "How it was worked out."),
    )  # fmt: skip


def sums(given: Amount | None) -> Row:
    """The cells of a sum."""
    if given is None:
        return (None, None, None, None, None)
    return (given.value, given.kind.value, given.low, given.high, given.basis)


PROVENANCE = (
    *when("as_of", "The date at which it was true, of itself or of all that this one publishes."),
    Column("source", "The id of the document it was taken from: see the table sources."),
    Column("source_page", "The page, slide or heading in that document."),
    Column("source_says", "stated, unclear or contradicted: how plainly the document says it."),
    Column("note", "A note."),
)


def _owner(about: About) -> Row:
    identity, partnership = about.scope.published.identity, about.partnership
    return (
        "partnership" if partnership else "programme",
        about.scope.published.slug,
        identity.name,
        identity.status,
        bool(partnership and partnership.identity.demonstration),
        about.page(""),
    )


def _provenance(about: About, item: Origin) -> Row:
    as_of = (item.as_of if item else None) or about.scope.published.identity.as_of
    source = item.source if item else None
    cited = (source.document, source.page, source.confidence) if source else (None, None, None)
    return (*days(as_of), *cited, item.note if item else None)


def together(texts: Iterable[str]) -> Cell:
    """Several texts in one cell, with a semicolon and a space between them."""
    return "; ".join(texts) or None


def ids(names: Iterable[str]) -> Cell:
    """Several ids in one cell, with a space between them."""
    return " ".join(names) or None
