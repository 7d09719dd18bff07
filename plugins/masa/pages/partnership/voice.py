"""Children and families: how they are heard, what they said, and what changed because of it."""

from __future__ import annotations

from itertools import groupby

from masa.model.practice import Statement, Voice, VoiceMethod
from masa.pages import words
from masa.pages.blocks import Block, Card, Cards, Quote, Quotes
from masa.pages.inline import Inline
from masa.pages.partnership.pieces import finish
from masa.pages.prose import line, plain
from masa.pages.scope import Scope
from masa.pages.sections import optional_text, section
from masa.pages.shared import quotations
from masa.pages.shared.pieces import facts, part, points
from masa.pages.shared.remarks import absent_section, missing, notes
from masa.pages.shared.tallies import tally
from masa.pages.views import PageView, Section

SLUG = "voice"
TITLE = "Children and families’ voice"
SUMMARY = "How children and families are heard, what they said, and what changed because of it."
LISTEN, METHODS = "How children and families are heard", "Ways of being heard"


def view(scope: Scope) -> PageView | None:
    """The page; nothing for a record whose source does not speak of it."""
    voice = scope.partnership.voice
    none = absent_section(scope, "how-we-listen", LISTEN, "voice")
    parts = _sections(scope, voice) if voice else (none,)
    return finish(scope, SLUG, TITLE, SUMMARY, (*parts, *quotations.sections(scope)))


def _sections(scope: Scope, voice: Voice) -> tuple[Section, ...]:
    methods = tuple(_method(scope, item) for item in voice.methods)
    cards = [*_changes(scope, voice), Cards(methods, "large")] if methods else []
    # A note may say which statements are reported and not quoted: it stands before them.
    said = [*notes(scope, voice), *quotes(voice.statements)] if voice.statements else []
    return (
        section(scope, "how-we-listen", LISTEN, _how(scope, voice), voice),
        section(scope, "methods", METHODS, cards, *voice.methods),
        section(scope, "statements", "What they said", said, voice),
    )


def _how(scope: Scope, voice: Voice) -> list[Block]:
    group = scope.group(voice.group) if voice.group else None
    return [
        *optional_text(voice.summary),
        *part("What matters most", points(voice.aims)),
        *facts(("Group that looks after this", group)),
        *(() if voice.statements else notes(scope, voice)),
    ]


def _changes(scope: Scope, voice: Voice) -> tuple[Block, ...]:
    """For how many of the ways it is known what changed; a record's source may only be silent."""
    if scope.partnership.is_record:
        return ()
    led = ("led to a change" if m.changed else "with no change recorded" for m in voice.methods)
    return tally("way", led)


def _method(scope: Scope, item: VoiceMethod) -> Card:
    changed: Inline | None = line(item.changed) if item.changed else None
    # A way of listening that changed nothing must not look like one that changed much.
    if not changed and not scope.partnership.is_record:
        changed = missing(scope)
    blocks = (
        *optional_text(item.says),
        *facts(
            ("Who", item.who),
            ("When", words.as_moment(item.when) if item.when else None),
            ("What changed", changed),
        ),
        *notes(scope, item),
    )
    return Card(item.title, blocks=blocks)


def quotes(statements: tuple[Statement, ...]) -> list[Block]:
    """Statements with who said them; those of one occasion stand together under it."""
    blocks: list[Block] = []
    loose: list[Quote] = []
    for said, group in groupby(statements, key=_said):
        together = [plain(statement.text) for statement in group]
        if said and len(together) > 1:
            blocks += [Quotes(tuple(loose))] if loose else []
            loose = []
            blocks += part(said, [Quotes(tuple(Quote(text) for text in together))])
        else:
            loose += [Quote(text, said) for text in together]
    return [*blocks, Quotes(tuple(loose))] if loose else blocks


def _said(statement: Statement) -> str:
    when = statement.when.text if statement.when else None
    parts = (statement.who, statement.occasion, statement.where, when)
    return ", ".join(part for part in parts if part)
