"""Practice reviews: who decides, the process with its clocks, and what is not said."""

from typing import Any

from masa.pages.blocks import Part
from masa.pages.partnership.reviews import view
from masa.pages.scope import Scope
from masa.pages.special_blocks import Steps
from tests.pages.partnership.scene import SOURCE, every, fact, part, render, said, scope

STEPS = [
    {"title": "Notify", "does": "The Panel is told.", "clock": {"max": 5, "unit": "working-day"}},
    {"title": "Send", "does": "The review is sent.", "clock": {"max": 15, "unit": "working-day"}},
]


def test_each_section_has_the_anchor_that_the_guidance_names() -> None:
    given = {"process": STEPS, "learning": "By briefing.", "commissioning": "By contract."}
    shown = view(scope(reviews=given))
    assert shown is not None
    assert [section.id for section in shown.sections] == ["commissioning", "process", "learning"]


def test_the_process_has_its_limits_above_and_a_clock_on_each_step() -> None:
    (process,) = every(Steps, part(view(scope(reviews={"process": STEPS})), "process"))
    assert process.limits == (("5 working days", "Notify"), ("15 working days", "Send"))
    assert [step.clock for step in process.steps] == [
        "within 5 working days",
        "within 15 working days",
    ]


def test_what_is_not_known_is_said() -> None:
    shown = part(view(scope(reviews={"summary": "We learn."})), "commissioning")
    assert fact(shown, "Who decides") == "Not recorded"
    assert fact(shown, "Where they are published") == "Not recorded"
    record = part(
        view(scope("record", reviews={"summary": "Said.", "source": SOURCE})), "commissioning"
    )
    assert fact(record, "Not stated in the source") == "Who decides and where they are published"


def test_a_deciding_group_is_linked_and_its_capacity_is_kept() -> None:
    groups = [{"id": "executive", "name": "Executive", "kind": "executive"}]
    given = {"decides": {"group": "executive", "capacity": "on advice"}}
    shown = part(view(scope(reviews=given, groups=groups)), "commissioning")
    assert fact(shown, "Who decides") == "Executive | groups/#executive (on advice)"


def test_a_library_that_is_not_public_says_so() -> None:
    library = {"title": "Library", "access": "restricted"}
    shown = part(view(scope(reviews={"where-published": library})), "commissioning")
    assert fact(shown, "Where they are published") == "Library, held, not public"


def test_an_absent_subject_gives_its_reason_and_an_empty_record_has_no_page() -> None:
    gap = {"none": "not-published", "reason": "Held by the region."}
    shown = part(view(scope(absences={"reviews": gap})), "commissioning")
    assert said(shown.blocks) == "Not published | Held by the region."
    assert view(scope("record")) is None


LOCAL = [
    {"id": "babies", "title": "Babies", "state": "published", "sent-to-panel": "2025-12-01",
     "decided": "May 2025", "published": "12 December 2025", "available-until": "2026-12-12",
     "link": {"title": "The report"}, "improvements": "Look.", "analysis": "Each saw a part.",
     "delayed-because": "The family asked."},
    {"id": "help", "title": "Help", "state": "withheld", "improvements": "Talk.",
     "withheld-because": "A child could be known.", "published": "10 June 2026"},
    {"id": "harm", "title": "Harm", "state": "under-way"},
]  # fmt: skip


def test_local_reviews_say_how_far_they_are_and_what_should_improve() -> None:
    section = part(view(scope(reviews={"local": LOCAL})), "local-reviews")
    told, babies, help_, harm = section.blocks
    assert said(told) == "3 reviews: 1 published, 1 report not published and 1 under way."
    assert said(babies).startswith("Babies | State | Published | green | Decided on | May 2025")
    for words in ("Sent to the Panel", "1 December 2025", "Can be read until", "The report",
                  "Took longer because | The family asked.", "What should improve | Look.",
                  "The reasons in the system | Each saw a part."):  # fmt: skip
        assert words in said(babies)
    assert "Why the report is not published | A child could be known." in said(help_)
    assert fact(help_, "What should improve, published").startswith("10 June 2026")
    assert fact(help_, "Published") == ""
    assert fact(harm, "State") == "Under way | blue"


def deaths(*given: dict[str, Any]) -> Scope:
    subjects: dict[str, Any] = {"child-death-reviews": list(given)}
    return scope(**subjects)


def test_child_death_reviews_stand_at_one_anchor_with_all_that_is_owed() -> None:
    given: dict[str, Any] = {
        "id": "cdr", "title": "When a child dies", "officials": ["Director"], "panel": "Doctors.",
        "designated-doctor": "Designated Doctor", "panel-chair": "Another director",
        "agreement": "One area.", "joint-response": "They meet.", "national-database": False,
        "deaths-a-year": 35, "smaller-because": "An island.", "published": "2019",
        "reported": "May 2026", "report": {"title": "The report"},
    }  # fmt: skip
    section = part(view(deaths(given)), "child-death-reviews")
    assert section.title == "When a child dies"
    for term, words in (
        ("Who is accountable", "Director"), ("Who chairs the overview panel", "Another director"),
        ("Designated doctor for child deaths", "Designated Doctor"),
        ("Reviews of deaths in a usual year", "About 35"), ("Arrangements published", "2019"),
        ("Data for the National Child Mortality Database", "No"), ("Latest report", "The report"),
    ):  # fmt: skip
        assert fact(section, term) == words
    for words in ("One area.", "Doctors.", "They meet.", "An island."):
        assert words in said(section)
    two = view(deaths(given, {**given, "id": "other", "title": "B"}))
    both = part(two, "child-death-reviews")
    assert (both.title, [p.id for p in both.blocks if isinstance(p, Part)]) == (
        "Child death reviews",
        ["cdr", "other"],
    )


def test_the_page_is_laid_out_with_chips() -> None:
    html = render(view(scope(reviews={"process": STEPS})), "reviews/")
    assert 'id="process"' in html
    assert html.count('class="chip"') == 2
    assert 'class="clock"' in html
