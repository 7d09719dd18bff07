"""Measures the stages of one build by calling the package's own functions, in a fresh program.

``python -m tests.bench.stages PROJECT SITE`` prints one line of JSON: stage, clock, processor,
memory. ``SITE`` is the finished site of the project, which is indexed and proved again.
"""

import gc
import json
import sys
from collections.abc import Iterable
from dataclasses import astuple
from pathlib import Path

from masa.guidance.assessing import assess
from masa.guidance.kinds import Scene
from masa.guidance.verdict import judge
from masa.guidance.workspace import Workspace, open_workspace
from masa.model.reading_library import find_sources
from masa.model.references import check_references
from masa.pages.evidence import all_evidence
from masa.pages.frame import SiteOptions
from masa.reading import read_source
from masa.site import building
from masa.site.assembly import Assembly
from masa.site.clock import today
from masa.site.proof import prove
from masa.site.search import index
from tests.bench.cost import Cost, Watch, processor

START = "Start and imports"
READING, MODEL, REFERENCES = "Reading", "Model", "References"
ASSESSING, VIEWS, BODIES = "Assessing", "Views", "Bodies"
SHELL, SEARCH, PROOFS = "Shell documents", "Search index", "Proofs"


def measure(project: Path, site: Path, started: float) -> dict[str, Cost]:
    """The cost of each stage. ``started`` is what it took to come here."""
    watch = Watch()
    workspace = _open(watch, project / "arrangements")
    with watch.stage(VIEWS):
        assembly = Assembly.make(
            workspace, project / "overrides", SiteOptions(project.name), _by_hand(project)
        )
    with watch.stage(BODIES):
        for name in assembly.pages:
            assembly.explained(name)
    with watch.stage(SHELL):
        for name in assembly.pages:
            assembly.around(name)
    with watch.stage(SEARCH):
        index(site)
    with watch.stage(PROOFS):
        expected = [page.address for page in assembly.pages.values()]
        prove(site, all_evidence(workspace), expected)
    return {START: Cost(started, started), **watch.costs}


def _open(watch: Watch, folder: Path) -> Workspace:
    """Read and check everything; of that, the model takes what the other stages do not."""
    with watch.stage(READING):
        sources, _ = find_sources(folder)
        for source in sources:
            read_source(source)
    with watch.stage(MODEL):
        workspace = open_workspace(folder, today())
    with watch.stage(REFERENCES):
        requirements = (r.id for edition in workspace.editions for r in edition.requirements)
        editions = frozenset(edition.id for edition in workspace.editions)
        shared = {"edition": editions, "requirement": frozenset(requirements)}
        check_references(workspace.library, shared)
    with watch.stage(ASSESSING):
        for partnership in workspace.library.partnerships:
            edition = workspace.standings[partnership.slug].edition
            standing = assess(edition, Scene(partnership, workspace.library, workspace.today))
            list(judge(partnership, standing))
    others = [watch.costs[stage] for stage in (READING, REFERENCES, ASSESSING)]
    watch.costs[MODEL] = rest(watch.costs[MODEL], others)
    return workspace


def rest(whole: Cost, parts: Iterable[Cost]) -> Cost:
    """What a whole costs beyond its parts, never less than nothing."""
    known = list(parts)
    clock = whole.clock - sum(part.clock for part in known)
    used = whole.processor - sum(part.processor for part in known)
    return Cost(max(clock, 0.0), max(used, 0.0))


def _by_hand(project: Path) -> frozenset[str]:
    """The addresses of the pages in ``content/``."""
    content = project / "content"
    names = (path.relative_to(content).with_suffix("") for path in content.rglob("*.md"))
    return frozenset(f"{name.as_posix()}/".removesuffix("index/") for name in names)


if __name__ == "__main__":
    building.quieten()
    gc.disable()  # as the command does
    costs = measure(Path(sys.argv[1]), Path(sys.argv[2]), processor())
    print(json.dumps({name: astuple(cost) for name, cost in costs.items()}))
