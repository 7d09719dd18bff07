"""How much personal data the guard finds where it was planted, and what it leaves alone."""

from __future__ import annotations

from masa.privacy.guard import find
from masa.privacy.kinds import IDENTIFIERS
from tests.assure.figures import Figure, Size
from tests.privacy.scoring import KINDS, clean, is_found, is_kept_for_scoring, planted

#: The part of what is no identifier that must be found.
ENOUGH = 0.95


def figures(size: Size) -> tuple[Figure, ...]:
    """Identifiers, the other kinds in the half that was kept for scoring, and clean lines."""
    del size  # all of it takes a second
    others = tuple(name for name, kind in KINDS.items() if kind not in IDENTIFIERS)
    return (
        _found("Identifiers planted", tuple(name for name in KINDS if name not in others), 1.0),
        _found("Other personal data planted, never looked at before", others, ENOUGH, half=True),
        _clean(),
    )


def _found(what: str, names: tuple[str, ...], enough: float, *, half: bool = False) -> Figure:
    lines = [
        (name, number, line)
        for name in names
        for number, line in enumerate(planted()[name], 1)
        if is_kept_for_scoring(line) or not half
    ]
    missed = [(name, number) for name, number, line in lines if not is_found(line, KINDS[name])]
    share = 1 - len(missed) / len(lines)
    faults = tuple(f"{name}: planted line {number} is not found" for name, number in missed)
    good = share >= enough
    return Figure(what, len(lines), f"{share:.1%}", f"{enough:.0%}", () if good else faults)


def _clean() -> Figure:
    lines = clean()
    wrong = [n for n, line in enumerate(lines, 1) if any(hit.sure for hit in find(line))]
    faults = tuple(f"clean line {number} is taken for personal data" for number in wrong)
    return Figure("Clean lines", len(lines), f"{len(wrong)} false errors", "none", faults)
