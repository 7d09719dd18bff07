"""From an edit to a sentence that a member of the public can read, and how much it matters.

Facts that have a sentence of their own are in ``_OWN``; everything else is said in general words,
so that a new subject is told without anything being added here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from masa.compare.edits import Edit
from masa.compare.said import Namer
from masa.findings import Place
from masa.model.base import Entity, yaml_name
from masa.model.funding import Contribution, Funding
from masa.model.money import Amount, AmountKind
from masa.model.partnership import Section
from masa.model.people import PartnerSeat, Person
from masa.model.plans import PlanAction
from masa.model.publication import Explanation, Version, YearlyReport
from masa.model.registers import ContactRoute, PhoneNumber
from masa.model.values import When
from masa.model.walking import prose_fields
from masa.model.work import Action


class Weight(StrEnum):
    """How much a change matters to those who rely on the arrangements."""

    IMPORTANT = "important"
    OTHER = "other"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Change:
    """One change in words. ``subject`` says which page shows it, ``place`` which line holds it."""

    weight: Weight
    says: str
    subject: str
    place: Place


#: Subjects that say who is responsible, how to get help, and what the law asks for.
_IMPORTANT = frozenset(
    "seats chair contacts thresholds disagreements reports reviews explanations scrutiny "
    "child-death-reviews funding publication partnership".split()
)
#: A name is cut at so many characters.
LONGEST_NAME = 90


@dataclass(frozen=True, slots=True)
class _Case:
    """An edit with the names of the version before it and of the one after it."""

    edit: Edit
    before: Namer
    after: Namer

    @property
    def namer(self) -> Namer:
        """The names of the version in which the owner stands."""
        return self.before if self.edit.was_removed and not self.edit.field else self.after

    @property
    def name(self) -> str:
        """What the owner is called."""
        return _name(self.edit.owner, self.namer)


Tell = Callable[[_Case], str]


def tell(edit: Edit, before: Namer, after: Namer) -> Change:
    """A sentence about one edit; names come from the version in which they stood."""
    case = _Case(edit, before, after)
    own = _OWN.get((type(edit.owner), edit.field))
    says = own(case) if own else ""
    weight = _weight(edit, told=bool(says))
    place = edit.owner.place(edit.field) if edit.field else edit.owner.place()
    return Change(weight, says or _in_general(case), edit.subject, place)


def _weight(edit: Edit, *, told: bool) -> Weight:
    if told and not isinstance(edit.owner, Action | PlanAction):
        return Weight.IMPORTANT
    if edit.field == "note" or (_is_prose(edit) and not edit.was_added and not edit.was_removed):
        return Weight.WORDING
    important = edit.subject.split(".")[0] in _IMPORTANT
    whole = not edit.field or edit.was_added or edit.was_removed
    return Weight.IMPORTANT if important and whole else Weight.OTHER


def _in_general(case: _Case) -> str:
    edit, about = case.edit, _called(case)
    if not edit.field:
        return f"{about}: {'added' if edit.was_added else 'taken out'}"
    field = _FIELDS.get(edit.field) or yaml_name(edit.field).split(".")[-1].replace("-", " ")
    old, new = _quoted(case.before, edit.before), _quoted(case.after, edit.after)
    if edit.was_removed:
        return f"{about}: {field} taken out" + (f" (it was {old})" if old else "")
    if edit.was_added:
        return f"{about}: {field} added" + (f": {new}" if new else "")
    if old and new and not _is_prose(edit):
        return f"{about}: {field} changed from {old} to {new}"
    return f"{about}: {field} rewritten"


def _quoted(namer: Namer, value: Any) -> str:
    """A value in words, in quotation marks where several words of somebody's own stand in it."""
    said = namer.said(value) if value is not None else ""
    return f"“{said}”" if isinstance(value, str) and " " in said else said


def _called(case: _Case) -> str:
    """What was changed: its kind and its name, within what it stands in."""
    edit = case.edit
    path = [*edit.around, edit.owner]
    named = [(_kind(entity), name) for entity in path if (name := _name(entity, case.namer))]
    if not named:
        return edit.subject.split(".")[-1].replace("-", " ").capitalize()
    kind, name = named[-1]
    within = f" of {named[-2][1]}" if len(named) > 1 and named[-2][1] != name else ""
    return f"{kind} “{name}”{within}"


def _is_prose(edit: Edit) -> bool:
    """Whether it is about running text, which is told as rewritten and never quoted."""
    return edit.field in prose_fields(type(edit.owner))


