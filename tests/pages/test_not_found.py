"""The page for an address where there is none."""

from masa.pages import not_found
from masa.pages.blocks import Links
from masa.pages.special_blocks import FindForm
from tests.pages.partnership.scene import every

HELP, AREAS = "worried-about-a-child/", "find-your-area/"


def test_a_lost_reader_can_search_and_go_on() -> None:
    lead = not_found.view(frozenset({HELP, AREAS, "a-to-z/"})).lead
    (form,), (ways,) = every(FindForm, lead), every(Links, lead)
    assert form.action == "search/"
    assert [way.target for way in ways.links] == [HELP, AREAS, "a-to-z/", ""]


def test_only_pages_of_this_site_are_offered() -> None:
    (ways,) = every(Links, not_found.view(frozenset({HELP})).lead)
    assert [way.target for way in ways.links] == [HELP, ""]
