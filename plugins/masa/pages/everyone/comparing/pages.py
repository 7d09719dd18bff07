"""Compare: the list of questions, and a page for each with current answers apart from records."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from masa.guidance.edition import Edition
from masa.guidance.workspace import Workspace
from masa.pages import addresses as at
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.anchors import distinct
from masa.pages.blocks import Block, Links, Part, Text
from masa.pages.everyone.comparing.question import Question
from masa.pages.everyone.comparing.questions import QUESTIONS
from masa.pages.everyone.comparing.rows import Row, rows
from masa.pages.everyone.comparing.tables import section
from masa.pages.everyone.places import Places
from masa.pages.everyone.showing import Answers, shown_by
from masa.pages.frame import trail
from masa.pages.inline import Anchor
from masa.pages.open_data import Download, size
from masa.pages.page import Page
from masa.pages.prose import prose
from masa.pages.views import PageView, Section

TITLE = "Compare"
#: Of so many partnerships readers may want to see a few; with fewer there is nothing to choose.
MANY = 4
SCRIPT = "assets/compare.js"
#: What is said of all of them, and is not true of a few: assets/compare.js takes it away then.
_OF_ALL = Markup('<p data-all>{}, as at <span class="when">{}</span>.</p>\n')
CAUTION = (
    "These are facts side by side, not marks. Areas differ in size, in need and in what they "
    "publish: something that is not recorded here may well be done."
)
RECORDS = (
    "Each row gives its own date and comes from the paper named. It is history and may be quite "
    "different now: do not compare it with what is current."
)


def pages(
    workspace: Workspace,
    addresses: Addresses,
    places: Places,
    downloads: tuple[Download, ...] = (),
) -> tuple[Page, ...]:
    """The pages; a site of one partnership has nobody to compare it with.

    ``places`` are those of the pages of partnerships, to which the tables lead; ``downloads`` are
    the same tables as files.
    """
    if addresses.alone:
        return ()
    files = {download.address: download for download in downloads}
    made = (
        _page(question, workspace, addresses, places, files.get(file(question)))
        for question in QUESTIONS
    )
    return (_index(workspace, addresses), *made)


def address(question: Question) -> str:
    """Where a question's page stands."""
    return f"{at.COMPARE}{question.slug}/"


def file(question: Question) -> str:
    """Where its table can be downloaded."""
    return f"{at.COMPARE}{question.slug}.csv"


def related(page: str, addresses: Addresses) -> tuple[Anchor, ...]:
    """The comparisons that a page of a partnership leads to, by the page's slug."""
    if addresses.alone:
        return ()
    mine = (question for question in QUESTIONS if page and question.shown_at[0] == page)
    return tuple(Anchor(_title(question), address(question)) for question in mine)


def _title(question: Question) -> str:
    return f"Compare partnerships: {question.title[:1].lower()}{question.title[1:]}"


def _index(workspace: Workspace, addresses: Addresses) -> Page:
    asked = tuple(Anchor(q.title, address(q), q.asks) for q in QUESTIONS)
    themes = workspace.library.registers.themes
    what = f"What partnerships do about each of {words.count(len(themes), 'subject')}."
    by_theme = Anchor("Themes, such as neglect or missing children", at.THEMES, what)
    answers = Answers(workspace)
    editions = [
        _requirements(edition, addresses, answers)
        for edition in reversed(workspace.editions)
        if edition.requirements
    ]
    sections = (
        Section("questions", "Pick a question", (Links(asked),)),
        Section("themes", "By theme", (Links((by_theme,)),) if themes else ()),
        Section("requirements", "By requirement", tuple(_told(editions))),
    )
    view = PageView(
        TITLE,
        "One question at a time, all partnerships on this site side by side, with the date and the "
        "source of every answer.",
        lead=(Text(prose(CAUTION)),),
        sections=tuple(part for part in sections if part.blocks),
    )
    return Page(at.COMPARE, TITLE, view.summary, view, TITLE, trail=trail())


def _told(editions: list[Part]) -> Iterator[Block]:
    if editions:
        said = (
            "For each thing that the law or the guidance asks for: who shows it, who explains why "
            "not, and who does neither."
        )
        yield Text(prose(said))
        yield from editions


def _requirements(edition: Edition, addresses: Addresses, answers: Answers) -> Part:
    """Links to the requirements of an edition, whose own pages say who shows them."""
    links = tuple(
        Anchor(
            asked.title,
            f"{addresses.requirement(edition.id, asked.id)}#who-shows-it",
            shown_by(answers.to(edition, asked)),
        )
        for asked in edition.requirements
    )
    note = words.count(len(links), "requirement")
    return Part(
        edition.information.short_title, (Links(links),), edition.id, folded=True, note=note
    )


def _page(
    question: Question,
    workspace: Workspace,
    addresses: Addresses,
    places: Places,
    download: Download | None,
) -> Page:
    found = list(rows(workspace, addresses, question))
    view = PageView(
        question.title,
        question.asks,
        kicker=TITLE,
        lead=tuple(_lead(question, workspace, found, download)),
        sections=distinct((*_tables(question, places, found), _others(question))),
    )
    return Page(
        address(question), _title(question), view.summary, view, TITLE,
        trail=trail(Anchor(TITLE, at.COMPARE)), scripts=(SCRIPT,) if len(found) >= MANY else (),
    )  # fmt: skip


def _lead(
    question: Question, workspace: Workspace, found: list[Row], made: Download | None
) -> Iterator[Block]:
    """How much of an answer there is, what to know first, and the same as a file."""
    today = words.day(workspace.today)
    told = _OF_ALL.format(coverage(found), today)
    yield Text(told + prose(question.caution))
    size_ = f", {size(made.size)}" if made else ""
    note = f"All partnerships, as at {today}. What is not recorded is left empty."
    download = Anchor(f"Download these tables (CSV{size_})", file(question), note)
    # Without a register of themes there are no pages of themes to lead to.
    there = (link for link in question.more if link.target != at.THEMES or _themes(workspace))
    yield Links((download, *there))


def _themes(workspace: Workspace) -> bool:
    return bool(workspace.library.registers.themes)


def coverage(found: list[Row]) -> str:
    """Of how many something is recorded: 1 of 1 current partnership and 7 of 13 dated records."""
    parts = []
    for is_record, noun in ((False, "current partnership"), (True, "dated record")):
        some = [row for row in found if row.partnership.is_record is is_record]
        if some:
            known = sum(row.answer is not None for row in some)
            parts.append(f"{known or 'none'} of {words.count(len(some), noun)}")
    return f"Recorded for {' and '.join(parts)}" if parts else "Recorded for nobody"


def _tables(question: Question, places: Places, found: list[Row]) -> Iterator[Section]:
    """Current answers and records: never in one table."""
    current = [row for row in found if not row.partnership.is_record]
    records = [row for row in found if row.partnership.is_record]
    if current:
        yield section(question, places, current, "now", "Current arrangements")
    if records:
        yield section(question, places, records, "records", "Dated records", RECORDS)


def _others(question: Question) -> Section:
    links = tuple(Anchor(other.title, address(other)) for other in QUESTIONS if other != question)
    return Section("others", "Compare something else", (Links(links),), at_screen=True)
