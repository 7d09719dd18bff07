"""The search page as it is without script, and what its script relies on."""

import re
from pathlib import Path

import pytest

from masa.pages.everyone import helping, search, worried
from masa.pages.help import private
from masa.pages.partnership import KINDS
from tests.pages.everyone.sites import identity, made, targets, workspace
from tests.pages.partnership.scene import render

ADDRESS = "search/"
OVERRIDES = Path(__file__).parents[3] / "overrides"
SCRIPTS = {
    path.relative_to(OVERRIDES).as_posix(): path.read_text("utf-8")
    for path in sorted((OVERRIDES / "assets").glob("search*.js"))
}
SCRIPT = "\n".join(SCRIPTS.values())
TWO = {"a": identity("Alpha"), "b": identity("Beta")}


def html_of(folder: Path) -> str:
    return render(made(search.pages, workspace(folder, **TWO))[ADDRESS].view, ADDRESS)


def test_the_page_brings_its_own_script_and_is_not_searched(tmp_path: Path) -> None:
    page = made(search.pages, workspace(tmp_path, **TWO))[ADDRESS]
    assert page.scripts[0] == page.early == "assets/search-index.js"
    assert set(page.scripts) == set(SCRIPTS) - {"assets/search-names.js"}
    assert not page.indexed


def test_without_script_there_are_a_form_lists_and_help(tmp_path: Path) -> None:
    html = html_of(tmp_path)
    assert re.search(r'<form [^>]*action="\./" method="get">', html)
    assert '<label for="q">' in html
    assert re.search(r"<noscript>.*needs JavaScript.*</noscript>", html, re.DOTALL)
    assert 'href="../a-to-z/"' in html
    assert 'href="tel:999"' in html
    assert 'href="../worried-about-a-child/"' in html


def test_everything_that_the_script_looks_for_is_in_the_page(tmp_path: Path) -> None:
    html = html_of(tmp_path)
    names = re.search(r"= \[([^\]]*)\]\.map\(part\)", SCRIPT)
    assert names is not None
    wanted = [f"data-search-{name}" for name in re.findall(r'"(\w+)"', names[1])]
    assert wanted
    assert [name for name in (*wanted, 'id="q"', "data-help-words=") if name not in html] == []


def test_the_page_of_one_partnership_leads_to_its_own_help(tmp_path: Path) -> None:
    view = made(search.pages, workspace(tmp_path, a=identity("Alpha")))[ADDRESS].view
    found = targets(view)
    assert found["All the ways to get help"] == "worried-about-a-child/"
    assert "Find your area" not in found


@pytest.mark.parametrize(
    "word",
    "report abuse abused hurt hurting worried danger dangerous harm self-harm neglect unsafe "
    "childline bullying suicide beaten".split(),
)
def test_words_of_somebody_who_needs_help_are_known(word: str) -> None:
    parts = word.split("-")
    assert any(part.startswith(start) for part in parts for start in search.HELP_WORDS)


@pytest.mark.parametrize(
    "word", ["training", "funding", "threshold", "scrutiny", "chair", "health"]
)
def test_other_words_are_not_taken_for_a_cry_for_help(word: str) -> None:
    assert not any(word.startswith(start) for start in search.HELP_WORDS)


@pytest.mark.parametrize(
    ("query", "is_private"),
    [
        ("hide my visit", True),
        ("how do i hide that i was here", True),
        ("clear my history", True),
        ("private browsing", True),
        ("private fostering", False),
        ("hidden harm", False),
        ("history of reviews", False),
        ("tracking actions", False),
    ],
)
def test_whoever_wants_to_leave_no_trace_is_known(query: str, is_private: bool) -> None:
    assert any(f" {start}" in f" {query} " for start in search.PRIVATE_WORDS) is is_private


def test_the_page_about_traces_is_known_by_its_subject_and_kind(tmp_path: Path) -> None:
    page = made(helping.pages, workspace(tmp_path, **TWO))["keeping-your-visit-private/"]
    assert (page.subject, page.kind) == (private.TITLE, search.HELP_KIND)
    assert f'data-private-subject="{page.subject}"' in html_of(tmp_path)


def test_the_pages_that_lead_the_results_are_those_that_help(tmp_path: Path) -> None:
    (page,) = made(worried.pages, workspace(tmp_path, **TWO)).values()
    assert (page.subject, page.kind) == (search.HELP_SUBJECT, search.HELP_KIND)
    assert search.HELP_SUBJECT in {kind.title for kind in KINDS}


@pytest.mark.parametrize(
    "unsafe", ["innerHTML", "outerHTML", "insertAdjacent", "eval(", "Storage", "cookie", "http"]
)
def test_the_script_sets_text_only_and_keeps_nothing(unsafe: str) -> None:
    assert "textContent" in SCRIPT
    assert unsafe not in SCRIPT


@pytest.mark.parametrize("name", SCRIPTS)
def test_each_script_is_short(name: str) -> None:
    assert len(SCRIPTS[name].splitlines()) < 200
