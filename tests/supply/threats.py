"""The threats that the threat model names, each with the tests that are to hold its control."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

BEGIN, END = "\n## Threats\n", "\n## What no test holds\n"
TESTS = re.compile(r"`(tests/[\w/]+\.py)`")


@dataclass(frozen=True, slots=True)
class Threat:
    """One threat; ``control`` is what is said to stand against it, ``tests`` are paths of files."""

    name: str
    control: str
    tests: tuple[str, ...]


def read_threats(text: str) -> tuple[Threat, ...]:
    """The threats of the page, in its order."""
    part = text[text.index(BEGIN) : text.index(END)]
    points = re.findall(r"^- (.+?)(?=\n- |\n\n|\Z)", part, re.MULTILINE | re.DOTALL)
    return tuple(_threat(" ".join(point.split())) for point in points)


def _threat(point: str) -> Threat:
    _, name, rest = point.split("**", 2)
    said, _, held = rest.partition("Held by ")
    return Threat(name.strip(" ."), said.strip(" .:"), tuple(TESTS.findall(held)))


def faults(threats: tuple[Threat, ...], collected: frozenset[str]) -> tuple[str, ...]:
    """What is named and not there; ``collected`` are the files in which pytest finds tests."""
    found = [f"{each.name}: nothing stands against it" for each in threats if not each.control]
    found += [f"{each.name}: no test holds it" for each in threats if not each.tests]
    found += [
        f"{each.name}: {test} holds no test"
        for each in threats
        for test in each.tests
        if test not in collected
    ]
    return tuple(found)


def model(repository: Path) -> str:
    """The page of the threat model, whichever number it has among the decisions."""
    (page,) = (repository / "content/decisions").glob("*-what-could-go-wrong.md")
    return page.read_text("utf-8")
