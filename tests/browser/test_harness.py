"""The browser tests prove something only if they can fail: planted faults must be found."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from masa.hosting import headers_file
from masa.hosting.rules import rules_of
from tests.browser.conftest import SOUND, Visitor
from tests.browser.harness import axe, find_browser, give_up, kept
from tests.browser.serving import serving

SMALL = "<a href=/ style='display:inline-block;width:12px;height:12px'>a</a>"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_sound_page_raises_nothing(
    visit: Visitor, home: Callable[[str], str], width: int, scheme: str
) -> None:
    started = visit(home(""), width=width, scheme="dark" if scheme == "dark" else "light")
    page = started.open()
    assert page.evaluate("innerWidth") == width
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") == (scheme == "dark")
    assert (axe(page, best_practice=True), started.errors, started.strangers) == ([], [], [])


@pytest.mark.parametrize(
    ("planted", "rules"),
    [
        ("<img src=data:,>", ["image-alt"]),
        ("<p style='color:#aaa;background:#fff'>Too pale</p>", ["color-contrast"]),
        ("<input>", ["label"]),
        (f"<p>{SMALL}{SMALL}</p>", ["target-size"]),
    ],
)
def test_planted_barrier_is_found(
    visit: Visitor, home: Callable[[str], str], planted: str, rules: list[str]
) -> None:
    page = visit(home(planted)).open()
    assert [violation.rule for violation in axe(page)] == rules


def test_a_strict_content_security_policy_does_not_stop_axe(
    visit: Visitor, home: Callable[[str], str]
) -> None:
    policy = "<meta http-equiv=Content-Security-Policy content=\"script-src 'none'\">"
    page = visit(home(f"{policy}<input>")).open()
    assert [violation.rule for violation in axe(page)] == ["label"]


@pytest.mark.parametrize(
    "planted",
    [
        "<img alt='' src=http://stranger.example/pixel.gif>",
        "<link rel=stylesheet href=http://stranger.example/pixel.gif>",
        "<script>fetch('http://stranger.example/pixel.gif').catch(() => 0)</script>",
    ],
)
def test_planted_request_to_another_host_is_found(
    visit: Visitor, home: Callable[[str], str], planted: str
) -> None:
    started = visit(home(planted))
    started.open()
    assert started.strangers == ["http://stranger.example/pixel.gif"]


@pytest.mark.parametrize(
    ("planted", "error"),
    [
        ("<script>console.error('planted')</script>", "planted"),
        ("<script>throw new Error('planted')</script>", "planted"),
        (
            "<script src=/not-there.js></script>",
            "Failed to load resource: the server responded with a status of 404 (File not found)",
        ),
    ],
)
def test_planted_error_is_found(
    visit: Visitor, home: Callable[[str], str], planted: str, error: str
) -> None:
    started = visit(home(planted))
    started.open()
    assert started.errors == [error]


@pytest.mark.parametrize(
    ("planted", "left"),
    [
        ("document.cookie = 'seen=1'", ["cookie seen", "cookie seen=1"]),
        ("localStorage.seen = 1", ["localStorage seen"]),
        ("sessionStorage.seen = 1", ["sessionStorage seen"]),
        ("indexedDB.open('seen')", ["indexedDB seen"]),
        ("caches.open('seen')", ["cache seen"]),
    ],
)
def test_what_is_left_on_the_device_is_found(
    visit: Visitor, home: Callable[[str], str], planted: str, left: list[str]
) -> None:
    page = visit(home("")).open()
    assert kept(page) == []
    page.evaluate(f"async () => {{ {planted}; await new Promise(done => setTimeout(done, 50)) }}")
    assert kept(page) == left


@pytest.mark.parametrize(
    "planted",
    [
        "<p style='color:red'>Inline style</p>",
        "<script>document.title = 'Inline script'</script>",
        "<style>p{color:red}</style>",
        "<img alt='' src=http://stranger.example/pixel.gif>",
        "<base href=/elsewhere/>",
    ],
)
def test_what_breaks_the_policy_is_an_error(visit: Visitor, tmp_path: Path, planted: str) -> None:
    page = f"<!doctype html><title>Planted</title><link rel=icon href=icon.svg>{planted}"
    (tmp_path / "index.html").write_text(page, "utf-8")
    (tmp_path / "icon.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    (tmp_path / "_headers").write_text(headers_file.write(rules_of(tmp_path)), "utf-8")
    with serving(tmp_path) as address:
        started = visit(address)
        started.open()
        assert len(started.errors) == 1
        assert "Content Security Policy" in started.errors[0]


def test_without_javascript_no_script_runs(visit: Visitor, home: Callable[[str], str]) -> None:
    address = home("<script>document.querySelector('h1').textContent = 'Changed'</script>")
    assert visit(address).open().inner_text("h1") == "Changed"
    assert visit(address, java_script=False).open().inner_text("h1") == "Sound"


def test_visits_share_nothing(visit: Visitor, home: Callable[[str], str]) -> None:
    address = home("")
    visit(address).open().evaluate("localStorage.setItem('kept', 'yes')")
    assert visit(address).open().evaluate("localStorage.getItem('kept')") is None


def test_server_shows_the_sites_own_page_for_what_is_missing(
    visit: Visitor, tmp_path: Path
) -> None:
    (tmp_path / "404.html").write_text(SOUND.replace("{}", "<p id=lost>Lost</p>"), "utf-8")
    with serving(tmp_path) as address:
        page = visit(address).open("nowhere/")
        assert page.inner_text("#lost") == "Lost"


def program(folder: Path, name: str) -> str:
    path = folder / name
    path.write_text("#!/bin/sh\n", "utf-8")
    path.chmod(0o755)
    return str(path)


def test_the_named_browser_comes_first_and_nothing_replaces_it(tmp_path: Path) -> None:
    chromium, mine = program(tmp_path, "chromium"), program(tmp_path, "mine")
    assert find_browser({"PATH": str(tmp_path)}) == chromium
    quicker = program(tmp_path, "chromium-headless-shell")
    assert find_browser({"PATH": str(tmp_path)}) == quicker
    assert find_browser({"PATH": str(tmp_path), "MASA_CHROMIUM": mine}) == mine
    assert find_browser({"PATH": str(tmp_path), "MASA_CHROMIUM": f"{mine}-gone"}) is None
    assert find_browser({"PATH": str(tmp_path / "empty")}) is None


@pytest.mark.parametrize(
    ("environment", "outcome"),
    [
        ({}, pytest.skip.Exception),
        ({"CI": "false"}, pytest.skip.Exception),
        ({"CI": "true"}, pytest.fail.Exception),
        ({"CI": "true", "MASA_CHROMIUM": "/nowhere"}, pytest.fail.Exception),
    ],
)
def test_missing_browser_skips_here_and_fails_on_a_build_server(
    environment: dict[str, str], outcome: type[BaseException]
) -> None:
    with pytest.raises(outcome, match=r"no browser found .*set MASA_CHROMIUM"):
        give_up(environment)


@pytest.mark.parametrize(("build_server", "exit_code"), [("", 0), ("true", 1)])
def test_whole_run_without_a_browser(repository: Path, build_server: str, exit_code: int) -> None:
    one = f"{Path(__file__).relative_to(repository)}::test_visits_share_nothing"
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", one],
        cwd=repository,
        env={
            **os.environ,
            "CI": build_server,
            "MASA_CHROMIUM": "/nowhere/chromium",
            "PYTEST_ADDOPTS": "",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == exit_code, run.stdout
    assert "no browser found (looked for MASA_CHROMIUM=/nowhere/chromium)" in run.stdout
