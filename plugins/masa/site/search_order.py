"""The search index in one order: Pagefind writes facets and their values in a random one.

It keeps them in hash tables with a random seed, so that the same pages would never give the same
files twice, and a reader's browser would fetch them anew after every build. Its files are CBOR
behind a mark, compressed. A file is named after what it holds, and named by the one above it:
``pagefind-entry.json`` names a list for each language, and the list its facets and its pages.

A page is known to the search by its file's name alone until that file is read. So the name says
whose page it is: ``_7`` at its end is the seventh partnership in the order of their names, and
``_a`` a page that gathers what all of them do. See overrides/assets/search-order.js.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cbor2

#: The values of a facet, each with the numbers of its pages.
Values = list[tuple[str, list[int]]]

_MARK = b"pagefind_dcd"
#: Where the pages and the facets stand in the list of a language, and the values in a facet.
_PAGES, _FACETS, _VALUES = 1, 3, 1
_OWNER, _KIND = "Partnership", "Kind"
#: Kinds of pages that gather, and the letter at the end of the name of each.
GATHERING = {"Themes": "a", "Compare": "b", "Glossary": "c", "Guidance": "d"}


def put_in_order(index: Path) -> None:
    """Write the facets of an index anew, in the order of their names and of their values' names.

    Raises ``ValueError`` for an index that another Pagefind has written in another way.
    """
    entry = index / "pagefind-entry.json"
    names = json.loads(entry.read_text("utf-8"))
    for language, about in sorted(names["languages"].items()):
        about["hash"] = _list_in_order(index, language, about["hash"])
    names["languages"] = dict(sorted(names["languages"].items()))
    entry.write_text(json.dumps(names, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _list_in_order(index: Path, language: str, name: str) -> str:
    """The new name of the list of a language."""
    path = index / f"pagefind.{name}.pf_meta"
    meta = _read(path)
    folder = index / "filter"
    facets = {facet: _facet_in_order(folder, language, old) for facet, old in meta[_FACETS]}
    meta[_FACETS] = sorted([facet, new] for facet, (new, _) in facets.items())
    values = {facet: values for facet, (_, values) in facets.items()}
    for number, ending in _endings(values.get(_OWNER, []), values.get(_KIND, [])):
        page = meta[_PAGES][number]
        page[0] = _renamed(index / "fragment", page[0], ending)
    content = cbor2.dumps(meta)
    return _write(path, content, f"{language}_{_digest(content, 13)}", "pagefind.")


def _facet_in_order(folder: Path, language: str, name: str) -> tuple[str, Values]:
    """The new name of a facet's file, and what is in it."""
    path = folder / f"{name}.pf_filter"
    facet = _read(path)
    facet[_VALUES].sort(key=lambda value: value[0])
    content = cbor2.dumps(facet)
    return _write(path, content, f"{language}_{_digest(content, 7)}"), facet[_VALUES]


def _endings(owners: Values, kinds: Values) -> Iterator[tuple[int, str]]:
    """The numbers of pages, each with what is to stand at the end of its name."""
    by_name = sorted(owners, key=lambda owner: str(owner[0]).casefold())
    owned = {page: str(at) for at, (_, pages) in enumerate(by_name, 1) for page in pages}
    yield from owned.items()
    for kind, pages in kinds:
        if kind in GATHERING:
            yield from ((page, GATHERING[kind]) for page in pages if page not in owned)


def _renamed(folder: Path, name: str, ending: str) -> str:
    new = f"{name}_{ending}"
    (folder / f"{name}.pf_fragment").rename(folder / f"{new}.pf_fragment")
    return new


def _read(path: Path) -> list[Any]:
    packed = gzip.decompress(path.read_bytes())
    if not packed.startswith(_MARK):
        raise ValueError(f"{path.name} does not begin as Pagefind's files do.")
    found: list[Any] = cbor2.loads(packed.removeprefix(_MARK))
    return found


def _write(path: Path, content: bytes, name: str, before: str = "") -> str:
    """Replace a file by one of another name, which is given back."""
    path.unlink()
    packed = gzip.compress(_MARK + content, mtime=0)
    path.with_name(f"{before}{name}{path.suffix}").write_bytes(packed)
    return name


def _digest(content: bytes, length: int) -> str:
    return hashlib.sha256(content).hexdigest()[:length]
