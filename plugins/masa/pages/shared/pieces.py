"""Pieces that many pages share: lists, parts, summary lists, who, steps with clocks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from markupsafe import Markup

from masa.model.practice import Step
from masa.model.sourced import Sourced
from masa.model.values import Party
from masa.pages.blocks import Block, Facts, Part, Points, Text
from masa.pages.inline import Anchor, Fact, Inline, Joined
from masa.pages.names import Names
from masa.pages.prose import line, prose
from masa.pages.shared import posts
from masa.pages.shared.clocks import allowed, at_a_glance, title
from masa.pages.shared.remarks import missing, notes, unknown_facts
from masa.pages.special_blocks import Steps, StepView

#: A cell in which nothing is missing: a phone, which lists the cells of a row, leaves it out.
DASH = Markup('<span class="flag-none">–</span>')
#: The beginning and the end of a list in a cell.
_LIST, _END = Markup('<ul class="plain-list"><li>'), Markup("</li></ul>")
_NUMBERED = Markup('<ul class="plain-list own-numbers"><li>')
#: What a summary list may say for one term.
Values: TypeAlias = Inline | tuple[Inline, ...] | None


def points(items: Iterable[str], *, ordered: bool = False) -> tuple[Block, ...]:
    """Markdown lines as a list; empty when there are none."""
    shown = tuple(line(item) for item in items)
    return (Points(shown, ordered),) if shown else ()


def part(title_: str, blocks: Sequence[Block], level: int = 3, id_: str = "") -> tuple[Block, ...]:
    """Blocks under a heading of their own; empty when there are none."""
    return (Part(title_, tuple(blocks), id_, level),) if blocks else ()


def text_part(title_: str, text: str | None, level: int = 3) -> tuple[Block, ...]:
    """Prose under a heading of its own; empty when there is none."""
    return part(title_, (Text(prose(text)),) if text else (), level)


def facts(*given: tuple[str, Values]) -> tuple[Facts, ...]:
    """A summary list; a row without a value is left out, several values stand line by line."""
    rows = tuple(
        Fact(term, value if isinstance(value, tuple) else (value,))
        for term, value in given
        if value is not None and value != ()
    )
    return (Facts(rows),) if rows else ()


def brief(*given: tuple[str, Values]) -> tuple[Block, ...]:
    """The same in one line, as far as it fits."""
    return tuple(replace(block, brief=True) for block in facts(*given))


def stated(scope: Names, owed: tuple[str, ...], *given: tuple[str, Values]) -> tuple[Block, ...]:
    """A summary list in which the terms that readers are owed say so when they are not known.

    A record names all that its source does not state in one row.
    """
    gaps = [term for term, value in given if value is None and term in owed]
    if not scope.published.is_record:
        return facts(*((t, missing(scope) if t in gaps else value) for t, value in given))
    names = [term[:1].lower() + term[1:] for term in gaps]
    return facts(*given, *((row.term, row.values) for row in unknown_facts(scope, names)))


def joined(items: Iterable[Inline], by: str = ", ") -> Inline | None:
    """Several values in one line; ``None`` when there are none."""
    all_ = tuple(items)
    return (all_[0] if len(all_) == 1 else Joined(all_, by)) if all_ else None


def who(scope: Names, party: Party | None) -> Inline | None:
    """Who leads or does something, and in which capacity."""
    if party is None:
        return None
    said = posts.who(scope, party)
    if isinstance(said, Anchor) and party.capacity:
        return Joined((said, f"({party.capacity})"), " ")
    return said


def stack(items: Iterable[str], *, numbered: bool = False) -> str | None:
    """Texts in one cell, as a list when there are several; ``None`` for none.

    Those that are ``numbered`` bring their own numbers, and get no other mark.
    """
    shown = list(items)
    if len(shown) < 2:
        return shown[0] if shown else None
    # Joining escapes what is plain text, and costs a tenth of filling in a form for each.
    return (_NUMBERED if numbered else _LIST) + Markup("</li><li>").join(shown) + _END


def remarks(scope: Names, entity: Sourced, said: Inline | None = None) -> Inline | None:
    """What is said in a cell, with the entity's note and date after it."""
    parts = [said] if said else []
    parts += [block.html.striptags() for block in notes(scope, entity)]
    return joined(parts, " ")


def steps(scope: Names, items: tuple[Step, ...]) -> tuple[Block, ...]:
    """A process as numbered steps with its time limits above; empty when there are no steps."""
    if not items:
        return ()
    event, limits = at_a_glance(items)
    lead = (Text(prose(f"Time allowed after {event}:")),) if event and limits else ()
    shown = tuple(_step(scope, number, step) for number, step in enumerate(items, 1))
    return (*lead, Steps(shown, limits))


def _step(scope: Names, number: int, step: Step) -> StepView:
    blocks = [*((Text(prose(step.does)),) if step.title else ()), *notes(scope, step)]
    name = f"{title(step)} (informal)" if step.informal else title(step)
    who = scope.party_words(step.who) if step.who else ""
    return StepView(str(number), name, who, allowed(step.clock), tuple(blocks))
