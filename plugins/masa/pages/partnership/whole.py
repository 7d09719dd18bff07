"""The whole document: all that a partnership publishes on one page, in statutory order.

What the edition asks for comes first, by its groups and in its order; then what else is published,
page by page. The sections are those of the pages: nothing is worded or laid out a second time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from masa.guidance.assessing import Assessment
from masa.guidance.edition import Group
from masa.model.partnership import Partnership
from masa.model.publication import Version
from masa.pages import words
from masa.pages.blocks import Facts, Text
from masa.pages.bound import Bound, Piece, Portion
from masa.pages.inline import Anchor, Fact, Inline
from masa.pages.page import Page
from masa.pages.prose import prose
from masa.pages.scope import Scope
from masa.pages.shared.remarks import due, tense
from masa.pages.views import PageView

SLUG, TITLE, PLACE = "whole", "The whole document", "Whole document"
STYLE = "assets/whole.css"
#: Pages that are worked out from the others, or that compare: with the overview, what is left out.
DERIVED = frozenset(("due", "changes", "ahead"))
#: Sections of the overview that another page has in full.
IN_FULL = {
    "who-is-responsible": "groups",
    "priorities": "priorities",
    "milestones": "priorities",
    "scrutiny": "scrutiny",
    "documents": "reports",
    "find": "",
    "data": "",
}
#: What the opening words of these pages say is said by the document itself.
WITHOUT_LEAD = frozenset(("", "arrangements"))
_ELSE = "Further arrangements"
_COPY = (
    "A copy is right on the day it was made. To see whether anything has changed since, compare "
    "its content hash with the one on this page of the website: as long as nothing that the "
    "partnership has written changes, the hash stays the same."
)


def page(scope: Scope, pages: Sequence[Page]) -> Page:
    """The document of a partnership that has these pages."""
    partnership = scope.partnership
    bound = _bind(scope, {_slug(scope, page): page for page in pages if page.place})
    view = PageView(
        TITLE,
        f"Everything that {_whose(scope)}, in one document to read, print or keep.",
        partnership.name,
        (Facts(tuple(facts(scope))), Text(prose(_COPY)), _left_out(scope, pages)),
    )
    return Page(
        address=scope.page(SLUG),
        title=TITLE,
        description=view.summary,
        view=view,
        kind="Record" if partnership.is_record else "Arrangements",
        subject=PLACE,
        about=partnership,
        place=PLACE,
        group="Papers",
        trail=next((page.trail for page in pages if page.address != scope.page()), ()),
        indexed=False,
        noindex=True,
        harm=True,
        stylesheets=(STYLE, scope.addresses.running_heads(partnership.slug)),
        bound=bound,
    )


def _whose(scope: Scope) -> str:
    name = scope.partnership.name
    return tense(scope, f"{name} publishes here", f"is recorded here of {name}")


def _slug(scope: Scope, page: Page) -> str:
    """Its name among the pages of the partnership; empty for the overview."""
    known = {scope.page(name): name for name in ("worried", "")}
    return known.get(page.address, page.address.removeprefix(scope.page()).strip("/"))


def _bind(scope: Scope, pages: dict[str, Page]) -> Bound:
    prefixes = {page.address: f"{slug or 'overview'}-" for slug, page in pages.items()}
    shown = {
        (slug, part.id): part.title
        for slug, page in pages.items()
        if slug not in DERIVED
        for part in page.view.sections
        if not part.at_screen
        if slug or IN_FULL.get(part.id, "-") not in ("", *pages)
    }
    portions: list[Portion] = []
    placed: dict[tuple[str, str], Anchor] = {}
    for id_, title, keys, lead in _order(scope, pages, shown):
        number = len(portions) + 1
        new = [key for key in keys if key not in placed]
        also = tuple(placed[key] for key in keys if key in placed)
        pieces: list[Piece] = []
        for slug, anchor in new:
            address, count = pages[slug].address, f"{number}.{len(pieces) + 1}"
            name, said = f"{prefixes[address]}{anchor}", shown[slug, anchor]
            pieces.append(Piece(address, anchor, name, count, said))
            placed[slug, anchor] = Anchor(f"{count} {said}", f"#{name}")
        if pieces or also or lead:
            portions.append(Portion(id_, f"{number}", title, tuple(pieces), lead, also))
    return Bound(tuple(portions), prefixes)


#: The id and title of a part, the sections that belong to it, the page that opens it.
_Plan = tuple[str, str, list[tuple[str, str]], str]


def _order(
    scope: Scope, pages: dict[str, Page], shown: dict[tuple[str, str], str]
) -> Iterator[_Plan]:
    asked = scope.standing.assessments if scope.standing else ()
    statutory: set[tuple[str, str]] = set()
    for group in Group:
        keys = [key for key in _keys(asked, group) if key in shown]
        statutory.update(keys)
        yield f"part-{group.value}", words.GROUPS[group], keys, ""
    for slug, page in pages.items():
        rest = [key for key in shown if key[0] == slug and key not in statutory]
        lead = page.address if page.view.lead and slug not in WITHOUT_LEAD | DERIVED else ""
        title = {"": "More about the partnership", "arrangements": _ELSE}.get(slug, page.title)
        yield f"more-{slug or 'overview'}", title, rest, lead


def _keys(asked: Iterable[Assessment], group: Group) -> list[tuple[str, str]]:
    """Page and section of each requirement of a group, in the edition's order, each once."""
    own = (a for a in asked if a.requirement.group is group)
    found = ((a.page if a.page != "overview" else "", a.anchor) for a in own)
    return list(dict.fromkeys(found))


