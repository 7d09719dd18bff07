"""Rules as ``_headers``: the file that Netlify, Cloudflare and hosts like them read from a site."""

from __future__ import annotations

from collections.abc import Iterable

from masa.hosting.rules import Header, Rule

NAME = "_headers"
#: What a host accepts: so many rules, and so many characters in a line.
MOST_RULES, LONGEST_LINE = 100, 2000


def write(rules: Iterable[Rule]) -> str:
    """The file's text."""
    return "\n".join(_block(rule) for rule in rules)


def _block(rule: Rule) -> str:
    lines = (f"  {header.name}: {header.value}" for header in rule.headers)
    return "\n".join((rule.pattern, *lines, ""))


def read(text: str) -> tuple[Rule, ...]:
    """The rules in a file's text: what was written is what is read."""
    found: list[tuple[str, list[Header]]] = []
    for line in text.splitlines():
        if line.startswith("/"):
            found.append((line, []))
        elif line.strip():
            name, _, value = line.strip().partition(": ")
            found[-1][1].append(Header(name, value))
    return tuple(Rule(pattern, tuple(headers)) for pattern, headers in found)
