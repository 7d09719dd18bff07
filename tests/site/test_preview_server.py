"""What a preview's server answers, before and after there is a whole website to serve."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from wsgiref.util import FileWrapper

import pytest

from masa.pages.frame import SiteOptions
from masa.site.preview.quick import Place, Quick
from masa.site.preview.server import PreviewServer
from tests.site.project import OVERRIDES, Project


@pytest.fixture
def server(project: Project, monkeypatch: pytest.MonkeyPatch) -> Iterator[PreviewServer]:
    """One that was started in the project's folder, and has nothing to serve yet."""
    monkeypatch.chdir(project.folder)
    options = SiteOptions("A site", "http://127.0.0.1:8000/masa/")
    quick = Quick(Place(project.folder, OVERRIDES, options))
    made = PreviewServer(quick, "127.0.0.1", 0, "/masa/", lambda: None)
    yield made
    made.server_close()


def asked(server: PreviewServer, path: str) -> tuple[str, bytes]:
    """The status and the body of an answer."""
    status: list[str] = []

    def start(said: str, _: list[tuple[str, str]]) -> None:
        status.append(said)

    environ: dict[str, Any] = {"PATH_INFO": path, "REQUEST_METHOD": "GET"}
    body: Iterable[bytes] = server.serve_request(environ, start)
    content = b"".join(body)
    if isinstance(body, FileWrapper):
        body.close()
    return status[0].partition(" ")[0], content


@pytest.mark.parametrize(
    "name", ["mkdocs.yml", "arrangements/partnerships/quillmere/partnership.yml", "assets/masa.css"]
)
def test_before_the_first_website_no_file_of_the_project_is_served(
    server: PreviewServer, project: Project, name: str
) -> None:
    (project.folder / "assets").mkdir()
    (project.folder / "assets/masa.css").write_text("body {}")
    assert (project.folder / name).is_file()
    assert asked(server, f"/masa/{name}")[0] == "404"
    assert asked(server, f"/{name}")[0] == "404"
    status, body = asked(server, "/masa/")
    assert status == "503"
    assert b"The preview is being made" in body


def test_the_root_leads_to_where_the_website_is(server: PreviewServer) -> None:
    assert asked(server, "/")[0] == "302"


def test_a_website_is_served_and_nothing_above_it(
    server: PreviewServer, project: Project, tmp_path: Path
) -> None:
    site = tmp_path / "made"
    (site / "about").mkdir(parents=True)
    (site / "robots.txt").write_text("robots")
    (site / "about/index.html").write_text("<main>about</main>")
    server.show(site, lambda: None)
    assert asked(server, "/masa/robots.txt") == ("200", b"robots")
    assert b"about" in asked(server, "/masa/about/")[1]
    for way in (
        f"/masa/../{project.folder.name}/mkdocs.yml",
        "/masa/../../etc/passwd",
        "/masa/../",
    ):
        assert asked(server, way)[0] == "404"
