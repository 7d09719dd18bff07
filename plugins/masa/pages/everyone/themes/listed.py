"""What belongs to a theme as lists of links, each with what it is and why it is listed."""

from __future__ import annotations

from collections.abc import Iterator

from masa.pages import words
from masa.pages.blocks import Block, Links, Part, Text
from masa.pages.everyone.places import Places
from masa.pages.everyone.themes.where import target
from masa.pages.inline import Anchor
from masa.pages.prose import plain, prose
from masa.themes.matching import Hit, Place
from masa.themes.subjects import Owner

#: What a thing of each subject is called.
CALLED = {
    "priorities": "Priority",
    "actions": "Action",
    "arrangements": "Arrangements",
    "scrutiny": "Scrutiny",
    "reviews": "Practice review",
    "training": "Course",
    "voice": "How children and families are heard",
    "topics": "More",
    "groups": "Group",
    "themes": "Joint work",
    "networks": "Network",
    "hubs": "Learning hub",
    "audits": "Audit",
    "processes": "Process",
    "plans": "Recommendation",
    "collaborations": "Work of several partnerships",
    "stages": "Stage of a project",
    "phases": "Phase of a programme",
    "child-death-reviews": "Child death reviews",
}
#: What a subject as a whole is called.
WHOLE = "All of it, on a page of its own"
#: More mentions than this are counted: a word that stands everywhere tells nobody where to look.
MOST_MENTIONS = 10
#: A title that is a whole paragraph is cut after about so many letters.
LONGEST = 140


def named(owner: Owner, found: tuple[Hit, ...], places: Places) -> Iterator[Block]:
    """What is about a theme."""
    if found:
        yield Links(tuple(_link(owner, hit, places) for hit in found))


def mentions(
    owner: Owner, found: tuple[Hit, ...], places: Places, *, alone: bool
) -> Iterator[Block]:
    """What only mentions a theme: folded, unless it is little and there is nothing else."""
    if not found:
        return
    links = Links(tuple(_link(owner, hit, places) for hit in found[:MOST_MENTIONS]))
    more = words.count(len(found) - MOST_MENTIONS, "further mention")
    rest = (Text(prose(f"And {more}.")),) if len(found) > MOST_MENTIONS else ()
    title = "Only mentioned" if alone else "Also mentioned"
    folded = not alone or len(found) > 3
    note = words.count(len(found), "place")
    yield Part(title, (links, *rest), level=4, folded=folded, note=note)


def _link(owner: Owner, hit: Hit, places: Places) -> Anchor:
    """A thing, what it is, and why it is listed where its title does not show that."""
    called = WHOLE if hit.thing.whole else CALLED[hit.thing.subject]
    if hit.place is Place.TEXT:
        called = f"{called}: mentions {words.listed([f'“{word}”' for word in hit.words])}"
    elif hit.place is Place.TAG:
        called = f"{called}: put here by its editor"
    return Anchor(cut(plain(hit.thing.title)), target(places, owner, hit.thing), called)


def cut(title: str) -> str:
    """A title without its full stop; of a long one whole words from its beginning."""
    return words.shortened(title.strip().rstrip("."), LONGEST)
