"""Words and phrases that have a plainer one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from masa.checks.wording.avoided import AVOIDED, Avoided
from masa.checks.wording.rules import WORD
from masa.checks.wording.texts import Texts
from masa.findings import Finding

_NEXT = re.compile(r"(?: [\w-]+){1,3}")


class _Looked(NamedTuple):
    """What is looked for at once, and what belongs to each form that may be found."""

    expression: re.Pattern[str]
    by_form: dict[str, Avoided]


def words_to_avoid(prose: Texts, more: tuple[str, ...]) -> Iterator[Finding]:
    """W482, for each word or phrase of the list, or of ``more``, that has a plainer one."""
    looked = _looked(more)
    words = prose.spaced.lower()
    for found in looked.expression.finditer(words):
        avoided = looked.by_form[found[1]]
        if _is_meant(avoided, words[found.end() : found.end() + 60]):
            place = prose.place(found.start(), len(found[1]))
            said = prose.text[found.start() : found.end() - 1]
            says = f"“{said}” can be said more plainly."
            yield WORD.at(place, says, f"Write {avoided.instead}.")


def _is_meant(avoided: Avoided, following: str) -> bool:
    """Whether a word is one to avoid, before what follows it in the same breath."""
    following_words = _NEXT.match(following)
    after = following_words[0].split() if following_words else []
    if avoided.unless:
        return bool(after) and after[0] not in avoided.unless.split()
    return not avoided.then or not set(avoided.then.split()).isdisjoint(after)


@lru_cache(maxsize=4)
def _looked(more: tuple[str, ...]) -> _Looked:
    own = (Avoided(word.lower(), "it in a plainer way") for word in more)
    by_form = {form: one for one in (*AVOIDED, *own) for form in one.words.split(", ")}
    return _Looked(re.compile(rf" ({_branching(by_form)})(?![\w’-])"), by_form)


def _branching(forms: Iterable[str]) -> str:
    """An expression for all of them that looks at each letter of a text once."""
    ends = False
    branches = []
    for letter, same in groupby(sorted(forms), key=lambda form: form[:1]):
        if letter:
            branches.append(re.escape(letter) + _branching(form[1:] for form in same))
        else:
            ends = True
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}" if branches else ""
