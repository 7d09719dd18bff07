"""What becomes of files that were accepted: every check sees them, and pages are made of them."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from masa.checks.family import Seen
from masa.guidance.workspace import Workspace, open_again, open_workspace
from masa.hosting.assets import Assets
from masa.pages.evidence import Evidence, all_evidence
from masa.pages.frame import SiteOptions
from masa.pages.rendering import Renderer
from masa.settings import read_settings
from masa.site.assembly import Assembly
from masa.site.finding_families import find_family
from masa.site.finished import FinishedPage
from masa.site.seen import see
from tests.assure.hostile.inputs import GOLDEN, REPOSITORY, Input, Kind
from tests.pages.golden.world import OVERRIDES, PUBLISHED, TODAY

OPTIONS = SiteOptions("A small site", "https://www.example.org/")
#: Only an edition can ask for what no page shows: the proof then says so, as it should.
_EVIDENCE = "E302"
_OWN = f"partnerships/{PUBLISHED}/"


class World:
    """The invented arrangements in a folder of their own, some of whose files are replaced."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "arrangements"
        shutil.copytree(GOLDEN, self._folder)
        self._sound = open_workspace(self._folder, TODAY)
        self._families = read_settings(REPOSITORY / "mkdocs.yml", find_family).families
        self._assets = Assets.read(OVERRIDES)
        self._renderer = Renderer(OVERRIDES, self._assets.names)
        known = Assembly.make(self._sound, OVERRIDES, OPTIONS, frozenset()).frame.pages
        self._known = frozenset(known)

    def try_files(self, given: Mapping[str, Input]) -> tuple[bool, list[str]]:
        """Whether pages were made of files that stand at these places, and what is wrong with them.

        No pages are made where something is found that even a preview stops for.
        """
        for place, one in given.items():
            (self._folder / place).write_bytes(one.data)
        try:
            made, faults = self._try(is_own=all(place.startswith(_OWN) for place in given))
            is_law = any(one.kind is Kind.EDITION for one in given.values())
            return made, [one for one in faults if not (is_law and one.startswith(_EVIDENCE))]
        finally:
            for place in given:
                shutil.copyfile(GOLDEN / place, self._folder / place)

    def _try(self, *, is_own: bool) -> tuple[bool, list[str]]:
        if is_own:
            opened = open_again(self._sound, self._folder, PUBLISHED)
        else:
            opened = open_workspace(self._folder, TODAY)
        seen = Seen(opened)
        found = [one for family in self._families for one in family.find(seen)]
        if any(one.spoils for one in (*opened.findings, *found)):
            return False, []
        made = self._one(opened) if is_own else self._all(opened)
        return True, _proofs(made, opened)

    def _one(self, opened: Workspace) -> Assembly:
        try:
            whole = self._sound.renewed(opened)
        except ValueError:
            whole = opened
        known, assets, renderer = self._known, self._assets, self._renderer
        return Assembly.of_one(whole, opened, OPTIONS, known, assets, renderer)

    def _all(self, opened: Workspace) -> Assembly:
        made = Assembly.make(opened, OVERRIDES, OPTIONS, self._known)
        for text in made.files.values():
            text.encode("utf-8")
        return replace(made, renderer=self._renderer)


def _proofs(made: Assembly, opened: Workspace) -> list[str]:
    """What the proofs on finished pages would say of them."""
    asked: dict[str, list[Evidence]] = {}
    for item in all_evidence(opened):
        asked.setdefault(item.address, []).append(item)
    found = []
    for name, page in made.pages.items():
        data = made.document(name).encode()
        wanted = asked.get(page.address, [])
        finished = see(FinishedPage(page.address, data), wanted)
        found += [f"{one.code} {one.place.file}: {one.message}" for one in finished.faults]
        lacking = zip(wanted, finished.shows, strict=True)
        found += [f"E302 {page.address}: {item.requirement}: {why}" for item, why in lacking if why]
    return found
