"""One partnership alone in the folder: its pages stand at the root of the website."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from masa.pages.partnership import KINDS
from tests.site.finding import Site
from tests.site.project import Project

WORRIED = "worried-about-a-child/"
#: 1 December 2026.
LATER = "1796083200"


def test_its_overview_is_the_front_page(alone_site: Site) -> None:
    home = alone_site.pages[""]
    assert home.words["h1"].strip() == "Quillmere Safeguarding Children Partnership"
    assert "Who keeps children safe where you live?" not in home.text


def test_every_kind_of_its_pages_stands_at_the_root(alone_site: Site) -> None:
    addresses = {f"{kind.slug}/" for kind in KINDS if kind.slug not in ("", "worried", "ahead")}
    assert addresses <= set(alone_site.pages)
    assert [a for a in alone_site.pages if a.startswith("partnerships/")] == []


def test_pages_that_choose_between_partnerships_are_not_there(alone_site: Site) -> None:
    assert {"partnerships/", "find-your-area/", "worried/"} & set(alone_site.pages) == set()


def test_help_is_its_own_and_stands_where_it_does_on_every_site(
    alone_site: Site, small_site: Site
) -> None:
    assert "01632 960 110" in alone_site.pages[WORRIED].words["main"]
    assert "01632 960 110" not in small_site.pages[WORRIED].words["main"]
    band = [
        next(a["href"] for a in page.all("a") if "worried" in a["href"])
        for address, page in alone_site.pages.items()
        if address not in ("404.html", WORRIED)
    ]
    assert {link.replace("../", "") for link in band} == {WORRIED}


def test_links_are_whole(alone_site: Site, small_site: Site) -> None:
    assert alone_site.broken() == []
    assert small_site.broken() == []


def test_its_contents_stand_beside_the_pages_of_the_whole_site(alone_site: Site) -> None:
    for address in ("glossary/", "about/", "guidance/second/team/"):
        links = {link.replace("../", "") for link in alone_site.pages[address].links}
        assert {"scrutiny/", "compliance/"} <= links


#: A link to the page about the records of this repository, which goes when they go.
OF_RECORDS = re.compile(r"\]\((?:how-to-edit/)?systems\.md\)")


def test_the_repositorys_own_pages_fit_a_site_of_one(tmp_path: Path, repository: Path) -> None:
    project = Project.make(tmp_path / "project", alone=True)
    for name in ("content", "arrangements"):
        shutil.rmtree(project.folder / name)
    shutil.copytree(repository / "content", project.folder / "content")
    for name in ("guidance", "registers", "partnerships/northmere"):
        copied = f"arrangements/{name}"
        shutil.copytree(repository / copied, project.folder / copied)
    (project.folder / "content/how-to-edit/systems.md").unlink()
    for page in (project.folder / "content").rglob("*.md"):
        lines = page.read_text("utf-8").splitlines(keepends=True)
        page.write_text("".join(line for line in lines if not OF_RECORDS.search(line)), "utf-8")
    # The statement of accessibility is younger than the day of the other tests' builds.
    outcome = project.run("masa", "build", SOURCE_DATE_EPOCH=LATER)
    assert outcome.code == 0, outcome.text
