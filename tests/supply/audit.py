"""Whether anything that is locked is known to be weak, as the open database OSV knows it.

Names and versions of what is locked are sent there, and nothing else. A database that cannot be
reached stops nobody: then it is said that nothing was looked up.
"""

from __future__ import annotations

import json
import os
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.supply.licences import REPOSITORY
from tests.supply.locks import Package, locked

DATABASE = "https://api.osv.dev/v1"
ACCEPTED = "requirements/accepted.toml"
#: What the database answers of one address, given what is sent there if anything is.
Ask = Callable[[str, Any], Any]
#: So many packages are asked about at once, and so often is asked for more of an answer.
AT_ONCE = 500
PAGES = 20
SECONDS = 30
FOUND, NOT_UNDERSTOOD = 1, 2


class UnreachableError(Exception):
    """The database gave no answer; the reason is its text."""


class RefusedError(Exception):
    """The database did not understand the question, so that asking again does not help."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A weakness that cannot harm here, why, and until when that was thought through."""

    id: str
    package: str
    why: str
    until: date


@dataclass(frozen=True, slots=True)
class Weakness:
    """A weakness of one package, in the words of the database."""

    package: Package
    id: str
    summary: str
    also: tuple[str, ...]
    mended: tuple[str, ...]

    def __str__(self) -> str:
        names = ", ".join((self.id, *self.also))
        mended = f" Mended in {', '.join(self.mended)}." if self.mended else ""
        return (
            f"{self.package.name} {self.package.version} ({self.package.use}): {names}. "
            f"{self.summary}{mended} https://osv.dev/{self.id}"
        )


def read_accepted(text: str) -> tuple[Accepted, ...]:
    """What is accepted, from its TOML; ValueError for one without a reason and a day."""
    found = []
    for given in tomllib.loads(text)["accepted"]:
        if set(given) != {"id", "package", "why", "until"} or not all(given.values()):
            raise ValueError(f"{ACCEPTED}: each needs id, package, why and until: {given}")
        found.append(Accepted(**given))
    return tuple(found)


def weaknesses(packages: Sequence[Package], ask: Ask) -> Iterator[Weakness]:
    """All that is known of some packages; UnreachableError or RefusedError if nobody says."""
    for start in range(0, len(packages), AT_ONCE):
        part = packages[start : start + AT_ONCE]
        for package, names in zip(part, _known(part, ask), strict=True):
            for name in sorted(names):
                yield from _weakness(package, ask(f"{DATABASE}/vulns/{name}", None))


def _known(packages: Sequence[Package], ask: Ask) -> tuple[set[str], ...]:
    """The names of what is known of each; a long answer comes in pages."""
    found: tuple[set[str], ...] = tuple(set() for _ in packages)
    todo: dict[int, str] = dict.fromkeys(range(len(packages)), "")
    for _ in range(PAGES):
        queries = [_query(packages[at], page) for at, page in todo.items()]
        results = ask(f"{DATABASE}/querybatch", {"queries": queries})["results"]
        more: dict[int, str] = {}
        for at, result in zip(todo, results, strict=True):
            found[at].update(each["id"] for each in result.get("vulns", ()))
            if result.get("next_page_token"):
                more[at] = result["next_page_token"]
        todo = more
        if not todo:
            return found
    raise UnreachableError(f"the answer does not end after {PAGES} pages")


def _query(package: Package, page: str) -> dict[str, Any]:
    asked: dict[str, Any] = {"package": {"purl": package.purl}}
    return {**asked, "page_token": page} if page else asked


def _weakness(package: Package, told: dict[str, Any]) -> Iterator[Weakness]:
    """What the database tells of one name; nothing when it was taken back."""
    if told.get("withdrawn"):
        return
    summary = str(told.get("summary") or told.get("details") or "").strip().split("\n")[0]
    events = [
        event
        for affected in told.get("affected", ())
        if affected.get("package", {}).get("name", "").lower() == package.name.lower()
        for each in affected.get("ranges", ())
        if each.get("type") != "GIT"
        for event in each.get("events", ())
    ]
    mended = dict.fromkeys(event["fixed"] for event in events if "fixed" in event)
    also = tuple(sorted(told.get("aliases", ())))
    yield Weakness(package, told["id"], summary[:200], also, tuple(mended))


def open_ones(
    found: Iterable[Weakness], accepted: Sequence[Accepted], today: date
) -> tuple[Weakness, ...]:
    """What is not accepted, or not any more."""
    holds = {(each.package, each.id) for each in accepted if today <= each.until}
    return tuple(
        weakness
        for weakness in found
        if not holds & {(weakness.package.name, name) for name in (weakness.id, *weakness.also)}
    )


def over_the_network(address: str, sent: Any) -> Any:
    """What the database answers, of its JSON; UnreachableError or RefusedError."""
    data = None if sent is None else json.dumps(sent).encode()
    request = Request(address, data, {"Content-Type": "application/json"})  # noqa: S310 - https
    try:
        with urlopen(request, timeout=SECONDS) as answer:  # noqa: S310 - always https
            return json.load(answer)
    except HTTPError as error:
        if error.code == 400:
            raise RefusedError(str(error)) from error
        raise UnreachableError(str(error)) from error
    except (OSError, HTTPException, ValueError) as error:
        raise UnreachableError(str(error)) from error


def audit(packages: Sequence[Package], accepted: Sequence[Accepted], today: date, ask: Ask) -> int:
    """Look everything up and print what was found; the exit code of the command."""
    try:
        found = open_ones(weaknesses(packages, ask), accepted, today)
    except UnreachableError as error:
        _say("warning", f"Nothing was looked up: {DATABASE} could not be reached ({error}).")
        return 0
    except (RefusedError, LookupError, TypeError, ValueError) as error:
        _say("error", f"{DATABASE} and this program do not understand each other: {error!r}")
        return NOT_UNDERSTOOD
    for weakness in found:
        _say("error", str(weakness))
    print(f"{len(packages)} packages looked up at {DATABASE}: {len(found)} weaknesses.")
    return FOUND if found else 0


def _say(kind: str, text: str) -> None:
    """Print; on GitHub so that it stands at the top of the run. The text is somebody else's."""
    line = " ".join(text.split())
    on_github = os.environ.get("GITHUB_ACTIONS") == "true"
    print(f"::{kind}::{line.replace('%', '%25')}" if on_github else line)


def main(today: date, ask: Ask = over_the_network) -> int:
    """Look up what this checkout locks."""
    accepted = read_accepted((REPOSITORY / ACCEPTED).read_text("utf-8"))
    return audit(locked(REPOSITORY), accepted, today, ask)


if __name__ == "__main__":
    sys.exit(main(date.today()))  # noqa: DTZ011 - the day of whoever accepted it
