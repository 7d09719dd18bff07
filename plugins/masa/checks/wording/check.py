"""Looks at the wording of each partnership and programme, and lists so much of each rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from masa.checks.wording.capitals import Reader
from masa.checks.wording.known import explained, own_names
from masa.checks.wording.options import Wording, WordingOptions
from masa.checks.wording.sentences import long_sentences
from masa.checks.wording.slips import empty_links, slips
from masa.checks.wording.texts import Texts, sorted_out
from masa.checks.wording.words import words_to_avoid
from masa.findings import Finding


def wording(sight: Wording) -> Iterator[Finding]:
    """W481 to W486, for each partnership and programme that is not a record."""
    shared = explained(sight.library)
    for published in sight.published:
        prose, lines = sorted_out(sight.passages(published))
        found = _in_texts(prose, lines, shared | own_names(published), sight.options)
        yield from _listed(found, sight.options.most)


def _in_texts(
    prose: Texts, lines: Texts, known: frozenset[str], options: WordingOptions
) -> Iterator[Finding]:
    yield from long_sentences(prose, options.words)
    yield from words_to_avoid(prose, options.avoid)
    reader = Reader(known, f"{prose.text}\n{lines.text}")
    for texts in (prose, lines):
        yield from reader.read(texts)
        yield from slips(texts)
        yield from empty_links(texts)


def _listed(found: Iterable[Finding], most: int) -> Iterator[Finding]:
    """So many findings of each rule; the last one counts those that are left out."""
    counted: Counter[str] = Counter()
    left: dict[str, Finding] = {}
    for finding in found:
        counted[finding.code] += 1
        if counted[finding.code] <= most:
            yield finding
        else:
            left.setdefault(finding.code, finding)
    for code, first in left.items():
        more = counted[code] - most
        says = f"{first.message} So much for one report: {more - 1} more are not listed."
        yield replace(first, message=says) if more > 1 else first
