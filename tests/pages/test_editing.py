"""Links to the line and to the file that a change belongs in."""

from typing import Any

import pytest

from masa.findings import Place
from masa.model.funding import Funding
from masa.model.registers import Feedback, SiteInformation
from masa.pages.editing import file_link, line_link, page_link
from masa.pages.inline import Anchor
from masa.pages.views import PageView, Section
from masa.reading import read_bytes

FILE = "arrangements/partnerships/northmere/funding.yml"
PLACE = Place(FILE, 12, 3)


def kept_at(repository: str | None, branch: str = "main") -> SiteInformation:
    return SiteInformation(
        publisher="Us",
        describes="A site.",
        feedback=Feedback(),
        licence="Open",
        repository=repository,
        branch=branch,
    )


@pytest.mark.parametrize(
    ("repository", "branch", "start", "rest"),
    [
        ("https://github.com/a/b", "main", "https://github.com/a/b", "main"),
        ("https://github.com/a/b/", "main", "https://github.com/a/b", "main"),
        ("https://github.com/a/b.git", "main", "https://github.com/a/b", "main"),
        ("https://github.com/a/gitlab", "main", "https://github.com/a/gitlab", "main"),
        ("https://gitlab.com/a/b/c", "main", "https://gitlab.com/a/b/c/-", "main"),
        ("https://gitlab.example.org/a/b/-", "main", "https://gitlab.example.org/a/b/-", "main"),
        ("https://git.example.org/a/b/-", "main", "https://git.example.org/a/b/-", "main"),
        ("https://github.com/a/b", "in work/#2", "https://github.com/a/b", "in%20work/%232"),
    ],
)
def test_links_lead_to_the_line_and_to_the_file(
    repository: str, branch: str, start: str, rest: str
) -> None:
    site = kept_at(repository, branch)
    line, file = line_link(site, PLACE), file_link(site, FILE)
    assert line
    assert line.target == f"{start}/blob/{rest}/{FILE}#L12"
    assert file
    assert file.target == f"{start}/edit/{rest}/{FILE}"


def page_of(*targets: str | None) -> PageView:
    parts = (Section("a", "A", (), suggest=Anchor("S", t) if t else None) for t in targets)
    return PageView("Page", sections=tuple(parts))


def test_a_page_leads_to_the_file_that_most_of_it_comes_from() -> None:
    site = kept_at("https://github.com/a/b")
    start = "https://github.com/a/b/blob/main"
    view = page_of(f"{start}/one.yml#L1", f"{start}/two.yml#L3", None, f"{start}/two.yml#L9")
    link = page_link(site, view)
    assert link
    assert link.target == "https://github.com/a/b/edit/main/two.yml"


def test_of_two_files_a_page_leads_to_the_first() -> None:
    start = "https://github.com/a/b/blob/main"
    link = page_link(
        kept_at("https://github.com/a/b"), page_of(f"{start}/b.yml#L1", f"{start}/a.yml#L1")
    )
    assert link
    assert link.target.endswith("/b.yml")


@pytest.mark.parametrize("site", [None, kept_at(None)])
def test_nothing_is_offered_without_a_repository(site: SiteInformation | None) -> None:
    assert line_link(site, PLACE) is None
    assert file_link(site, FILE) is None
    assert page_link(site, page_of("https://github.com/a/b/blob/main/a.yml#L1")) is None


def test_nothing_is_offered_for_what_stands_in_no_file() -> None:
    site = kept_at("https://github.com/a/b")
    assert line_link(site, Place("")) is None
    assert file_link(site, "") is None
    assert page_link(site, page_of(None)) is None


def owner(text: str) -> dict[str, Any]:
    record, findings = read_bytes(text.encode(), FILE)
    assert findings == []
    return record


FUNDING = """funding:
  year: 2026/27
  total: £12
  costs:
    - what: Training
      amount: £12
"""


@pytest.mark.parametrize(("id_", "line"), [("total", 3), ("costs", 5), ("elsewhere", 2)])
def test_a_section_that_is_called_after_a_field_leads_to_it(id_: str, line: int) -> None:
    funding = Funding.model_validate(owner(FUNDING)["funding"])
    assert funding.place(id_).line == line
