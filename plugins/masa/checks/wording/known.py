"""Abbreviations that everybody knows, words that are only shouted, and what a site explains."""

from __future__ import annotations

import re

from masa.model.library import Library
from masa.model.published import Published

#: What GOV.UK and the NHS use without explaining it, titles and honours, and units.
COMMON = frozenset(
    """
    AM BBC BSL CBE CCTV CD CV DIY DNA DVD EU FAQ FM GP GPS HIV HM HR HTML ID IQ IT JP KC MBE MP NHS
    OBE OK PA PC PDF PE PIN PM PO QC QR SMS STI TV UK UN URL US USA USB VAT VIP XML YAML PhD BA MA
    BSc MSc AD BC GB KB MB GMT BST FTE ISBN NE NW SE SW
    """.split()
)
#: Ordinary words: in capitals they are shouted.
SHOUTED = frozenset(
    """
    ALL ALWAYS AND ANY ARE AT BE BEFORE BUT BY CAN DO DOES EVERY FOR FROM HAS HAVE IF IMMEDIATELY
    IMPORTANT IN IS MAY MUST NEVER NO NOT NOTE NOW OF ON ONLY OR PLEASE SHOULD STOP THE THIS TO
    TODAY UNLESS URGENT WARNING WHEN WILL WITH YOU YOUR
    """.split()
)
#: A word with two or more capitals, the first two of them near each other: MASH, DfE, GPs.
CAPITALS = re.compile(r"[A-Z](?<![\w'’].)[a-z]{0,2}[A-Z][A-Za-z0-9]*")
_ROMAN = re.compile(r"(?:X{0,3})(?:IX|IV|V?I{0,3})")


def singular(word: str) -> str:
    """An abbreviation without the s of its plural: GPs is GP."""
    return word[:-1] if word[-1] == "s" and len(word) > 2 and word[-2].isupper() else word


def needs_no_words(word: str) -> bool:
    """Whether everybody knows it, or it is a number, a code or the name of a product."""
    capitals = sum(letter.isupper() for letter in word)
    return (
        word in COMMON
        or not word.isalpha()
        or capitals <= len(word) - capitals
        or bool(_ROMAN.fullmatch(word))
    )


def explained(library: Library) -> frozenset[str]:
    """The abbreviations of the glossary, and those in short names of organisations."""
    names = [term.term for term in library.registers.terms]
    names += [one.short_name for one in library.registers.organisations if one.short_name]
    return _in(names)


def own_names(published: Published) -> frozenset[str]:
    """The abbreviations in the short name of a partnership or programme itself."""
    return _in([published.identity.short_name or ""])


def _in(names: list[str]) -> frozenset[str]:
    return frozenset(singular(word) for name in names for word in CAPITALS.findall(name))