def facts(scope: Scope) -> Iterator[Fact]:
    """What identifies the document: of which version, when and from what it was made."""
    identity, publication = scope.partnership.identity, scope.partnership.publication
    if scope.partnership.is_record and identity.as_of:
        yield Fact("Record of", (words.as_moment(identity.as_of),))
    latest = version(scope.partnership)
    if latest:
        yield Fact("Version", (f"{latest.number}",))
    if scope.standing:
        edition = scope.standing.edition
        target = scope.addresses.edition(edition.id)
        yield Fact("Follows", (Anchor(edition.information.title, target),))
    yield Fact("Area", (words.listed([scope.area(name) for name in identity.areas]),))
    if publication and publication.published:
        yield Fact("Published", (words.as_moment(publication.published),))
    if publication and publication.in_force:
        yield Fact("In force from", (words.as_moment(publication.in_force),))
    if publication and publication.last_reviewed:
        yield Fact("Last reviewed", (words.as_moment(publication.last_reviewed),))
    if not scope.partnership.is_record:
        yield Fact("Next review", (due(scope, publication.next_review if publication else None),))
    yield Fact("As at", (words.as_moment(scope.today),))
    yield Fact("Content hash (SHA-256)", (_breakable(scope.partnership.fingerprint),))
    yield from _origin(scope)


def version(partnership: Partnership) -> Version | None:
    """The latest version of the arrangements; they are written in the order of time."""
    versions = partnership.publication.versions if partnership.publication else ()
    dated = [one for one in versions if one.published.from_]
    return (
        max(dated, key=lambda one: str(one.published.from_))
        if dated
        else next(iter(versions), None)
    )


def _origin(scope: Scope) -> Iterator[Fact]:
    site, folder = scope.library.registers.site, scope.partnership.folder
    kept: Inline = folder
    if site and site.repository:
        kept = Anchor(folder, site.repository)
    yield Fact("Source", (*((site.publisher,) if site else ()), kept))
    if site:
        yield Fact("Licence", (Anchor(site.licence, "about/#licences"),))


def _breakable(digits: str) -> Markup:
    """A long number that may break on a narrow screen, and is still one word when copied."""
    parts = (digits[at : at + 8] for at in range(0, len(digits), 8))
    return Markup("<code>{}</code>").format(Markup("<wbr>").join(parts))


def _left_out(scope: Scope, pages: Iterable[Page]) -> Text:
    """Which pages are not in it, linked."""
    names = ("", *sorted(DERIVED))
    found = [page for page in pages if page.place and _slug(scope, page) in names]
    listed = words.listed([f"“{page.place}”" for page in found])
    return Text(
        prose(f"Left out, because they repeat, compare or sort what stands here: {listed}.")
    )
