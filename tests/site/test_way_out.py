"""A site that chooses about the way out, and one that does so for a page that is not there."""

from __future__ import annotations

import pytest

from tests.site.finding import Site
from tests.site.project import Project

REGISTER = "arrangements/registers/shared.yml"
AFTER = "  branch: main\n"


@pytest.mark.parametrize(
    ("exit_", "there"),
    [
        ("{show: nowhere}", set()),
        ("{to: 'https://www.example.org/rain', show: nowhere, also: [about/]}", set()),
        ("{also: [about/], never: [for-children/]}", {"about/", "for-practitioners/"}),
    ],
)
def test_a_site_chooses_which_pages_have_it(project: Project, exit_: str, there: set[str]) -> None:
    project.replace(REGISTER, AFTER, f"{AFTER}  exit: {exit_}\n")
    outcome = project.masa("build")
    assert outcome.code == 0, outcome.text
    asked = {"about/", "for-children/", "for-practitioners/", "privacy/"}
    pages = Site.read(project.site).pages
    assert {address for address in asked if "data-exit" in pages[address].text} == there


def test_a_page_that_is_not_there_stops_the_build(project: Project) -> None:
    project.replace(REGISTER, AFTER, f"{AFTER}  exit: {{also: [abuot/]}}\n")
    outcome = project.masa("build")
    assert outcome.code == 1
    assert "there is no page `abuot/`" in outcome.text
    assert not project.site.exists()
