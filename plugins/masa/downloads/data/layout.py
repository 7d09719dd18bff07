"""The JSON of version 1: one layout for everything, and for one partnership or programme alone.

What was published is copied as it is; what the checks found stands beside it with what it means.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from masa.downloads.data.names import own_names, shared_names
from masa.downloads.data.package import FOLDER, VERSION, Resource
from masa.downloads.data.plain import Plain
from masa.downloads.data.requirements import outcomes
from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.pages.addresses import Addresses

FORMAT = "masa-data"
SCHEMA = f"{FOLDER}schema.json"
ALL = f"{FOLDER}all.json"
ALL_SAYS = "All that every partnership and programme publishes here, in one file."
ONE_SAYS = "All that it publishes here."
#: What no page shows: numbers of a record may no longer be answered.
NOT_OF_RECORDS = frozenset(("contacts",))
DOCUMENT = ("id", "title", "publisher", "published", "address")
AREA = ("id", "name", "other-names")


@dataclass(frozen=True, slots=True)
class Body:
    """The JSON of one partnership or programme, and the shared things that it names."""

    published: Partnership | Programme
    text: str
    documents: frozenset[str]
    areas: frozenset[str]


@dataclass(frozen=True, slots=True)
class Layout:
    """Makes the files. ``root`` is the site's web address or nothing, ``licence`` its licence."""

    workspace: Workspace
    addresses: Addresses
    site: str
    root: str
    licence: str

    def files(self, bodies: tuple[Body, ...]) -> Iterator[Resource]:
        """Each file of JSON: everything first, then each partnership and programme alone."""
        yield Resource(ALL, "Everything", ALL_SAYS, self._file(bodies))
        for body in bodies:
            one = body.published
            text, says = self._file((body,)), ONE_SAYS
            yield Resource(f"{folder_of(one)}.json", one.name, says, text, folder=one.folder)

    def bodies(self) -> Iterator[Body]:
        """Each partnership and programme, or the only one that the workspace looks at."""
        names = shared_names(self.workspace)
        shown = {"partnership": frozenset(self.workspace.library.by_slug)}
        library = self.workspace.library
        everything: tuple[Partnership | Programme, ...] = library.partnerships
        everything += library.programmes
        for published in everything:
            if self.workspace.only not in ("", published.slug):
                continue
            plain = Plain(names | own_names(published, library), shown)
            made = self._head(published) | self._subjects(plain, published)
            documents, areas = (plain.cited.get(kind, set()) for kind in ("document", "area"))
            yield Body(published, text_of(made), frozenset(documents), frozenset(areas))

    def _head(self, published: Partnership | Programme) -> dict[str, Any]:
        identity = published.identity
        at, slug = self.addresses, published.slug
        if isinstance(published, Partnership):
            page, demonstration = at.partnership(slug), published.identity.demonstration
        else:
            page, demonstration = at.programme(slug), False
        return {
            "slug": slug,
            "page": self.root + page,
            "status": identity.status,
            "current": not published.is_record,
            "demonstration": demonstration,
        }

    def _subjects(self, plain: Plain, published: Partnership | Programme) -> dict[str, Any]:
        made = plain.entity(published)
        if published.is_record:
            made = {key: value for key, value in made.items() if key not in NOT_OF_RECORDS}
        for action in made.get("actions", ()):
            if notes := action.get("notes"):
                action["notes"] = notes[-1:]  # the page shows the last one
        if isinstance(published, Partnership):
            made |= outcomes(self.workspace, self.addresses, self.root, published)
        return made

    def _file(self, bodies: tuple[Body, ...]) -> str:
        head = {
            "format": FORMAT,
            "version": VERSION,
            "schema": self.root + SCHEMA,
            "made-on": self.workspace.today.isoformat(),
            "site": self.site,
            "licence": self.licence,
        }
        partnerships = [b.text for b in bodies if isinstance(b.published, Partnership)]
        programmes = [b.text for b in bodies if isinstance(b.published, Programme)]
        documents = frozenset[str]().union(*(body.documents for body in bodies))
        areas = frozenset[str]().union(*(body.areas for body in bodies))
        parts = [
            *(f"{text_of(key)}: {text_of(value)}" for key, value in head.items()),
            f'"partnerships": {_listed(partnerships)}',
            f'"programmes": {_listed(programmes)}',
            f'"areas": {_listed(self._areas(areas))}',
            f'"documents": {_listed(self._documents(documents))}',
        ]
        return "{\n" + ",\n".join(parts) + "\n}\n"

    def _documents(self, cited: frozenset[str]) -> Iterator[str]:
        return _chosen(self.workspace.library.registers.documents, cited, DOCUMENT)

    def _areas(self, named: frozenset[str]) -> Iterator[str]:
        return _chosen(self.workspace.library.registers.areas, named, AREA)


def folder_of(published: Partnership | Programme) -> str:
    """Where the files of one partnership or programme stand, without the slash."""
    kind = "partnerships" if isinstance(published, Partnership) else "programmes"
    return f"{FOLDER}{kind}/{published.slug}"


def text_of(value: Any) -> str:
    """JSON on one line. What is made here holds no circle."""
    return json.dumps(value, ensure_ascii=False, check_circular=False)


def _chosen(items: Iterable[Any], ids: frozenset[str], members: tuple[str, ...]) -> Iterator[str]:
    plain = Plain({})
    for item in items:
        if item.id in ids:
            made = plain.entity(item)
            yield text_of({name: made[name] for name in members if name in made})


def _listed(texts: Iterable[str]) -> str:
    inner = ",\n".join(texts)
    return f"[\n{inner}\n]" if inner else "[]"
