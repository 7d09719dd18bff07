"""Parts that are larger than their whole, and percentages above 100."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masa.checks.family import Options, Sight
from masa.checks.sums.numbers import PAGE, Number, plain, read_number
from masa.findings import Finding, Severity
from masa.model.measures import DataTable, Row
from masa.model.published import Published
from masa.model.values import Citation, Figure
from masa.model.walking import Passage
from masa.rules import Rule

LARGER = Rule("T607", "A part is larger than its whole", Severity.WARNING, PAGE, True)
OVER = Rule("T608", "A percentage is above 100", Severity.WARNING, PAGE, True)
_OF_WHICH = re.compile(
    r"\W*(?:of|out of|from among) (?:which|whom|these|those|them)\b", re.IGNORECASE
)
_OF = re.compile(r"(?:out )?of (?:the |all |about )?(\d[\d,]*)\b", re.IGNORECASE)
_N_OF_M = re.compile(r"(\d[\d,]*) (?:out )?of (?:the |all )?(\d[\d,]*)", re.IGNORECASE)
_N_WORDS = re.compile(r"(\d[\d,]*) (.+)")
_NOUN = re.compile(r"[a-z]{5,}")
#: Where a percentage may well be above 100.
_GROWS = re.compile(
    r"\b(?:ris\w+|rose|increas\w+|gr[eo]w\w*|chang\w+|up|more|compared|against|targets?|plan|"
    r"capacity|occupan\w+|places|index|ratio|of (?:the )?(?:last|previous) year|year before)\b",
    re.IGNORECASE,
)
_IN_PERCENT = re.compile(
    r"\W*(?:%|per cent|percentage|shares?|proportions?)(?:\W|$)", re.IGNORECASE
)


def is_part(what: str) -> bool:
    """Whether the words of a row or a figure say that it is part of the one before it."""
    return _OF_WHICH.match(what) is not None


def parts_and_shares(sight: Sight[Options]) -> Iterator[Finding]:
    """T607 and T608, for figures and tables of partnerships and programmes."""
    for published in sight.published:
        yield from _figures(sight.passages(published))
        yield from _tables(published)


def _figures(passages: tuple[Passage, ...]) -> Iterator[Finding]:
    """Figures of one list come one after the other, with nothing between but their sources."""
    whole: Figure | None = None
    for entity, field, _, text in passages:
        if type(entity) is Figure:
            if field == "what":
                if not is_part(text):
                    whole = entity
                yield from _figure(entity, whole if whole is not entity else None)
        elif whole is not None and type(entity) is not Citation:
            whole = None


def _figure(figure: Figure, whole: Figure | None) -> Iterator[Finding]:
    value, all_ = read_number(figure.value), read_number(whole.value if whole else None)
    if whole and value and all_ and all_.is_share == value.is_share:
        if value.value > all_.value:
            yield _larger(figure, value, f"the {whole.value} of “{whole.what}”")
    elif limit := _limit(figure):
        part, base = limit
        yield _larger(figure, part, f"the {plain(base.value)} that it is a part of")
    grows = _GROWS.search(f"{figure.what} {figure.base or ''} {figure.footnote or ''}")
    if value and value.is_share and value.value > 100 and not grows:
        says = f"“{figure.what}” is {figure.value}, which is more than all."
        mend = "Correct the value, or say in `base` what it is a share of."
        yield OVER.at(figure.place("value"), says, mend)


def _larger(figure: Figure, part: Number, whole: str) -> Finding:
    unit = "%" if part.is_share else ""
    says = f"“{figure.what}” is {plain(part.value)}{unit}, which is more than {whole}."
    return LARGER.at(figure.place("value"), says, "Correct one of the two numbers.")


def _limit(figure: Figure) -> tuple[Number, Number] | None:
    """The part and the whole, when a figure or its base says both and the part is larger."""
    part, whole, base = figure.value or "", "", figure.base or ""
    if match := _N_OF_M.fullmatch(part):
        part, whole = match.groups()
    elif match := _OF.match(base) or _N_WORDS.match(base):
        is_whole = match.re is _OF or _same_thing(figure.what, match.group(2))
        whole = match.group(1) if is_whole else ""
    small, large = read_number(part), read_number(whole)
    if small and large and not small.is_share and small.value > large.value:
        return small, large
    return None


def _same_thing(what: str, base: str) -> bool:
    """Whether the first noun of the base is counted: records of 50 records, not replies."""
    noun = _NOUN.match(base.lower())
    return noun is not None and noun.group() in what.lower()


def _tables(published: Published) -> Iterator[Finding]:
    for table in published.tables:
        whole: Row | None = None
        in_percent = _IN_PERCENT.match(table.measures or "") is not None
        for row in table.rows:
            if not is_part(row.what):
                whole = row
            elif whole:
                yield from _row(table, row, whole)
            if not _GROWS.search(f"{row.what} {table.title} {table.measures} {table.base}"):
                yield from _shares(table, row, in_percent)


def _row(table: DataTable, row: Row, whole: Row) -> Iterator[Finding]:
    pairs = zip(table.columns, row.values, whole.values, strict=True)
    for index, (column, cell, all_) in enumerate(pairs):
        part, sum_ = read_number(cell.value), read_number(all_.value)
        if part and sum_ and part.is_share == sum_.is_share and part.value > sum_.value:
            says = f"“{row.what}” is {cell.value} for “{column}”, which is more than the "
            says += f"{all_.value} of “{whole.what}”."
            yield LARGER.at(row.place("values", index), says, "Correct one of the two numbers.")


def _shares(table: DataTable, row: Row, in_percent: bool) -> Iterator[Finding]:
    for index, (column, cell) in enumerate(zip(table.columns, row.values, strict=True)):
        number = read_number(cell.value)
        if number and (number.is_share or in_percent) and number.value > 100:
            says = f"“{row.what}” is {cell.value} for “{column}”, which is more than all."
            mend = "Correct the value, or say in `measures` what it is a share of."
            yield OVER.at(row.place("values", index), says, mend)
