"""Proof that nothing personal stands in a finished site, before it is published."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path, PurePath
from typing import NamedTuple

from masa.digests import digest
from masa.findings import Finding, Place
from masa.privacy.finished import Fresh, unfolded, words
from masa.privacy.guard import find
from masa.privacy.kinds import Kind, hidden
from masa.site.kept import Answer, Kept, question
from masa.site.shares import in_shares, shared_out
from masa.site.standing import Standing, by_path, standing_in

#: What is no text, or holds no word of an editor: the search index is made from the pages alone,
#: copies from what they are copies of, and a document is looked at before it becomes a PDF.
NO_TEXT = frozenset(
    ".css .js .png .ico .pdf .br .gz .pf_meta .pf_index .pf_fragment .pf_filter .pagefind".split()
)
#: What may be shown although it looks personal: see masa.checks.privacy.texts.may_be_shown.
Shown = frozenset[tuple[Kind, str]]
#: Something personal: its kind, how it is compared, and how it is written.
Hit = tuple[Kind, str, str]
_MEND = (
    "Take it out where it was written: `masa check` names the line, unless it stands in a template."
)


def personal_data(
    folder: Path,
    shown: Shown,
    processes: int = 1,
    clean: Iterable[str] = (),
    kept: Kept | None = None,
) -> list[Finding]:
    """Everything personal in the files of a finished site but what may be ``shown``.

    One finding for each thing: where it stands first. So many ``processes`` look at once.
    ``clean`` are texts that were looked at before, and need not be where they stand unchanged.
    Words in which nothing was found before are ``kept``.
    """
    files = [one for one in standing_in(folder) if _is_text(one)]

    def look(share: Sequence[Standing]) -> list[_Looked]:
        reader = _Reader(Fresh(clean), shown, kept)
        return [reader.look(one) for one in share]

    parts = in_shares(look, _shares(files, processes))
    looked = [one for part in parts for one in part]
    if kept:
        kept.put(Answer(one.asked, True) for one in looked if not one.hits)
    first: dict[tuple[Kind, str], Finding] = {}
    hits = sorted((one.name, *hit) for one in looked for hit in one.hits)
    for name, kind, value, written in hits:
        first.setdefault((kind, value), _found(name, kind, written))
    return list(first.values())


def personal_in(name: str, text: str, shown: Shown) -> list[Finding]:
    """The same of one page that is no file yet."""
    found = _in_text(text, ".html", shown)
    return [_found(name, kind, written) for kind, _, written in found]


def _shares(files: Sequence[Standing], number: int) -> list[list[Standing]]:
    """Those of a folder together: they have much in common, which each share looks at anew."""
    folders = [[*some] for _, some in groupby(files, lambda file: file.name.split("/")[:2])]
    return [sorted(share, key=by_path) for share in shared_out(folders, number, _size)]


def _size(files: Iterable[Standing]) -> int:
    return sum(file.size for file in files)


def _is_text(one: Standing) -> bool:
    return one.is_file and not one.is_link and PurePath(one.name).suffix not in NO_TEXT


class _Looked(NamedTuple):
    name: str
    asked: str
    hits: list[Hit]


class _Reader:
    """Looks through one file after another."""

    def __init__(self, fresh: Fresh, shown: Shown, kept: Kept | None) -> None:
        self._fresh, self._shown, self._kept = fresh, shown, kept
        self._allowed = question(sorted(shown)) if kept else ""

    def look(self, file: Standing) -> _Looked:
        kind = PurePath(file.name).suffix
        pieces = self._fresh.pieces(unfolded(file.read(), kind), kind)
        asked = question(kind, digest(pieces.encode()), self._allowed) if self._kept else ""
        known = self._kept is not None and self._kept.get(asked) is not None
        return _Looked(file.name, asked, [] if known else _in_text(pieces, kind, self._shown))


def _in_text(text: str, suffix: str, shown: Shown) -> list[Hit]:
    """Of each personal thing its kind, how it is compared, and how it is written."""
    said = words(text, suffix)
    return [
        (hit.kind, hit.value, said[hit.start : hit.end])
        for hit in find(said, deep=False)
        if (hit.kind, hit.value) not in shown
    ]


def _found(name: str, kind: Kind, written: str) -> Finding:
    says = f"Here would stand {kind}: {hidden(' '.join(written.split()))}"
    return Finding("E311", Place(name), says, _MEND, private=True)
