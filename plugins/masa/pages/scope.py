"""What a page of one partnership is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from masa.compare.foresight import Foresight, what_is_coming
from masa.compare.history import NO_HISTORY, History
from masa.due.gathering import due_for
from masa.due.item import Due
from masa.guidance.assessing import Assessment, Outcome, Standing
from masa.guidance.edition import Group
from masa.guidance.workspace import Workspace
from masa.model.choices import Choice
from masa.model.library import Library
from masa.model.partnership import Partnership
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.inline import Anchor
from masa.pages.names import Names
from masa.pages.open_data import Download
from masa.pages.special_blocks import Shape


@dataclass(frozen=True, slots=True)
class Scope(Names):
    """One partnership with all that its pages draw on. ``standing`` is absent when not assessed."""

    partnership: Partnership
    library: Library
    addresses: Addresses
    standing: Standing | None
    today: date
    choices: tuple[Choice, ...] = ()
    ahead: tuple[Foresight, ...] = ()
    history: History = NO_HISTORY
    due: tuple[Due, ...] = ()
    downloads: tuple[Download, ...] = ()

    @classmethod
    def of(
        cls,
        workspace: Workspace,
        addresses: Addresses,
        partnership: Partnership,
        history: History = NO_HISTORY,
        downloads: tuple[Download, ...] = (),
    ) -> Scope:
        """With what is coming for it, and what is due."""
        return cls(
            partnership,
            workspace.library,
            addresses,
            workspace.standings.get(partnership.slug),
            workspace.today,
            workspace.choices,
            what_is_coming(workspace, partnership),
            history,
            due_for(workspace, partnership),
            downloads,
        )

    @property
    def published(self) -> Partnership:
        """The partnership."""
        return self.partnership

    def page(self, page: str = "", anchor: str = "") -> str:
        """The address of a page of this partnership."""
        return self.addresses.partnership(self.partnership.slug, page, anchor)

    def assessments(self, page: str) -> tuple[Assessment, ...]:
        """The requirements that a page is to show: not those that are not in force yet."""
        return self.standing.shown_on(page) if self.standing else ()

    def requirement(self, assessment: Assessment) -> Anchor:
        """A link to a requirement's own page."""
        assert self.standing is not None  # noqa: S101 - an assessment comes from a standing
        requirement = assessment.requirement
        edition = self.standing.asked_by(assessment)
        target = self.addresses.requirement(edition.id, requirement.id)
        if requirement.group not in (Group.ARRANGEMENTS, Group.STATUTE):
            return Anchor(requirement.title, target)  # many stand in one section: titles are enough
        return Anchor(f"{requirement.title} ({requirement.basis[0].says})", target)

    def shape(self, outcome: Outcome) -> Shape:
        """The mark of an outcome."""
        silent = self.partnership.is_record and outcome is Outcome.NOT_MET
        return "silent" if silent else outcome.value

    def outcome(self, outcome: Outcome) -> str:
        """An outcome in a word; of a record it is only said what its source evidences."""
        chosen = words.RECORD_OUTCOMES if self.partnership.is_record else words.OUTCOMES
        return chosen[outcome]
