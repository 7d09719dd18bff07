"""How practice is looked at: audits, feedback by theme, and reflections in three columns."""

from __future__ import annotations

from markupsafe import Markup

from masa.model.learning import Audit, Feedback, FeedbackRound, Reflection
from masa.model.values import State
from masa.pages import words
from masa.pages.blocks import Block, Card, Cards, Inset, Table, Text
from masa.pages.data_blocks import Column, Grid, GridCell, GridRow
from masa.pages.inline import Inline, Missing
from masa.pages.names import Names
from masa.pages.prose import line, prose
from masa.pages.sections import optional_text, section
from masa.pages.shared.order import in_time
from masa.pages.shared.pieces import part, stated, text_part, who
from masa.pages.shared.remarks import absent_section, missing, notes, tense
from masa.pages.views import Section

AUDITS = "Audits of practice"
KINDS = {
    "single-agency": "One agency",
    "multi-agency": "Several agencies",
    "section-11": "Section 11, Children Act 2004",
    "section-175": "Section 175, Education Act 2002",
    "deep-dive": "Deep dive",
    "other": "Other",
}
#: Who also raised something, and is not named.
OTHERS = "Others, not named"
_AUDIT_COLUMNS = ("Topic", "Kind", "When", "Who", "State")


def sections(names: Names) -> tuple[Section, ...]:
    """Audits in one section, each round of feedback and each reflection in its own."""
    published = names.published
    gaps = (
        absent_section(names, subject, title, subject)
        for subject, title in (
            ("audits", AUDITS), ("feedback", "Feedback"), ("reflections", "Reflection"),
        )
        if not getattr(published, subject)
    )  # fmt: skip
    return (
        *([audits(names)] if published.audits else []),
        *(_feedback(names, item) for item in published.feedback),
        *(_reflection(names, item) for item in published.reflections),
        *(gap for gap in gaps if gap.blocks),
    )


def audits(names: Names) -> Section:
    """The schedule in the order of time, then what each audit looked at and found."""
    ordered = in_time(names.published.audits, lambda audit: audit.when)
    rows = [_audit_row(names, audit) for audit in ordered]
    # That a record knows no state of any audit is said of none of them: it would fill a column.
    known = not names.published.is_record or any(audit.state is not _UNKNOWN for audit in ordered)
    width = len(_AUDIT_COLUMNS) if known else len(_AUDIT_COLUMNS) - 1
    table = Table(
        tense(names, "What is audited, when and by whom", "What was audited, when and by whom"),
        _AUDIT_COLUMNS[:width],
        tuple(row[:width] for row in rows),
    )
    cards = tuple(card for audit in ordered if (card := _audit_card(names, audit)))
    blocks = [table, *part("What they look at and what they find", _large(cards))]
    return section(names, "audits", AUDITS, blocks, *ordered)


_UNKNOWN = State.NOT_RECORDED


def _large(cards: tuple[Card, ...]) -> list[Block]:
    return [Cards(cards, "large", level=4)] if cards else []


def _audit_row(names: Names, audit: Audit) -> tuple[Inline, ...]:
    when: Inline = words.as_moment(audit.when) if audit.when else missing(names)
    by = who(names, audit.by) or missing(names)
    return audit.topic, KINDS[audit.kind], when, by, words.state(audit.state)


def _audit_card(names: Names, audit: Audit) -> Card | None:
    blocks = [
        *optional_text(audit.says),
        *text_part("What it found", audit.found, 5),
        *notes(names, audit),
    ]
    kicker = audit.when.text if audit.when else ""
    return Card(audit.topic, kicker=kicker, blocks=tuple(blocks)) if blocks else None


def _feedback(names: Names, item: FeedbackRound) -> Section:
    # Where a grid lists every theme, the table beneath it has those of which more was said.
    grid = _raised(item)
    told = [theme for theme in item.themes if theme.says or not grid]
    rows = tuple((theme.theme, _said(theme)) for theme in told)
    blocks: list[Block] = [
        *stated(
            names,
            ("How", "When"),
            ("Who was asked", item.who),
            ("How", item.how),
            ("When", words.as_moment(item.when) if item.when else None),
        )
    ]
    if item.caveat:
        blocks.append(Inset((Text(prose(item.caveat)),), "How far it can be relied on"))
    blocks += grid
    if rows:
        blocks.append(Table("What was said, by theme", ("Theme", "What was said"), rows))
    return section(names, f"feedback-{item.id}", item.title, [*blocks, *notes(names, item)], item)


def _said(theme: Feedback) -> Inline:
    return line(theme.says) if theme.says else Missing("Nothing more was given")


def _raised(item: FeedbackRound) -> list[Block]:
    """Themes by those who raised them, with a mark where the two meet."""
    named = dict.fromkeys(name for theme in item.themes for name in theme.raised_by)
    others = (OTHERS,) if any(theme.raised_by_others for theme in item.themes) else ()
    who = (*named, *others)
    if not who:
        return []
    rows = tuple(
        GridRow(theme.theme, tuple(_dot(name, theme) for name in who)) for theme in item.themes
    )
    columns = tuple(Column(name) for name in who)
    return [Grid("Who raised what", "Theme", columns, rows, "Not mentioned")]


def _dot(name: str, theme: Feedback) -> GridCell | None:
    raised = theme.raised_by_others if name == OTHERS else name in theme.raised_by
    return GridCell("Raised", "●") if raised else None


def _reflection(names: Names, item: Reflection) -> Section:
    columns = tense(names, "What we did|The difference|What is next", "Done|The difference|Next")
    rows = tuple(
        (strand.title, *(_listed(cell) for cell in (strand.did, strand.difference, strand.next)))
        for strand in item.strands
    )
    table = Table("Strand by strand", ("Strand", *columns.split("|")), rows)
    blocks = [table, *notes(names, item)]
    return section(names, f"reflection-{item.id}", item.title, blocks, item)


def _listed(items: tuple[str, ...]) -> Inline:
    """The bullets of one cell; an empty one says so."""
    if not items:
        return Missing("Not given")
    points = Markup("").join(Markup("<li>{}</li>").format(line(item)) for item in items)
    return Markup("<ul>{}</ul>").format(points)
