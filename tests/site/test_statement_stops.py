"""A site without a sound accessibility statement is not built; what it says is on its page."""

import re

import pytest

from tests.site.finding import Site
from tests.site.project import Project, fingerprint

REGISTER = "arrangements/registers/shared.yml"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (r"  accessibility:\n(    .*\n)+", "", "C120 The site has no accessibility statement."),
        (r"      email: .*\n      form: .*\n      phone", "      phone", "`email` is missing."),
        (r"    status: partially\n", "", "`status` is missing."),
        (r"    reviewed: .*\n", "", "`reviewed` is missing."),
        (r"    prepared: .*\n", "", "`prepared` is missing."),
        (r"    tests:\n(      - .*\n)+", "", "`tests` is missing."),
        (r", day: 2026-10-29", "", "`day` is missing."),
        (r"reviewed: 2026-10-31", "reviewed: 2025-11-01", "C121 The accessibility statement was"),
    ],
)
def test_what_is_missing_or_old_stops_the_build(
    project: Project, old: str, new: str, said: str
) -> None:
    text = (project.folder / REGISTER).read_text("utf-8")
    changed, times = re.subn(old, new, text, count=1)
    assert times == 1
    project.write(REGISTER, changed)
    before = project.with_an_old_site()
    check, build = project.masa("check"), project.masa("build")
    assert (check.code, build.code) == (1, 1)
    assert said in check.text
    assert said in build.text
    assert fingerprint(project.site) == before


def test_the_page_says_what_regulation_8_asks_for(small_site: Site) -> None:
    page = (small_site.folder / "accessibility/index.html").read_text("utf-8")
    words = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    for part in (
        "(No. 2) Accessibility Regulations 2018",
        "partially compliant",
        "due to the non-compliances and exemptions listed below",
        "One drawing has no text.",  # what is not accessible,
        "We found it late.",  # why,
        "1.1.1 Non-text content",
        "Ask us what it shows.",  # and what there is instead: 8(4)(a) and (b)
        "Films have no captions.",
        "Papers of 2017.",
        "five working days",
        "This statement was prepared on 1 October 2025 . It was last reviewed on 31 October 2026",
        "This website was last tested on 30 October 2026",
    ):
        assert part.replace(" .", ".") in words.replace(" .", "."), part
    # The contact form, 8(4)(c), and the enforcement procedure, 8(4)(d).
    for address in (
        "https://www.example.org/feedback",
        "https://www.legislation.gov.uk/uksi/2018/952/part/5",
        "https://www.equalityadvisoryservice.com/",
    ):
        assert f'href="{address}"' in page
