"""What each partnership answers to a question, as at when, and from which source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.pages.addresses import Addresses
from masa.pages.everyone.comparing.question import Answer, Question
from masa.pages.everyone.regions import regions_of
from masa.pages.everyone.shared import in_order, short
from masa.pages.scope import Scope
from masa.pages.views import SourceLine


@dataclass(frozen=True, slots=True)
class Row:
    """One partnership's answer; ``answer`` is nothing when nothing at all is recorded.

    ``short`` is a name for it that is short and says more than an abbreviation.
    """

    partnership: Partnership
    short: str
    answer: Answer | None = None
    sources: tuple[SourceLine, ...] = ()
    regions: tuple[str, ...] = ()

    @property
    def as_at(self) -> str:
        """When it was true: of a record its date; else the later of publication and review."""
        publication = self.partnership.publication
        if self.partnership.is_record:
            when = self.partnership.identity.as_of
            return when.text if when else ""
        known = (publication.published, publication.last_reviewed) if publication else ()
        dated = [when for when in known if when]
        return max(dated, key=lambda when: when.last or date.min).text if dated else ""


def rows(workspace: Workspace, addresses: Addresses, question: Question) -> Iterator[Row]:
    """A row for every partnership, current ones first."""
    for partnership in in_order(workspace.library.partnerships):
        scope = Scope(
            partnership,
            workspace.library,
            addresses,
            workspace.standings.get(partnership.slug),
            workspace.today,
        )
        name, answer = short(partnership, workspace), question.answer(scope)
        regions = regions_of(partnership.identity.areas, workspace.library.areas)
        # A row in which everything is missing says nothing that the list below the table does not.
        if answer is None or not any(answer.cells):
            yield Row(partnership, name, regions=regions)
        else:
            yield Row(partnership, name, answer, _documents(scope, answer), regions)


def _documents(scope: Scope, answer: Answer) -> tuple[SourceLine, ...]:
    """Each document once, whatever was taken from which of its pages."""
    lines = scope.sources(*answer.about)
    return tuple(dict.fromkeys(replace(line, page="", doubt="") for line in lines))