def _name(entity: Entity, namer: Namer) -> str:
    if isinstance(entity, Section):
        return entity.title or ""  # its key says more than its first words
    for field in _NAMING:
        value = getattr(entity, field, None)
        if isinstance(value, str):
            return value if len(value) <= LONGEST_NAME else f"{value[: LONGEST_NAME - 1].rstrip()}…"
        if value and (said := namer.said(value)):
            return said
    return str(getattr(entity, "id", None) or "")


def _kind(entity: Entity) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(entity).__name__).lower()
    return _KINDS.get(type(entity).__name__, words).capitalize()


_KINDS = {
    "PartnerSeat": "partner", "ContactRoute": "contact", "DataTable": "table of figures",
    "EventDay": "event", "HubRun": "run of the learning hub", "VoiceMethod": "way of listening",
    "Person": "post", "ChildDeathReview": "child death review arrangement", "PlanAction": "action",
    "FeedbackRound": "feedback", "TopicPart": "part", "Identity": "partnership",
    "ProgrammeIdentity": "programme", "Confirmation": "agreement to publish",
}  # fmt: skip
#: Fields whose names in YAML are no nouns, so that a sentence could not be made of them.
_FIELDS = {
    "by": "by whom", "does": "task", "from_": "beginning", "in_short": "short summary",
    "on": "day", "says": "words", "to": "end", "to_children": "words for children",
}  # fmt: skip
_NAMING = (
    "name", "title", "post", "payer", "seat", "theme", "topic", "what", "number", "does", "text"
)  # fmt: skip


def _vacant(case: _Case) -> str:
    if isinstance(case.edit.after, When):
        return f"{_post(case)}: post vacant since {case.edit.after.text}"
    return f"{_post(case)}: post no longer vacant"


def _holder(case: _Case) -> str:
    edit = case.edit
    if edit.was_removed:
        return f"{_post(case)}: {edit.before} no longer holds the post"
    taken = f", after {edit.before}" if edit.before else ""
    return f"{_post(case)}: now {edit.after}{taken}"


def _post(case: _Case) -> str:
    return case.edit.owner.post if isinstance(case.edit.owner, Person) else ""


def _sum(case: _Case) -> str:
    owner, old, new = case.edit.owner, case.edit.before, case.edit.after
    if not isinstance(old, Amount) or not isinstance(new, Amount):
        return ""
    what = "The whole budget"
    if isinstance(owner, Contribution):
        what = f"Contribution of {case.after.party(owner.payer)}"
    word = "changed"
    if old.kind is new.kind is AmountKind.EXACT and old.value and new.value:
        word = "raised" if new.value > old.value else "lowered"
    return f"{what} {word} from {case.before.said(old)} to {case.after.said(new)}"


def _state(case: _Case) -> str:
    was, now = case.before.said(case.edit.before), case.after.said(case.edit.after)
    return f"Action “{case.name}”: now {now}, was {was}"


def _appeared(word: str) -> Tell:
    def tell_it(case: _Case) -> str:
        gone = "" if case.edit.was_added else " taken out"
        return f"{word}{gone}: {case.name}"

    return tell_it


def _line(case: _Case) -> str:
    use = str(case.edit.after)
    return f"{_called(case)}: now for {_LINES.get(use, use)}"


_LINES = {
    "call": "calls", "text": "text messages only", "practitioners": "people who work with children",
}  # fmt: skip


def _version(case: _Case) -> str:
    owner = case.edit.owner
    if not isinstance(owner, Version) or case.edit.was_removed:
        return ""
    reason = f": {owner.reason}" if owner.reason else ""
    return f"Version {owner.number} published {owner.published.text}{reason}"


def _explained(case: _Case) -> str:
    owner = case.edit.owner
    if not isinstance(owner, Explanation):
        return ""
    if case.edit.was_removed:
        return f"Explanation for `{owner.requirement}` taken out"
    until = case.after.said(owner.review_by)
    return f"Explanation given for `{owner.requirement}`, to be looked at again by {until}"


_OWN: dict[tuple[type[Entity], str], Tell] = {
    (Person, "vacant_since"): _vacant,
    (Person, "name"): _holder,
    (Contribution, "amount"): _sum,
    (Funding, "total"): _sum,
    (Action, "state"): _state,
    (PlanAction, "state"): _state,
    (PartnerSeat, ""): _appeared("Partner’s seat"),
    (ContactRoute, ""): _appeared("Way to get help"),
    (PhoneNumber, "by"): _line,
    (PhoneNumber, "for_"): _line,
    (YearlyReport, ""): _appeared("Yearly report"),
    (Version, ""): _version,
    (Explanation, ""): _explained,
}
