"""What a finished page must hold for the requirements that its partnership is said to meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from masa.guidance.assessing import Assessment, Outcome
from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.pages.addresses import Addresses
from masa.pages.prose import plain

#: So many of a text's first words must stand in the section that shows it.
FIRST_WORDS = 6
OVERVIEW = "overview"
#: The page on which each requirement leads to what shows it.
LIST = "compliance"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A section that must be there and not be empty.

    It, or its page when a requirement looks at several things (``whole_page``), must hold at
    least one of the openings. The trace leads both ways: the section links to the page of the
    requirement (``asked_at``), and the page that lists what is shown (``listed_at``, empty where
    nothing is shown) to the section.
    """

    partnership: str
    requirement: str
    address: str
    anchor: str
    openings: tuple[str, ...]
    whole_page: bool = False
    asked_at: str = ""
    listed_at: str = ""


def all_evidence(workspace: Workspace) -> Iterator[Evidence]:
    """For every partnership and requirement, what the site must show.

    A published arrangement shows every requirement, if only to say that it is not provided.
    """
    addresses = Addresses.of(workspace.library)
    for partnership in workspace.library.partnerships:
        standing = workspace.standings.get(partnership.slug)
        if standing is None:
            continue
        for assessment in standing.assessments:
            if partnership.is_record and assessment.outcome is not Outcome.MET:
                continue  # a record has no page for what its source is silent on
            if assessment.outcome is Outcome.NOT_YET:
                continue  # nobody is asked for it yet
            page = "" if assessment.page == OVERVIEW else assessment.page
            paths = _paths(assessment)
            yield Evidence(
                partnership.slug,
                assessment.requirement.id,
                addresses.partnership(partnership.slug, page),
                assessment.anchor,
                _openings(partnership, assessment),
                len(paths) > 1,
                addresses.requirement(standing.asked_by(assessment).id, assessment.requirement.id),
                addresses.partnership(partnership.slug, LIST) if _is_shown(assessment) else "",
            )


def _is_shown(assessment: Assessment) -> bool:
    return assessment.outcome in (Outcome.MET, Outcome.EXPLAINED)


def _paths(assessment: Assessment) -> tuple[str, ...]:
    paths = {path for check in assessment.requirement.look_at for path in check.paths()}
    return tuple(sorted(paths))


def _openings(partnership: Partnership, assessment: Assessment) -> tuple[str, ...]:
    """How the texts begin that meet a requirement; empty when no prose meets it."""
    if assessment.outcome is not Outcome.MET:
        return ()
    checks = assessment.requirement.look_at
    texts = dict.fromkeys(
        value for check in checks for value in check.values(partnership) if isinstance(value, str)
    )
    return tuple(_opening(plain(text)) for text in texts if " " in text)


def _opening(text: str) -> str:
    """The first of its bare words, without looking at the others."""
    words = islice(_WORD.finditer(text.lower()), FIRST_WORDS)
    return " ".join(word[0] for word in words)


def bare_words(text: str) -> str:
    """The words of a text in lower case, whatever stands between them, for finding it again."""
    return " ".join(_WORD.findall(text.lower()))
