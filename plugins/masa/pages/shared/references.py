"""Documents that others should know, as a list."""

from __future__ import annotations

from masa.model.learning import Reference
from masa.pages.blocks import Points
from masa.pages.inline import Inline, Joined
from masa.pages.names import Names
from masa.pages.prose import line
from masa.pages.sections import document, section
from masa.pages.shared.remarks import absent_section
from masa.pages.views import Section

TITLE = "Documents it refers to"


def sections(names: Names) -> tuple[Section, ...]:
    """The list; in words why there is none, if an editor said so."""
    references = names.published.references
    if not references:
        gap = absent_section(names, "references", TITLE, "references")
        return (gap,) if gap.blocks else ()
    listed = Points(tuple(_reference(reference) for reference in references))
    return (section(names, "references", TITLE, [listed], *references),)


def _reference(reference: Reference) -> Inline:
    """Title, body, year; then where to read it, if that has a name of its own, and a note."""
    link = reference.link
    parts: list[Inline] = []
    if link and link.title == reference.title:
        parts.append(document(link))
    else:
        parts.append(reference.title)
    parts += [said for said in (reference.body, reference.year) if said]
    said: list[Inline] = [Joined(tuple(parts))]
    if link and link.title != reference.title:
        said.append(document(link))
    if reference.note:
        said.append(line(reference.note))
    return Joined(tuple(said), ". ")
