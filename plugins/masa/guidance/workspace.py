"""Everything that a site is made from: the library, the editions, and every finding so far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from masa.findings import Finding, in_order
from masa.guidance.assessing import Standing, assess
from masa.guidance.edition import Edition
from masa.guidance.keeping import lost_names, lost_paths, repeated_names, with_kept
from masa.guidance.kinds import Scene
from masa.guidance.verdict import judge
from masa.model.choices import Choice
from masa.model.library import Library
from masa.model.loading import load_subjects
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.model.published import Published
from masa.model.reading_library import (
    GUIDANCE,
    PARTNERSHIPS,
    PROGRAMMES,
    below,
    find_sources,
    load_library,
)
from masa.model.references import check_references
from masa.reading import Source

P = TypeVar("P", Partnership, Programme)


@dataclass(frozen=True, slots=True)
class Workspace:
    """What was read, how each partnership stands, and what was found. Never changes.

    ``only`` is the slug of the one partnership that was looked at; of others little was read then.
    """

    library: Library
    editions: tuple[Edition, ...]
    standings: dict[str, Standing]
    findings: tuple[Finding, ...]
    today: date
    choices: tuple[Choice, ...] = ()
    only: str = ""

    def edition(self, name: str) -> Edition | None:
        """An edition by its id."""
        return next((edition for edition in self.editions if edition.id == name), None)

    @property
    def drafts(self) -> frozenset[str]:
        """The slugs of what is work in progress."""
        published = self.library.published
        return frozenset(one.slug for one in published if _is_draft(one))

    def renewed(self, newer: Workspace) -> Workspace:
        """The same with the one partnership or programme that ``newer`` was made to look at.

        ``ValueError`` when that could not be read, or is not here.
        """
        old, slug = self.library, newer.only
        folders = {one.folder for one in newer.library.published if one.slug == slug}
        if not folders or not folders <= {one.folder for one in old.published}:
            raise ValueError(slug)
        # Not a copy: that would keep what was worked out from the old one.
        library = Library.model_construct(
            registers=old.registers,
            partnerships=_with(old.partnerships, newer.library.partnerships, slug),
            programmes=_with(old.programmes, newer.library.programmes, slug),
            unread=old.unread,
            hidden=old.hidden,
            held=old.held,
        )
        return replace(self, library=library, standings={**self.standings, **newer.standings})

    def shown(self, *, drafts: bool = False) -> Workspace:
        """What readers may see: no drafts, unless they are wanted, and nothing that is withheld."""
        old = self.library
        withheld = {one.folder: one.name for one in old.withheld}
        if drafts and not withheld:
            return self
        hidden = {p.folder: p.name for p in old.published if _is_draft(p) and not drafts} | withheld
        library = Library.model_construct(
            registers=old.registers,
            partnerships=tuple(p for p in old.partnerships if p.folder not in hidden),
            programmes=tuple(p for p in old.programmes if p.folder not in hidden),
            hidden={p.slug: hidden[p.folder] for p in old.partnerships if p.folder in hidden},
            held=old.held,
        )
        return replace(self, library=library)


def _is_draft(published: Published) -> bool:
    return published.identity.status == "draft"


def open_workspace(folder: Path, today: date, only: str = "") -> Workspace:
    """Read ``arrangements/``, resolve references and assess every partnership.

    ``today`` decides which explanations have lapsed and which dates are too old. Raises nothing
    for bad input: all problems of all files are in ``findings``, in the order of the files.

    With ``only`` no other partnership is looked at; what is found about that one is the same.
    """
    sources, findings = find_sources(folder)
    library, found = load_library(sources, only)
    editions, edition_findings, whole = _load_editions(below(sources, GUIDANCE))
    findings += [*found, *edition_findings]
    opened = Workspace(library, editions, {}, tuple(findings), today, only=only)
    return _assessed(opened, _shared(editions) if whole else {})


def open_again(around: Workspace, folder: Path, slug: str) -> Workspace:
    """The same as ``open_workspace`` with ``only``, where nothing else changed since ``around``.

    Only the folder of that one is read, so only what is found about it counts.
    """
    sources, findings = find_sources(folder)
    own = tuple(source for source in sources if _is_of(source, slug))
    read, found = load_library(own, slug)
    old = around.library
    library = Library.model_construct(
        registers=old.registers,
        partnerships=(*read.partnerships, *_names(old.partnerships, slug)),
        programmes=(*read.programmes, *_names(old.programmes, slug)),
        unread=old.unread | read.unread,
    )
    opened = replace(around, library=library, standings={}, findings=(*findings, *found), only=slug)
    return _assessed(opened, _shared(around.editions))


def _is_of(source: Source, slug: str) -> bool:
    parts = source.name.split("/")
    return parts[1] in (PARTNERSHIPS, PROGRAMMES) and parts[2].removesuffix(".yml") == slug


def _with(published: Iterable[P], newer: Iterable[P], slug: str) -> tuple[P, ...]:
    """The same, with the newer one of that slug in its place."""
    found = {one.folder: one for one in newer if one.slug == slug}
    return tuple(found.get(one.folder, one) for one in published)


def _names(published: Iterable[P], but: str) -> Iterator[P]:
    """No more of each than who it is."""
    for one in published:
        if one.slug != but:
            yield type(one).model_construct(slug=one.slug, identity=one.identity)


def _assessed(opened: Workspace, shared: dict[str, frozenset[str]]) -> Workspace:
    """What was read, with references resolved and partnerships assessed."""
    library, editions, only = opened.library, opened.editions, opened.only
    findings = [*opened.findings, *check_references(library, shared)]
    standings: dict[str, Standing] = {}
    overlays = tuple(edition for edition in editions if edition.information.overlay)
    for partnership in library.partnerships:
        if only not in ("", partnership.slug):
            continue
        edition = next((e for e in editions if e.id == partnership.identity.edition), None)
        if edition is None:
            continue  # the reference to it was found already
        standing = assess(edition, Scene(partnership, library, opened.today), overlays)
        standings[partnership.slug] = standing
        findings += _judge(partnership, standing)
    return replace(opened, standings=standings, findings=in_order(findings))


def _judge(partnership: Partnership, standing: Standing) -> list[Finding]:
    """A subject that could not be read is already an error; do not also call it missing."""
    found = judge(partnership, standing)
    if not partnership.unread:
        return list(found)
    return [f for f in found if not _is_about(f, partnership, standing)]


def _is_about(finding: Finding, partnership: Partnership, standing: Standing) -> bool:
    assessment = standing.of(finding.requirement)
    if assessment is None:
        return False
    paths = [path for check in assessment.requirement.look_at for path in check.paths()]
    fields = {path.split(".")[0].replace("-", "_") for path in paths}
    return bool(fields & partnership.unread)


def _shared(editions: tuple[Edition, ...]) -> dict[str, frozenset[str]]:
    requirements = {requirement.id for edition in editions for requirement in edition.requirements}
    return {
        "edition": frozenset(e.id for e in editions if not e.information.overlay),
        "requirement": frozenset(requirements),
    }


def _load_editions(
    sources: tuple[Source, ...],
) -> tuple[tuple[Edition, ...], list[Finding], bool]:
    """The editions, what was found, and whether every one of them could be read."""
    read: list[Edition] = []
    findings: list[Finding] = []
    whole = True
    for source in sources:
        loaded = load_subjects((source,), Edition)
        findings += loaded.findings
        if "information" in loaded.values:
            read.append(Edition.model_construct(**loaded.values))
        whole &= not loaded.unread and "information" in loaded.values
    findings += repeated_names(read)
    read.sort(key=lambda edition: (edition.information.published, edition.id))
    editions = with_kept(read)
    findings += lost_paths(editions)
    return editions, [*findings, *(lost_names(editions) if whole else ())], whole
