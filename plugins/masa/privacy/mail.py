"""E-mail addresses that people have for themselves, however the sign is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from masa.privacy.kinds import Hit, Kind
from masa.privacy.words import listed

_OPEN, _CLOSE = r"[\[({<]", r"[\])}>]"
_DOT = rf"(?:\.|\s\.\s|\s?{_OPEN}\s?dot\s?{_CLOSE}\s?|\sdot\s)"
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = rf"{_LABEL}(?:{_DOT}{_LABEL}){{1,5}}"
#: Odd ones count with a provider of personal mail only: "(a)" may be a section, "@name" a name.
_AT = re.compile(
    rf"(?:(?P<odd>\s@(?!\s)|(?-i:\sAT\s)|\(a\))|\s?@\s?|\s?{_OPEN}\s?at\s?{_CLOSE}\s?"
    rf"|\sat\s(?=[a-z0-9-]{{1,40}}\sdot\s))(?P<domain>{_DOMAIN})",
    re.IGNORECASE,
)
#: What stands before the sign, read backwards.
_LOCAL = re.compile(
    r"[a-z0-9](?:[a-z0-9._%+'-]|\s?[\])}>]\s?tod\s?[\[({<]\s?){0,63}", re.IGNORECASE
)
_MARKS = re.compile(r"[._-]")
_DOTS = re.compile(_DOT, re.IGNORECASE)
SIGNS = ("@", "at)", "at]", "at}", "at>", "at )", "at ]", " dot ", "(a)")
#: Only in capitals: "met at noon" is no mail.
SIGN_IN_CAPITALS = " AT "


def addresses(text: str, offices: frozenset[str]) -> Iterator[Hit]:
    """Personal ones; not sure of those that are of no known office, or there seem one person's.

    ``offices`` are more domains of offices.
    """
    small = text.lower()
    if not any(sign in small for sign in SIGNS) and SIGN_IN_CAPITALS not in text:
        return
    for found in _AT.finditer(text):
        before = small[max(0, found.start() - 64) : found.start()]
        local = _LOCAL.match(before[::-1])
        if not local:
            continue
        domain = _DOTS.sub(".", found["domain"].lower())
        name = local[0][::-1]
        sure = is_personal(domain)
        if sure or (not found["odd"] and not _is_of_an_office(name, domain, offices)):
            start = found.start() - local.end()
            yield Hit(start, found.end(), Kind.MAIL, sure, f"{name}@{domain}")


def is_personal(domain: str) -> bool:
    """Whether people have mail there for themselves."""
    names, domains = _personal()
    labels = domain.split(".")
    # yahoo.co.uk, but not yahoo.northmere.gov.uk.
    named = any(labels[-size:][0] in names for size in (2, 3) if len(labels) >= size)
    return (named and len(labels) <= 3) or _is_of(domain, domains)


def _is_of_an_office(name: str, domain: str, offices: frozenset[str]) -> bool:
    """Whether the domain is that of an office, and the name before it not that of a person."""
    if not _is_of(domain, listed("office-mail") | offices):
        return False
    first, *others = _MARKS.split(name.rstrip("0123456789").replace("'", ""))
    is_name = bool(others) and first in listed("given-name") and "".join(others).isalpha()
    return not is_name or not listed("part-of-an-office").isdisjoint(others)


def _is_of(domain: str, known: frozenset[str]) -> bool:
    labels = domain.split(".")
    return any(".".join(labels[start:]) in known for start in range(len(labels)))


@cache
def _personal() -> tuple[frozenset[str], frozenset[str]]:
    """Names that have many endings, and whole domains."""
    every = listed("personal-mail")
    names = frozenset(one for one in every if "." not in one)
    return names, every - names
