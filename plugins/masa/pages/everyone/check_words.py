"""How a requirement is checked, in words that an editor can act on."""

from __future__ import annotations

from functools import singledispatch

from markupsafe import Markup

from masa.guidance.edition import Applies, Condition
from masa.guidance.kinds import Check
from masa.guidance.kinds.adds_up import AddsUp
from masa.guidance.kinds.answers import Answers
from masa.guidance.kinds.at_least import AtLeast
from masa.guidance.kinds.base import Where
from masa.guidance.kinds.between import Between
from masa.guidance.kinds.covers import Covers
from masa.guidance.kinds.dated import Dated
from masa.guidance.kinds.each_has import EachHas
from masa.guidance.kinds.judged import Judged
from masa.guidance.kinds.one_of import OneOf
from masa.guidance.kinds.present import Present
from masa.guidance.kinds.refers import Refers
from masa.guidance.kinds.signed import Signed
from masa.pages import words
from masa.pages.prose import line


def in_words(check: Check) -> Markup:
    """One check as a sentence; names of the YAML stand as code."""
    return line(says(check))


def condition_in_words(applies: Applies) -> Markup:
    """When a requirement applies."""
    conditions = "; or when ".join(_condition(condition) for condition in applies.any_of)
    also = "".join(f", and {_condition(condition)}" for condition in applies.all_of)
    said = f"It applies when {conditions}{also}"
    return line(f"{said}, and whenever nothing is written that could tell.")


@singledispatch
def says(check: Check) -> str:
    """One check as a sentence in Markdown. A kind that has no sentence here is a fault of ours."""
    raise TypeError(f"{type(check).__name__} has no words for readers.")


@says.register
def _(check: Present) -> str:
    if check.words == 1:
        return f"Something is written under `{check.path}`, and it is not a placeholder."
    return f"Under `{check.path}` there are at least {check.words} words, and no placeholder."


@says.register
def _(check: EachHas) -> str:
    only = _only(check.where)
    verb = "is" if check.least == 1 else "are"
    least = f", and there {verb} at least {check.least}" if check.least else ""
    fields = words.listed([f"`{name}`" for name in check.fields_])
    return f"Each entry under `{check.path}`{only} has {fields}{least}."


@says.register
def _(check: Covers) -> str:
    sentences = []
    if check.all:
        named = words.listed([f"`{name}`" for name in check.all])
        sentences.append(f"`{check.path}` includes {named}.")
    if check.any:
        sentences.append(f"`{check.path}` includes {_either(check.any)}.")
    return " ".join(sentences)


@says.register
def _(check: Dated) -> str:
    limits = [
        f"no more than {check.within_days} days ago" if check.within_days else "",
        f"no later than {words.day(check.by)}" if check.by else "",
    ]
    when = " and ".join(limit for limit in limits if limit)
    since = f" from {words.day(check.since)} on" if check.since else ""
    return f"`{check.path}` has a date{since} that can be read{f', {when}' if when else ''}."


@says.register
def _(check: Answers) -> str:
    return (
        f"Each entry under `{check.path}`{_only(check.where)} has one of its `sections` on "
        f"`{check.requirement}`."
    )


@says.register
def _(check: Between) -> str:
    limits = [
        f"at least {check.at_least}" if check.at_least else "",
        f"at most {check.at_most}" if check.at_most else "",
    ]
    span = " and ".join(limit for limit in limits if limit)
    unless = f", unless it has `{check.unless}`" if check.unless else ""
    return (
        f"In each entry under `{check.path}`{_only(check.where)} there are {span} from "
        f"`{check.from_}` to `{check.to}`{unless}."
    )


@says.register
def _(check: AtLeast) -> str:
    return f"`{check.path}` is {check.number} or more."


@says.register
def _(check: AddsUp) -> str:
    return f"The sums under `{check.parts}` add up to `{check.total}`."


@says.register
def _(check: Refers) -> str:
    return f"Everything that `{check.path}` names is one of `{check.among}`."


@says.register
def _(check: Signed) -> str:
    paper = check.paper.replace("-", " ")
    return f"Every statutory partner has signed off the {paper} (`publication.papers`)."


@says.register
def _(check: Judged) -> str:
    return f"A person has to judge: {check.question}"


@says.register
def _(check: OneOf) -> str:
    return "Any one of these is enough. " + " Or: ".join(says(each) for each in check.checks)


def _only(where: tuple[Where, ...]) -> str:
    return f" {words.listed([_one(one) for one in where])}" if where else ""


def _one(where: Where) -> str:
    if where.since:
        return f"whose `{where.field}` is {words.day(where.since)} or later"
    if where.written is not None:
        return f"{'with' if where.written else 'without'} `{where.field}`"
    return f"whose `{where.field}` is {_either(where.is_)}"


def _either(names: tuple[str, ...]) -> str:
    return " or ".join(f"`{name}`" for name in names)


def _condition(condition: Condition) -> str:
    if condition.days_ago is not None:
        return f"`{condition.path}` was {condition.days_ago} days ago or more"
    if condition.more_than is not None:
        number = words.count(condition.more_than, "entry", "entries")
        if condition.since:
            number += f" of {words.day(condition.since)} or later"
        if condition.is_:
            verb = "is" if condition.more_than == 1 else "are"
            number += f" that {verb} {_either(condition.is_)}"
        return f"`{condition.path}` has more than {number}"
    return f"`{condition.path}` is {_either(condition.is_)}"
