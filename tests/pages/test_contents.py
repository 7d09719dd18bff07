"""The list of what is on a page: numbers as they stand at the headings."""

from dataclasses import replace

import pytest

from masa.pages.page import Page
from masa.pages.rendered import body
from masa.pages.rendering import Renderer
from masa.pages.views import PageView
from tests.pages.partnership.scene import OVERRIDES
from tests.pages.test_sections import made


@pytest.mark.parametrize(
    ("number", "link"),
    [("", "Neglect"), ("3", "3. Neglect"), ("3.", "3. Neglect"), ("A", "A. Neglect")],
)
def test_contents_give_the_number_of_a_section_once(number: str, link: str) -> None:
    sections = (replace(made("one", "Neglect"), number=number), made("two"), made("three"))
    page = Page("a/", "A", "", PageView("A", sections=sections), "Arrangements")
    assert f'<a href="#one">{link}</a>' in body(Renderer(OVERRIDES), page)
