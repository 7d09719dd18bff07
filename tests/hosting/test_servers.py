"""nginx and Caddy, run with the configuration that Masa writes, answer as the rules say."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest

from masa.hosting.rules import CACHE, EACH_TIME, headers_of, rules_of
from tests.hosting.small import BROTLI, COMMANDS, FILES, LONG, Running, make, running

PAGES = {"/": "index.html", "/a/": "a/index.html"}
PUBLIC = sorted({f"/{name}" for name in FILES} - {"/_headers"})


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("served") / "site")


@pytest.fixture(scope="module", params=COMMANDS)
def server(
    request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    with running(request.param, site, tmp_path_factory.mktemp("run") / request.param) as found:
        yield found


@pytest.mark.parametrize("address", [*PAGES, *PUBLIC])
def test_each_kind_of_file_has_the_headers_of_its_rules(
    server: Running, site: Path, address: str
) -> None:
    # Caddy leads from `/index.html` to `/`, as no link of a site names it.
    if address.endswith("/index.html"):
        address = address.removesuffix("index.html")
    answer = server.ask(address)
    assert answer.status == 200
    assert answer.body == FILES[PAGES.get(address, address[1:])].encode()
    wanted = {CACHE: EACH_TIME} | headers_of(rules_of(site), address)
    secure = wanted.pop("Strict-Transport-Security")
    assert answer.headers.get("strict-transport-security", secure) == secure
    assert {name: answer.headers.get(name.lower()) for name in wanted} == wanted
    assert "etag" in answer.headers


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/assets/masa.0123456789.css", "text/css; charset=utf-8"),
        ("/assets/search.0123456789.js", "text/javascript; charset=utf-8"),
        ("/pagefind/pagefind.js", "text/javascript; charset=utf-8"),
        ("/assets/icon.0123456789.svg", "image/svg+xml"),
        ("/due.ics", "text/calendar; charset=utf-8"),
        ("/changes.xml", "application/atom+xml; charset=utf-8"),
        ("/partnerships/a/changes.json", "application/feed+json; charset=utf-8"),
        ("/compare/funding.csv", "text/csv; charset=utf-8"),
        ("/data/1/all.json", "application/json; charset=utf-8"),
        ("/partnerships/a/whole/whole.pdf", "application/pdf"),
    ],
)
def test_each_file_has_its_type(server: Running, address: str, kind: str) -> None:
    assert server.ask(address).headers["content-type"].lower() == kind


@pytest.mark.parametrize("address", ["/a/", "/assets/masa.0123456789.css", "/due.ics"])
@pytest.mark.parametrize("accepted", ["gzip", "br", "gzip, deflate, br", "identity"])
def test_compressed_copies_are_sent(server: Running, address: str, accepted: str) -> None:
    answer = server.ask(address, Accept_Encoding=accepted)
    encoding = answer.headers.get("content-encoding", "")
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}[encoding]
    assert unpack(answer.body) == FILES[PAGES.get(address, address[1:])].encode()
    if accepted != "identity" and (accepted != "br" or BROTLI.is_file()):
        assert encoding in accepted.split(", ")
        assert len(answer.body) < len(LONG) / 10
        assert answer.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("address", ["/a/", "/assets/masa.0123456789.css"])
def test_what_is_unchanged_is_not_sent_again(server: Running, address: str) -> None:
    first = server.ask(address, Accept_Encoding="gzip")
    again = server.ask(address, Accept_Encoding="gzip", If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers[CACHE.lower()] == first.headers[CACHE.lower()]


@pytest.mark.parametrize("address", ["/nowhere/", "/assets/gone.0123456789.css", "/_headers"])
def test_what_is_not_there_is_said_and_never_kept(server: Running, address: str) -> None:
    answer = server.ask(address)
    assert answer.status == 404
    assert answer.headers[CACHE.lower()] == EACH_TIME
    assert "content-security-policy" in answer.headers
    if address != "/_headers":
        assert answer.body == FILES["404.html"].encode()


def test_an_address_without_its_last_slash_leads_to_the_page(server: Running) -> None:
    answer = server.ask("/a")
    assert answer.status in {301, 308}
    assert answer.headers["location"] == "/a/"


def test_nothing_can_be_sent_to_it(server: Running) -> None:
    assert server.ask("/a/", "POST").status == 405


def test_it_does_not_say_which_version_it_is(server: Running) -> None:
    assert server.ask("/").headers.get("server", "nginx") == "nginx"
