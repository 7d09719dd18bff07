"""How a requirement is checked, in words that an editor can act on."""

from __future__ import annotations

from functools import singledispatch

from markupsafe import Markup

from masa.guidance.edition import Applies, Condition
from masa.guidance.kinds import Check
from masa.guidance.kinds.adds_up import AddsUp
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
    return line(f"It applies when {conditions}, and whenever nothing is written that could tell.")


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
    only = f" whose `{check.where.field}` is {_either(check.where.is_)}" if check.where else ""
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
    return f"`{check.path}` has a date that can be read{f', {when}' if when else ''}."


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


def _either(names: tuple[str, ...]) -> str:
    return " or ".join(f"`{name}`" for name in names)


def _condition(condition: Condition) -> str:
    if condition.days_ago is not None:
        return f"`{condition.path}` was {condition.days_ago} days ago or more"
    if condition.more_than is not None:
        number = words.count(condition.more_than, "entry", "entries")
        return f"`{condition.path}` has more than {number}"
    return f"`{condition.path}` is {_either(condition.is_)}"
