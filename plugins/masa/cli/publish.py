"""``masa publish``: build, prove, and serve the website from a folder of releases."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from masa.cli.circumstances import circumstances
from masa.cli.served import say_list, say_published, say_served, suspicion
from masa.cli.shared import FOUND, MISUSED, WELL, Command
from masa.cli.stopping import say_stopped, stoppable
from masa.digests import digest_of
from masa.memo import Memo, Verdict
from masa.site.clock import today

if TYPE_CHECKING:
    from masa.publishing.release import Release
    from masa.publishing.releases import Releases
    from masa.publishing.workspace import Workspace
    from masa.site.building import Built

HELP = "build the website as a release, and let a link lead to it once it is proved"
_LOOK = (
    "So it is not served. Look there. If all of it may be published, name the release: "
    "`masa publish --to {} --back {}`."
)
_WHOLE = "What is served is whole: `masa publish --list` says which release it is."


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, required=True, help="the folder of the releases")
    parser.add_argument(
        "--pages",
        type=_counted,
        metavar="NUMBER",
        help="publish even if pages are gone: so many stay",
    )
    parser.add_argument("--fresh", action="store_true", help="build, even when nothing has changed")
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument(
        "--back",
        type=_counted,
        nargs="?",
        const=0,
        metavar="NUMBER",
        help="serve the release before this one again, or the one of a number",
    )
    instead.add_argument("--list", action="store_true", help="only say which releases there are")
    parser.set_defaults(misused=parser.error)


def _counted(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text} is no number from 1 upwards")
    return int(text)


def _run(given: argparse.Namespace) -> int:
    from masa.publishing.disk import reason
    from masa.publishing.workspace import Refused

    builds_nothing = given.list or given.back is not None
    if builds_nothing and (given.fresh or given.pages is not None):
        given.misused("--pages and --fresh say how to publish: leave out --back or --list")
    to = given.to.resolve()
    try:
        with stoppable():
            if given.list:
                return say_list(to)
            return _publish(given, to) if given.back is None else _back(given, to)
    except Refused as refused:
        sys.stderr.write(f"{refused}\n")
    except OSError as error:
        if not reason(error):
            raise
        sys.stderr.write(f"Nothing was published: {reason(error)}. {_WHOLE}\n")
    except KeyboardInterrupt:
        say_stopped(_WHOLE)
        return FOUND
    return MISUSED


def _publish(given: argparse.Namespace, to: Path) -> int:
    from masa.publishing.publish import publish
    from masa.publishing.releases import Releases
    from masa.site.git import commit_day

    now = circumstances(given.project)
    memo = Memo(given.project, ("publish", str(to)), now)
    releases = Releases.begin(to)
    workspace = releases.enter()
    try:
        current = releases.current  # a bad link is said before anything is built
        known = None if given.fresh or given.pages is not None else memo.recall(3)
        if known and current and _still_stands(known, releases, current):
            sys.stderr.write(known.reports[0])
            return say_served("Nothing has changed", releases, int(known.reports[1]))
        built = _built(given.project, workspace, memo)
        if not built:
            sys.stderr.write("Nothing was published.\n")
            return FOUND
        day = commit_day(given.project) or today().isoformat()
        done = publish(releases, workspace, built.site, day, given.pages)
        digest = digest_of(releases.path(done.release))
    finally:
        workspace.leave()
    if built.lasting and circumstances(given.project) == now:
        memo.keep(Verdict(WELL, (built.said, str(done.release.number), digest)))
    return say_published(releases, done)


def _built(project: Path, workspace: Workspace, memo: Memo) -> Built | None:
    """The website, in a folder where nobody is served from yet; nothing when it was not built."""
    from time import perf_counter

    from masa.site import building
    from masa.site.stages import Stopwatch

    how = building.How(workspace.folder / "site", Stopwatch(perf_counter))
    return building.build(project, how, memo.look)


def _still_stands(verdict: Verdict, releases: Releases, current: Release) -> bool:
    _, number, digest = verdict.reports
    return (
        current.number == int(number)
        and bool(digest)
        and digest_of(releases.path(current)) == digest
    )


def _back(given: argparse.Namespace, to: Path) -> int:
    from masa.publishing.publish import earlier, go_back
    from masa.publishing.releases import Releases
    from masa.publishing.workspace import Refused
    from masa.site.suspected import suspected

    releases = Releases.of(to)
    workspace = releases.enter()
    try:
        release = earlier(releases, given.back or None)
        found = suspected(given.project, releases.path(release), today())
        if found and not given.back:
            raise Refused(suspicion(found, release, releases) + _LOOK.format(to, release.number))
        done = go_back(releases, workspace, release)
    finally:
        workspace.leave()
    sys.stderr.write(suspicion(found, release, releases) if found else "")
    return say_served("" if done.is_new else "Nothing was changed", releases, release.number)


COMMAND = Command(HELP, _options, _run)
