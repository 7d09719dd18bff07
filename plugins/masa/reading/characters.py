"""Bytes to text: size, encoding and characters that a reader could not see.

Invisible and direction-changing characters are refused because they let a file say one thing to
the person who reviews it and another to the machine (CVE-2021-42574 is the best known case).
"""

from __future__ import annotations

import re
from itertools import islice

from masa.findings import Finding, Place

LARGEST_FILE = 512 * 1024
LONGEST_LINE = 20_000
#: Nobody reads more of the same; they would be pages of it for a file that is no text at all.
MOST_SAID = 50

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ZERO_WIDTH = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
)
_BREAKS = "\x85\u2028\u2029"
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff"

_REFUSED = re.compile(f"[{_BIDI}{_ZERO_WIDTH}{_BREAKS}{_CONTROL}\ud800-\udfff]|\r(?!\n)")
#: Bytes that need no look at what stands around them: ASCII that can be seen, and line feeds.
_HARMLESS = bytes([0x0A, *range(0x20, 0x7F)])
_TAB = re.compile(r"^ *\t[ \t]*", re.MULTILINE)

_KINDS = (
    (re.compile(f"[{_BIDI}]"), "R104", "a character that changes the direction of text"),
    (re.compile(f"[{_ZERO_WIDTH}]"), "R104", "a character that cannot be seen"),
    (re.compile(f"[{_BREAKS}\r]"), "R103", "an unusual line break"),
)


def decode(data: bytes, file: str) -> tuple[str, list[Finding]]:
    """Text of a file with LF line ends, or the findings that refuse it (then the text is empty)."""
    if len(data) > LARGEST_FILE:
        size = f"{len(data) / 1024:,.0f} KB"
        return "", [
            Finding(
                "R101",
                Place(file),
                f"This file is {size}; the most that is read is 512 KB.",
                "Split it: one file per subject keeps each small.",
            )
        ]
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8")
        return "", [
            Finding(
                "R102",
                _place(before, len(before), 1, file),
                "This is not UTF-8 text from here on.",
                "Save the file as UTF-8 (in most editors: File, Save with encoding, UTF-8).",
            )
        ]
    if _is_sound(data, text):
        return text, []
    text = text.replace("\r\n", "\n")
    findings = [*refused_characters(text, file), *tabs(text, file), *long_lines(text, file)]
    return ("" if findings else text), findings


def _is_sound(data: bytes, text: str) -> bool:
    """Whether nothing is wrong with a text, as is usual; looks only at what is not harmless."""
    unusual = data.translate(None, _HARMLESS).decode("utf-8")
    if _REFUSED.search(unusual) or "\r" in unusual or "\t" in unusual:
        return False
    return len(text) <= LONGEST_LINE or all(len(li) <= LONGEST_LINE for li in text.split("\n"))


def refused_characters(text: str, file: str) -> list[Finding]:
    """A finding for each character that may not stand in a file, up to fifty."""
    return [_refused(text, match, file) for match in islice(_REFUSED.finditer(text), MOST_SAID)]


def unseen(text: str) -> str:
    """Say what is wrong with the first refused character of ``text``; empty when none is."""
    match = _REFUSED.search(text)
    return _describe(match.group())[1] if match else ""


def _describe(character: str) -> tuple[str, str]:
    for pattern, code, words in _KINDS:
        if pattern.match(character):
            return code, f"{words} (U+{ord(character):04X})"
    return "R103", f"a control character (U+{ord(character):04X})"


def _refused(text: str, match: re.Match[str], file: str) -> Finding:
    code, words = _describe(match.group())
    return Finding(
        code,
        _place(text, match.start(), 1, file),
        f"This line holds {words}.",
        "Delete it. It often comes with text pasted from a document or a web page: "
        "retype the words around it.",
    )


def tabs(text: str, file: str) -> list[Finding]:
    """A finding for each line that is indented with a tab, up to fifty."""
    return [
        Finding(
            "R105",
            _place(text, match.start() + match.group().index("\t"), 1, file),
            "This line is indented with a tab.",
            "Use spaces: two for each level.",
        )
        for match in islice(_TAB.finditer(text), MOST_SAID)
    ]


def long_lines(text: str, file: str) -> list[Finding]:
    """A finding for each line too long to be read by a person or parsed in good time."""
    return [
        Finding(
            "R106",
            Place(file, number, LONGEST_LINE),
            f"This line is {len(line):,} characters long; the most that is read is 20,000.",
            "Break it into shorter lines: `|` after the key lets the text run over many lines.",
        )
        for number, line in enumerate(text.split("\n"), 1)
        if len(line) > LONGEST_LINE
    ]


def _place(text: str, offset: int, length: int, file: str) -> Place:
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return Place(file, line, column, length)
