"""Which partnerships show what a requirement asks for, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from masa.guidance.assessing import Assessment, Outcome
from masa.guidance.edition import Edition, Requirement
from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.everyone.shared import in_order
from masa.pages.inline import Anchor

COMPLIANCE = "compliance"
NOBODY = "Nobody here is under it yet"


@dataclass(frozen=True, slots=True)
class Answer:
    """One partnership's answer to one requirement."""

    partnership: Partnership
    assessment: Assessment

    def anchor(self, addresses: Addresses) -> Anchor:
        """A link to the section that shows it; where a record is silent, to what says so."""
        partnership = self.partnership
        page, anchor = self.assessment.page, self.assessment.anchor
        silent = partnership.is_record and self.assessment.outcome is not Outcome.MET
        if silent or self.assessment.outcome is Outcome.NOT_YET:
            page, anchor = COMPLIANCE, self.assessment.requirement.id
        page = "" if page == "overview" else page
        return Anchor(partnership.name, addresses.partnership(partnership.slug, page, anchor))


class Answers:
    """The answers of all partnerships to all that is asked of them."""

    def __init__(self, workspace: Workspace) -> None:
        self._found: dict[tuple[str, str], list[Answer]] = {}
        for partnership in in_order(workspace.library.partnerships):
            standing = workspace.standings.get(partnership.slug)
            if standing is None:
                continue
            for assessment in standing.each:
                by = standing.asked_by(assessment).id, assessment.requirement.id
                self._found.setdefault(by, []).append(Answer(partnership, assessment))

    def to(self, edition: Edition, requirement: Requirement) -> tuple[Answer, ...]:
        """Those of the partnerships that the edition applies to."""
        return tuple(self._found.get((edition.id, requirement.id), ()))


def groups(found: tuple[Answer, ...]) -> Iterator[tuple[str, Outcome, tuple[Answer, ...]]]:
    """Answers by outcome in words, current partnerships apart from records; empty ones left out."""
    sorted_: dict[tuple[bool, Outcome], list[Answer]] = {}
    for answer in found:
        key = answer.partnership.is_record, answer.assessment.outcome
        sorted_.setdefault(key, []).append(answer)
    for of_records, names in ((False, words.OUTCOMES), (True, words.RECORD_OUTCOMES)):
        for outcome, name in names.items():
            if some := sorted_.get((of_records, outcome)):
                yield f"{name} (records)" if of_records else name, outcome, tuple(some)


def shown_by(found: tuple[Answer, ...]) -> str:
    """How many show it, as a sentence of its own."""
    said = in_short(found)
    return f"Shown by {said}" if said[0].isdigit() else said


def in_short(found: tuple[Answer, ...]) -> str:
    """How many show it, of those it is asked of: 1 of 1 partnership, 3 of 5 records.

    It is not asked of those to whom it does not apply, and of nobody before it is in force.
    """
    said = [
        _counted(outcomes, noun)
        for of_records, noun in ((False, "partnership"), (True, "record"))
        if (outcomes := _outcomes(found, of_records=of_records))
    ]
    # What begins with a figure first: it reads on from “Shown by”.
    whole = ", ".join(sorted(said, key=lambda part: not part[0].isdigit())) or NOBODY
    return f"{whole[0].upper()}{whole[1:]}"


def _outcomes(found: tuple[Answer, ...], *, of_records: bool) -> list[Outcome]:
    return [a.assessment.outcome for a in found if a.partnership.is_record is of_records]


def _counted(outcomes: list[Outcome], noun: str) -> str:
    met, every = outcomes.count(Outcome.MET), words.count(len(outcomes), noun)
    if Outcome.NOT_YET in outcomes:
        return f"not yet in force, shown already by {met} of {every}" if met else "not yet in force"
    asked = len(outcomes) - outcomes.count(Outcome.DOES_NOT_APPLY)
    if not asked:
        return f"applies to none of {every}"
    explained = outcomes.count(Outcome.EXPLAINED)
    more = f" ({explained} explained)" if explained else ""
    return f"{met} of {words.count(asked, noun)}{more}"
