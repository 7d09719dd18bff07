"""Known weaknesses are found and said, what is accepted runs out, and no answer stops nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.hosts.workflows import read
from tests.supply import audit as module
from tests.supply.audit import (
    ACCEPTED,
    AT_ONCE,
    Accepted,
    RefusedError,
    UnreachableError,
    audit,
    main,
    over_the_network,
    read_accepted,
)
from tests.supply.locks import LISTS, NPM_LOCKS, Package, Use

TODAY = date(2026, 11, 22)
A = Package("pkg:pypi/a@1", "a", "1", Use.SITE, "SHA-256", ("a" * 64,), frozenset(), asked=True)
B = replace(A, purl="pkg:npm/%40c/b@2", name="@c/b", version="2", use=Use.TEST)
RANGES = [
    {"type": "GIT", "events": [{"fixed": "abcdef"}]},
    {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.2"}]},
]
TOLD: dict[str, Any] = {
    "GHSA-1": {
        "id": "GHSA-1",
        "aliases": ["CVE-2026-1"],
        "summary": "A page\n::error::can say anything",
        "affected": [
            {"package": {"name": "A"}, "ranges": RANGES},
            {"package": {"name": "other"}, "ranges": [{"events": [{"fixed": "9"}]}]},
        ],
    },
    "PYSEC-2": {"id": "PYSEC-2", "details": "Only details.\nMore."},
    "GHSA-3": {"id": "GHSA-3", "summary": "Taken back", "withdrawn": "2026-01-01T00:00:00Z"},
}


@dataclass
class Database:
    """A database of a few weaknesses, in pages of one name each."""

    known: dict[str, list[str]]
    asked: list[Any] = field(default_factory=list)

    def __call__(self, address: str, sent: Any) -> Any:
        self.asked.append(sent or address)
        if sent is None:
            return TOLD[address.rpartition("/")[2]]
        assert address == "https://api.osv.dev/v1/querybatch"
        return {"results": [self.page(each) for each in sent["queries"]]}

    def page(self, query: dict[str, Any]) -> dict[str, Any]:
        names = self.known.get(query["package"]["purl"], [])
        at = int(query.get("page_token", 0))
        more = {"next_page_token": str(at + 1)} if at + 1 < len(names) else {}
        return {"vulns": [{"id": n} for n in names[at : at + 1]], **more} if names else {}


def test_nothing_known_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    database = Database({})
    assert audit([A, B], (), TODAY, database) == 0
    assert capsys.readouterr().out.startswith("2 packages looked up at https://api.osv.dev/v1: 0 ")
    purls = [{"package": {"purl": package.purl}} for package in (A, B)]
    assert database.asked == [{"queries": purls}]


def test_what_is_known_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    known = {A.purl: ["GHSA-3", "GHSA-1"], B.purl: ["PYSEC-2"]}
    assert audit([A, B], (), TODAY, Database(known)) == 1
    assert capsys.readouterr().out.splitlines() == [
        "a 1 (site): GHSA-1, CVE-2026-1. A page Mended in 1.2. https://osv.dev/GHSA-1",
        "@c/b 2 (test): PYSEC-2. Only details. https://osv.dev/PYSEC-2",
        "2 packages looked up at https://api.osv.dev/v1: 2 weaknesses.",
    ]


def test_on_github_it_stands_at_the_top_of_the_run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setitem(TOLD, "PYSEC-2", {"id": "PYSEC-2", "summary": "50%0A::stop-commands::a"})
    audit([A], (), TODAY, Database({A.purl: ["GHSA-1", "PYSEC-2"]}))
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if not line.startswith("::error::")] == lines[2:]
    assert "50%250A" in lines[1]


def test_many_packages_are_asked_about_in_parts() -> None:
    many = [replace(A, purl=f"pkg:pypi/a{n}@1") for n in range(AT_ONCE + 1)]
    database = Database({many[-1].purl: ["GHSA-1"]})
    assert audit(many, (), TODAY, database) == 1
    assert [len(a["queries"]) for a in database.asked if "queries" in a] == [AT_ONCE, 1]


def endless(_: str, sent: Any) -> Any:
    return {"results": [{"vulns": [], "next_page_token": "1"} for _ in sent["queries"]]}


def unreachable(*_: Any) -> Any:
    raise UnreachableError("no network")


def refusing(*_: Any) -> Any:
    raise RefusedError("HTTP Error 400")


@pytest.mark.parametrize(
    ("ask", "code", "said"),
    [
        (unreachable, 0, "Nothing was looked up: https://api.osv.dev/v1 could not be reached"),
        (endless, 0, "the answer does not end"),
        (refusing, 2, "do not understand each other"),
        (lambda *_: {"results": []}, 2, "do not understand each other"),
        (lambda *_: {"message": "gone"}, 2, "do not understand each other"),
        (lambda *_: [], 2, "do not understand each other"),
    ],
)
def test_no_answer_stops_nobody_and_a_strange_one_does(
    capsys: pytest.CaptureFixture[str], ask: module.Ask, code: int, said: str
) -> None:
    assert audit([A], (), TODAY, ask) == code
    assert said in capsys.readouterr().out


WHY = "nothing here starts it"


@pytest.mark.parametrize(
    ("accepted", "code"),
    [
        (Accepted("GHSA-1", "a", WHY, date(2026, 11, 22)), 0),
        (Accepted("CVE-2026-1", "a", WHY, date(2027, 1, 1)), 0),
        (Accepted("GHSA-1", "a", WHY, date(2026, 11, 21)), 1),
        (Accepted("GHSA-1", "b", WHY, date(2027, 1, 1)), 1),
        (Accepted("GHSA-2", "a", WHY, date(2027, 1, 1)), 1),
    ],
    ids=["today", "another name", "yesterday", "another package", "another weakness"],
)
def test_what_is_accepted_runs_out(accepted: Accepted, code: int) -> None:
    assert audit([A], [accepted], TODAY, Database({A.purl: ["GHSA-1"]})) == code


def test_what_is_accepted_has_a_reason_and_a_day(repository: Path) -> None:
    text = (repository / ACCEPTED).read_text("utf-8")
    read_accepted(text)
    example = text.split("For example:\n#\n")[1].split("\n\n")[0].replace("# ", "")
    (one,) = read_accepted(example)
    assert (one.package, one.until) == ("markdown", date(2027, 1, 31))
    for key in ("why", "until", "package"):
        lines = [line for line in example.splitlines() if not line.startswith(key)]
        with pytest.raises(ValueError, match="each needs id, package, why and until"):
            read_accepted("\n".join(lines))


def test_all_that_is_locked_is_asked_about() -> None:
    database = Database({})
    assert main(TODAY, database) == 0
    purls = [query["package"]["purl"] for query in database.asked[0]["queries"]]
    assert len(purls) > 100
    assert {purl.split("/")[0] for purl in purls} == {"pkg:pypi", "pkg:npm"}
    assert "pkg:npm/%40vscode/l10n@0.0.18" in purls


class Answers(BaseHTTPRequestHandler):
    """A server that answers as its address says."""

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers["Content-Length"]))
        code = int(self.path[1:4])
        self.send_response(code)
        self.end_headers()
        self.wfile.write(sent if self.path.endswith("json") else b"<p>Log in first</p>")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its parent's name
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}"
        running.shutdown()


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("/400", RefusedError),
        ("/403", UnreachableError),
        ("/503", UnreachableError),
        ("/200", UnreachableError),
    ],
)
def test_what_a_server_says_is_told_apart(server: str, path: str, error: type[Exception]) -> None:
    assert over_the_network(f"{server}/200json", {"a": 1}) == {"a": 1}
    with pytest.raises(error):
        over_the_network(server + path, {"a": 1})


def test_no_server_is_no_answer(server: str) -> None:
    port = int(server.rpartition(":")[2])
    with pytest.raises(UnreachableError):
        over_the_network(f"http://127.0.0.1:{port % 60000 + 1}/", {})
    with pytest.raises(UnreachableError):
        over_the_network("http://nowhere.invalid/", {})


def test_every_lock_starts_it_on_github(repository: Path) -> None:
    starts = read((repository / ".github/workflows/audit.yml").read_text("utf-8"))["on"]
    for event in ("pull_request", "push"):
        paths = starts[event]["paths"]
        for lock in (*LISTS, *NPM_LOCKS, ACCEPTED):
            assert any(matches(lock, path) for path in paths), lock


def matches(name: str, pattern: str) -> bool:
    """Whether a file is meant by a pattern of GitHub, of the kinds that are used."""
    head, _, tail = pattern.partition("**")
    return name.startswith(head) and name.endswith(tail)
