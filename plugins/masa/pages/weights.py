"""How much the words of a page count in the search, from 0 to 10; see ``Page.weight``.

Pages that gather what others say, or that are for editors, hold the same words as the page that
states a fact, and often more of them. They count for less, so that the page itself comes first.
"""

from __future__ import annotations

from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.pages import addresses as at
from masa.pages.page import Page

#: Of pages for everyone, by the beginning of the address: the first that fits.
GATHERED = (
    ("how-to-edit/", 0.1), ("decisions/", 0.1), (at.DATA_TABLES, 0.2), (at.DATA_JSON, 0.2),
    (at.DUE, 0.3), (at.THEMES, 0.6), (at.COMPARE, 0.6), (at.GUIDANCE, 0.8),
)  # fmt: skip
#: Of the pages of one partnership, by its subject.
OF_ONE = {
    "What is shown and what is not": 0.7, "What is due": 0.3, "What changed": 0.5,
    "What would change": 0.5,
}  # fmt: skip
#: Of a record, which is history, and of a programme, beside pages of what holds today.
RECORD, PROGRAMME = 0.8, 0.6
#: An edition that is not in force: few look for it.
OTHER_EDITION = 0.5


def weight(page: Page, workspace: Workspace) -> float:
    """The weight that a page was given, or else that of its kind."""
    if page.weight != 1.0:
        return page.weight
    if page.about:
        return OF_ONE.get(page.subject, 1.0) * _standing(page.about)
    for edition in workspace.editions:
        if page.address.startswith(f"{at.GUIDANCE}{edition.id}/"):
            return 0.8 if edition.information.status == "in-force" else OTHER_EDITION
    return next((value for start, value in GATHERED if page.address.startswith(start)), 1.0)


def _standing(owner: Partnership | Programme) -> float:
    if isinstance(owner, Programme):
        return PROGRAMME
    return RECORD if owner.is_record else 1.0
