"""The page on learning: there only when there is something to learn from."""

import pytest

from masa.pages.partnership.doors import doors
from masa.pages.partnership.learning import view
from tests.pages.partnership.scene import part, said, scope

AUDIT = {"id": "a", "topic": "Neglect", "kind": "multi-agency"}
REFERENCE = {"title": "Missing children"}
CYCLE = {"id": "c", "title": "Cycle", "stages": [{"title": "Plan"}, {"title": "Do"}]}
TOPIC = {"id": "newsletter", "title": "Newsletter", "page": "learning", "text": "Six pages."}


@pytest.mark.parametrize("status", ["published", "record"])
def test_nobody_is_owed_the_page(status: str) -> None:
    assert view(scope(status)) is None
    assert not any(door.text == "Learning" for door in doors(scope(status)))


def test_its_subjects_stand_in_one_order_and_topics_after_them() -> None:
    given = scope(audits=[AUDIT], references=[REFERENCE], cycles=[CYCLE], topics=[TOPIC])
    shown = view(given)
    assert shown is not None
    assert [section.id for section in shown.sections] == [
        "cycle-c", "audits", "references", "newsletter",
    ]  # fmt: skip
    assert said(part(shown, "newsletter").blocks) == "Six pages."
    assert "learning/" in [door.target for door in doors(given)]
