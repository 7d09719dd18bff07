"""The Content-Security-Policy: what a browser may do on a page, and nothing else.

No page holds a script or a style of its own (the proof of a build refuses them as E309), so no
policy needs a hash or `unsafe-inline`: whatever is put into a page is not run.
"""

from __future__ import annotations

NOTHING, OWN = "'none'", "'self'"
#: The search is a program in WebAssembly; this lets it start, and lets no text become a script.
WEB_ASSEMBLY = "'wasm-unsafe-eval'"


def site_policy(*, searches: bool) -> str:
    """The policy that a host sends with every page of a site that may be searched or not.

    It is the widest that any page needs; each page narrows it to itself (``page_policy``).
    """
    directives = _directives(scripts=True, searches=searches)
    # A page cannot say this of itself: browsers take it from a host alone.
    return _text({**directives, "frame-ancestors": NOTHING})


def page_policy(*, scripts: bool, searches: bool) -> str:
    """The policy that stands in a page, for hosts that send none.

    A browser keeps to both, so a page that has no scripts can run none, whatever a host sends.
    """
    return _text(_directives(scripts=scripts, searches=searches))


def _directives(*, scripts: bool, searches: bool) -> dict[str, str]:
    found = {"default-src": NOTHING, "style-src": OWN, "img-src": OWN}
    # The search asks for its index; on other pages nothing of ours does. But tools that judge a
    # page, as Lighthouse, ask for robots.txt from within it, and call it broken if they may not.
    found["connect-src"] = OWN
    if scripts:
        found["script-src"] = f"{OWN} {WEB_ASSEMBLY}" if searches else OWN
    # No script, ours included, may turn a text into markup or into another script.
    strings = {"require-trusted-types-for": "'script'", "trusted-types": NOTHING}
    return found | {"form-action": OWN, "base-uri": NOTHING} | strings


def _text(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())
