"""An edition of Working Together that is older than the one the partnership is under."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masa.checks.names.look import PAGE, Look
from masa.findings import Finding, Severity
from masa.model.partnership import Partnership
from masa.rules import Rule

OLDER = Rule("N445", "A text names an older edition of the guidance", Severity.HINT, PAGE, True)
_NAMED = re.compile(r"Working Together(?: to [Ss]afeguard [Cc]hildren)?,? ?\(?((?:19|20)\d\d)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def older_editions(look: Look) -> Iterator[Finding]:
    """N445, for sentences that do not tell of the past."""
    if not isinstance(look.published, Partnership):
        return
    edition = look.sight.workspace.edition(look.published.identity.edition)
    year = _YEAR.search(edition.information.title) if edition else None
    if not edition or not year:
        return
    for match in _NAMED.finditer(look.text.whole):
        if match.group(1) < year.group() and not look.text.is_of_the_past(*match.span()):
            says = (
                f"“{match.group()}” is named here, and these arrangements are under "
                f"{edition.information.title}."
            )
            mend = "Name the edition that holds, or say that it was so then."
            yield OLDER.at(look.text.place(match.start()), says, mend)
