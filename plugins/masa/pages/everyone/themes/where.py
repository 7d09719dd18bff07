"""Where on the site a thing stands that belongs to a theme."""

from __future__ import annotations

from masa.model.partnership import Partnership
from masa.model.topics import Topic
from masa.pages.everyone.places import Places
from masa.pages.programme.pieces import PAGE_OF_SUBJECT, PAGE_OF_TOPIC
from masa.themes.subjects import Owner, Thing

#: Page of a partnership, and the anchors that a thing of the subject may have there, best first.
_OF_PARTNERSHIP = {
    "priorities": ("priorities", ("{}",)),
    "actions": ("priorities", ("action-{}", "actions")),
    "arrangements": ("arrangements", ("{}",)),
    "scrutiny": ("scrutiny", ("activity-{}", "activities")),
    "reviews": ("reviews", ("{}", "local-reviews")),
    "training": ("training", ("courses",)),
    "voice": ("voice", ("methods",)),
    "groups": ("groups", ("{}",)),
    "themes": ("priorities", ("{}", "themes")),
    "networks": ("groups", ("networks",)),
    "hubs": ("learning", ("run-{}",)),
    "audits": ("learning", ("audit-{}", "audits")),
    "processes": ("reviews", ("process-{}",)),
    "plans": ("priorities", ("{}",)),
    "collaborations": ("", ("{}",)),
    "stages": ("priorities", ("{}", "stages")),
    "phases": ("priorities", ("phases",)),
    "child-death-reviews": ("reviews", ("{}", "child-death-reviews")),
}


def target(places: Places, owner: Owner, thing: Thing) -> str:
    """The address of a thing: its own anchor, its page, or the overview of whose it is."""
    page, anchors = _expected(owner, thing)
    return places.target(owner, page, *anchors)


def _expected(owner: Owner, thing: Thing) -> tuple[str, tuple[str, ...]]:
    """The page on which a thing should stand, and the anchors it may have."""
    page, anchors = _OF_PARTNERSHIP.get(thing.subject, ("", ("{}",)))
    if thing.whole:
        return page, ()
    if isinstance(thing.entity, Topic):
        page = "" if thing.entity.page == "overview" else thing.entity.page
    if not isinstance(owner, Partnership):
        subject = thing.subject.replace("-", "_")
        page = PAGE_OF_SUBJECT.get(subject, "")
        if isinstance(thing.entity, Topic):
            page = PAGE_OF_TOPIC[thing.entity.page]
    return page, tuple(anchor.format(thing.id) for anchor in anchors)
