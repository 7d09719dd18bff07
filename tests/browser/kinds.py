"""The kinds of page that the site has, and one address of each."""

import re
from pathlib import Path

NORTHMERE = "partnerships/northmere/"
#: What the site's own pages cover: home, lists, guidance, pages written by hand, the page for what
#: is not there.
SITE_WIDE = (
    "",
    "404.html",
    "a-to-z/",
    "about/",
    "accessibility/",
    "compare/",
    "compare/scrutiny-model/",
    "data/",
    "data/tables/",
    "decisions/",
    "decisions/001-own-page-shell/",
    "find-your-area/",
    "for-children/",
    "for-practitioners/",
    "glossary/",
    "guidance/",
    "guidance/wt2023/",
    "guidance/wt2023/funding-shared-budget/",
    "how-to-edit/",
    "how-to-edit/subjects/funding/",
    "how-to-edit/values/",
    "keeping-your-visit-private/",
    "open-data/",
    "partnerships/",
    "privacy/",
    "programmes/",
    "search/",
    "themes/",
    "themes/schools/",
    "worried-about-a-child/",
    "worried-about-a-child/cy/",
    "worried-about-a-child/pl/",
    "worried-about-a-child/ur/",
)
#: Every page of the complete partnership.
PARTNERSHIP = (
    NORTHMERE,
    *(
        f"{NORTHMERE}{page}/"
        for page in (
            "agencies",
            "ahead",
            "arrangements",
            "compliance",
            "for-children",
            "for-practitioners",
            "funding",
            "groups",
            "learning",
            "performance",
            "priorities",
            "reports",
            "reviews",
            "scrutiny",
            "thresholds",
            "training",
            "voice",
            "worried",
            "worried/cy",
            "worried/pl",
            "worried/ur",
        )
    ),
)
#: A record of what a partnership once published looks different: notices, gaps, sources.
RECORD = (
    "partnerships/salford/",
    "partnerships/salford/compliance/",
    "partnerships/hertfordshire/groups/",
    "partnerships/hertfordshire/learning/",
    "partnerships/bexley/performance/",
    "partnerships/birmingham/whole/",
)
#: What several partnerships did together, each page where it has most to show.
PROGRAMME = (
    "programmes/east-midlands-improvement/",
    "programmes/north-west-london-child-deaths/arrangements/",
    "programmes/early-adopter-learning-event/event/",
    "programmes/east-midlands-improvement/governance/",
    "programmes/early-adopter-learning-event/learning/",
    "programmes/south-east-children-in-care/milestones/",
    "programmes/southwark-action-plan/plan/",
    "programmes/south-east-update-december-2018/updates/",
    "programmes/east-midlands-improvement/work/",
)
#: Kinds of page that are made of the same blocks as others here, and are not opened by each test
#: (``test_site`` looks whether they are).
MADE_OF_THE_SAME = frozenset(
    (
        *("changes/", "due/", "data/json/", "how-to-edit/checks/*/"),
        *("partnerships/*/changes/", "partnerships/*/due/"),
    )
)
KINDS = (*SITE_WIDE, *PARTNERSHIP, *RECORD, *PROGRAMME)

_NAMED = re.compile(
    r"^(partnerships|programmes|compare|themes|guidance/[*]|guidance|decisions|how-to-edit/subjects|"
    r"how-to-edit/checks|how-to-edit)/[^/]+/"
)


def kind(path: str) -> str:
    """The kind of a page: its address without the name of what it is about."""
    return _NAMED.sub(r"\1/*/", re.sub(r"^guidance/[^/]+/(?=.)", "guidance/*/", path))


def addresses(site: Path) -> set[str]:
    """The address of every page of a built site, from the site's root."""
    pages = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return {re.sub(r"(?:^|(?<=/))index\.html$", "", page) for page in pages}
