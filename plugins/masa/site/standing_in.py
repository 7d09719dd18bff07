"""Lets a site go on without its broken parts: an earlier version stands in, or nothing does.

The earlier version is the newest in git of which nothing stops a build today. Where personal data
are suspected in what is written now, no version stands in: whatever went before may hold the same.
What is a draft, or was one before it broke, stays one: no reader has seen it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from masa.checks.choices import owner
from masa.checks.privacy.texts import may_be_shown
from masa.findings import Finding
from masa.model.dates import day_words
from masa.model.held import Held
from masa.model.library import Library
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.model.reading_library import PARTNERSHIPS, PROGRAMMES, find_sources
from masa.privacy.guard import find
from masa.privacy.kinds import Kind
from masa.site.earlier import Copy, Refused
from masa.site.inputs import Inputs, check_everything

Either = TypeVar("Either", Partnership, Programme)
#: With more that are broken at once, something else is wrong: an edition, a register, the checks.
MOST = 3


@dataclass(frozen=True, slots=True)
class StoodIn:
    """What is published, what is found in it, and what keeps the newest from being published."""

    inputs: Inputs
    found: tuple[Finding, ...]
    broken: tuple[Finding, ...] = ()


def stand_in(project: Path, inputs: Inputs, found: tuple[Finding, ...]) -> StoodIn:
    """What may be published where some partnerships or programmes are broken.

    ``found`` is all that was found in what was read. Raises ``Refused`` when too many are, when
    more than these are, or when no version of one is good.
    """
    broken = tuple(finding for finding in found if finding.blocks)
    if not broken:
        return StoodIn(_holding(inputs, ()), found)
    names = sorted({_name(finding, inputs) for finding in broken})
    if "" in names:
        raise Refused("This is about the whole site, so no earlier version can stand in.")
    drafts = _drafts(inputs.workspace.library)
    if (number := len({*names} - drafts)) > MOST:
        raise Refused(
            f"{number} partnerships and programmes are broken at once. Earlier versions "
            f"stand in for at most {MOST}: look for what they have in common."
        )
    with tempfile.TemporaryDirectory(prefix="masa-") as below:
        copy = Copy.make(project, inputs, Path(below))
        every = [(name, _held(copy, name, broken, drafts)) for name in names]
        again = copy.open()
    held = tuple(one for name, one in every if one and name not in drafts)
    drafts |= {name for name, one in every if not one}
    # What is said of an earlier version would be shown beside lines of the newest.
    said = check_everything(again).findings
    rest = tuple(one for one in said if one.blocks or _name(one, inputs) not in names)
    if amiss := next((one for one in rest if one.blocks), None):
        raise Refused(
            "The rest of the site does not fit the earlier versions, so none stands in: "
            f"{amiss.place}: {amiss.message}"
        )
    made = replace(again, settings=inputs.settings)
    return StoodIn(_holding(made, held, drafts), rest, broken)


def in_words(held: Held) -> str:
    """What is said of one of them as the site is built."""
    if held.shown is None:
        return (
            f"{held.folder}: nothing of it is published, because personal data are suspected in "
            "it. Each of its pages says so. Mend what is listed above as an error."
        )
    return (
        f"{held.folder}: the version of {day_words(held.shown)} is published, and each of its "
        "pages says so. Mend what is listed above as an error."
    )


def _holding(
    inputs: Inputs, held: tuple[Held, ...], drafts: frozenset[str] = frozenset()
) -> Inputs:
    """The same, with what is held; and with some as drafts, whatever their earlier version was."""
    old = inputs.workspace.library
    # Not a copy: that would keep what was worked out from the old one.
    library = Library.model_construct(
        registers=old.registers,
        partnerships=tuple(_as_draft(p) if p.folder in drafts else p for p in old.partnerships),
        programmes=tuple(_as_draft(p) if p.folder in drafts else p for p in old.programmes),
        unread=old.unread,
        hidden=old.hidden,
        held=held,
    )
    return replace(inputs, workspace=replace(inputs.workspace, library=library))


def _as_draft(one: Either) -> Either:
    return one.with_status("draft")


def _name(finding: Finding, inputs: Inputs) -> str:
    """The name of the partnership or programme that a finding is about, or nothing."""
    slug, start = owner(finding), inputs.settings.arrangements.name
    for kind in (PARTNERSHIPS, PROGRAMMES):
        if slug and finding.place.file.startswith(f"{start}/{kind}/"):
            return f"{start}/{kind}/{slug}"
    return ""


def _drafts(library: Library) -> frozenset[str]:
    return frozenset(p.folder for p in library.published if p.identity.status == "draft")


def _held(copy: Copy, name: str, broken: Iterable[Finding], drafts: frozenset[str]) -> Held | None:
    """Put an earlier version of one in its place, and say what readers see of it.

    Nothing when that was a draft, or when a draft never had one.
    """
    inputs = copy.inputs
    try:
        version = copy.last_good(name)
    except Refused:
        if name not in drafts:
            raise
        copy.remove(name)
        return None
    if name in _drafts(version.library):
        return None
    own = [finding for finding in broken if _name(finding, inputs) == name]
    codes = tuple(sorted({finding.code for finding in own}))
    rules = inputs.rules()
    reasons = tuple(rules[code].title if code in rules else code for code in codes)
    allowed = may_be_shown(inputs.workspace.library) | may_be_shown(version.library)
    private = any(finding.private for finding in own) or _is_suspect(inputs, name, allowed)
    shown = None if private else version.on
    return Held(name, version.name, codes, reasons, version.since, shown)


def _is_suspect(inputs: Inputs, name: str, allowed: frozenset[tuple[Kind, str]]) -> bool:
    """Whether something personal is written in its newest files.

    What cannot be read as YAML no check looks at: this does.
    """
    for source in find_sources(inputs.settings.arrangements)[0]:
        if source.name.startswith((f"{name}/", f"{name}.")):
            text = source.path.read_bytes().decode("utf-8", errors="replace")
            if any((hit.kind, hit.value) not in allowed for hit in find(text, deep=False)):
                return True
    return False
