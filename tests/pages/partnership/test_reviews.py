"""Practice reviews: who decides, the process with its clocks, and what is not said."""

from masa.pages.partnership.reviews import view
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


def test_the_page_is_laid_out_with_chips() -> None:
    html = render(view(scope(reviews={"process": STEPS})), "reviews/")
    assert 'id="process"' in html
    assert html.count('class="chip"') == 2
    assert 'class="clock"' in html
