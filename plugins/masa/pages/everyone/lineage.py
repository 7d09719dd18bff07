"""What became of a requirement from one edition of the guidance to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from masa.guidance.edition import Confirmed, Edition, Requirement
from masa.guidance.workspace import Workspace
from masa.pages.addresses import Addresses
from masa.pages.inline import Anchor

_FROM = {
    "kept": "The same as",
    "renamed": "Renamed from",
    "changed": "Changed from",
    "split": "Split from",
    "merged": "Merged from",
}
_INTO = {
    "kept": "Stays as",
    "renamed": "Renamed as",
    "changed": "Changed into",
    "split": "Split into",
    "merged": "Merged into",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step between two editions: how, and the requirement on the other side (if any)."""

    how: str
    edition: Edition
    requirement: Requirement | None = None
    because: str = ""

    def anchor(self, addresses: Addresses) -> Anchor:
        """A link to the other requirement, or to the edition in which there is none."""
        title = self.edition.information.short_title
        if self.requirement is None:
            return Anchor(title, addresses.edition(self.edition.id))
        target = addresses.requirement(self.edition.id, self.requirement.id)
        return Anchor(f"{self.requirement.title} ({title})", target)


def before(workspace: Workspace, edition: Edition, requirement: Requirement) -> tuple[Step, ...]:
    """What a requirement continues; that it is new, when its edition continues another."""
    steps = []
    for link in requirement.continues:
        earlier = workspace.edition(link.edition)
        if earlier:
            how = _doubtful(_FROM[link.how], requirement)
            steps.append(Step(how, earlier, earlier.requirement(link.requirement)))
    previous = workspace.edition(edition.information.continues or "")
    if not steps and previous:
        steps.append(Step("New: nothing like it in", previous))
    return tuple(steps)


def after(workspace: Workspace, edition: Edition, requirement: Requirement) -> tuple[Step, ...]:
    """What continues a requirement in later editions, or that it ends here."""
    steps: list[Step] = []
    for later in workspace.editions:
        found = tuple(_continuing(later, edition.id, requirement.id))
        steps += found
        if not found and later.information.continues == edition.id:
            reason = why_withdrawn(later, requirement.id)
            steps.append(Step("No longer asked for in", later, because=reason))
    return tuple(steps)


def _continuing(later: Edition, edition: str, requirement: str) -> Iterator[Step]:
    for candidate in later.requirements:
        for link in candidate.continues:
            if link.edition == edition and link.requirement == requirement:
                yield Step(_doubtful(_INTO[link.how], candidate), later, candidate)


def _doubtful(how: str, requirement: Requirement) -> str:
    """What an edition is only believed to ask for, it is only believed to have taken over."""
    sure = requirement.confirmed is not Confirmed.UNCONFIRMED
    return how if sure else f"{how}, as far as we know,"


def why_withdrawn(edition: Edition, requirement: str) -> str:
    """Why an edition asks no longer for a requirement of the one before; empty when not said."""
    return next((w.because for w in edition.withdrawn if w.requirement == requirement), "")


def withdrawn(workspace: Workspace, edition: Edition) -> tuple[Requirement, ...]:
    """What the edition before asked for and this one does not."""
    previous = workspace.edition(edition.information.continues or "")
    if previous is None:
        return ()
    return tuple(
        r for r in previous.requirements if not tuple(_continuing(edition, previous.id, r.id))
    )


def new(workspace: Workspace, edition: Edition) -> tuple[Requirement, ...]:
    """What this edition asks for and the one before did not."""
    if workspace.edition(edition.information.continues or "") is None:
        return ()
    return tuple(r for r in edition.requirements if not r.continues)
