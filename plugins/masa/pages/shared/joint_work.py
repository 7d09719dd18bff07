"""Themes of joint work: lettered, with their outcomes and what each activity is flagged as."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from markupsafe import Markup

from masa.model.joint_work import JointActivity, Nature, Support, Theme
from masa.model.values import State
from masa.pages import words
from masa.pages.blocks import Block, Table, Text
from masa.pages.inline import Anchor, Inline, Joined
from masa.pages.names import Names
from masa.pages.prose import line, plain, prose
from masa.pages.sections import section
from masa.pages.shared.pieces import DASH, brief, joined, part, points, who
from masa.pages.shared.remarks import missing, notes, tense
from masa.pages.shared.states import state
from masa.pages.views import Section

TITLE = "Themes of joint work"
_FLAGS = {
    "group-task": "Regional group task",
    "seminar": "Seminar or workshop",
    "project": "Project work",
    "ria-lead": "Support from the RIA lead",
    "sdsa": "Support from the SDSA",
    "other": "Other support",
}
YES = Markup('<span class="flag">Yes</span>')


def sections(names: Names) -> tuple[Section, ...]:
    """All themes at a glance, then each with its activities."""
    themes = names.published.themes
    if not themes:
        return ()
    first = section(names, "themes", TITLE, _glance(names, themes))
    return (first, *(_theme(names, theme) for theme in themes))


def gaps(letters: tuple[str, ...]) -> tuple[str, ...]:
    """The letters that are missed between the first and the last of a sequence."""
    single = sorted({letter.upper() for letter in letters if len(letter) == 1 and letter.isalpha()})
    if not single:
        return ()
    between = (chr(code) for code in range(ord(single[0]), ord(single[-1])))
    return tuple(letter for letter in between if letter not in single)


def _glance(names: Names, themes: tuple[Theme, ...]) -> Iterator[Block]:
    rows = tuple(_row(names, theme) for theme in themes)
    yield Table("Themes by letter", ("Theme", "Led by", "Activities"), rows)
    missed = gaps(tuple(theme.letter for theme in themes))
    if missed:
        yield Text(prose(f"There is no {words.listed(missed)} in the source."))
    every = [activity for theme in themes for activity in theme.activities]
    if every and not _are_rated(themes):
        number = words.count(len(every), "activity", "activities")
        said = tense(names, "No state is recorded", "The source records no state")
        yield Text(prose(f"{said} for any of the {number}."))


def _row(names: Names, theme: Theme) -> tuple[Inline, ...]:
    return (
        Anchor(f"{theme.letter}. {plain(theme.title)}", f"#{theme.id}"),
        _leads(names, theme),
        str(len(theme.activities)),
    )


def _leads(names: Names, theme: Theme) -> Inline:
    return joined((said for p in theme.leads if (said := who(names, p))), "; ") or missing(names)


def _theme(names: Names, theme: Theme) -> Section:
    blocks = [
        *brief(("Led by", tuple(said for p in theme.leads if (said := who(names, p)))
                or missing(names))),
        *part("What should come of it", points(theme.outcomes)),
        *_matrix(names, theme),
        *notes(names, theme),
    ]  # fmt: skip
    made = section(names, theme.id, plain(theme.title), blocks, theme, *theme.activities)
    return replace(made, number=theme.letter)


def _matrix(names: Names, theme: Theme) -> Iterator[Block]:
    """Activities by what each is and who supports it, with the same columns for every theme."""
    if not theme.activities:
        return
    every = [activity for one in names.published.themes for activity in one.activities]
    used = [flag for flag in _in_order() if any(_has(activity, flag) for activity in every)]
    rated = _are_rated(names.published.themes)
    columns = ("Activity", *(_FLAGS[flag] for flag in used), *(("State",) if rated else ()))
    rows = (_cells(names, activity, used)[: len(columns)] for activity in theme.activities)
    about = f"what each is, and who supports it (theme {theme.letter})"
    yield Table("Activities", columns, tuple(rows), about=about)


def _are_rated(themes: tuple[Theme, ...]) -> bool:
    """Whether the state of any activity is known: else a column of nothing would say less."""
    every = (activity for theme in themes for activity in theme.activities)
    return any(activity.state is not State.NOT_RECORDED for activity in every)


def _in_order() -> tuple[str, ...]:
    return (*get_args(Nature), *get_args(Support))


def _has(activity: JointActivity, flag: str) -> bool:
    return flag in activity.nature or flag in activity.support


def _cells(names: Names, activity: JointActivity, used: list[str]) -> tuple[Inline, ...]:
    flags = (YES if _has(activity, flag) else DASH for flag in used)
    more = " ".join(note.html.striptags() for note in notes(names, activity))
    noted = Markup('<span class="cell-note">{}</span>').format(more) if more else ""
    return (
        Joined((line(activity.text), noted), " ") if noted else line(activity.text),
        *flags,
        state(names, activity.state),
    )
