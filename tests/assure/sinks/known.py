"""What pages of Masa are made of: nothing else may come out of a text, whatever stands in it."""

from __future__ import annotations

from masa.pages.prose import PAGE_TAGS

ELEMENTS = PAGE_TAGS | set(
    "a abbr article aside b bdi blockquote body br button caption circle cite code dd defs "
    "desc details div dl dt em fieldset figcaption figure footer form g h1 h2 h3 h4 h5 h6 "
    "head header hr html i input label legend li line link main mark marker meta nav ol p "
    "path polygon rect script section small span strong summary sup svg table tbody td text "
    "tfoot th thead time title tr tspan ul use wbr noscript".split()
)
ATTRIBUTES = frozenset(
    "abbr action async aria-controls aria-current aria-describedby aria-expanded aria-hidden "
    "aria-label aria-labelledby aria-live as autocomplete charset checked class colspan "
    "content crossorigin cx cy d datetime dir enterkeyhint focusable for height hidden href "
    "hreflang http-equiv id itemprop itemscope itemtype lang marker-end method name open "
    "placeholder popover popovertarget popovertargetaction points preserveaspectratio r rel "
    "role rowspan rx ry scope selected src stroke-dasharray tabindex text-anchor title "
    "transform type value viewbox width x x1 x2 xmlns y y1 y2".split()
)


def is_ours(made: str) -> bool:
    """Whether ``p``, an element, or ``p class``, an attribute of one, may stand in a page."""
    element, _, attribute = made.partition(" ")
    named = attribute.lower()
    return element in ELEMENTS and (not named or named in ATTRIBUTES or named.startswith("data-"))
