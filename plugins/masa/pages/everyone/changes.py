"""What changed on the whole site, version by version, partnership by partnership."""

from __future__ import annotations

from masa.compare.history import History, Step, anchor
from masa.compare.telling import Weight
from masa.compare.versions import Changes
from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.pages import addresses as at
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.blocks import Block, Links, Points, Text
from masa.pages.frame import trail
from masa.pages.inline import Anchor, Inline, Joined
from masa.pages.page import Page
from masa.pages.partnership.changes import heading
from masa.pages.prose import prose
from masa.pages.views import PageView, Section

TITLE = "What changed"


def pages(workspace: Workspace, addresses: Addresses, history: History) -> tuple[Page, ...]:
    """One page; on a site of one partnership that one's own page says it all."""
    if addresses.alone or not workspace.library.partnerships:
        return ()
    here = frozenset(one.folder for one in workspace.library.published)
    steps = tuple(_step(step, addresses, here) for step in history.steps)
    why = (Section("history", "Changes", (Text(prose(history.why_not)),)),)
    view = PageView(
        TITLE,
        "What each partnership and programme on this site changed, version by version.",
        lead=(Links((Anchor("Follow all changes in a feed reader (Atom)", at.FEED),)),),
        sections=(*steps, *(why if history.why_not else ()), _own(workspace, addresses)),
    )
    return (Page(at.CHANGES, TITLE, view.summary, view, "About", trail=trail(), feed=at.FEED),)


def _step(step: Step, addresses: Addresses, here: frozenset[str]) -> Section:
    items = tuple(_changed(found, step, addresses, here) for found in step.changes)
    none = Text(prose("No change is listed."))
    shown: tuple[Block, ...] = (Points(items),) if items else (none,)
    return Section(anchor(step.name), heading(step), shown)


def _changed(found: Changes, step: Step, addresses: Addresses, here: frozenset[str]) -> Inline:
    """What changed for one of them; it has no page any more where it is gone since."""
    published = found.published
    important = len(found.of(Weight.IMPORTANT))
    note = found.news or words.count(len(found.changes), "change")
    if important:
        note += f", {important} of them important"
    if published.folder not in here:
        return f"{published.name}: {note.lower()}"
    if isinstance(published, Partnership):
        page, part = ("", "") if published.is_record else ("changes", anchor(step.name))
        target = addresses.partnership(published.slug, page, part)
    else:
        target = addresses.programme(published.slug)
    return Joined((Anchor(published.name, target), note[0].lower() + note[1:]), ": ")


def _own(workspace: Workspace, addresses: Addresses) -> Section:
    links = tuple(
        Anchor(p.name, addresses.partnership(p.slug, "changes"))
        for p in workspace.library.partnerships
        if not p.is_record
    )
    blocks: tuple[Block, ...] = (Links(links),) if links else (Text(prose("None yet.")),)
    return Section("partnerships", "The versions of each partnership", blocks)
