"""Another area's name, or another partnership's, in the text of a partnership.

It often comes with text copied from a neighbour. An area may well be named that the partnership
has to do with: see :func:`neighbours`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from masa.checks.names.known import containing
from masa.checks.names.look import PAGE, Hit, Look
from masa.checks.names.neighbours import neighbours
from masa.checks.names.text import Text
from masa.findings import Finding, Severity
from masa.model.library import Library
from masa.model.partnership import Partnership
from masa.rules import Rule

PARTNERSHIP = Rule("N446", "Another partnership is named", Severity.WARNING, PAGE, True)
AREA = Rule("N447", "Another area is named", Severity.HINT, PAGE, True)

#: Words that make an authority or its partnership of the name of an area.
_BODY = "Council County City Borough District Metropolitan Safeguarding Children LSCP SCP".split()
_NEXT = re.compile(r"[ ’'](?:s )?([A-Z]\w*)")
#: What makes it part of a name, before "of": the University of Reading.
_OF = "University|College|School|Diocese|Archdiocese|Bishop|Archbishop|Duke|Bank|Isle|Port"
_BEFORE = re.compile(rf"(?:(\w+) |\b(?:{_OF}) of )$")
_MEND = (
    "Write the name of your own. If you work with the other, say so: under `collaborations`, in a "
    "group’s `shared-with`, or in the section on the geographic area."
)


def other_areas(look: Look) -> Iterator[Finding]:
    """N446 and N447, for names of areas with which the partnership has nothing to do."""
    if isinstance(look.published, Partnership):
        names = _foreign(look, look.published)
        longer = {long for name in names for long in containing(look.known.bodies, name)}
        for hit in look.hits(names, within=look.found | longer) if names else ():
            place = look.text.place(hit.start)
            if hit.name in look.known.partnerships:
                yield PARTNERSHIP.at(place, f"The text names {hit.name}.", _MEND)
            elif _is_the_area(hit, look.text):
                says = (
                    f"The text names {hit.name}, which is no part of {look.published.short_name}."
                )
                yield AREA.at(place, says, _MEND)


def _foreign(look: Look, partnership: Partnership) -> list[str]:
    """The names found of areas and partnerships that are neither own nor near."""
    library, known = look.sight.library, look.known
    maybe = [n for n in look.found if n in known.areas or n in known.partnerships]
    own = set(_own_names(partnership, library))
    maybe = [name for name in maybe if name not in own and not containing(own, name)]
    if not maybe:
        return []
    near = neighbours(partnership, library)
    return [name for name in maybe if not near & set(_areas_of(name, look))]


def _areas_of(name: str, look: Look) -> Iterator[str]:
    yield from look.known.areas.get(name, ())
    for slug in look.known.partnerships.get(name, ()):
        yield from look.sight.library.by_slug[slug].identity.areas


def _own_names(partnership: Partnership, library: Library) -> Iterator[str]:
    yield from (partnership.name, partnership.short_name)
    for name in partnership.identity.areas:
        if area := library.areas.get(name):
            yield from (area.name, *area.other_names)


def _is_the_area(hit: Hit, text: Text) -> bool:
    """Whether it is the area itself, and no word that begins a sentence or part of a name."""
    if " " not in hit.name and text.begins_sentence(hit.start):
        return False
    follows = _NEXT.match(text.whole, hit.end)
    if follows and follows.group(1) not in _BODY:
        return False
    before = _BEFORE.search(text.whole[max(hit.start - 40, 0) : hit.start])
    if not before or (before.group(1) or "A")[0].islower():
        return True
    return text.begins_sentence(hit.start - len(before.group()))
