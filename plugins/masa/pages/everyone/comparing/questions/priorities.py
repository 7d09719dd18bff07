"""What partnerships have chosen to improve, by theme."""

from __future__ import annotations

from markupsafe import Markup

from masa.pages import addresses as at
from masa.pages.everyone.comparing.question import Answer, Question
from masa.pages.inline import Anchor, Joined
from masa.pages.prose import plain
from masa.pages.scope import Scope
from masa.pages.shared.pieces import stack
from masa.themes.matching import finder_of, themes_of
from masa.themes.subjects import Thing


def answer(scope: Scope) -> Answer | None:
    """The priorities, the themes they are about, and the years they run for."""
    priorities = scope.partnership.priorities
    if not priorities:
        return None
    finder = finder_of(scope.library.registers.themes)
    themes = {
        theme.title: theme
        for item in priorities
        for theme in themes_of(Thing("priorities", item.id, item.title, item), finder)
    }
    links = tuple(Anchor(each.title, scope.addresses.theme(each.id)) for each in themes.values())
    periods = dict.fromkeys(item.period.text for item in priorities if item.period)
    cells = (
        stack(
            (_named(item.number, plain(item.title)) for item in priorities),
            numbered=all(item.number for item in priorities),
        ),
        Joined(links, ", ") if links else None,
        stack(periods),
    )
    return Answer(cells, tuple(themes), priorities)


def _named(number: str | None, title: str) -> str | Markup:
    return f"{number.rstrip('.')}. {title}" if number else title


QUESTION = Question(
    "priorities",
    "Priorities",
    "What has each partnership chosen to improve, and which themes does that touch?",
    ("Priorities", "Themes", "Years"),
    ("priorities", ""),
    answer,
    counted="Themes of priorities",
    caution="A theme is shown when one of its words is in the title of a priority.",
    more=(Anchor("What partnerships do about each theme", at.THEMES),),
)
