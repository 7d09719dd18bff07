"""The order of time when dates are vague."""

from masa.model.values import When
from masa.pages.shared.order import in_time


def test_vague_dates_stand_by_their_first_day_and_unknown_ones_last() -> None:
    written = ["Ongoing", "Quarter 4 2020/21", "2020", "w/c 29 June 2020", "5 January 2021", ""]
    items = [(text, When.model_validate(text) if text else None) for text in written]
    shown = [text for text, _ in in_time(items, lambda item: item[1])]
    assert shown == [
        "2020",
        "w/c 29 June 2020",
        "Quarter 4 2020/21",
        "5 January 2021",
        "Ongoing",
        "",
    ]
