"""Pages that state a fact count for more in the search than those that gather facts."""

from pathlib import Path

import pytest

from masa.guidance.workspace import open_workspace
from masa.pages.book import make_pages
from masa.pages.weights import weight
from tests.pages.everyone.sites import TODAY

REPOSITORY = Path(__file__).parents[2]
WORKSPACE = open_workspace(REPOSITORY / "arrangements", TODAY)
PAGES = {page.address: page for page in make_pages(WORKSPACE)}


def of(address: str) -> float:
    return weight(PAGES[address], WORKSPACE)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("worried-about-a-child/", "glossary/"),
        ("partnerships/northmere/worried/", "partnerships/northmere/funding/"),
        ("partnerships/northmere/funding/", "compare/funding/"),
        ("partnerships/northmere/funding/", "partnerships/salford/priorities/"),
        ("partnerships/northmere/priorities/", "partnerships/northmere/due/"),
        ("partnerships/northmere/priorities/", "due/"),
        ("partnerships/northmere/scrutiny/", "themes/independent-scrutiny/"),
        ("partnerships/salford/priorities/", "programmes/southwark-action-plan/plan/"),
        ("partnerships/northmere/reviews/", "guidance/wt2023/rapid-review-15-working-days/"),
        (
            "guidance/wt2023/rapid-review-15-working-days/",
            "guidance/wt2018/rapid-review-15-working-days/",
        ),
    ],
)
def test_the_page_itself_counts_for_more(more: str, less: str) -> None:
    assert of(more) > of(less)


def test_no_weight_is_beyond_what_the_search_knows() -> None:
    assert [address for address in PAGES if not 0 < of(address) <= 10] == []
