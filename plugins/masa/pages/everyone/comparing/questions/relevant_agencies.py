"""How many relevant agencies of each kind a partnership has named."""

from __future__ import annotations

from collections import Counter

from masa.pages.everyone.comparing.question import Answer, Question
from masa.pages.inline import Inline, Missing
from masa.pages.scope import Scope
from masa.pages.shared.pieces import stack


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
    # The register has the headings in the order of the Schedule.
    headings = dict.fromkeys(category.heading for category in categories.values())
    kinds = (f"{heading}: {found[heading]}" for heading in headings if found[heading])
    cells: tuple[Inline | None, ...] = (
        str(len(agencies.chosen)),
        stack(kinds) or Missing("Not sorted by category"),
        str(found[""]),
        agencies.reviewed.text if agencies.reviewed else None,
    )
    return Answer(cells, about=(agencies, *agencies.chosen))


QUESTION = Question(
    "relevant-agencies",
    "Relevant agencies",
    "Which kinds of agency has each partnership named, and how many?",
    ("Named", "Of which", "No category", "List last reviewed"),
    ("agencies", "list"),
    answer,
    numeric=(0, 2),
    caution=(
        "An entry may be one agency or a kind of agency, such as all schools: more entries are "
        "not more agencies. Categories are those of the Schedule to SI 2018/789."
    ),
)
