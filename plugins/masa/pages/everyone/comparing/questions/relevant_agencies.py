"""How many relevant agencies of each kind a partnership has named."""

from __future__ import annotations

from collections import Counter

from masa.pages.everyone.comparing.question import Answer, Question
from masa.pages.inline import Inline, Missing
from masa.pages.scope import Scope

#: The headings of the Schedule to SI 2018/789, in its order.
HEADINGS = (
    "Education and childcare",
    "Health and social care",
    "Local government",
    "Criminal justice",
    "Police and immigration",
    "Miscellaneous",
)


def answer(scope: Scope) -> Answer | None:
    """The number of agencies under each heading of the Schedule, and of those without one."""
    agencies = scope.partnership.agencies
    if agencies is None or not agencies.chosen:
        return None
    categories = scope.library.categories
    found = Counter(
        categories[item.category].heading if item.category in categories else ""
        for item in agencies.chosen
    )
    sorted_ = any(found[heading] for heading in HEADINGS)
    unsorted = Missing("Not sorted by category")
    by_heading: tuple[Inline, ...] = tuple(
        str(found[heading]) if sorted_ else unsorted for heading in HEADINGS
    )
    rest = str(found[""])
    when = agencies.reviewed.text if agencies.reviewed else None
    cells = (str(len(agencies.chosen)), *by_heading, rest, when)
    return Answer(cells, about=(agencies,))


QUESTION = Question(
    "relevant-agencies",
    "Relevant agencies",
    "Which kinds of agency has each partnership named, and how many?",
    ("Named", *HEADINGS, "No category", "List last looked at"),
    ("agencies", "list"),
    answer,
    numeric=tuple(range(len(HEADINGS) + 2)),
    caution=(
        "An entry may be one agency or a kind of agency, such as all schools: more entries are "
        "not more agencies. Categories are those of the Schedule to SI 2018/789."
    ),
)
