"""The current text of a partnership or programme as one, and where in it each passage stands.

What tells of the past may use the names of its time: history, reports, quotations, titles of
documents and notes about sources are left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from masa.findings import Place
from masa.model import (
    events,
    learning,
    measures,
    partnership,
    plans,
    practice,
    projects,
    publication,
    registers,
    values,
    work,
)
from masa.model.base import Entity
from masa.model.walking import Passage

_PAST: frozenset[type[Entity]] = frozenset(
    (
        *(events.AgendaItem, events.Bulletin, events.BulletinItem, events.EventDay),
        *(events.Restricted, learning.Audit, learning.Example, learning.Feedback),
        *(learning.FeedbackRound, learning.HubRun, learning.HubMonth, learning.Principle),
        *(learning.Reference, learning.Reflection, learning.Strand),
        *(measures.Cell, measures.DataTable, measures.Footnote, measures.Row),
        *(partnership.Predecessor, plans.PlanNote, practice.LocalReview, practice.Quotation),
        *(practice.Statement, projects.Phase, projects.Stage, projects.StageEvent),
        *(publication.ReportSection, publication.Version, publication.YearlyReport),
        *(registers.FormerName, values.Citation, values.Figure, values.Link),
        *(work.Milestone, work.ProgressNote),
    )
)
_BETWEEN = "\0"
#: How many letters before a name are looked at.
_FAR = 400
_SENTENCE = re.compile(r"[.!?;:]\s|\0|$")
_TELLS_OF_THE_PAST = re.compile(
    r"\b(?:former(?:ly)?|previous(?:ly)?|until|before|replac\w+|predecess\w+|succe(?:ss|ed)\w+|"
    r"took over|taken over|became|merg\w+|ended|abolish\w+|dissolv\w+|was|were|had been|"
    r"in place of|instead of|no longer|used to|originally|earlier|history|old)\b",
    re.IGNORECASE,
)


class Text:
    """The current passages, joined, so that one search looks through them all."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._all = passages
        # Written out, and not as below: this looks at every text there is.
        texts = [t for e, field, _, t in passages if field != "note" and e.__class__ not in _PAST]
        # Folded lines are joined; no search counts on lines, and every letter keeps its place.
        self.whole = _BETWEEN.join(texts).replace("\n", " ")

    @cached_property
    def _passages(self) -> list[Passage]:
        return [p for p in self._all if p.field != "note" and type(p.entity) not in _PAST]

    @cached_property
    def _starts(self) -> list[int]:
        lengths = (len(passage.text) + len(_BETWEEN) for passage in self._passages)
        return list(accumulate(lengths, initial=0))

    def passage(self, position: int) -> Passage:
        """The passage that a position is in."""
        return self._passages[bisect_right(self._starts, position) - 1]

    def place(self, position: int) -> Place:
        """Where the passage begins that a position is in."""
        return self.passage(position).place

    def _around(self, start: int, end: int) -> str:
        """The rest of the sentence in which something stands."""
        farthest = max(start - _FAR, 0)
        begin = max((m.end() for m in self._ends(farthest, start)), default=farthest)
        stop = _SENTENCE.search(self.whole, end)
        return f"{self.whole[begin:start]} {self.whole[end : stop.start() if stop else None]}"

    def _ends(self, begin: int, end: int) -> Iterator[re.Match[str]]:
        return (m for m in _SENTENCE.finditer(self.whole, begin, end) if m.group())

    def begins_sentence(self, position: int) -> bool:
        """Whether nothing of the sentence stands before a position."""
        before = self.whole[max(position - 3, 0) : position].rstrip(" “\"'‘(*_")
        return not before or before[-1] in ".!?:;\0"

    def is_of_the_past(self, start: int, end: int) -> bool:
        """Whether the sentence around a name tells of the past, where old names belong."""
        return bool(_TELLS_OF_THE_PAST.search(self._around(start, end)))
