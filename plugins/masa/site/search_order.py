"""The search index in one order: Pagefind writes facets and their values in a random one.

It keeps them in hash tables with a random seed, so that the same pages would never give the same
files twice, and a reader's browser would fetch them anew after every build. Its files are CBOR
behind a mark, compressed. A file is named after what it holds, and named by the one above it:
``pagefind-entry.json`` names a list for each language, and the list its facets.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

_MARK = b"pagefind_dcd"
#: Where the facets stand in the list of a language, and the values in a facet.
_FACETS, _VALUES = 3, 1


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
    facets = index / "filter"
    meta[_FACETS] = sorted(
        [facet, _facet_in_order(facets, language, old)] for facet, old in meta[_FACETS]
    )
    content = cbor2.dumps(meta)
    return _write(path, content, f"{language}_{_digest(content, 13)}", "pagefind.")


def _facet_in_order(folder: Path, language: str, name: str) -> str:
    path = folder / f"{name}.pf_filter"
    facet = _read(path)
    facet[_VALUES].sort(key=lambda value: value[0])
    content = cbor2.dumps(facet)
    return _write(path, content, f"{language}_{_digest(content, 7)}")


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
