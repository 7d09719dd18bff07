"""Assets under names that carry a hash of their content, so that browsers may keep them for ever.

A style sheet or script that names another asset is published with the other's new name in it, and
its own hash is taken after that: when a byte changes, so do the names of that asset and of those
that lead to it, and nothing else.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path, PurePosixPath

#: The folder of assets, in the project's templates and on the site.
FOLDER = "assets"
#: Hexadecimal digits of a SHA-256 in a name: two contents share one once in 10¹² times.
DIGITS = 10
#: A script names another in quotes, from its own folder on: `"./other.js"`.
_IN_SCRIPT = re.compile(r"""(?<=["'`])(?P<path>\.{1,2}/[\w./-]+\.\w+)(?=["'`])""")
#: A style sheet names files in `url(…)` and after `@import`; `#part` and `data:…` are no files.
_IN_STYLE = re.compile(
    r"""(?:\burl\(\s*["']?|@import\s+["'])(?P<path>(?![#/]|[a-z][a-z0-9+.-]*:)[^"')\s?#]+)"""
)
_REFERENCES = {".js": _IN_SCRIPT, ".css": _IN_STYLE}


class AssetError(ValueError):
    """An asset names a file that is not there, or assets name each other in a circle."""


@dataclass(frozen=True, slots=True)
class Assets:
    """The assets of a site: published names by the names in the project, and contents by those.

    Both kinds of name count from the site's root: ``assets/masa.css`` is published as
    ``assets/masa.4f1c09ab37.css``.
    """

    names: Mapping[str, str]
    contents: Mapping[str, bytes]

    @classmethod
    def read(cls, templates: Path) -> Assets:
        """The assets below a folder of templates; raises ``AssetError``."""
        root = templates / FOLDER
        paths = sorted(path for path in root.rglob("*") if path.is_file())
        return cls.of({path.relative_to(templates).as_posix(): path.read_bytes() for path in paths})

    @classmethod
    def of(cls, files: Mapping[str, bytes]) -> Assets:
        """The same from contents by name."""
        names: dict[str, str] = {}
        contents: dict[str, bytes] = {}
        for name in _in_order(files):
            content = _renamed(name, files[name], lambda other: names[other])
            names[name] = _hashed(name, content)
            contents[names[name]] = content
        return cls(dict(sorted(names.items())), dict(sorted(contents.items())))

    @property
    def styles(self) -> dict[str, str]:
        """The texts of the style sheets by their published names."""
        return {n: text.decode() for n, text in self.contents.items() if n.endswith(".css")}


#: For what is rendered by itself, such as a test: every asset under its own name.
NO_ASSETS = Assets({}, {})


def _in_order(files: Mapping[str, bytes]) -> list[str]:
    """The names of assets, each after those that it names."""
    leads_to = {name: _leads_to(name, content, files) for name, content in sorted(files.items())}
    try:
        return list(TopologicalSorter(leads_to).static_order())
    except CycleError as error:
        circle = " → ".join(error.args[1])
        raise AssetError(f"Assets name each other in a circle: {circle}.") from None


def _leads_to(name: str, content: bytes, files: Mapping[str, bytes]) -> set[str]:
    references = _REFERENCES.get(PurePosixPath(name).suffix)
    if references is None:
        return set()
    found = {_target(name, m["path"]) for m in references.finditer(content.decode())}
    for lost in sorted(found - files.keys()):
        raise AssetError(f"{name} names {lost}, which is not there.")
    return found


def _renamed(name: str, content: bytes, published: Callable[[str], str]) -> bytes:
    """The content of an asset with the published names of those that it names."""
    references = _REFERENCES.get(PurePosixPath(name).suffix)
    if references is None:
        return content

    def put(match: re.Match[str]) -> str:
        last = posixpath.basename(published(_target(name, match["path"])))
        path = match["path"]
        return match[0].replace(path, posixpath.join(posixpath.dirname(path), last))

    return references.sub(put, content.decode()).encode()


def _target(name: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def _hashed(name: str, content: bytes) -> str:
    path = PurePosixPath(name)
    digest = hashlib.sha256(content).hexdigest()[:DIGITS]
    return str(path.with_name(f"{path.stem}.{digest}{path.suffix}"))
