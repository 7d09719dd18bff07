"""What a preview knows at once: what was found, and the pages of what was just edited."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from masa.checks.choices import Settled, owner
from masa.findings import Finding
from masa.guidance.workspace import Workspace, open_again
from masa.hosting.assets import Assets
from masa.pages.frame import SiteOptions
from masa.pages.rendering import Renderer
from masa.project import FILE
from masa.rules import Rule
from masa.settings import Settings, read_settings
from masa.site.assembly import Assembly, source
from masa.site.clock import today
from masa.site.finding_families import find_family
from masa.site.inputs import Inputs, check_everything, open_inputs
from masa.site.preview.stamps import Stamps, changed, stamps

#: So many that are edited at once have pages of their own; with more, the whole comes as soon.
MOST = 8


@dataclass(frozen=True, slots=True)
class Place:
    """Where a preview reads, what its site is called, and whether it shows drafts."""

    project: Path
    templates: Path
    options: SiteOptions
    drafts: bool = True


@dataclass
class Quick:
    """Reads a project again when it has changed: of one that has a folder of its own, only that.

    ``made`` are the stamps of what the whole site was last made from, ``known`` its addresses. The
    pages of what is not as it was then are in ``newer``, by slug; nothing where it cannot be read.
    """

    place: Place
    made: Stamps = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    now: Stamps = field(default_factory=dict)
    newer: dict[str, Assembly | None] = field(default_factory=dict)
    found: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    rules: dict[str, Rule] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Nothing was read yet."""
        self._workspace: Workspace | None = None
        self._unchecked: dict[str, Inputs] = {}
        self._dress()

    def look(self) -> tuple[Finding, ...]:
        """Read again what is not as it was when this was called before; gives what is found there.

        Nothing of its own has what is not yet in any whole site.
        """
        settings = read_settings(self.place.project / FILE, find_family)
        others = (settings.content, self.place.templates, self.place.project / FILE)
        before, self.now = self.now, stamps(settings.arrangements, others)
        again = changed(before, self.now)
        is_all = not again <= self._slugs() or len(again) > MOST or not self.known
        if is_all and again:
            self._read_all(settings)
        waiting = changed(self.made, self.now) & self._slugs()
        if self.known:
            for slug in sorted(waiting if is_all else again)[:MOST]:
                self._read_one(settings, slug)
        self.newer = {slug: made for slug, made in self.newer.items() if slug in waiting}
        owners = sorted(slug for slug in self.found if is_all or slug in again)
        return tuple(one for slug in owners for one in self.found[slug])

    def check(self) -> tuple[Finding, ...]:
        """Let the families of checks look at what was read again, too; gives what they found.

        Nobody should have to wait for that before the page that was edited is there.
        """
        before = {slug: frozenset(self.found[slug]) for slug in self._unchecked}
        for slug, inputs in self._unchecked.items():
            self._found(slug, check_everything(inputs))
        self._unchecked = {}
        return tuple(f for slug in before for f in self.found[slug] if f not in before[slug])

    def built(self, made: Stamps, known: Iterable[str]) -> None:
        """The whole site was made from this, and has these addresses."""
        self.made, self.known = made, frozenset(known)
        waiting = changed(made, self.now)
        self.newer = {slug: one for slug, one in self.newer.items() if slug in waiting}

    @property
    def blocked(self) -> bool:
        """Whether something is unreadable or unsafe, so that even a preview is not made of it."""
        return any(one.spoils for found in self.found.values() for one in found)

    def page(self, address: str) -> str | None:
        """The page at an address, where it is newer than in the whole site."""
        for assembly in self.newer.values():
            if assembly and source(address) in assembly.pages:
                return assembly.document(source(address))
        return None

    def is_old(self, address: str) -> bool:
        """Whether the page at an address could not be made anew."""
        return any(made is None and _is_of(slug, address) for slug, made in self.newer.items())

    def about(self, address: str) -> tuple[Finding, ...]:
        """What concerns a page: what is about it, and all that keeps the site from being made."""
        return tuple(
            one
            for slug, found in sorted(self.found.items())
            for one in found
            if one.spoils or (slug and _is_of(slug, address))
        )

    def _slugs(self) -> frozenset[str]:
        published = self._workspace.library.published if self._workspace else ()
        return frozenset(one.slug for one in published)

    def _dress(self) -> None:
        self._assets = Assets.read(self.place.templates)
        self.renderer = Renderer(self.place.templates, self._assets.names)
        self.renderer.load()

    def _read_all(self, settings: Settings) -> None:
        self._dress()
        inputs = open_inputs(self.place.project, settings, today())
        self._workspace, self.rules = inputs.workspace, inputs.rules()
        self.found, self._unchecked = {}, {}
        for one in check_everything(inputs).findings:
            self.found[owner(one)] = (*self.found.get(owner(one), ()), one)
        self._try_out(settings)
        # All this stays: to search it for garbage after each edit would take twice as long as that.
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def _try_out(self, settings: Settings) -> None:
        """Make one's pages for nothing: what is loaded then, the first edit need not wait for."""
        if self._workspace is None or self.known or self.blocked:
            return
        shown = self._workspace.shown(drafts=self.place.drafts)
        for one in [one for one in shown.library.published if not one.unread][:1]:
            again = open_again(self._workspace, settings.arrangements, one.slug)
            self._made(self._workspace, again.shown(drafts=self.place.drafts))

    def _found(self, slug: str, settled: Settled) -> None:
        self.found[slug] = tuple(one for one in settled.findings if owner(one) == slug)

    def _read_one(self, settings: Settings, slug: str) -> None:
        if self._workspace is None:
            return
        again = open_again(self._workspace, settings.arrangements, slug)
        self._unchecked[slug] = Inputs(again, settings, again.findings)
        self._found(slug, self._unchecked[slug].settled(()))
        alone = again.shown(drafts=self.place.drafts)
        self.newer[slug] = None
        if any(one.slug == slug and not one.unread for one in alone.library.published):
            self._workspace = self._workspace.renewed(again)
            self.newer[slug] = self._made(self._workspace, alone)

    def _made(self, whole: Workspace, alone: Workspace) -> Assembly:
        """The pages of the one that ``alone`` was made to look at."""
        shown = whole.shown(drafts=self.place.drafts)
        options = self.place.options
        return Assembly.of_one(shown, alone, options, self.known, self._assets, self.renderer)


def _is_of(slug: str, address: str) -> bool:
    return f"/{slug}/" in f"/{address}"
