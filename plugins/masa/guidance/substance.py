"""Whether something that is written says anything.

A section that exists but holds a placeholder counts as missing. This asks only whether there is
text, never whether the text is good: that takes a person.
"""

from __future__ import annotations

import re
from typing import Any

from masa.model.base import Entity
from masa.model.money import Amount, AmountKind
from masa.model.values import Figure, Party, Quality

_PLACEHOLDER = re.compile(
    r"(?:tb[ca]\b|to be (?:confirmed|agreed|added|completed|determined)|to follow|coming soon|"
    r"lorem ipsum|under (?:construction|development)|insert|placeholder|draft text|n/?a\b|"
    r"none\b|nil\b|xx+|\?+|[-–—.…_*\s]+$)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
MOST_WORDS_OF_A_PLACEHOLDER = 12


def words(text: str) -> int:
    """How many words a text has; numbers and marks do not count."""
    return len(_WORD.findall(text))


def is_placeholder(text: str) -> bool:
    """Whether a text only holds a place: "TBC", "?????", "Lorem ipsum …", or nothing."""
    bare = text.strip(" \t\n#*_-–—.…[](){}<>'\"")
    if not bare:
        return True
    short = words(bare) <= MOST_WORDS_OF_A_PLACEHOLDER
    return "lorem ipsum" in bare.lower() or (short and bool(_PLACEHOLDER.match(bare)))


def has_substance(value: Any, least_words: int = 1) -> bool:
    """Whether a value says something; prose needs ``least_words`` words."""
    if value is None or value == "":
        return False
    if isinstance(value, str):
        return not is_placeholder(value) and (words(value) >= least_words or least_words <= 1)
    if isinstance(value, (tuple, dict)):
        items = value.values() if isinstance(value, dict) else value
        return any(has_substance(item, least_words) for item in items)
    if isinstance(value, Party):
        return value.none is None
    if isinstance(value, Amount):
        return value.kind is not AmountKind.NOT_PUBLISHED
    if isinstance(value, Figure):
        return value.quality not in (Quality.TBC, Quality.WITHHELD, Quality.ILLEGIBLE)
    if isinstance(value, Entity):
        return any(has_substance(item, least_words) for _, item in value.fields())
    return True
