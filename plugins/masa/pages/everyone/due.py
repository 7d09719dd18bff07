"""What is due on the whole site: how much for whom, and everything by time."""

from __future__ import annotations

from masa.due.gathering import due_for_all
from masa.due.item import Due
from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.pages import addresses as at
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.blocks import Links, Table, Text
from masa.pages.frame import trail
from masa.pages.inline import Anchor, Inline
from masa.pages.page import Page
from masa.pages.prose import prose
from masa.pages.shared.due import Shown, sections, title
from masa.pages.views import PageView, Section

TITLE = "What is due"
#: Beyond so many the page lists what is overdue and what is next; each partnership has its own.
MOST = 200


def pages(workspace: Workspace, addresses: Addresses) -> tuple[Page, ...]:
    """One page; on a site of one partnership that one's own page says it all."""
    items = due_for_all(workspace)
    if addresses.alone or not items:
        return ()
    made = f"Made on {words.day(workspace.today)}, from what each partnership has written here."
    view = PageView(
        TITLE,
        "Reviews, yearly reports, sign-offs, lapsing explanations and actions of every current "
        "partnership and programme.",
        lead=(
            Text(prose(made)),
            Links((Anchor("Add all these dates to a calendar (iCalendar)", at.CALENDAR),)),
        ),
        sections=(
            _each(workspace, items, addresses),
            *sections(items[:MOST], workspace.today, _shown(addresses), whose=True),
            *_rest(len(items)),
        ),
    )
    return (Page(at.DUE, TITLE, view.summary, view, "About", trail=trail()),)


def _rest(count: int) -> tuple[Section, ...]:
    if count <= MOST:
        return ()
    says = f"These are the first {MOST} of {count:,}. The page of each partnership lists all."
    return (Section("rest", "And more", (Text(prose(says)),)),)


def _each(workspace: Workspace, items: tuple[Due, ...], addresses: Addresses) -> Section:
    everyone = {item.published.folder: item.published for item in items}
    rows: list[tuple[Inline, ...]] = []
    for folder, published in sorted(everyone.items()):
        mine = [item for item in items if item.published.folder == folder]
        late = sum(item.is_overdue(workspace.today) for item in mine)
        coming = next((i for i in mine if not i.is_overdue(workspace.today)), None)
        target = (
            addresses.partnership(published.slug, "due")
            if isinstance(published, Partnership)
            else addresses.programme(published.slug)
        )
        rows.append(
            (
                Anchor(published.name, target),
                str(late),
                f"{title(coming)} ({coming.when})" if coming else "Nothing",
            )
        )
    columns = ("Who", f"Overdue on {words.day(workspace.today)}", "Next")
    table = Table("How much is due for whom", columns, tuple(rows), (1,), quiet=True)
    return Section("who", "Partnership by partnership", (table,))


def _shown(addresses: Addresses) -> Shown:
    def shown(item: Due) -> str:
        page, anchor = item.shown_at
        if isinstance(item.published, Partnership):
            return addresses.partnership(item.published.slug, page, anchor)
        return addresses.programme(item.published.slug, page, anchor)

    return shown
