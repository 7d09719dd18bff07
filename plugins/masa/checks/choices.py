"""A site's own choice of how much a rule matters: raised, lowered or silenced, with its reason.

A choice never makes a finding disappear without a trace: what is silenced is listed in every report
and a choice may end on a day. Rules that are not ``changeable`` cannot be chosen about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from masa.findings import Finding, Severity, in_order
from masa.model.choices import Choice
from masa.model.dates import day_words
from masa.model.wording import did_you_mean
from masa.rules import Rule


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that a choice silenced."""

    finding: Finding
    choice: Choice


@dataclass(frozen=True, slots=True)
class Settled:
    """Findings as this site counts them, in order, and what it silenced."""

    findings: tuple[Finding, ...]
    silenced: tuple[Silenced, ...] = ()


def settle(
    found: Iterable[Finding],
    choices: tuple[Choice, ...],
    rules: Mapping[str, Rule],
    drafts: frozenset[str],
    today: date,
) -> Settled:
    """Apply a site's choices to all that was found, and say which of them are wrong or over.

    ``drafts`` are the slugs of work in progress: whatever a changeable rule finds there may at most
    warn.
    """
    sound = tuple(c for c in choices if c.code in rules and rules[c.code].changeable)
    lasting = [c for c in sound if c.until is None or today <= c.until]
    # One partnership's own choice comes before one for all.
    lasting.sort(key=lambda choice: choice.partnership is None)
    kept = [*_wrong(choices, rules), *(_ended(c) for c in sound if c not in lasting)]
    silenced: list[Silenced] = []
    used: set[int] = set()
    for finding in in_order(list(found)):
        choice = next((c for c in lasting if _covers(c, finding)), None)
        if choice:
            used.add(id(choice))
        if choice and choice.severity == "off":
            silenced.append(Silenced(finding, choice))
        else:
            may_change = finding.code in rules and rules[finding.code].changeable
            kept.append(_counted(finding, choice, may_change and owner(finding) in drafts))
    kept += [_without_effect(choice) for choice in lasting if id(choice) not in used]
    return _with_private_lines(Settled(in_order(kept), tuple(silenced)))


def _with_private_lines(settled: Settled) -> Settled:
    """The same, with all that is found in a line private where one of them is: it is the line."""
    lines = {(one.place.file, one.place.line) for one in settled.findings if one.private}
    if not lines:
        return settled
    kept = (
        replace(one, private=one.private or (one.place.file, one.place.line) in lines)
        for one in settled.findings
    )
    return replace(settled, findings=tuple(kept))


def _covers(choice: Choice, finding: Finding) -> bool:
    return choice.code == finding.code and choice.partnership in (None, owner(finding))


def _counted(finding: Finding, choice: Choice | None, is_draft: bool) -> Finding:
    severity = Severity(choice.severity) if choice else finding.severity
    if is_draft and severity is Severity.ERROR:
        severity = Severity.WARNING
    return finding if severity is finding.severity else replace(finding, severity=severity)


def owner(finding: Finding) -> str:
    """The slug of the partnership or programme whose file a finding is about, or nothing."""
    _, _, below = finding.place.file.partition("/partnerships/")
    if not below:
        _, _, below = finding.place.file.partition("/programmes/")
    return below.split("/")[0].removesuffix(".yml")


def _wrong(choices: Iterable[Choice], rules: Mapping[str, Rule]) -> Iterator[Finding]:
    for choice in choices:
        rule = rules.get(choice.code)
        if rule is None:
            may = sorted(code for code, known in rules.items() if known.changeable)
            message = f"There is no rule `{choice.code}` among the checks that are on."
            mend = f"{did_you_mean(choice.code, may)}Correct the code, or delete this choice."
        elif not rule.changeable:
            message = f"`{choice.code}` always stops a build: {rule.title.lower()}."
            mend = "Delete this choice, and mend what was found."
        else:
            continue
        yield Finding("C110", choice.place("code"), message, mend)


def _ended(choice: Choice) -> Finding:
    assert choice.until  # noqa: S101 - a choice without a last day never ends
    return Finding(
        "C111",
        choice.place("until"),
        f"The choice about `{choice.code}` ended on {day_words(choice.until)}, and counts no more.",
        "Mend what it was about and delete it, or agree a later day.",
        Severity.WARNING,
    )


def _without_effect(choice: Choice) -> Finding:
    return Finding(
        "C112",
        choice.place("code"),
        f"The choice about `{choice.code}` changes nothing: there is no such finding.",
        "Delete it.",
        Severity.HINT,
    )
