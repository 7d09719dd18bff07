"""Whatever meets a requirement is shown in the section that the requirement points to.

A requirement that is met by data which its section does not show would be a promise without proof.
"""

from __future__ import annotations

from masa.guidance.assessing import Assessment, Outcome
from masa.pages.addresses import Addresses
from masa.pages.partnership import KINDS
from masa.pages.scope import Scope
from tests.guidance.case_files import Case, Tried, each

PAGES = {kind.slug or "overview": kind.build for kind in KINDS}


def blocks_shown(tried: Tried, case: Case, assessment: Assessment) -> int:
    """How many blocks stand in the section that a requirement points to."""
    library, standing = tried.workspace.library, tried.workspace.standings[case.slug]
    partnership = library.by_slug[case.slug]
    scope = Scope(partnership, library, Addresses.of(library), standing, tried.workspace.today)
    view = PAGES[assessment.page](scope)
    assert view is not None
    (section,) = [part for part in view.sections if part.id == assessment.anchor]
    return len(section.blocks)


@each("meets")
def test_what_meets_a_requirement_is_shown(tried: dict[str, Tried], case: Case) -> None:
    assessment = tried[case.edition].assessment(case)
    assert assessment.outcome is Outcome.MET
    assert blocks_shown(tried[case.edition], case, assessment) > 0


def test_every_page_of_a_requirement_exists(tried: dict[str, Tried]) -> None:
    pages = {
        requirement.shown_at.split("#", maxsplit=1)[0]
        for here in tried.values()
        for edition in here.workspace.editions
        for requirement in edition.requirements
    }
    assert pages
    assert pages <= set(PAGES)
