"""How values may be written as plain text: what an editor types, not what it becomes.

Masa reads every scalar as text. Editors read YAML 1.2, where `3` is a number and `true` a truth
value. So whatever Masa would take as text, the schema takes as any scalar.
"""

from __future__ import annotations

from typing import Any

from masa.model.base import Entity
from masa.model.measures import Cell
from masa.model.money import Amount
from masa.model.values import Citation, Party, When

Schema = dict[str, Any]

SCALAR = ("string", "number")
_SUM = r"£?[0-9][0-9,. ]*"
_MONTH = r"[A-Za-z]{3,9}"

_DAY_NAME = r"[A-Za-z]{3,6}day"

DAY: Schema = {
    "type": "string",
    "pattern": rf"^\s*([0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}|[0-9]{{1,2}}([./-])[0-9]{{1,2}}\2"
    rf"[0-9]{{4}}|({_DAY_NAME},? )?[0-9]{{1,2}}[a-zA-Z]{{0,2}}( of)? {_MONTH},? [0-9]{{4}}|"
    rf"{_MONTH} [0-9]{{1,2}}[a-zA-Z]{{0,2}},? [0-9]{{4}})\s*$",
    "patternErrorMessage": "Write a day as year-month-day, for example 2026-04-01.",
    "examples": ["2026-04-01"],
}
YES_OR_NO: Schema = {
    "enum": ["yes", "no", True, False],
    "enumDescriptions": ["", "", "The same as `yes`.", "The same as `no`."],
}
WHOLE_NUMBER: Schema = {"type": ["integer", "string"], "pattern": r"^\s*[0-9][0-9_]*\s*$"}
NUMBER: Schema = {"type": ["number", "string"], "pattern": r"^\s*[+-]?[0-9][0-9_]*(\.[0-9]+)?\s*$"}

#: The models that may be written as one text, and how. A test holds that it is all of them.
TEXT_FORMS: dict[type[Entity], Schema] = {
    When: {
        "type": list(SCALAR),
        "minLength": 1,
        "examples": ["2026-04-01", "April 2026", "Q1 2026/27"],
    },
    Amount: {
        "type": ["string", "number"],
        "pattern": rf"^\s*([Ii][Nn] [Kk][Ii][Nn][Dd]|[Nn]ot [Pp]ublished|NOT PUBLISHED|{_SUM}|"
        rf"{_SUM}%|{_SUM}(-|–|[Tt][Oo])\s*{_SUM})\s*$",
        "patternErrorMessage": "Write a sum such as 12,500 or £12,500.50, a share such as 25%, a "
        "range such as £1,000 to £2,000, `in kind` or `not published`.",
        "examples": ["£12,500", "25%", "in kind", "not published"],
    },
    Party: {
        "type": list(SCALAR),
        "minLength": 1,
        "examples": ["Director of Children’s Services"],
    },
    Citation: {"type": list(SCALAR), "minLength": 1},
    Cell: {"type": [*SCALAR, "null"], "examples": ["15 (4)", "9* (2)", "tbc", "withheld"]},
}
#: How to write them, for the help beside a name: what stands in a branch would hide it.
HOW: dict[type[Entity], str] = {
    When: "A date as it was published.",
    Amount: "A sum, a range, a share, `in kind` or `not published`.",
    Party: "The title of a post; or below it `person`, `organisation`, `group` or another name.",
    Citation: "The id of a document; or below it `document` and `page`.",
    Cell: "The value as published, with last year’s in brackets.",
}
#: Names that a model reads besides its fields, as `amount` beside `basis` in a sum.
ALSO: dict[type[Entity], dict[str, Schema]] = {Amount: {"amount": TEXT_FORMS[Amount]}}
#: Fields that a text form gives, so that they are not needed beside it.
GIVEN: dict[type[Entity], frozenset[str]] = {Amount: frozenset(("kind",))}

#: What to say of a text that does not fit its pattern, by a part of the pattern.
PATTERN_HELP = (
    (
        "https?",
        "Write a web address that starts with https://, without spaces, quotes or a user.",
    ),
    ("@", "Write an e-mail address of an office, such as team@example.gov.uk."),
    ("[a-z0-9]+(-", "Use a to z, 0 to 9 and single hyphens, such as north-mere."),
    ("^RA", "Write a category of the Schedule: RA01 to RA38."),
    ("^E(", "Write an ONS code: E and eight digits."),
    (
        "999",
        (
            "Write the whole number with its first 0, not +44: 01632 960 110. "
            "One as short as 999 may stand, too."
        ),
    ),
    ("#", "Write a page and a section, such as scrutiny#how-it-works."),
)


def text(constraints: Schema) -> Schema:
    """The schema of a text that Masa checks by ``constraints`` (length and pattern)."""
    found: Schema = {"type": list(SCALAR)}
    found |= {key: constraints[key] for key in ("minLength", "maxLength") if key in constraints}
    if pattern := constraints.get("pattern"):
        # Outside a class of Python's, a backslash before a quotation mark is not allowed.
        found["pattern"] = str(pattern).replace('\\"', '"')
        help_ = (says for part, says in PATTERN_HELP if part in found["pattern"])
        found["patternErrorMessage"] = next(help_, "This does not look right.")
    return found
