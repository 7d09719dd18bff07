"""What was found, as a preview shows it at the top of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from masa.findings import Finding, Severity
from masa.pages.rendering import Renderer
from masa.privacy.guard import masked

_CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: its place, what is wrong, the line with the fault marked in it, the mend.

    The line is in three pieces, of which the middle one is the fault; all are empty when it is not
    to be shown. ``explained`` is the address of the page that explains it, from the site's root.
    """

    place: str
    message: Markup
    line: tuple[str, str, str]
    mend: Markup
    explained: str
    blocks: bool


def problem(finding: Finding, line: str, explained: str) -> Problem:
    """A finding in words; ``line`` is the text of the line that it is about."""
    line = masked(line)
    start = max(0, finding.place.column - 1)
    end = start + max(1, finding.place.length)
    shown = not finding.private and line.strip()
    return Problem(
        str(finding.place),
        _coded(masked(finding.message)),
        (line[:start], line[start:end], line[end:]) if shown else ("", "", ""),
        _coded(masked(finding.mend)),
        explained.lstrip("/"),
        finding.severity is Severity.ERROR,
    )


def _coded(text: str) -> Markup:
    """A text in which what stands between two backticks is shown as code."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704 - escaped here


def problems(renderer: Renderer, address: str, found: Iterable[Problem], *, old: bool) -> Markup:
    """The list of them for the page at an address; ``old`` says that the page is an earlier one.

    What would stop a build comes first and is open, the rest is folded away.
    """
    listed = tuple(found)
    stop = tuple(one for one in listed if one.blocks)
    rest = tuple(one for one in listed if not one.blocks)
    return renderer.render("problems.html", address, stop=stop, rest=rest, old=old)
