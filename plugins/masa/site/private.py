"""Proof that nothing personal stands in a finished site, before it is published."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from masa.findings import Finding, Place
from masa.privacy.finished import Fresh, unfolded, words
from masa.privacy.guard import find
from masa.privacy.kinds import Kind, hidden
from masa.site.shares import in_shares, in_turn

#: What is no text, or holds no word of an editor: the search index is made from the pages alone,
#: copies from what they are copies of, and a document is looked at before it becomes a PDF.
NO_TEXT = frozenset(
    ".css .js .png .ico .pdf .br .gz .pf_meta .pf_index .pf_fragment .pf_filter .pagefind".split()
)
#: What may be shown although it looks personal: see masa.checks.privacy.texts.may_be_shown.
Shown = frozenset[tuple[Kind, str]]
_MEND = (
    "Take it out where it was written: `masa check` names the line, unless it stands in a template."
)


def personal_data(
    folder: Path, shown: Shown, processes: int = 1, clean: Iterable[str] = ()
) -> list[Finding]:
    """Everything personal in the files of a finished site but what may be ``shown``.

    One finding for each thing: where it stands first. So many ``processes`` look at once.
    ``clean`` are texts that were looked at before, and need not be where they stand unchanged.
    """
    paths = sorted(path for path in folder.rglob("*") if _is_text(path))

    def look(share: Sequence[Path]) -> list[tuple[str, Kind, str, str]]:
        fresh = Fresh(clean)
        return [
            (path.relative_to(folder).as_posix(), *found)
            for path in share
            for found in _in_text(path, fresh, shown)
        ]

    first: dict[tuple[Kind, str], Finding] = {}
    parts = in_shares(look, in_turn(paths, processes))
    for name, kind, value, written in sorted(found for part in parts for found in part):
        first.setdefault((kind, value), _found(name, kind, written))
    return list(first.values())


def personal_in(name: str, text: str, shown: Shown) -> list[Finding]:
    """The same of one page that is no file yet."""
    found = _looked(text, ".html", shown)
    return [_found(name, kind, written) for kind, _, written in found]


def _is_text(path: Path) -> bool:
    return path.suffix not in NO_TEXT and path.is_file() and not path.is_symlink()


def _in_text(path: Path, fresh: Fresh, shown: Shown) -> Iterable[tuple[Kind, str, str]]:
    whole = unfolded(path.read_bytes().decode("utf-8", errors="replace"), path.suffix)
    return _looked(fresh.pieces(whole, path.suffix), path.suffix, shown)


def _looked(text: str, suffix: str, shown: Shown) -> list[tuple[Kind, str, str]]:
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
