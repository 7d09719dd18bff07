"""What robots are told: where the list of pages is, on a site that stands at a host's root."""

from __future__ import annotations

from urllib.robotparser import RobotFileParser

import pytest

from masa.downloads import make_downloads
from tests.pages.golden.world import workspace

ROOT = "https://www.example.org/"


def test_every_page_may_be_fetched_and_the_list_is_named() -> None:
    parser = RobotFileParser()
    parser.parse(make_downloads(workspace(), "A", ROOT).files["robots.txt"].splitlines())
    assert parser.can_fetch("anybody", f"{ROOT}partnerships/")
    assert parser.site_maps() == [f"{ROOT}sitemap.xml"]


@pytest.mark.parametrize("root", ["", f"{ROOT}below/"])
def test_where_no_robot_would_ask_there_is_none(root: str) -> None:
    assert "robots.txt" not in make_downloads(workspace(), "A", root).files
