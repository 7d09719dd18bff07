"""One regular expression that finds any of many names, as whole words and the longest first.

Names that begin alike share what is alike, so that thousands of names cost little more than one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

Branch = dict[str, Any]
#: A name begins after no letter, and after no hyphen that joins it to a word.
_START = r"(?<!\w.)(?<!\w-.)"
_END = r"(?!\w|-\w)"
_NEVER = re.compile(r"(?!)")


def any_of(names: Iterable[str]) -> re.Pattern[str]:
    """What finds the names; of two that begin at one place it finds the longer."""
    root: Branch = {}
    for name in names:
        branch = root
        for letter in name:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    root.pop("", None)
    if not root:
        return _NEVER
    # The first letter stands before the look behind: only so is it searched for at full speed.
    firsts = (re.escape(letter) + _START + _below(root[letter]) for letter in sorted(root))
    return re.compile(f"(?:{'|'.join(firsts)}){_END}", re.DOTALL)


def _below(branch: Branch) -> str:
    ends = "" in branch
    ways = [_way(letter, branch[letter]) for letter in sorted(branch) if letter]
    if not ways:
        return ""
    if len(ways) == 1 and not ends:
        return ways[0]
    return f"(?:{'|'.join(ways)}){'?' if ends else ''}"


def _way(letter: str, branch: Branch) -> str:
    literal = re.escape(letter)
    while len(branch) == 1 and "" not in branch:
        ((letter, branch),) = branch.items()
        literal += re.escape(letter)
    return literal + _below(branch)
