"""How to read the open data, in words."""

from __future__ import annotations

#: What a rule is about, and the rule.
RULES = (
    (
        "Empty is not recorded.",
        (
            "An empty cell, or a member of the JSON that is not there, was not recorded or not "
            "published. It is never 0, and never no."
        ),
    ),
    (
        "Dates twice.",
        (
            "Each date stands as it was published, such as “Quarter 4 2020/21”, and beside it the "
            "first and the last day that it may mean, as year-month-day."
        ),
    ),
    (
        "Sums as they are known.",
        (
            "A sum may be exact, a range, a share, in kind or not published; `amount_kind` says "
            "which. Add up only the exact ones."
        ),
    ),
    (
        "Where it comes from.",
        "Facts that were taken from a document name it, with the page.",
    ),
    (
        "History and fiction are marked.",
        (
            "Where `status` is record, it is history and not current advice. Where "
            "`demonstration` is true, it is made up."
        ),
    ),
    (
        "Ids stay, names may change.",
        "Link tables by their ids. Names are what things are called now.",
    ),
    (
        "Formulas are made harmless.",
        (
            "In tables, a cell that would begin with `=`, `+`, `-`, `@`, an apostrophe, a tab or "
            "a new line has an apostrophe before it, so that no spreadsheet runs it. Take one "
            "apostrophe away to have the text as it was. Negative numbers are left alone."
        ),
    ),
    (
        "For spreadsheets.",
        (
            "Tables are UTF-8 with commas (RFC 4180). In Excel, choose Data, then From Text/CSV, "
            "then UTF-8. Telephone numbers are text: keep their first 0."
        ),
    ),
)
OUTCOMES = (
    "What the checks found for each thing that the guidance asks for is in it, too. An "
    "outcome says that something is there. It does not say that it is right, enough or good, "
    "that a duty is met, or that children are safe. Please say so wherever you show it."
)
STEADY = (
    "Addresses with /{version}/ in them stay as they are. Version {version} may gain files, "
    "columns and members, and never lose or change one: leave alone what you do not know. "
    "Should something have to go, there will be a version {next} beside it."
)
OF_JSON = (
    "Every object that the JSON of the open data may hold. Members have the names that they "
    "have in the files of the arrangements. What is not always there is left out when nothing "
    "is recorded."
)
