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
        alone = len(together) == 1
        same = len({item.permission for item in together}) == 1
        once = same and not alone
        quotes = Quotes(
            tuple(
                Quote(
                    plain(item.text),
                    said if alone else "",
                    "" if once else PERMISSIONS[item.permission],
                )
                for item in together
            )
        )
        why = (Text(prose(PERMISSIONS[together[0].permission])),) if once else ()
        more = (*why, *notes(names, *together))
        blocks += [quotes, *more] if alone else [Part(said, (quotes, *more))]
    return blocks


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
