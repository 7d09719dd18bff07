"""Words as a source published them: who said them, on which occasion, and why they are shown."""

from __future__ import annotations

from itertools import groupby

from masa.model.practice import Quotation
from masa.pages.blocks import Block, Part, Quote, Quotes, Text
from masa.pages.names import Names
from masa.pages.prose import plain, prose
from masa.pages.sections import section
from masa.pages.shared.order import in_time
from masa.pages.shared.remarks import absent_section, notes, tense
from masa.pages.views import Section

TITLE = "In their own words"
PERMISSIONS = {
    "published-by-source": "Shown as the source published it.",
    "given": "Shown with the permission of whoever said it.",
}


def sections(names: Names) -> tuple[Section, ...]:
    """The quotations in the order of time; why there are none, if an editor said so."""
    quotations = names.published.quotations
    if not quotations:
        gap = absent_section(names, "quotations", TITLE, "quotations")
        return (gap,) if gap.blocks else ()
    ordered = in_time(quotations, lambda quotation: quotation.when)
    return (section(names, "quotations", TITLE, _blocks(names, ordered), *ordered),)


def _blocks(names: Names, quotations: tuple[Quotation, ...]) -> list[Block]:
    """Those of one occasion stand together under it, so that it is said once."""
    blocks: list[Block] = []
    for said, group in groupby(quotations, key=lambda quotation: occasion(names, quotation)):
        together = list(group)
        more = notes(names, *together)
        if len(together) == 1:
            blocks += [Quotes((_quote(together[0], said),)), *more]
        else:
            blocks.append(Part(said, (*_together(together), *more)))
    return blocks


def _together(quotations: list[Quotation]) -> tuple[Block, ...]:
    """Several quotations; why they may be shown is said once when it is the same for all."""
    reasons = {PERMISSIONS[quotation.permission] for quotation in quotations}
    if len(reasons) > 1:
        return (Quotes(tuple(_quote(quotation, "") for quotation in quotations)),)
    quotes = Quotes(tuple(Quote(plain(quotation.text)) for quotation in quotations))
    return (quotes, Text(prose(reasons.pop())))


def _quote(quotation: Quotation, said: str) -> Quote:
    return Quote(plain(quotation.text), said, PERMISSIONS[quotation.permission])


def occasion(names: Names, quotation: Quotation) -> str:
    """Young person, in a group of 4, focus group, Ware, February 2019, through a service."""
    size = quotation.group_size
    parts = (
        quotation.who,
        f"in a group of {size}" if size else None,
        quotation.occasion,
        quotation.where,
        quotation.when.text if quotation.when else None,
        f"through {quotation.service}" if quotation.service else None,
    )
    known = ", ".join(part for part in parts if part)
    silent = tense(names, "Who said this is not recorded", "The source does not say who said this")
    return f"{known[:1].upper()}{known[1:]}" if known else silent
