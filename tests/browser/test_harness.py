"""The browser tests prove something only if they can fail: planted faults must be found."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import Visitor
from tests.browser.harness import axe, find_browser, give_up, serving

SOUND = (
    "<!doctype html><html lang=en><meta charset=utf-8><title>Sound</title>"
    "<meta name=viewport content='width=device-width'>"
    "<link rel=icon href=data:,>"
    "<style>body{color:#222;background:#fff}@media(prefers-color-scheme:dark)"
    "{body{color:#fff;background:#000}}</style>"
    "<main><h1>Sound</h1><p>Nothing is wrong with this page.</p>{}</main>"
)
SMALL = "<a href=/ style='display:inline-block;width:12px;height:12px'>a</a>"


@pytest.fixture
def home(tmp_path: Path, served: Callable[[Path], str]) -> Callable[[str], str]:
    """Serve one small page with something planted in it."""

    def plant(planted: str) -> str:
        (tmp_path / "index.html").write_text(SOUND.replace("{}", planted), "utf-8")
        return served(tmp_path)

    return plant


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
        env={**os.environ, "CI": build_server, "MASA_CHROMIUM": "/nowhere/chromium"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == exit_code, run.stdout
    assert "no browser found (looked for MASA_CHROMIUM=/nowhere/chromium)" in run.stdout
