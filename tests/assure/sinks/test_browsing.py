"""In a browser nothing hostile runs, loads or leads away; and the proof notices what does."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.assure.figures import Figure, Size
from tests.assure.sinks.attack import Seen, attacking
from tests.assure.sinks.browsing import chromium, figures
from tests.assure.sinks.known import is_ours
from tests.browser.harness import find_browser, give_up
from tests.browser.serving import serving

pytestmark = pytest.mark.browser
Look = Callable[[Path, str], Seen]
PAGE = "<!doctype html><html lang=en><title>x</title><p>x</p>{}"


@pytest.fixture(scope="module", autouse=True)
def _there_is_a_browser() -> None:
    if find_browser(os.environ) is None:
        give_up(os.environ)


@pytest.fixture(scope="module")
def apart() -> Iterator[Executor]:
    """A thread of its own: whoever runs these tests may have another browser open in this one."""
    with ThreadPoolExecutor(1) as executor:
        yield executor


def test_a_short_share_of_the_proof(apart: Executor) -> None:
    made = apart.submit(figures, Size.SHORT).result()
    assert [figure.what for figure in made if not figure.tried] == []
    assert {figure.what: figure.faults for figure in made if not figure.good} == {}


@pytest.fixture(scope="module")
def look(apart: Executor) -> Iterator[Look]:
    """What is noticed of a page with something in it, in that thread."""
    with ExitStack() as stack:
        browser = apart.submit(stack.enter_context, chromium()).result()
        yield lambda folder, planted: apart.submit(seen, browser, folder, planted).result()
        apart.submit(stack.close).result()


def seen(browser: Browser, folder: Path, planted: str) -> Seen:
    """What is noticed of a page with something in it."""
    (folder / "index.html").write_text(PAGE.replace("{}", planted), "utf-8")
    found = Seen()
    with serving(folder) as home, attacking(browser, home, found) as attack:
        attack.open("")
    return found


@pytest.mark.parametrize(
    ("planted", "says"),
    [
        ("<script>ran()</script>", "a script ran"),
        ("<p onwheel=ran()>x</p>", "a script ran"),
        ("<a href='javascript:alert(1)'>x</a>", "a script ran"),
        ("<img src=https://evil.example/x.png alt=''>", "a request went to https://evil.example/"),
        ("<meta http-equiv=refresh content='0;url=https://evil.example/'>", "a request went to"),
        ("<p style='color:red'>x</p>", "there is p style"),
        ("<iframe srcdoc=x></iframe>", "there is iframe"),
        ("<a href='https://www.example.gov.uk@evil.example/'>x</a>", "there is a href=https://www"),
        ("<form action=data:x></form>", "there is form action=data:x"),
        ("<script>throw 1</script>", "the console says"),
        ("<img src=lost.png alt=''>", "nothing is at"),
    ],
)
def test_what_should_not_be_there_is_noticed(
    look: Look, tmp_path: Path, planted: str, says: str
) -> None:
    assert says in " ".join(look(tmp_path, planted).faults())


def test_nothing_is_noticed_of_a_sound_page(look: Look, tmp_path: Path) -> None:
    found = look(tmp_path, "<link rel=icon href=data:,><a href='mailto:a@b.org'>x</a>")
    assert [fault for fault in found.faults() if "data:," not in fault] == []
    assert found.opened == 1


def test_what_pages_are_made_of() -> None:
    assert [
        each for each in ("p", "p class", "td data-label", "svg viewBox") if not is_ours(each)
    ] == []
    assert [each for each in ("iframe", "p style", "p onclick", "base href") if is_ours(each)] == []


def test_every_figure_can_fall_short() -> None:
    assert not Figure("x", 1, "x", "x", Seen(1, ["a"]).faults()).good
