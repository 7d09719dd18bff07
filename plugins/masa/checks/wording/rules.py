"""The rules of wording. Hints: whether a text is plain takes a person to judge."""

from __future__ import annotations

from masa.checks.wording.options import PAGE
from masa.findings import Severity
from masa.rules import Rule

LONG = Rule("W481", "A sentence is long", Severity.HINT, PAGE, True)
WORD = Rule("W482", "There is a plainer word", Severity.HINT, PAGE, True)
ABBREVIATION = Rule("W483", "An abbreviation is not explained", Severity.HINT, PAGE, True)
CAPITALS = Rule("W484", "Words are written in capitals", Severity.HINT, PAGE, True)
SLIP = Rule("W485", "A word or a space is written twice", Severity.HINT, PAGE, True)
LINK = Rule("W486", "A link does not say where it leads", Severity.HINT, PAGE, True)
