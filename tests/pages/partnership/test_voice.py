"""Children's and families' voice: what they said, and what changed because of it."""

import pytest

from masa.pages.blocks import Card, Part, Quotes
from masa.pages.partnership.voice import view
from tests.pages.partnership.scene import SOURCE, every, fact, part, render, said, scope

METHOD = {"title": "Forum", "who": "Parents", "when": "Every half term"}
HERE = {"who": "Young person", "occasion": "Focus group", "where": "Ware", "when": "February 2019"}


@pytest.mark.parametrize(
    ("status", "changed", "shown"),
    [
        ("published", "The letter is one page.", "The letter is one page."),
        ("published", None, "Not recorded"),
        ("record", None, ""),
    ],
)
def test_a_way_of_listening_says_what_changed_or_that_nothing_is_recorded(
    status: str, changed: str | None, shown: str
) -> None:
    given = {"methods": [{**METHOD, "changed": changed, "source": SOURCE}]}
    (card,) = every(Card, part(view(scope(status, voice=given)), "methods"))
    assert fact(card, "What changed") == shown
    assert fact(card, "When") == "Every half term"


def test_a_quotation_says_who_on_which_occasion_where_and_when() -> None:
    given = {"statements": [{"text": "Sit down.", **HERE}, {"text": "Wait.", "who": "Pupil"}]}
    (made,) = every(Quotes, part(view(scope(voice=given)), "statements"))
    assert [(quote.text, quote.said) for quote in made.quotes] == [
        ("Sit down.", "Young person, Focus group, Ware, February 2019"),
        ("Wait.", "Pupil"),
    ]


def test_statements_of_one_occasion_stand_under_it_once() -> None:
    statements = [
        {"text": "First.", "who": "Pupil"},
        {"text": "Second.", **HERE},
        {"text": "Third.", **HERE},
        {"text": "Fourth."},
        {"text": "Fifth."},
    ]
    shown = part(view(scope(voice={"statements": statements})), "statements")
    before, together, after = shown.blocks
    assert said(before) == "First. | Pupil"
    assert isinstance(together, Part)
    assert together.title == "Young person, Focus group, Ware, February 2019"
    assert said(together.blocks) == "Second. | Third."
    assert said(after) == "Fourth. | Fifth."


def test_a_note_on_what_was_reported_stands_before_the_quotations() -> None:
    given = {"note": "The second is reported.", "statements": [{"text": "First."}]}
    shown = part(view(scope(voice=given)), "statements")
    assert [said(block) for block in shown.blocks] == ["The second is reported.", "First."]


def test_gaps_give_their_reason_and_an_empty_record_has_no_page() -> None:
    gap = {"none": "not-yet", "reason": "A survey runs until May."}
    shown = part(view(scope(absences={"voice": gap})), "how-we-listen")
    assert said(shown.blocks) == "Not yet written | A survey runs until May."
    assert view(scope("record")) is None


def test_the_page_is_laid_out_with_every_anchor() -> None:
    given = {"summary": "We ask.", "methods": [METHOD], "statements": [{"text": "A < B", **HERE}]}
    html = render(view(scope(voice=given)), "voice/")
    for id_ in ("how-we-listen", "methods", "statements"):
        assert f'id="{id_}"' in html
    assert "A &lt; B" in html
