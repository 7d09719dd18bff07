"""What a page is about, for search engines: things of schema.org, printed as microdata.

Microdata stands in attributes, so that no page needs a script of its own: see the decision record
on structured data. Nothing is said that the page itself does not say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from masa.model.library import Library
from masa.model.partnership import Partnership
from masa.pages import addresses as at
from masa.pages.open_data import Catalogue
from masa.pages.prose import plain

#: What search engines ask of a dataset's description: between 50 and 5,000 characters.
LONGEST = 5_000
_TYPES = {"CSV": "text/csv", "JSON": "application/json"}
_KNOWN = (
    ("cc by 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    (
        "open government licence",
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    ),
)


@dataclass(frozen=True, slots=True)
class Target:
    """An address as a value: counted from the site's root, or whole."""

    target: str


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing of a kind, such as ``Dataset``, with its properties in order."""

    kind: str
    properties: tuple[tuple[str, Value], ...]


Value: TypeAlias = str | Target | Thing


def website(name: str, describes: str) -> Thing:
    """The site itself, for its first page."""
    said = (("name", name), ("description", describes), ("url", Target(at.HOME)))
    return Thing("WebSite", tuple((key, value) for key, value in said if value))


def organisation(partnership: Partnership, library: Library, page: str) -> tuple[Thing, ...]:
    """A partnership as a body; nothing for one that is made up, a draft or history."""
    identity = partnership.identity
    if identity.status != "published" or identity.demonstration:
        return ()
    found: list[tuple[str, Value]] = [("name", identity.name)]
    if identity.short_name:
        found.append(("alternateName", identity.short_name))
    if identity.summary:
        found.append(("description", plain(identity.summary)))
    found.append(("url", Target(page)))
    if identity.website:
        found.append(("sameAs", Target(identity.website)))
    areas = (library.areas[name].name for name in identity.areas if name in library.areas)
    found += [("areaServed", area) for area in areas]
    return (Thing("GovernmentOrganization", tuple(found)),)


def dataset(catalogue: Catalogue, name: str, publisher: str, describes: str) -> Thing:
    """The open data as a dataset, with each file about all together."""
    own = Thing("Organization", (("name", publisher),))
    return Thing(
        "Dataset",
        (
            ("name", name),
            ("description", describes[:LONGEST]),
            ("url", Target(at.DATA)),
            ("license", Target(_licence(catalogue.licence))),
            ("creator", own),
            ("publisher", own),
            ("version", str(catalogue.version)),
            ("spatialCoverage", "England"),
            *_distributions(catalogue),
        ),
    )


def _licence(words: str) -> str:
    found = (address for sign, address in _KNOWN if sign in words.lower())
    return next(found, "about/#licences")


def _distributions(catalogue: Catalogue) -> Iterator[tuple[str, Value]]:
    for file in catalogue.by_folder.get("", ()):
        said: tuple[tuple[str, Value], ...] = (
            ("name", file.title),
            ("encodingFormat", _TYPES.get(file.format, file.format)),
            ("contentUrl", Target(file.address)),
        )
        yield "distribution", Thing("DataDownload", said)
