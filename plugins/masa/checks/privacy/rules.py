"""The rules about personal data, and a finding of one that shows nothing of what was found."""

from __future__ import annotations

from dataclasses import replace

from masa.findings import Finding, Place, Severity
from masa.privacy.kinds import Hit, Kind, hidden
from masa.rules import Rule

PAGE = "checks/privacy"
WARNING = Severity.WARNING
TOLD = Rule("G712", "Words may tell of one child or family", WARNING, PAGE, True)
DOUBT = Rule("G713", "Something may be personal", WARNING, PAGE, True)
COUNT = Rule("G710", "A count from 1 to 5 stands in a table", page=PAGE)
GIVEN_AWAY = Rule("G711", "A hidden count can be worked out", page=PAGE)
IDLE = Rule("G714", "A confirmation confirms nothing", Severity.HINT, PAGE, True)
REFUSED = Rule("G715", "This cannot be confirmed", page=PAGE)
BY_KIND = {
    Kind.NHS: Rule("G701", "An NHS number", page=PAGE),
    Kind.PUPIL: Rule("G702", "A unique pupil number", page=PAGE),
    Kind.INSURANCE: Rule("G703", "A National Insurance number", page=PAGE),
    Kind.IDENTITY: Rule("G704", "The number of a passport or driving licence", page=PAGE),
    Kind.CASE: Rule("G705", "The number of a case or record", page=PAGE),
    Kind.BIRTH: Rule("G706", "A date of birth", page=PAGE),
    Kind.MOBILE: Rule("G707", "A mobile number", page=PAGE),
    Kind.MAIL: Rule("G708", "A personal e-mail address", page=PAGE),
    Kind.HOME: Rule("G709", "A home address", page=PAGE),
    Kind.TOLD: TOLD,
}
ALL = (*BY_KIND.values(), COUNT, GIVEN_AWAY, DOUBT, IDLE, REFUSED)
#: What somebody may confirm. A number that says who somebody is, nobody may.
MAY_BE_CONFIRMED = frozenset(
    rule.code
    for rule in (*BY_KIND.values(), COUNT, GIVEN_AWAY, DOUBT)
    if rule.code not in {"G701", "G702", "G703", "G704"}
)

_CONFIRM = "If it may be published, say so under `confirmed:`."
_MENDS = {
    Kind.CASE: f"Take it out. {_CONFIRM}",
    Kind.BIRTH: f"Take the date out. {_CONFIRM}",
    Kind.MOBILE: f"Give the number of an office instead. {_CONFIRM}",
    Kind.MAIL: f"Give the mailbox of an office instead. {_CONFIRM}",
    Kind.HOME: f"Take it out; an office's belongs in `contacts`. {_CONFIRM}",
    Kind.TOLD: f"Say it so that nobody can be known by it. {_CONFIRM}",
}
_OUT = (
    "Take it out now. If it was ever sent to others, tell your data protection officer: the "
    "history keeps it."
)
_SEEMS = {
    Kind.NHS: "an NHS number",
    Kind.MOBILE: "a mobile number",
    Kind.MAIL: "an e-mail address of one person, or of no known office",
    Kind.BIRTH: "a date of birth",
    Kind.HOME: "an address",
}


def found_as(hit: Hit) -> Rule:
    """The rule that a hit belongs to."""
    return BY_KIND[hit.kind] if hit.sure or hit.kind is Kind.TOLD else DOUBT


def finding(hit: Hit, written: str, place: Place) -> Finding:
    """What is said of a hit: where, which kind, and its shape without its letters."""
    rule = found_as(hit)
    if hit.kind is Kind.TOLD:
        says = f"Here stands {_told(hit)}, which may tell of one child or family."
    elif hit.sure:
        says = f"Here stands {hit.kind}: {hidden(' '.join(written.split()))}"
    else:
        says = f"This may be {_SEEMS[hit.kind]}: {hidden(' '.join(written.split()))}"
    mend = _MENDS.get(hit.kind, _OUT) if hit.sure or hit.kind is Kind.TOLD else f"Look. {_CONFIRM}"
    return kept_private(rule.at(place, says, mend))


def kept_private(found: Finding) -> Finding:
    """A finding of which no report shows the line."""
    return replace(found, private=True)


def _told(hit: Hit) -> str:
    words = hit.value
    if words.startswith("aged") or words.endswith("old"):
        return "the age of one person"
    if len(words.split()[-1].rstrip("0123456789")) <= 1:
        return "a letter for a person"
    if "name" in words or "call" in words or "known" in words or "pseudonym" in words:
        return "that a name was changed"
    return "a relative of one person"
