"""`masa serve` as an editor sees it: an edit is on the page at once, and so is a mistake."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.site.project import REPOSITORY, Project

pytestmark = pytest.mark.usefixtures("asked_to_stop_is_heard")
PAGE = "partnerships/quillmere/scrutiny/"
#: Long enough for a busy machine; an editor waits a fraction of it.
PATIENCE = 60_000


@dataclass(frozen=True)
class Preview:
    """A running preview of a project, and its address."""

    project: Project
    home: str
    said: Path


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    project = Project.make(tmp_path / "project", search=False)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    said = tmp_path / "said.txt"
    with said.open("wb") as log:
        program = subprocess.Popen(
            [sys.executable, "-m", "masa", "serve", "--address", address],
            cwd=project.folder,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY / "plugins")},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(f"http://{address}/", program, said)
            yield Preview(project, f"http://{address}/", said)
        finally:
            program.send_signal(signal.SIGINT)
            assert program.wait(timeout=60) == 0, said.read_text("utf-8")


def _wait(home: str, program: subprocess.Popen[bytes], said: Path) -> None:
    """Wait for the whole site."""
    for _ in range(PATIENCE // 100):
        try:
            with urllib.request.urlopen(f"{home}glossary/", timeout=60):  # noqa: S310
                return
        except urllib.error.HTTPError as answer:
            if answer.code != 503 or b"The preview is being made" not in answer.read():
                pytest.fail(f"{answer.code}", pytrace=False)
        except OSError:
            pass  # it does not listen yet
        assert program.poll() is None, said.read_text("utf-8")
        time.sleep(0.1)
    pytest.fail(said.read_text("utf-8"), pytrace=False)


def test_an_edit_and_a_mistake_are_seen_without_a_touch_and_so_is_its_mend(
    preview: Preview, visit: Visitor
) -> None:
    project, name = preview.project, preview.project.partnership("scrutiny.yml")
    seen = visit(preview.home, width=320)
    seen.page.goto(f"{preview.home}{PAGE}")
    main = seen.page.locator("main")
    expect(main).to_contain_text("reads, visits and asks", timeout=PATIENCE)
    project.replace(name, "reads, visits and asks", "reads <b>and</b> listens")
    expect(main).to_contain_text("reads <b>and</b> listens", timeout=PATIENCE)

    sound = (project.folder / name).read_text("utf-8")
    project.write(name, sound.replace("scrutiny:", "scrutiny: [", 1))
    problems = seen.page.locator("[data-problems]")
    expect(problems).to_contain_text("This stops the website from being built", timeout=PATIENCE)
    expect(problems).to_contain_text(f"{name}:")
    expect(problems).to_contain_text("and not closed")
    expect(problems.locator("mark").first).to_be_visible()
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 320
    expect(main).to_contain_text("Below is the page as it was before")

    project.write(name, sound)
    expect(problems.get_by_text("stops the website")).to_have_count(0, timeout=PATIENCE)
    expect(main).to_contain_text("reads <b>and</b> listens", timeout=PATIENCE)
    assert seen.errors == []
    assert seen.strangers == []


def test_what_an_edit_changes_elsewhere_follows(preview: Preview, visit: Visitor) -> None:
    seen = visit(preview.home)
    seen.page.goto(f"{preview.home}partnerships/")
    name = preview.project.partnership("partnership.yml")
    preview.project.replace(name, "  name: Quillmere", "  name: Great Quillmere")
    expect(seen.page.locator("main")).to_contain_text("Great Quillmere", timeout=PATIENCE)
    unknown = seen.page.goto(f"{preview.home}nowhere/")
    assert unknown
    assert unknown.status == 404
    expect(seen.page.locator("h1")).to_have_text("There is no page here")
