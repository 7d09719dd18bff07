"""Lets a site go on without its broken parts: an earlier version stands in, or nothing does.

The earlier version is the newest in git of which nothing stops a build today. Where personal data
are suspected no version stands in: whatever went before may hold the same. Nothing is checked out.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from masa.checks.choices import owner
from masa.findings import Finding
from masa.model.dates import day_words
from masa.model.held import Held
from masa.model.reading_library import PARTNERSHIPS, PROGRAMMES, find_sources
from masa.site.git import commits, is_shallow, unpack
from masa.site.inputs import Inputs, check_everything, open_inputs

#: With more that are broken at once, something else is wrong: an edition, a register, the checks.
MOST = 3
#: So many versions of each are looked at.
VERSIONS = 25


class Refused(Exception):
    """Why nothing may stand in, in words for an editor."""


@dataclass(frozen=True, slots=True)
class StoodIn:
    """What is published, what is found in it, and what keeps the newest from being published."""

    inputs: Inputs
    found: tuple[Finding, ...]
    broken: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Version:
    """A version of one of them, its day, and when what came after it began to be broken."""

    name: str
    on: date
    since: date


def stand_in(project: Path, inputs: Inputs, found: tuple[Finding, ...]) -> StoodIn:
    """What may be published where some partnerships or programmes are broken.

    ``found`` is all that was found in what was read. Raises ``Refused`` when too many are, when
    more than these are, or when no version of one is good.
    """
    broken = tuple(finding for finding in found if finding.blocks)
    if not broken:
        return StoodIn(_holding(inputs, ()), found)
    folders = sorted({_folder(finding, inputs) for finding in broken})
    if "" in folders:
        raise Refused("This is about the whole site, so no earlier version can stand in.")
    if len(folders) > MOST:
        raise Refused(
            f"{len(folders)} partnerships and programmes are broken at once. Earlier versions "
            f"stand in for at most {MOST}: look for what they have in common."
        )
    where = _where(project, inputs)
    with tempfile.TemporaryDirectory(prefix="masa-") as below:
        _copy(inputs, Path(below, where.parent))
        held = tuple(_held(project, inputs, Path(below), one, broken) for one in folders)
        again = _open(project, inputs, Path(below))
    # What is said of an earlier version would be shown beside lines of the newest.
    rest = tuple(one for one in check_everything(again).findings if not _is_of(one, held))
    if amiss := next((one for one in rest if one.blocks), None):
        raise Refused(
            "The rest of the site does not fit the earlier versions, so none stands in: "
            f"{amiss.place}: {amiss.message}"
        )
    made = replace(again, settings=inputs.settings)
    return StoodIn(_holding(made, held), rest, broken)


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


def _is_of(finding: Finding, held: Iterable[Held]) -> bool:
    return owner(finding) in {one.slug for one in held}


def _holding(inputs: Inputs, held: tuple[Held, ...]) -> Inputs:
    library = inputs.workspace.library.model_copy(update={"held": held})
    return replace(inputs, workspace=replace(inputs.workspace, library=library))


def _where(project: Path, inputs: Inputs) -> Path:
    """The folder of the arrangements, from the project's."""
    where = inputs.settings.arrangements.relative_to(project)
    if ".." in where.parts:
        raise Refused("The arrangements lie outside the project, so no earlier version stands in.")
    return where


def _folder(finding: Finding, inputs: Inputs) -> str:
    """The folder of the partnership or programme that a finding is about, or nothing."""
    slug, start = owner(finding), inputs.settings.arrangements.name
    for kind in (PARTNERSHIPS, PROGRAMMES):
        if slug and finding.place.file.startswith(f"{start}/{kind}/"):
            return f"{start}/{kind}/{slug}"
    return ""


def _copy(inputs: Inputs, to: Path) -> None:
    """Put all that is read below a folder: no links, and nothing that is refused anyway."""
    for source in find_sources(inputs.settings.arrangements)[0]:
        path = to / source.name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source.path, path)


def _held(
    project: Path, inputs: Inputs, below: Path, folder: str, broken: Iterable[Finding]
) -> Held:
    """Put an earlier version of one in its place below, and say what readers see of it."""
    version = next(_good(project, inputs, below, folder), None)
    if version is None:
        short = " Only the newest is here: fetch the whole history (`fetch-depth: 0`)."
        raise Refused(
            f"No version of {folder} in the history may be published, so none stands in."
            f"{short if is_shallow(project) else ''}"
        )
    own = [finding for finding in broken if _folder(finding, inputs) == folder]
    codes = tuple(sorted({finding.code for finding in own}))
    rules = inputs.rules()
    reasons = tuple(rules[code].title if code in rules else code for code in codes)
    shown = None if any(finding.private for finding in own) else version.on
    return Held(folder, version.name, codes, reasons, version.since, shown)


def _good(project: Path, inputs: Inputs, below: Path, folder: str) -> Iterator[_Version]:
    """Its versions that may be published, the newest first; each is put in its place below."""
    slug = folder.rpartition("/")[2]
    own = _where(project, inputs).parent / folder
    paths = (own.as_posix(), f"{own.as_posix()}.yml")
    since = inputs.workspace.today
    for commit in commits(project, paths)[:VERSIONS]:
        for path in paths:
            shutil.rmtree(below / path, ignore_errors=True)
            (below / path).unlink(missing_ok=True)
        unpack(project, commit.id, paths, below)
        one = _open(project, inputs, below, slug)
        name = next((p.name for p in one.workspace.library.published if p.slug == slug), "")
        amiss = (f for f in check_everything(one).findings if f.blocks and owner(f) == slug)
        if name and not any(amiss):
            yield _Version(name, commit.on, since)
        since = commit.on


def _open(project: Path, inputs: Inputs, below: Path, only: str = "") -> Inputs:
    """What is read when the arrangements are those below another folder."""
    settings = replace(inputs.settings, arrangements=below / _where(project, inputs))
    return open_inputs(project, settings, inputs.workspace.today, only)
