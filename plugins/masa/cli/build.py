"""``masa build``: check everything, then build the website, unless nothing has changed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from time import perf_counter

from masa.cli.circumstances import circumstances
from masa.cli.shared import FOUND, WELL, Command
from masa.cli.stopping import say_stopped, stoppable
from masa.digests import digest_of
from masa.memo import Memo, Verdict
from masa.project import from_here


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, help="the folder to build into (default: site)")
    parser.add_argument(
        "--fresh", action="store_true", help="build everything, even when nothing has changed"
    )
    parser.add_argument("--timings", action="store_true", help="say where the time went")


def _run(given: argparse.Namespace) -> int:
    try:
        with stoppable():
            return _build(given)
    except KeyboardInterrupt:
        say_stopped("The website is whole: the former one, or the new one if it was ready.")
        return FOUND


def _build(given: argparse.Namespace) -> int:
    to = given.to.resolve() if given.to else None
    now = circumstances(given.project)
    memo = Memo(given.project, ("build", str(to or "")), now)
    known = None if given.fresh else memo.recall(3)
    if known and _still_stands(known):
        said, site, _ = known.reports
        return _say(said, f"Nothing has changed. The website is still in {_where(Path(site))}")
    # Only building needs MkDocs and the model; to see that nothing has changed takes neither.
    from masa.site import building
    from masa.site.stages import Stopwatch, timings

    watch, start = Stopwatch(perf_counter), perf_counter()
    how = building.How(to, watch, again=not given.fresh)
    built = building.build(given.project, how, memo.look)
    if given.timings:
        sys.stdout.write(timings(watch, perf_counter() - start))
    if built is None:
        return FOUND
    if built.lasting and circumstances(given.project) == now:
        # The digest is what makes it certain later that nobody has touched the website.
        memo.keep(Verdict(WELL, (built.said, str(built.site), built.digest)))
    return _say("", f"The website is in {_where(built.site)}")


def _still_stands(verdict: Verdict) -> bool:
    """Nobody has touched the website, and no build beside it was killed or is at work."""
    from masa.publishing.staging import workspace_of

    _, site, digest = verdict.reports
    if not digest or workspace_of(Path(site)).exists():
        return False
    return digest_of(Path(site)) == digest


def _where(site: Path) -> str:
    return f"{from_here(site)}. Open {from_here(site / 'index.html')}"


def _say(warnings: str, words: str) -> int:
    sys.stderr.write(warnings)
    sys.stdout.write(f"{words}\n")
    return WELL


COMMAND = Command("check everything, then build the website", _options, _run)
