"""What a page would fetch from elsewhere is told in time, however it is written."""

from __future__ import annotations

from time import process_time

import pytest

from masa.site.elsewhere import in_page


def test_thousands_of_slashes_in_one_attribute_are_one_address() -> None:
    address = "//a.example" + "//" * 20_000
    started = process_time()
    assert [*in_page(f'<img alt="" src="{address}">')] == [address]
    assert [*in_page(f'<a href="{address}">a</a>')] == []
    assert process_time() - started < 0.5


def test_what_follows_an_address_is_looked_at_too() -> None:
    tag = '<img alt="//said" src="//one.example/a//b" srcset="//two.example/c">'
    assert [*in_page(tag)] == ["//one.example/a//b", "//two.example/c"]


@pytest.mark.parametrize(
    ("tag", "found"),
    [
        ('<img src="//one.example/a" ', ["//one.example/a"]),
        ('<a href="//one.example/a"', []),
        ('<link rel="stylesheet" href="//one.example/a"\n', ["//one.example/a"]),
    ],
)
def test_a_tag_that_never_ends_is_looked_at_too(tag: str, found: list[str]) -> None:
    assert [*in_page(f"<p>x</p>{tag}")] == found
