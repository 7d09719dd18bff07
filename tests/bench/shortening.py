"""The demonstration partnership cut down to what most arrangements are: 10 files of about 70 KB.

It stays complete: nothing that the guidance asks for goes, so that nothing is found that blocks.
"""

import re
from collections.abc import Callable

#: Files that are left out whole, and files that go on in another one.
LEFT_OUT = frozenset({"confirmed", "learning", "measures", "topics"})
HOMES = {
    "child-death-reviews": "reviews",
    "contacts": "partnership", "explanations": "partnership",
    "priorities": "scrutiny", "training": "thresholds", "voice": "arrangements",
}  # fmt: skip
#: The subject at which a file ends, and those that stay of the things that a file lists by id.
ENDS = {"groups": "flows", "priorities": "actions"}
STAYING = {
    "agencies": "academies childcare sixteen-to-nineteen voluntary-alliance",
    "groups": "executive lead-partners practice-review quality-data young-peoples-board",
    "publication": "report-2025-26",
}
#: How many items stay of every list in a file.
MOST_ITEMS = {
    "contacts": 2, "priorities": 4, "reviews": 6, "scrutiny": 2, "thresholds": 2, "training": 2,
    "voice": 2,
}  # fmt: skip
#: What stands in the place of a group that is left out, and where groups are named.
INSTEAD = "practice-review"
NAMING_GROUPS = frozenset({"groups", "reviews"})

_COMMENT = re.compile(r"^ *#.*\n", re.MULTILINE)
_LATER_PARAGRAPHS = re.compile(
    r"^( +)((?:- )?[\w-]+: [|>]-?\n(?:\1  .*\n)+)(?:\n(?:\1  .*\n)+)+", re.MULTILINE
)
_TEXT = r"(?:{}- (?![\w-]+: |\{{).*\n(?:{}  .*\n)*)"
_FURTHER_TEXTS = re.compile(
    "^(" + _TEXT.format("( +)", r"\2") + ")" + _TEXT.format(r"\2", r"\2") + "+", re.MULTILINE
)


def shortened(files: dict[str, str]) -> dict[str, str]:
    """The texts of a partnership's files by name, without ``.yml``, cut down and put together."""
    short: dict[str, str] = {}
    for name, text in sorted(files.items()):
        if name not in LEFT_OUT:
            home = HOMES.get(name, name)
            short[home] = short.get(home, "") + _short(name, text, files["groups"])
    return short


def _short(name: str, text: str, groups: str) -> str:
    text = _COMMENT.sub("", text).partition(f"\n{ENDS.get(name, '#')}:")[0] + "\n"
    text = _FURTHER_TEXTS.sub(r"\1", _LATER_PARAGRAPHS.sub(r"\1\2", text))
    if name in STAYING:
        staying = STAYING[name].split()
        text = _only(text, lambda item, _: item.partition("- id: ")[2] in ("", *staying))
    if name in MOST_ITEMS:
        text = _only(text, lambda _, number: number <= MOST_ITEMS[name])
    if name in NAMING_GROUPS:
        gone = set(re.findall(r"^  - id: (\S+)", groups, re.MULTILINE))
        named = "|".join(sorted(gone - set(STAYING["groups"].split())))
        text = re.sub(rf"(?<=: )(?:{named})(?=\}}?$)", INSTEAD, text, flags=re.MULTILINE)
    return text


def _only(text: str, stays: Callable[[str, int], bool]) -> str:
    """Only the items of lists that stay; asked with an item's first line and its number."""
    kept: list[str] = []
    numbers: dict[int, int] = {}
    dropped = 1_000
    for line in text.splitlines(keepends=True):
        depth = len(line) - len(line.lstrip(" "))
        if depth > dropped or not line.strip():
            continue
        dropped = 1_000
        is_item = line.startswith("- ", depth)
        numbers = {at: n for at, n in numbers.items() if at < depth or (at == depth and is_item)}
        if is_item:
            numbers[depth] = numbers.get(depth, 0) + 1
            if not stays(line.strip(), numbers[depth]):
                dropped = depth
                continue
        kept.append(line)
    return "".join(kept)
