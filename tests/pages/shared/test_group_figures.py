"""How groups fit together and what they pass on: charts, circles, and the same in words."""

from __future__ import annotations

from typing import Any

import pytest

from masa.pages.blocks import Figure, Points
from masa.pages.partnership.groups import view
from tests.pages.partnership.scene import SOURCE, every, part, render, said, scope


def page(status: str = "published", **subjects: Any) -> Any:
    return view(scope(status, **subjects))


def groups(*parents: str) -> list[dict[str, Any]]:
    """Groups a, b, c … each with the ids of its parents between blanks."""
    return [
        {
            "id": name,
            "name": f"Group {name}",
            "kind": "board",
            "parents": above.split(),
            "source": SOURCE,
        }
        for name, above in zip("abcdef", parents, strict=False)
    ]


def test_the_chart_has_its_twin_in_words() -> None:
    section = part(page(groups=groups("", "a", "a", "b c")), "chart")
    (figure,) = every(Figure, section)
    for name in "abcd":
        assert f"Group {name}" in figure.svg
        assert f"Group {name}" in said(figure.words)
    assert "also reports to Group c" in said(figure.words)


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("published", "No group is named to which its groups report"),
        ("record", "The source does not say to whom its groups reported"),
    ],
)
def test_without_any_order_there_is_no_chart_but_the_reason(status: str, reason: str) -> None:
    section = part(page(status, groups=groups("", "")), "chart")
    assert every(Figure, section) == []
    assert reason in said(section)
    assert "Group b" in said(section)


def test_groups_that_stand_apart_are_drawn_and_listed_with_the_reason() -> None:
    section = part(page("record", groups=groups("", "a", "")), "chart")
    reason = "The source does not say to whom these groups reported"
    (figure,) = every(Figure, section)
    assert reason in figure.svg
    assert said(section).count(reason) >= 1
    (apart,) = [block for block in section.blocks if isinstance(block, Points)]
    assert "Group c" in said(apart)


def flow(start: str, end: str, **fields: str) -> dict[str, Any]:
    return {"from": start, "to": end, "carries": f"News of {start}", **fields}


def test_flows_that_close_are_a_circle_and_are_numbered_in_its_order() -> None:
    flows = [
        flow("a", "b", **{"how-often": "Every month"}),
        flow("c", "a"),
        flow("b", "c"),
        flow("c", "d"),
    ]
    section = part(page(groups=groups("", "a", "a", "a"), flows=flows), "flows")
    (figure,) = every(Figure, section)
    assert figure.caption == "A circle of 3 steps"
    (listed,) = [block for block in figure.words if isinstance(block, Points)]
    assert listed.ordered
    texts = [said(item) for item in listed.items]
    assert ["News of a" in texts[0], "News of b" in texts[1], "News of c" in texts[2]] == [True] * 3
    assert "every month" in texts[0]
    assert "Beside the circle" in said(section)
    assert said(section).count("News of c") >= 2


def test_flows_that_do_not_close_are_a_list_alone() -> None:
    flows = [flow("a", "b", **{"two-way": "yes", "note": "The arrows are lost."})]
    section = part(page(groups=groups("", "a"), flows=flows), "flows")
    assert every(Figure, section) == []
    assert "both ways" in said(section)
    assert "The arrows are lost." in said(section)


def test_two_flows_between_the_same_groups_are_both_told() -> None:
    flows = [flow("a", "b"), {"from": "a", "to": "b", "carries": "Money"}, flow("b", "a")]
    section = part(page(groups=groups("", "a"), flows=flows), "flows")
    assert "Money" in said(section)
    assert "News of a" in said(section)
    assert "News of b" in said(section)


def test_it_renders() -> None:
    flows = [flow("a", "b"), flow("b", "a")]
    html = render(page(groups=groups("", "a"), flows=flows), "groups/")
    assert html.count('role="img"') == 2
    assert html.count('id="group-chart-title"') == html.count('id="group-flows-title"') == 1
    assert '<section class="section section-2" id="b">' in html
    assert '<a href="#b">Group b</a>, board' in html
