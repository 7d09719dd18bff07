"""Values of the model in words that can be printed. What is unknown says so."""

from __future__ import annotations

from datetime import date

from masa.guidance.assessing import Outcome
from masa.guidance.edition import Confirmed, Group, Strength
from masa.model import wording
from masa.model.dates import Precision, day_words
from masa.model.money import Amount, AmountKind, pounds
from masa.model.sourced import Sourced
from masa.model.values import Absence, Figure, Quality, State, When
from masa.pages.inline import Inline, Missing, Moment, Tag, Tone

NOT_RECORDED = Missing()

_STATES: dict[State, tuple[str, Tone]] = {
    State.NOT_RECORDED: ("Not recorded", "grey"),
    State.PLANNED: ("Planned", "grey"),
    State.NOT_STARTED: ("Not started", "grey"),
    State.UNDER_WAY: ("Under way", "grey"),
    State.ON_TRACK: ("On track", "green"),
    State.AT_RISK: ("At risk", "amber"),
    State.LATE: ("Late", "red"),
    State.DONE: ("Done", "blue"),
    State.STOPPED: ("Stopped", "grey"),
    State.RED: ("Red", "red"),
    State.AMBER: ("Amber", "amber"),
    State.GREEN: ("Green", "green"),
    State.BLUE: ("Blue", "blue"),
}

OUTCOMES: dict[Outcome, str] = {
    Outcome.MET: "Shown",
    Outcome.NOT_MET: "Not shown",
    Outcome.EXPLAINED: "Explained",
    Outcome.DOES_NOT_APPLY: "Does not apply",
    Outcome.CANNOT_TELL: "Needs judgement",
    Outcome.NOT_YET: "Not yet in force",
}
GROUPS: dict[Group, str] = {
    Group.ARRANGEMENTS: "What the arrangements set out",
    Group.STATUTE: "Duties of the Act",
    Group.PUBLICATION: "Publishing, agreeing and reviewing",
    Group.YEARLY_REPORT: "Yearly reports",
    Group.PRACTICE_REVIEWS: "Serious incidents and local reviews",
    Group.CHILD_DEATHS: "Child death reviews",
}
#: A record is history: it can only be said what its source evidences.
RECORD_OUTCOMES: dict[Outcome, str] = {
    **OUTCOMES,
    Outcome.MET: "Evidenced by the source",
    Outcome.NOT_MET: "The source is silent",
}

CONFIRMED: dict[Confirmed, str] = {
    Confirmed.READ: "Wording read in the law or guidance itself",
    Confirmed.REPORTED: "Wording reported by other sources",
    Confirmed.UNCONFIRMED: "Wording not confirmed: a working list",
}
STRENGTH: dict[Strength, str] = {
    Strength.MUST: "Must: the law requires it",
    Strength.SHOULD: "Should: statutory guidance asks for it",
}

_ABSENCES = {
    "deliberate": "There is none, on purpose",
    "not-published": "Not published",
    "not-yet": "Not yet written",
    "withheld": "Withheld",
    "not-stated": "The source does not say",
}
UNKNOWN_VALUES = {
    Quality.TBC: "To be confirmed",
    Quality.WITHHELD: "Withheld",
    Quality.ILLEGIBLE: "Cannot be read in the source",
}
DOUBTFUL_VALUES = {Quality.ESTIMATE: "estimate", Quality.PROVISIONAL: "provisional"}

_DOUBTFUL_SOURCES = {
    "unclear": "the source is not clear",
    "contradicted": "the source contradicts itself",
}


#: A day as British readers write it.
day = day_words


def moment(when: When | date | None) -> Inline:
    """A date in its published wording, or that it is not recorded."""
    if when is None:
        return NOT_RECORDED
    return as_moment(when)


def as_moment(when: When | date) -> Moment:
    """A date in its published wording."""
    if isinstance(when, date):
        return Moment(day(when), when.isoformat())
    if when.from_ and when.precision is Precision.DAY:
        return Moment(when.text, when.from_.isoformat())
    if when.from_ and when.precision is Precision.MONTH:
        return Moment(when.text, f"{when.from_:%Y-%m}")
    return Moment(when.text)


#: Pounds, with pence only when there are any.
money = pounds


def amount(sum_: Amount | None) -> Inline:
    """A sum, share or range, or in words why there is no number."""
    if sum_ is None:
        return NOT_RECORDED
    words = bare_amount(sum_)
    return f"{words} ({sum_.basis})" if sum_.basis and isinstance(words, str) else words


def bare_amount(sum_: Amount) -> Inline:
    """An amount without how it was worked out, for a table that says so elsewhere."""
    if sum_.kind is AmountKind.EXACT and sum_.value is not None:
        return money(sum_.value)
    if sum_.kind is AmountKind.SHARE and sum_.value is not None:
        return f"{sum_.value.normalize():f}%"
    if sum_.kind is AmountKind.RANGE and sum_.low is not None and sum_.high is not None:
        return f"{money(sum_.low)} to {money(sum_.high)}"
    return "In kind" if sum_.kind is AmountKind.IN_KIND else Missing("Not published")


def state(value: State) -> Tag:
    """A state as a tag. Not recorded is grey, never green."""
    word, tone = _STATES[value]
    return Tag(word, tone)


def absence(gap: Absence) -> Missing:
    """Why something is not there."""
    return Missing(_ABSENCES[gap.none], gap.reason)


def figure_value(figure: Figure) -> Inline:
    """A figure's value with its doubt, or in words why there is none."""
    if figure.value is None:
        return Missing(UNKNOWN_VALUES[figure.quality])
    said = [DOUBTFUL_VALUES.get(figure.quality)]
    said += [_DOUBTFUL_SOURCES.get(figure.source.confidence)] if figure.source else []
    doubt = "; ".join(part for part in said if part)
    return f"{figure.value} ({doubt})" if doubt else figure.value


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 partner, 3 partners."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


#: Words in a sentence: a, b and c.
listed = wording.listed


def inside(name: str) -> str:
    """A name inside a sentence: small, but for an abbreviation, which keeps its capitals."""
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def time_of(record: Sourced) -> str:
    """Of what time a record is, in a sentence."""
    return record.as_of.text if record.as_of else "an earlier time"


def shortened(text: str, most: int) -> str:
    """A text of at most about so many letters: of a longer one, whole words from its beginning."""
    if len(text) <= most:
        return text
    return f"{text[:most].rpartition(' ')[0].rstrip(',;:')} …"
