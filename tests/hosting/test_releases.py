"""A server that serves the link to a release shows the next one at once, and never half of it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from masa.publishing import manifest
from masa.publishing.publish import earlier, go_back, publish
from masa.publishing.releases import LINK, Releases
from tests.hosting.small import COMMANDS, make, running


def put(releases: Releases, text: str) -> None:
    workspace = releases.enter()
    site = make(workspace.folder / "site")
    (site / "index.html").write_text(f"<title>{text}</title>")
    manifest.write(site)
    publish(releases, workspace, site, "2026-11-22", None)
    workspace.leave()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_request_is_answered_from_one_release(name: str, tmp_path: Path) -> None:
    releases = Releases.begin(tmp_path / "releases")
    put(releases, "0")
    with running(name, releases.folder / LINK, tmp_path / "run") as server:
        seen: list[str] = []
        over = threading.Event()

        def read() -> None:
            while not over.is_set():
                answer = server.ask("/")
                seen.append(f"{answer.status} {answer.body.decode()}")

        reader = threading.Thread(target=read)
        reader.start()
        for number in range(1, 8):
            put(releases, str(number))
            assert server.ask("/").body.decode() == f"<title>{number}</title>"
        workspace = releases.enter()
        go_back(releases, workspace, earlier(releases, None))
        workspace.leave()
        assert server.ask("/").body.decode() == "<title>6</title>"
        over.set()
        reader.join()
    assert len(seen) > 10
    assert {f"200 <title>{number}</title>" for number in range(8)} >= set(seen)
