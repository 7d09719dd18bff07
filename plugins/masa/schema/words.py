"""What the words mean that a field may have, for whoever is about to choose one of them."""

from __future__ import annotations

from enum import Enum
from typing import Any, get_args

from masa.model.base import Entity

#: By the name of an enumeration, or of a model and its field. A word that says what it means has
#: no entry.
WORDS: dict[str, dict[str, str]] = {
    "Absence.none": {
        "deliberate": "There is none, on purpose.",
        "not-published": "There is one, and it is not published.",
        "not-yet": "It is still to be written.",
        "withheld": "It is kept back, for a reason.",
        "not-stated": "The source does not say.",
    },
    "AmountKind": {
        "exact": "A sum in pounds: write it in `value`.",
        "range": "Between two sums: write `low` and `high`.",
        "share": "A share in per cent: write it in `value`.",
        "in-kind": "Given in time, rooms or people, not in money.",
        "not-published": "The sum is not public.",
    },
    "Audit.kind": {
        "single-agency": "One agency looks at its own cases.",
        "multi-agency": "Several agencies look at the same cases.",
        "section-11": "Children Act 2004, section 11: agencies look at themselves.",
        "section-175": "Education Act 2002, section 175: schools look at themselves.",
        "deep-dive": "A close look at few cases or one subject.",
    },
    "Bulletin.kind": {
        "update": "A single notice.",
        "newsletter": "One of a series with several articles.",
        "bulletin": "A short notice of a series.",
    },
    "Citation.confidence": {
        "stated": "The document says it plainly.",
        "unclear": "The document can be read in more than one way.",
        "contradicted": "The document says the opposite elsewhere.",
    },
    "Clock.unit": {"working-day": "Monday to Friday, without bank holidays."},
    "Confirmed": {
        "read": "Read in the text of the law or the guidance itself.",
        "reported": "A secondary source says so, or much agrees with it.",
        "unconfirmed": "From memory or weaker; never stops a build.",
    },
    "ContactRoute.purpose": {
        "front-door": "Where everyone reports a worry about a child.",
        "emergency": "999, when a child is in danger now.",
        "out-of-hours": "Evenings, nights, weekends and bank holidays.",
        "find-council": "Where to look up a council’s own number.",
        "police-non-emergency": "101, and what stands beside it.",
        "consultation": "Advice, by telephone, for people who work with children.",
        "helpline": "A helpline for adults.",
        "children-helpline": "A helpline that children call themselves.",
        "allegations": "Worries about somebody who works with children.",
        "partnership-team": "The partnership’s own office; not for worries about a child.",
        "complaints": "How to complain.",
    },
    "Contribution.kind": {
        "cash": "Money.",
        "in-kind": "Time, rooms or people instead of money.",
        "grant": "Given for a purpose by somebody outside.",
        "reserves": "Saved in earlier years.",
        "income": "Earned, for example by training.",
    },
    "DataTable.trend": {
        "none": "A table only.",
        "rows": "Each row is also drawn as a small chart.",
    },
    "EditionInformation.status": {
        "in-force": "Arrangements are checked against it.",
        "superseded": "A later edition replaced it.",
        "upcoming": "Not yet in force: nothing in it stops a build.",
    },
    "Group.kind": {
        "leadership": "The lead safeguarding partners.",
        "executive": "The delegated safeguarding partners.",
        "board": "A wider board of agencies.",
        "sub-group": "Does part of the work, and reports to another group.",
        "reference": "Is asked for advice.",
        "forum": "Brings people together; decides nothing.",
        "task-group": "Ends when its task is done.",
        "scrutiny": "Looks at the work of the others.",
        "team": "Staff who work together.",
        "network": "People with the same task in several areas.",
        "not-stated": "The source does not say.",
    },
    "Identity.model": {
        "single": "One area.",
        "merged": "Several areas with one set of arrangements.",
        "federation": "Several areas that keep arrangements of their own.",
    },
    "JointActivity.support": {
        "ria-lead": "The lead for the regional improvement alliance.",
        "sdsa": "The regional adviser.",
    },
    "Known.status": {
        "published": "In force: the build stops when a statutory section is missing.",
        "draft": "Shown in the preview only; what is missing is a warning.",
        "record": "A dated record from a source: never blocked, never current advice.",
        "superseded": "An earlier version, kept where it was.",
    },
    "Lineage.how": {
        "kept": "The same in other words.",
        "renamed": "The same under another name.",
        "changed": "Asks for more, for less, or for something else.",
        "split": "One of several made from it.",
        "merged": "Made from it and others.",
    },
    "Link.access": {
        "public": "Everyone can read it.",
        "restricted": "Held, and not public; it is named without a link.",
    },
    "Member.kind": {
        "full": "A member who decides with the others.",
        "executive": "One of the partners that answer for the group.",
        "associate": "A member for part of the work.",
        "advisor": "Advises, and does not decide.",
        "observer": "Listens, and does not decide.",
        "attends": "Comes to meetings without a seat.",
    },
    "PartnerSeat.kind": {
        "health": "The integrated care board.",
        "education": "Schools and colleges, where they have a seat.",
    },
    "Party.none": {
        "none-stated": "The source names nobody.",
        "vacant": "The post is empty.",
    },
    "Precision": {
        "term": "A term of the school year.",
        "financial-year": "1 April to 31 March.",
        "period": "From one day, month or year to another.",
        "phase": "A phase of a project, with no days of its own.",
        "ongoing": "It goes on.",
        "unknown": "No day can be read from the wording.",
    },
    "Quality": {
        "actual": "As counted.",
        "estimate": "Worked out, not counted.",
        "provisional": "May still change.",
        "tbc": "Not known yet; leave the value out.",
        "withheld": "Kept back, for example because it is too small; leave the value out.",
        "illegible": "Cannot be read in the source; leave the value out.",
    },
    "Quotation.permission": {
        "published-by-source": "The source published it already.",
        "given": "The person agreed to it being shown here.",
    },
    "Scrutiny.model": {
        "individual": "One independent scrutineer.",
        "group": "Several people together.",
        "peer": "Another partnership.",
        "supplier": "A company, under a contract.",
        "system": "Several ways that work together.",
        "mixed": "More than one of these.",
    },
    "State": {
        "not-recorded": "Nothing is written about it. Never taken for on track.",
        "planned": "Agreed, with no work yet.",
        "not-started": "Should have begun, and has not.",
        "on-track": "Will be done by its date.",
        "at-risk": "May not be done by its date.",
        "late": "Its date has passed.",
        "done": "Finished.",
        "stopped": "Given up.",
        "red": "Red in the source.",
        "amber": "Amber in the source.",
        "green": "Green in the source.",
        "blue": "Blue in the source.",
    },
    "Strength": {
        "must": "The Act or the regulations say so. It cannot be explained away.",
        "should": "The statutory guidance says so. A departure can be explained.",
    },
}


def meanings(model: type[Entity], field: str) -> dict[str, str]:
    """What each word means that ``field`` of ``model`` may have, as far as that needs saying."""
    for enumeration in _enumerations(model.model_fields[field].annotation):
        return WORDS.get(enumeration.__name__, {})
    return WORDS.get(f"{_owner(model, field).__name__}.{field.rstrip('_')}", {})


def _enumerations(annotation: Any) -> list[type[Enum]]:
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [annotation]
    return [found for part in get_args(annotation) for found in _enumerations(part)]


def _owner(model: type[Entity], field: str) -> type[Any]:
    """The class that defines a field, which may be one that the model is made from."""
    return next(each for each in model.__mro__ if field in vars(each).get("__annotations__", {}))
