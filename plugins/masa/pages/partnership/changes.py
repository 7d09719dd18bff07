"""What changed: the versions that are recorded, and what each changed as its files show it."""

from __future__ import annotations

from datetime import date

from masa.compare.history import NOW, Step, anchor
from masa.model.publication import Version
from masa.pages import words
from masa.pages.blocks import Absent, Block, Links, Text
from masa.pages.inline import Anchor
from masa.pages.prose import prose
from masa.pages.scope import Scope
from masa.pages.sections import optional_text
from masa.pages.shared.changes import blocks
from masa.pages.special_blocks import Event, Timeline
from masa.pages.views import PageView, Section

TITLE = "What changed"


def view(scope: Scope) -> PageView | None:
    """The versions by date, and what was changed between them; a record does not change."""
    if scope.partnership.is_record:
        return None
    steps = tuple(_step(scope, step) for step in scope.history.steps)
    name = scope.partnership.name
    return PageView(
        TITLE,
        f"The versions of what {name} publishes, and what was changed in each.",
        lead=(_feed(scope),),
        sections=(_versions(scope), *steps, *_why_not(scope)),
    )


def _feed(scope: Scope) -> Block:
    target = scope.addresses.feed(scope.partnership.slug)
    return Links((Anchor("Follow these changes in a feed reader (Atom)", target),))


def _versions(scope: Scope) -> Section:
    publication = scope.partnership.publication
    versions = sorted(
        publication.versions if publication else (),
        key=lambda version: version.published.last or date.min,
        reverse=True,
    )
    found: tuple[Block, ...] = (Absent("No version is recorded"),)
    if versions:
        found = (Timeline(tuple(_version(version) for version in versions)),)
    return Section("versions", "Published versions", found)


def _version(version: Version) -> Event:
    when = words.as_moment(version.published)
    return Event(when, f"Version {version.number}", blocks=optional_text(version.reason))


def _step(scope: Scope, step: Step) -> Section:
    found = step.of(scope.partnership.folder)
    shown = tuple(blocks(found)) if found else (Text(prose("No change is listed.")),)
    return Section(anchor(step.name), heading(step), shown)


def _why_not(scope: Scope) -> tuple[Section, ...]:
    if not scope.history.why_not:
        return ()
    said = (Text(prose(scope.history.why_not)),)
    return (Section("history", "Changes file by file", said),)


def heading(step: Step) -> str:
    """From which version to which; what has no version yet is until a day."""
    if step.name == NOW:
        return f"From {step.since} until {words.day(step.on)}"
    return f"From {step.since} to {step.name} ({words.day(step.on)})"
