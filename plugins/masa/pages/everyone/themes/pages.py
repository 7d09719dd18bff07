"""The list of themes, and a page for each: who publishes what about it, and why it is listed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.model.registers import CommonTheme
from masa.pages import addresses as at
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.anchors import distinct
from masa.pages.blocks import Block, Links, Part, Text
from masa.pages.everyone.places import Places
from masa.pages.everyone.shared import as_at, in_order
from masa.pages.everyone.themes.listed import mentions, named
from masa.pages.frame import trail
from masa.pages.inline import Anchor
from masa.pages.page import Page
from masa.pages.prose import plain, prose
from masa.pages.views import PageView, Section
from masa.themes.matching import Hit, Place, finder_of, hits
from masa.themes.subjects import Owner

TITLE = "Themes"
REGISTER = "arrangements/registers/themes.yml"
#: With more partnerships than this each one's part is folded.
MOST_OPEN = 5


@dataclass(frozen=True, slots=True)
class Found:
    """What one partnership or programme publishes about a theme."""

    owner: Owner
    hits: tuple[Hit, ...]

    @property
    def about(self) -> tuple[Hit, ...]:
        """What is about the theme, by its title or by what its editor says."""
        return tuple(hit for hit in self.hits if hit.place is not Place.TEXT)


def pages(workspace: Workspace, addresses: Addresses, places: Places) -> tuple[Page, ...]:
    """The pages; none without themes. ``places`` are where their links may lead."""
    themes = workspace.library.registers.themes
    if not themes:
        return ()
    found = _found(workspace)
    made = (
        _theme(theme, found.get(theme.id, []), workspace, addresses, places) for theme in themes
    )
    return (_index(themes, found, addresses), *made)


def _found(workspace: Workspace) -> dict[str, list[Found]]:
    """What was found about each theme, in the order in which it is shown."""
    finder = finder_of(workspace.library.registers.themes)
    library = workspace.library
    owners: tuple[Owner, ...] = (*in_order(library.partnerships), *library.programmes)
    found: dict[str, list[Found]] = {}
    for owner in owners:
        for name, some in hits(owner, finder).items():
            found.setdefault(name, []).append(Found(owner, some))
    return found


def _index(
    themes: tuple[CommonTheme, ...], found: dict[str, list[Found]], addresses: Addresses
) -> Page:
    headings = dict.fromkeys(theme.heading for theme in themes)
    sections = (
        Section(
            f"heading-{number}",
            heading,
            (
                Links(
                    tuple(
                        _link(t, found.get(t.id, []), addresses)
                        for t in themes
                        if t.heading == heading
                    )
                ),
            ),
        )
        for number, heading in enumerate(headings, 1)
    )
    view = PageView(
        TITLE,
        "Subjects that come up again and again, and what every partnership and programme on this "
        "site publishes about each.",
        sections=tuple(sections),
    )
    return Page(at.THEMES, TITLE, view.summary, view, TITLE, trail=trail(), file=REGISTER)


def _link(theme: CommonTheme, found: list[Found], addresses: Addresses) -> Anchor:
    note = f"{plain(theme.summary).split('. ')[0].rstrip('.')}. {_how_many(found)}"
    return Anchor(theme.title, addresses.theme(theme.id), note)


def _how_many(found: list[Found]) -> str:
    """How many name a theme as their work, and how many more only mention it."""
    current, records, programmes = _groups([one for one in found if one.about])
    counted = (
        words.count(len(current), "partnership") if current else "",
        words.count(len(records), "dated record") if records else "",
        words.count(len(programmes), "programme") if programmes else "",
    )
    said = words.listed([part for part in counted if part])
    named = f"Work of {said}" if said else "Nobody here names it as their work yet"
    mention = sum(not one.about for one in found)
    also = f"; {mention}{' more' if said else ''} mention{'' if mention > 1 else 's'} it"
    return f"{named}{also if mention else ''}."


def _groups(found: list[Found]) -> tuple[list[Found], list[Found], list[Found]]:
    current = [f for f in found if isinstance(f.owner, Partnership) and not f.owner.is_record]
    records = [f for f in found if isinstance(f.owner, Partnership) and f.owner.is_record]
    return current, records, [f for f in found if not isinstance(f.owner, Partnership)]


def _theme(
    theme: CommonTheme,
    found: list[Found],
    workspace: Workspace,
    addresses: Addresses,
    places: Places,
) -> Page:
    view = PageView(
        theme.title,
        plain(theme.summary),
        kicker=TITLE,
        lead=(Text(prose(_told(found, workspace))),),
        sections=distinct(_sections(theme, found, places)),
    )
    title = f"{theme.title}: what partnerships do"
    return Page(
        addresses.theme(theme.id), title, view.summary, view, TITLE, theme.title,
        trail=trail(Anchor(TITLE, at.THEMES)), file=REGISTER,
    )  # fmt: skip


def _told(found: list[Found], workspace: Workspace) -> str:
    return f"{_how_many(found)} As at {words.day(workspace.today)}."


def _sections(theme: CommonTheme, found: list[Found], places: Places) -> Iterator[Section]:
    current, records, programmes = _groups(found)
    for id_, title, says, some in (
        ("now", "What partnerships do", "", current),
        (
            "records",
            "What partnerships did: dated records",
            "Taken from papers of the time that is named. It is history, not advice.",
            records,
        ),
        ("programmes", "What areas do together", "", programmes),
    ):
        if some:
            first = (Text(prose(says)),) if says else ()
            folded = len(some) > MOST_OPEN
            parts = (_part(one, places, folded=folded) for one in some)
            yield Section(id_, title, (*first, *parts))
    yield Section("how", "How this list is made", tuple(_how(theme)))


def _part(found: Found, places: Places, *, folded: bool) -> Part:
    owner = found.owner
    blocks: list[Block] = []
    if isinstance(owner, Partnership) and (owner.is_record or owner.identity.demonstration):
        blocks.append(Text(prose(f"{_kind(owner)}.")))
    blocks += [*named(found.owner, found.about, places)]
    texts = tuple(hit for hit in found.hits if hit.place is Place.TEXT)
    blocks += [*mentions(found.owner, texts, places, alone=not found.about)]
    return Part(owner.name, tuple(blocks), owner.slug, folded=folded, note=_note(found))


def _kind(owner: Partnership) -> str:
    """That it is made up, or of which time; the section says that records are history."""
    as_of = owner.identity.as_of
    return f"As at {as_of.text}" if owner.is_record and as_of else as_at(owner)


def _note(found: Found) -> str:
    about, all_ = len(found.about), len(found.hits)
    mentioned = words.count(all_ - about, "mention")
    if not about:
        return mentioned
    things = words.count(about, "thing")
    return f"{things}, {mentioned}" if all_ > about else things


def _how(theme: CommonTheme) -> Iterator[Block]:
    listed = ", ".join(f"“{word}”" for word in theme.words)
    yield Text(
        prose(
            "A program looks for these words in what is published here, as whole words: "
            f"{listed}. What has one of them in its title comes first. What only mentions one in "
            "its text follows. A whole subject, such as training, can belong to a theme. Nobody "
            "has judged how well anything works, and work that is called something else is not "
            "found unless its editor has said that it belongs here."
        )
    )
    yield Links((Anchor("How themes are kept, and how to add one", "how-to-edit/"),))
