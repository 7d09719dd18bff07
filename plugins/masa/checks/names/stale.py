"""Names of bodies that have ended or were renamed, in text that speaks of today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from masa.checks.current import has_ended
from masa.checks.names.known import OldName
from masa.checks.names.look import PAGE, Look
from masa.findings import Finding, Severity
from masa.model.library import Library
from masa.model.partnership import Partnership
from masa.model.registers import Organisation, Term
from masa.rules import Rule

BODY = Rule("N442", "A text names a body that has ended", Severity.WARNING, PAGE, True)
KIND = Rule("N443", "A text names a kind of body that has ended", Severity.WARNING, PAGE, True)
OWN = Rule("N444", "The partnership is called by an old name", Severity.WARNING, PAGE, True)

_SENTENCE = re.compile(r"(?<=\.)\s+")


class Stale(NamedTuple):
    """What is wrong with a name, and how to mend it."""

    rule: Rule
    says: str
    mend: str


def stale_names(look: Look) -> Iterator[Finding]:
    """N442, N443 and N444, for sentences that do not tell of the past."""
    stale = _stale(look)
    if not stale:
        return
    identity = look.published.identity
    for hit in look.hits(stale, within=(identity.name, identity.short_name or identity.name)):
        if not look.text.is_of_the_past(hit.start, hit.end):
            rule, says, mend = stale[hit.name]
            yield rule.at(look.text.place(hit.start), says, mend)


def _stale(look: Look) -> dict[str, Stale]:
    known, library = look.known, look.sight.library
    stale = {n: _body(n, known.bodies[n], library) for n in look.found if n in known.bodies}
    stale |= {n: _kind(n, known.words[n]) for n in look.found if n in known.words}
    if isinstance(look.published, Partnership):
        stale |= _own(look.published, look.text.whole, look.sight.today)
    return stale


def took_over(body: Organisation, library: Library) -> str:
    """Who does the work of a body today, as a sentence, or how its note begins."""
    seen = [body.id]
    while (after := library.organisations.get(body.successor or "")) and after.id not in seen:
        body = after
        seen.append(body.id)
    if len(seen) > 1:
        return f"{body.name} took over."
    return " ".join(_SENTENCE.split((body.note or "").strip())[:2])


def _body(name: str, old: OldName, library: Library) -> Stale:
    body = old.body
    until = f" ({old.until})" if old.until else ""
    if old.renamed:
        return Stale(
            BODY,
            f"“{name}” is a former name of {body.name}{until}.",
            f"Write “{body.name}”, or say that it was so then.",
        )
    who = body.name if name == body.name else f"“{name}”, that is {body.name},"
    after = took_over(body, library)
    mend = f"{after} Name who does it now, or say that it was so then.".strip()
    return Stale(BODY, f"{who} has ended{until}.", mend)


def _kind(name: str, term: Term) -> Stale:
    until = term.until.text if term.until else ""
    mend = "Name who does it now, or say that it was so then."
    now = f"What took its place: {term.now}. " if term.now else ""
    return Stale(KIND, f"“{name}”: there is no such body any more (until {until}).", f"{now}{mend}")


def _own(partnership: Partnership, text: str, today: date) -> dict[str, Stale]:
    identity = partnership.identity
    mend = f"Write “{identity.name}”, or say that it was so then."
    former = [("its name", old.name, old.until) for old in identity.former_names]
    before = [("what came before it", old.name, old.until) for old in identity.predecessors]
    found = {}
    for was, name, last in (*former, *before):
        is_over = last is None or has_ended(last, today)
        if is_over and name in text and name != identity.name:
            until = f" until {last.text}" if last else ""
            says = f"“{name}” was {was}{until}, and stands here as if it were so today."
            found[name] = Stale(OWN, says, mend)
    return found
