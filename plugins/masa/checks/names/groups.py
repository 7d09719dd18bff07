"""A group called almost, and not quite, as `groups` calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from masa.checks.names.known import initials_of
from masa.checks.names.look import PAGE, Look
from masa.findings import Finding, Severity
from masa.model.published import Published
from masa.rules import Rule

VARIANT = Rule("N448", "A group is called by another name", Severity.HINT, PAGE, True)
LETTERS = Rule("N449", "Letters stand for a group", Severity.HINT, PAGE, True)

_KINDS = "Group|Board|Forum|Network|Committee|Panel|Executive"
_KIND = re.compile(rf"(?:{_KINDS})s?(?!\w|-\w)")
#: The same and small sub-groups: slower, because small letters are many.
_SUB_GROUPS = ("ub-group", "ubgroup", "ub group")
_KIND_OR_SUB = re.compile(rf"(?:{_KINDS}|group)s?(?!\w|-\w)")
_JOIN = r"(?:and|&|of|for|the|in|on|to|with)"
#: Words with a capital, and small ones between them, up to the end of a piece of text.
_PHRASE = re.compile(rf"(?:[A-Z][\w’'-]*,?\s(?:{_JOIN}\s)*)*(?:[A-Z][\w’'-]*,?\s|[Ss]ub[- ]?)$")
_WORD = re.compile(r"[\w’'-]+")
_SMALL = frozenset("and of for the in on to with a an our each every this sub".split())
_BACK = 80

Key = tuple[str, ...]


def group_names(look: Look) -> Iterator[Finding]:
    """N448 and N449, for the groups that a partnership or programme has itself."""
    if look.published.groups:
        yield from _variants(look)
        yield from _letters(look)


def _variants(look: Look) -> Iterator[Finding]:
    known = tuple(_own_names(look.published))
    keys = {_key(name): name for name in known}
    text = look.text.whole
    kind = _KIND_OR_SUB if any(small in text for small in _SUB_GROUPS) else _KIND
    for match in kind.finditer(text):
        if text.endswith(known, 0, match.end()):
            continue
        phrase = _PHRASE.search(text[max(match.start() - _BACK, 0) : match.start()])
        written = f"{phrase.group() if phrase else ''}{match.group()}"
        name, meant = _meant(written, keys)
        start = match.end() - len(name)
        if meant and not any(text.startswith(long, start) for long in known if name in long):
            says = f"“{name}” is written here for “{meant}”."
            mend = "Use one name. If both are in use, add this one to the group’s `other-names`."
            yield VARIANT.at(look.text.place(match.start()), says, mend)


def _own_names(published: Published) -> Iterator[str]:
    for group in published.groups:
        yield from (group.name, *group.other_names)
        if group.short_name:
            yield group.short_name


def _meant(written: str, keys: dict[Key, str]) -> tuple[str, str]:
    """The longest end of a phrase that is almost the name of a group, and that name."""
    starts = [match.start() for match in _WORD.finditer(written)]
    for start in starts:
        name = written[start:]
        if name.split()[0].lower() in _SMALL:
            continue
        key = _key(name)
        if len(key) > 1 and (meant := keys.get(key) or _with_one_word_more(key, keys)):
            return name, meant
    return "", ""


@cache
def _key(name: str) -> Key:
    """The words of a name that matter: no order, no plural, no "and", no "sub-"."""
    words = _WORD.findall(name.replace("’", "'").lower().replace("sub-group", "group"))
    words = [word.removesuffix("'s").removesuffix("'") for word in words]
    plain = (word.replace("subgroup", "group").removesuffix("s") for word in words)
    return tuple(sorted(word for word in plain if word not in _SMALL))


def _with_one_word_more(key: Key, keys: dict[Key, str]) -> str:
    """The only group whose name has one word more; short names are too alike to tell."""
    if len(key) < 3:
        return ""
    longer = [k for k in keys if len(k) == len(key) + 1 and set(key) < set(k)]
    return keys[longer[0]] if len(longer) == 1 else ""


def _letters(look: Look) -> Iterator[Finding]:
    meant = {k: v for k, v in initials_of(look.published).items() if k in look.found}
    if not meant:
        return
    explained = {term.term for term in look.sight.library.registers.terms}
    explained |= set(_own_names(look.published))
    seen: set[str] = set()
    for hit in look.hits(meant):
        if hit.name in seen or hit.name in explained or f"({hit.name})" in look.text.whole:
            continue
        seen.add(hit.name)
        says = f"Nothing says what {hit.name} stands for; it may be “{meant[hit.name]}”."
        mend = f"Write the name, or “{meant[hit.name]} ({hit.name})” where it comes first."
        yield LETTERS.at(look.text.place(hit.start), says, mend)
