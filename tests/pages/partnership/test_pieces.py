"""What several partnership pages share."""

import pytest

from masa.model.values import Party
from masa.pages.blocks import Text
from masa.pages.names import gathered
from masa.pages.partnership.pieces import finish
from masa.pages.prose import prose
from masa.pages.sections import section
from masa.pages.shared.pieces import facts, stated, who
from masa.pages.views import SourceLine
from tests.pages.partnership.scene import SOURCE, part, said, scope


def test_a_document_is_named_once_with_all_its_pages() -> None:
    lines = (
        SourceLine("Slides", page="Slide 4"),
        SourceLine("Slides", page="Slide 4; Slide 9"),
        SourceLine("Slides", page="Slide 4", doubt="The source is not clear on this."),
        SourceLine("Plan"),
        SourceLine("Slides", page="Slide 4"),
    )
    assert gathered(lines) == (
        SourceLine("Slides", page="Slide 4; Slide 9"),
        SourceLine("Slides", page="Slide 4", doubt="The source is not clear on this."),
        SourceLine("Plan"),
    )


def test_a_document_is_not_named_again_without_its_doubt() -> None:
    doubted = SourceLine("Slides", page="Slide 4", doubt="The source is not clear on this.")
    assert gathered((doubted, SourceLine("Slides", page="Slide 4"))) == (doubted,)


def test_a_page_gathers_the_sources_of_its_sections() -> None:
    slides = {"id": "slides", "title": "Slides", "publisher": "Demo", "published": "June 2019"}
    other = {"document": "slides", "page": "Slide 9"}
    priorities = [
        {"id": "a", "title": "A", "source": SOURCE},
        {"id": "b", "title": "B", "source": other},
    ]
    given = scope("record", {"documents": [slides]}, priorities=priorities)
    both = given.partnership.priorities
    written = section(given, "a", "A", [Text(prose("It."))], *both)
    shown = finish(given, "priorities", "Title", "Summary", [written])
    (source,) = part(shown, "a").sources
    assert (source.title, source.page) == ("Slides", "Slide 4; Slide 9")


def test_topics_of_a_page_stand_after_its_sections() -> None:
    topic = {"id": "more", "title": "More", "page": "voice", "text": "Said."}
    shown = finish(scope(topics=[topic]), "voice", "Title", "Summary", [])
    assert said(part(shown, "more").blocks) == "Said."


@pytest.mark.parametrize(
    ("status", "there"), [("published", True), ("draft", True), ("record", False)]
)
def test_only_a_record_may_lack_a_page(status: str, there: bool) -> None:
    assert (finish(scope(status), "voice", "Title", "Summary", []) is not None) is there


def test_who_keeps_the_capacity_in_which_a_group_acts() -> None:
    groups = [{"id": "executive", "name": "Executive", "kind": "executive"}]
    given = scope(groups=groups)
    assert said(who(given, Party.model_validate({"group": "executive"}))).startswith("Executive")
    host = Party.model_validate({"group": "executive", "capacity": "host"})
    assert said(who(given, host)).endswith("(host)")
    assert who(given, None) is None


def test_what_readers_are_owed_is_never_silently_left_out() -> None:
    given = (("Lead", "Police"), ("Due", None), ("Period", None), ("State", None))
    owed = ("Lead", "Due", "State")
    living = stated(scope(), owed, *given)
    assert said(living) == "Lead | Police | Due | Not recorded | State | Not recorded"
    record = stated(scope("record"), owed, *given)
    assert said(record) == "Lead | Police | Not stated in the source | Due and state"


def test_a_list_without_a_value_is_no_list() -> None:
    assert facts(("Lead", None), ("Links", ())) == ()
