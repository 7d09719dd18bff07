"""Earlier versions of the arrangements, read from git. Nothing is checked out or changed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

from masa.checks.privacy.texts import may_be_shown
from masa.compare.history import NOW, History, Recorded, Step, anchor, steps
from masa.compare.versions import Changes
from masa.guidance.workspace import Workspace, open_workspace
from masa.model import confirmed
from masa.model.held import Held
from masa.model.library import Library
from masa.privacy.guard import find
from masa.site.git import Tag, git, is_shallow, listed_tags, unpack, within

NO_GIT = "The history of this site is not at hand: it was built without its git repository."
SHALLOW = (
    "The history of this site is not at hand: it was built from a shallow copy of its repository, "
    "which holds the newest version only."
)
NO_TAGS = (
    "Nothing is listed yet. The list begins with the first version of this site that is given a "
    "name (a git tag)."
)
OUTSIDE = "The arrangements lie outside the project, so git is not asked for versions of them."


class NoVersion(Exception):
    """A version that cannot be read, with the reason in words."""


def history(project: Path, arrangements: Path, now: Workspace, pattern: str, most: int) -> History:
    """The newest ``most`` steps between tags that match, and from the last tag to what is here.

    What was a draft at a tag was not there yet for readers, or not any more.
    """
    found, why_not = tags(project, pattern)
    if not found:
        return History((), why_not)
    versions: list[Recorded] = []
    named = _nameable(found)
    for tag in named[max(0, len(named) - most) :]:
        with suppress(NoVersion):  # a tag may be older than the arrangements
            then = read_at(project, arrangements, tag.id, now.today)
            versions.append(Recorded(tag.name, tag.on, then.shown()))
    why_not = why_not or ("" if versions else NO_TAGS)
    return History(steps([*versions, Recorded(NOW, now.today, now)]), why_not)


def _nameable(found: Iterable[Tag]) -> list[Tag]:
    """Those that a page can list: with nothing personal in a name, and each with its own anchor.

    Of two with one anchor it is the newer.
    """
    fit = [
        tag for tag in found if not find(tag.name, deep=False) and anchor(tag.name) != anchor(NOW)
    ]
    newest = {anchor(tag.name): tag for tag in fit}
    return [tag for tag in fit if newest[anchor(tag.name)] is tag]


def tellable(history: History, whole: Library, readable: Library) -> History:
    """The same without what readers may not see.

    Nothing is told of drafts, of what is withheld, and of versions after the one that stands in;
    nor a name or a sentence in which something personal seems to stand: no check looks at old
    versions; nor of what was agreed with the checks, which no page shows.
    """
    held = {one.folder: one for one in whole.held or ()}
    known = {one.folder for one in whole.published}
    there = {one.folder for one in readable.published}
    shown = may_be_shown(whole)

    def is_clean(text: str) -> bool:
        return all((hit.kind, hit.value) in shown for hit in find(text))

    def told(step: Step, found: Changes) -> Changes | None:
        folder = found.published.folder
        if folder in held and not _is_shown(held[folder], step.on):
            return None
        if folder in known and folder not in there:
            return None
        if not is_clean(found.published.name):
            return None
        clean = tuple(
            change
            for change in found.changes
            if change.subject != confirmed.SUBJECT and is_clean(change.says)
        )
        return replace(found, changes=clean) if clean or found.news else None

    def kept(step: Step) -> Step:
        every = (told(step, found) for found in step.changes)
        return replace(step, changes=tuple(found for found in every if found))

    return replace(history, steps=tuple(kept(step) for step in history.steps))


def _is_shown(held: Held, on: date) -> bool:
    """Whether a version of a day is surely not newer than the one that stands in.

    Of two on one day nobody can tell here which was the first.
    """
    return held.shown is not None and on <= held.shown and on < held.since


def tags(project: Path, pattern: str = "*") -> tuple[tuple[Tag, ...], str]:
    """The tags that lead to what is here, in the order of time, or why there are none."""
    if git(project, "rev-parse", "--git-dir") is None:
        return (), NO_GIT
    found = tuple(tag for tag in listed_tags(project) if fnmatch(tag.name, pattern))
    return found, SHALLOW if is_shallow(project) else "" if found else NO_TAGS


def read_at(project: Path, arrangements: Path, ref: str, today: date) -> Workspace:
    """The arrangements as they were at a commit, tag or branch; ``NoVersion`` when there are none.

    Everything is judged as on ``today``, so that only what was written makes a difference.
    """
    if git(project, "rev-parse", "--git-dir") is None:
        raise NoVersion("This folder is not a git repository.")
    commit = git(
        project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}"
    )
    if commit is None:
        raise NoVersion(f"There is no version `{ref}` in this repository.")
    folder = within(project, arrangements)
    if folder is None:
        raise NoVersion(OUTSIDE)
    with tempfile.TemporaryDirectory(prefix="masa-") as below:
        if not unpack(project, commit.decode().strip(), (folder.as_posix(),), Path(below)):
            raise NoVersion(f"The version `{ref}` has no folder `{folder.as_posix()}`.")
        return open_workspace(Path(below, folder), today)
