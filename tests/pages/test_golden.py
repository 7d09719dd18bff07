"""Every kind of page as it was when somebody last looked at it: golden/pages/.

When a page is meant to change, renew the files, and read what changed before it is committed:

    MASA_RENEW_GOLDEN=1 python -m pytest tests/pages/test_golden.py
    git diff tests/pages/golden/pages
"""

from __future__ import annotations

import difflib
import os
import re
from pathlib import Path

import pytest

from masa.pages.partnership import KINDS
from masa.pages.programme import KINDS as PROGRAMME_KINDS
from masa.site.assembly import Assembly, source
from tests.hosting.names import plain_names
from tests.pages.golden.world import (
    FOLDER,
    PROGRAMME,
    PUBLISHED,
    RECORD,
    alone,
    assembly,
    workspace,
)

PAGES = FOLDER / "pages"
RENEW = bool(os.environ.get("MASA_RENEW_GOLDEN")) and not os.environ.get("CI")
MOST_LINES_SHOWN = 60

SITE = (
    "", "find-your-area/", "partnerships/", "programmes/", "guidance/", "guidance/first/",
    "guidance/second/", "glossary/", "a-to-z/", "worried-about-a-child/", "search/",
)  # fmt: skip
#: One for each outcome, one that the law requires, and one that changed between two editions.
REQUIREMENTS = (
    "first/custody", "second/independent-scrutiny", "second/team", "second/disagreements",
    "second/custody", "second/balance",
)  # fmt: skip
OF_RECORD = ("", "arrangements", "priorities", "compliance")
#: No edition is to come in the golden arrangements; see tests/pages/partnership/test_ahead.py.
AHEAD = "ahead"


def addresses() -> dict[str, str]:
    """The address of each page that has a golden file, by the file's name."""
    found = {f"site/{address.strip('/') or 'home'}": address for address in SITE}
    found |= {f"site/guidance/{name}": f"guidance/{name}/" for name in REQUIREMENTS}
    folders = (
        (f"partnerships/{PUBLISHED}/", [kind.slug for kind in KINDS if kind.slug != AHEAD]),
        (f"partnerships/{RECORD}/", OF_RECORD),
        (f"programmes/{PROGRAMME}/", [kind.slug for kind in PROGRAMME_KINDS]),
    )
    for folder, kinds in folders:
        for kind in kinds:
            name = f"{folder.split('/')[1]}/{kind or 'overview'}"
            found[name] = f"{folder}{kind}/" if kind else folder
    return found


@pytest.fixture(scope="module")
def both() -> Assembly:
    return assembly(workspace())


def tidy(html: str) -> str:
    """HTML with a line for each tag that follows another, so that a difference is easy to read.

    Assets stand there under their own names: else each would change every file.
    """
    words = re.sub(r"\s+", " ", plain_names(html)).strip()
    return re.sub(r"> ?<", ">\n<", words) + "\n"


def difference(stored: str, made: str) -> str:
    """What changed, as far as one screen shows it."""
    lines = difflib.unified_diff(
        stored.splitlines(), made.splitlines(), "stored", "made", n=2, lineterm=""
    )
    found = list(lines)
    more = len(found) - MOST_LINES_SHOWN
    return "\n".join(
        [*found[:MOST_LINES_SHOWN], *([f"… and {more} more lines"] if more > 0 else [])]
    )


def compare(name: str, html: str) -> None:
    """Fail with the difference between a page and its golden file; or renew the file."""
    path = PAGES / f"{name}.html"
    made = tidy(html)
    if RENEW:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made, "utf-8")
        pytest.skip("The golden file was renewed: read what changed.")
    stored = path.read_text("utf-8") if path.is_file() else ""
    if stored != made:
        pytest.fail(f"{path.name} is not as it was:\n{difference(stored, made)}\n{__doc__}", False)


@pytest.mark.parametrize("name", addresses())
def test_page_is_as_it_was(both: Assembly, name: str) -> None:
    html = both.body(source(addresses()[name]))
    assert html.count("<h1") == 1
    compare(name, html)


@pytest.mark.parametrize(("name", "address"), [("overview", ""), ("page", "scrutiny/")])
def test_document_of_a_partnership_alone_is_as_it_was(name: str, address: str) -> None:
    made = assembly(alone(PUBLISHED))
    html = "<p>The body.</p>".join(made.around(source(address)))
    assert html.count("<main") == 1
    compare(f"document/{name}", html)


def test_document_of_a_page_written_by_hand_is_as_it_was(both: Assembly) -> None:
    html = both.by_hand("about/", "About & more", 'What "it" is.', "<h1>About</h1><p>It is.</p>")
    assert "<p>It is.</p>" in html
    compare("document/by-hand", html)


def test_document_for_unknown_addresses_is_as_it_was(both: Assembly) -> None:
    html = both.not_found("/404.html")
    assert "There is no page here" in html
    compare("document/not-found", html)


def test_every_kind_of_page_has_a_golden_file_and_no_file_is_left_over(both: Assembly) -> None:
    own = (f"partnerships/{PUBLISHED}/", f"partnerships/{RECORD}/", f"programmes/{PROGRAMME}/")
    pages = {address for address in both.frame.pages if address.startswith(own)}
    # A whole document holds the sections of the other pages: tests/pages/test_binding.py.
    made = {address for address in pages if not address.endswith("/whole/")}
    assert made <= set(addresses().values())
    documents = {f"document/{name}" for name in ("overview", "page", "by-hand", "not-found")}
    stored = {p.relative_to(PAGES).with_suffix("").as_posix() for p in PAGES.rglob("*.html")}
    assert stored == {*addresses(), *documents}


def test_a_difference_is_found_and_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.pages.test_golden.PAGES", tmp_path)
    monkeypatch.setattr("tests.pages.test_golden.RENEW", False)
    (tmp_path / "a.html").write_text("<p>\n<b>one</b>\n</p>\n")
    with pytest.raises(pytest.fail.Exception, match=r"(?s)-<b>one</b>\n\+<b>two</b>"):
        compare("a", "<p> <b>two</b>  </p>")
    with pytest.raises(pytest.fail.Exception, match="is not as it was"):
        compare("missing", "<p></p>")
    (tmp_path / "a.html").write_text("<p>\n<b>two</b>\n</p>\n")
    compare("a", "<p> <b>two</b>  </p>")
