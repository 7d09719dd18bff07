"""Whether something that is written says anything.

A section that exists but holds a placeholder counts as missing. This asks only whether there is
text, never whether the text is good: that takes a person.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from masa.model.base import Entity
from masa.model.money import Amount, AmountKind
from masa.model.values import Figure, Party, Quality, When

_PLACEHOLDER = re.compile(
    r"(?:to be (?:confirmed|agreed|added|completed|determined)|"
    r"(?:text |details )?to follow\b(?! up)|coming soon|placeholder|draft text|"
    r"under (?:construction|development)|"
    r"insert (?:text|here|details|name)|(?:pending|n/?a|not applicable|none|nil|xx+)$|\?+)",
    re.IGNORECASE,
)
_TBC = re.compile(r"\btb[acd]\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
MOST_WORDS_OF_A_PLACEHOLDER = 12
MOST_WORDS_BESIDE_TBC = 3


def words(text: str) -> int:
    """How many words a text has; numbers and marks do not count."""
    return len(_WORD.findall(text))


def has_words(text: str, least: int) -> bool:
    """Whether a text has so many words; a long text is not read to its end for that."""
    return any(True for _ in islice(_WORD.finditer(text), least - 1, None))


def is_placeholder(text: str) -> bool:
    """Whether a text only holds a place: "TBC", "?????", "Lorem ipsum …", or nothing."""
    bare = text.strip(" \t\n#*_-–—.…[](){}<>'\"")
    small = bare.lower()
    if not bare or "lorem ipsum" in small or _TBC.match(bare):
        return True
    # Most texts have no such letters, and to look for those alone costs little.
    if (
        "tb" in small
        and _TBC.search(bare)
        and not has_words(_TBC.sub("", bare), MOST_WORDS_BESIDE_TBC + 1)
    ):
        return True
    if not _PLACEHOLDER.match(bare):
        return False
    return not has_words(bare, MOST_WORDS_OF_A_PLACEHOLDER + 1)


def has_substance(value: Any, least_words: int = 1) -> bool:
    """Whether a value says something; prose needs ``least_words`` words."""
    if value is None or value == "":
        return False
    if isinstance(value, str):
        return not is_placeholder(value) and (least_words <= 1 or has_words(value, least_words))
    if isinstance(value, (tuple, dict)):
        items = value.values() if isinstance(value, dict) else value
        return any(has_substance(item, least_words) for item in items)
    return _says_something(value, least_words) if isinstance(value, Entity) else True


def _says_something(entity: Entity, least_words: int) -> bool:
    if isinstance(entity, When):
        return has_substance(entity.text, least_words)
    if isinstance(entity, Amount):
        return entity.kind is not AmountKind.NOT_PUBLISHED
    if isinstance(entity, Figure) and entity.quality in _UNKNOWN:
        return False
    if isinstance(entity, Party) and entity.none:
        return False
    written = entity.model_fields_set - _LABELS
    return any(has_substance(getattr(entity, name), least_words) for name in written)


_UNKNOWN = frozenset({Quality.TBC, Quality.WITHHELD, Quality.ILLEGIBLE})
#: What names, sorts or places an entity says nothing by itself.
_LABELS = frozenset({"at", "id", "kind", "source", "as_of", "access", "quality"})
