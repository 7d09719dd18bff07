"""Under which licence each locked package comes: worked out, written down, and compared.

``requirements/licences.toml`` is written by hand: which licences are allowed, and what those
packages mean that say it in words of their own. ``requirements/licences.csv`` is made from it, the
locks and what is installed here; ``python -m tests.supply.licences`` makes it anew.
"""

from __future__ import annotations

import csv
import io
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from tests.supply.locks import Package, locked

REPOSITORY = Path(__file__).resolve().parents[2]
WRITTEN = "requirements/licences.csv"
STATED = "requirements/licences.toml"
HEADER = ("package", "version", "from", "for", "licence")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a package says of its licence in its own words, and what that is in SPDX."""

    says: str
    means: str


@dataclass(frozen=True, slots=True)
class Stated:
    """What is written by hand: licences that are allowed, and meanings by package."""

    allowed: frozenset[str]
    meant: dict[str, Meaning]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list; ``licence`` is empty when nobody knows it."""

    package: str
    version: str
    source: str
    use: str
    licence: str

    @property
    def key(self) -> tuple[str, str, str]:
        return (self.source, self.package, self.version)


def read_stated(text: str) -> Stated:
    """What was written by hand, from its TOML."""
    given = tomllib.loads(text)
    meant = {name: Meaning(**meaning) for name, meaning in given["meant"].items()}
    return Stated(frozenset(given["allowed"]), meant)


def read_rows(text: str) -> tuple[Row, ...]:
    """The list as it was written."""
    return tuple(Row(*line) for line in list(csv.reader(io.StringIO(text)))[1:])


def write_rows(rows: Iterable[Row]) -> str:
    """The list as it is to be written."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow(HEADER)
    lines.writerows((row.package, row.version, row.source, row.use, row.licence) for row in rows)
    return out.getvalue()


def said_here(name: str, version: str) -> str:
    """What the installed package says of its licence; empty if that version is not installed."""
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return ""
    if found.version != version:
        return ""
    # In the order of how clear they are. An old field may hold the whole text of a licence.
    for field in ("License-Expression", "License"):
        said = str(found.metadata[field] or "") if field in found.metadata else ""
        if said and said != "UNKNOWN" and "\n" not in said:
            return said
    kinds = found.metadata.get_all("Classifier", [])
    return "; ".join(each.split(" :: ")[-1] for each in kinds if each.startswith("License ::"))


def in_spdx(said: str) -> str:
    """The same in SPDX, as everybody writes it; empty if it is not SPDX."""
    try:
        return canonicalize_license_expression(said)
    except InvalidLicenseExpression:
        return ""


def rows_of(packages: Iterable[Package], stated: Stated, before: Iterable[Row]) -> tuple[Row, ...]:
    """The list for what is locked. What is not installed here keeps what was written before."""
    kept = {row.key: row.licence for row in before}
    return tuple(_row(package, stated, kept) for package in packages)


def _row(package: Package, stated: Stated, kept: dict[tuple[str, str, str], str]) -> Row:
    source = package.purl.split(":")[1].split("/")[0]
    unknown = Row(package.name, package.version, source, package.use, "")
    said = package.licence or (said_here(package.name, package.version) if source == "pypi" else "")
    meaning = stated.meant.get(package.name)
    if meaning and said in {meaning.says, ""}:
        licence = meaning.means
    else:
        licence = in_spdx(said) if said else kept.get(unknown.key, "")
    return Row(package.name, package.version, source, package.use, licence)


def faults(rows: Iterable[Row], stated: Stated) -> Iterator[str]:
    """What a person must look at before it is installed."""
    rows = tuple(rows)
    for row in rows:
        name = f"{row.package} {row.version}"
        if not row.licence:
            said = said_here(row.package, row.version) or "nothing here"
            yield f"{name} says “{said}”: write under [meant] in {STATED} what that means"
        elif row.licence not in stated.allowed:
            yield f"{name} comes under {row.licence}, which {STATED} does not allow"
    for licence in sorted(stated.allowed - {row.licence for row in rows}):
        yield f"nothing comes under {licence} any more: take it out of {STATED}"
    for name in sorted(set(stated.meant) - {row.package for row in rows}):
        yield f"{name} is not locked any more: take it out of {STATED}"


def current(repository: Path) -> tuple[Row, ...]:
    """The list as it should be written now."""
    stated = read_stated((repository / STATED).read_text("utf-8"))
    written = repository / WRITTEN
    before = read_rows(written.read_text("utf-8")) if written.exists() else ()
    return rows_of(locked(repository), stated, before)


def main() -> int:
    """Write the list anew; 1 if somebody must look at it."""
    rows = current(REPOSITORY)
    (REPOSITORY / WRITTEN).write_text(write_rows(rows), "utf-8", newline="\n")
    found = tuple(faults(rows, read_stated((REPOSITORY / STATED).read_text("utf-8"))))
    print("\n".join(found) or f"{len(rows)} packages, each under a licence that is allowed.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
