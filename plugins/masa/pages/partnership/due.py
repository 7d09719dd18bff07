"""What is due for one partnership."""

from __future__ import annotations

from masa.due.item import Due
from masa.pages import words
from masa.pages.blocks import Absent, Links, Text
from masa.pages.inline import Anchor
from masa.pages.prose import prose
from masa.pages.scope import Scope
from masa.pages.shared.due import Shown, sections
from masa.pages.views import PageView, Section

TITLE = "What is due"


def view(scope: Scope) -> PageView | None:
    """Reviews, reports, sign-offs, explanations and work by time; a record is due nothing."""
    if scope.partnership.is_record:
        return None
    found = tuple(sections(scope.due, scope.today, _shown(scope), whose=False))
    nothing = Section("nothing", "Nothing is due", (Absent("No date is recorded"),))
    made = f"Made on {words.day(scope.today)}, from what is written here."
    target = scope.addresses.calendar(scope.partnership.slug)
    return PageView(
        TITLE,
        f"What {scope.partnership.name} is to review, report, sign, do and look into, and by when.",
        lead=(
            Text(prose(made)),
            Links((Anchor("Add these dates to a calendar (iCalendar)", target),)),
        ),
        sections=found or (nothing,),
    )


def _shown(scope: Scope) -> Shown:
    def shown(item: Due) -> str:
        page, anchor = item.shown_at
        return scope.page(page, anchor)

    return shown
