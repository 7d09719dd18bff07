"""``present``: something is written, and it says something."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.guidance.kinds.rows import Expected, Row, sure, table
from tests.guidance.support import check_of, misses_of

SUMMARY = "{kind: present, path: voice.summary, words: 5}"
LEAD = "{kind: present, path: arrangements.help.lead}"
ROWS: list[Row] = [
    ("text that is long enough", SUMMARY, "voice: {summary: We ask children every month.}", []),
    (
        "nothing at all: the start of the file it is usually in",
        SUMMARY,
        "",
        sure("", "`voice.summary` is not written."),
    ),
    (
        "the subject without it",
        SUMMARY,
        "voice:\n  aims: [Listen]",
        sure("aims: [Listen]", "`voice.summary` is not written."),
    ),
    (
        "too short",
        SUMMARY,
        "voice:\n  summary: We ask children.",
        sure("summary: We ask children.", "`voice.summary` has fewer than 5 words."),
    ),
    (
        "numbers and marks are not words",
        SUMMARY,
        "voice:\n  summary: 1 2 3 4 5 & 6 ... 7 /8",
        sure("summary: 1 2 3 4 5 & 6 ... 7 /8", "`voice.summary` has fewer than 5 words."),
    ),
    (
        "the place of a text",
        SUMMARY,
        "voice:\n  summary: To be confirmed in the spring",
        sure(
            "summary: To be confirmed in the spring",
            "`voice.summary` is empty or holds the place of a text only.",
        ),
    ),
    (
        "one of several is enough",
        "{kind: present, path: voice.methods.says, words: 2}",
        "voice: {methods: [{title: A}, {title: B, says: We listen.}]}",
        [],
    ),
    (
        "the first that is written is the one to mend",
        "{kind: present, path: voice.methods.says, words: 2}",
        "voice:\n  methods:\n    - {title: A}\n    - title: B\n      says: TBC",
        sure("says: TBC", "`voice.methods.says` is empty or holds the place of a text only."),
    ),
    ("a post leads", LEAD, "arrangements: {help: {text: x, lead: Team manager}}", []),
    (
        "nobody leads",
        LEAD,
        "arrangements:\n  help:\n    text: x\n    lead: {none: vacant}",
        sure(
            "lead: {none: vacant}",
            "`arrangements.help.lead` is empty or holds the place of a text only.",
        ),
    ),
    (
        "an empty list",
        "{kind: present, path: voice.aims}",
        "voice:\n  aims: []\n  summary: x",
        sure("voice:", "`voice.aims` is not written."),
    ),
]


@table(ROWS)
def test_what_it_misses(tmp_path: Path, check: str, text: str, expected: Expected) -> None:
    assert misses_of(tmp_path, check, text) == expected


def test_its_paths() -> None:
    assert list(check_of(SUMMARY).paths()) == ["voice.summary"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{kind: present}", "path"),
        ("{kind: present, path: voice.summary, words: 0}", "words"),
        ("{kind: guessed, path: voice.summary}", "guessed"),
    ],
)
def test_one_that_asks_for_nothing_is_refused(text: str, says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        check_of(text)
