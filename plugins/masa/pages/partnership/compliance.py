"""What is shown and what is not: each thing that the guidance asks for, and what was found.

Presence, never adequacy: nothing on this page may be read as a finding of compliance.
"""

from __future__ import annotations

from collections.abc import Iterator

from masa.guidance.assessing import Assessment, Outcome, Standing
from masa.guidance.edition import EditionInformation, Group
from masa.model.choices import Choice
from masa.pages import addresses, words
from masa.pages.blocks import Absent, Block, Inset, Part, Points, Text
from masa.pages.inline import Anchor
from masa.pages.partnership.requirement_rows import row
from masa.pages.prose import prose
from masa.pages.scope import Scope
from masa.pages.shared.downloads import table_link
from masa.pages.shared.pieces import facts
from masa.pages.special_blocks import Requirements, Tally
from masa.pages.views import PageView, Section
from masa.rules import by_code

TITLE = "What is shown and what is not"
STATUS = {"in-force": "In force", "superseded": "Superseded", "upcoming": "Not yet in force"}

MEANS = (
    "For each thing that the guidance asks for, a check looked whether something is there: "
    "written, and where it matters dated, with an owner, and linked."
)
MEANS_NOT = (
    "It does not say that what is there is right, enough or good: that takes a person.",
    "It does not say that children are safe, or that what is written is what is done.",
    "It is not legal advice, an inspection or a certificate.",
)
_CHOSEN = "This site counts some findings otherwise than Masa’s own rule, and gives its reasons."
_COUNTS = {
    "error": "stops a build",
    "warning": "warns and stops nothing",
    "hint": "is a hint and stops nothing",
    "off": "is not reported",
}
MEANS_OF_RECORD = (
    "This is a dated record made from a published source. “The source is silent” means that the "
    "source did not speak of it. The partnership may well have had it."
)


def view(scope: Scope) -> PageView | None:
    """The page, which every partnership has."""
    if scope.standing is None:
        gap = Absent("Not assessed", "The edition of the guidance could not be read.")
        return PageView(TITLE, "", sections=(Section("summary", "In short", (gap,)),))
    standing = scope.standing
    file = table_link(scope, "requirements", "Download this list as a table")
    parts = (
        Section("summary", "In short", _summary(scope, standing)),
        Section("what-this-means", "What this means, and what it does not", _meaning(scope)),
        Section("requirements", "Each thing that is asked for", (*_rows(scope, standing), *file)),
    )
    return PageView(TITLE, sentence(scope, standing), sections=parts)


def sentence(scope: Scope, standing: Standing) -> str:
    """The outcomes in one sentence; its numbers add up to the number of requirements in force."""
    counts = {outcome: standing.count(outcome) for outcome in Outcome}
    total = len(standing.assessments) - counts[Outcome.NOT_YET]
    if scope.partnership.is_record:
        return _record_sentence(counts, total)
    title = words.listed(_asking(standing))
    asks = "asks" if title == standing.edition.information.short_title else "ask"
    said = [f"{counts[Outcome.MET]} of the {total} things that {title} {asks} for are shown"]
    said += [
        wording.format(n=number)
        for outcome, one, many in _ALSO
        if (number := counts[outcome])
        for wording in [one if number == 1 else many]
    ]
    return f"{words.listed(said)}."


def _asking(standing: Standing) -> list[str]:
    """The edition and each overlay of which something is in force, by their short titles."""
    binding = [a for a in standing.assessments if a.outcome is not Outcome.NOT_YET]
    own = standing.edition.information.short_title
    return list(dict.fromkeys([own, *(standing.asked_by(a).short_title for a in binding)]))


_ALSO = (
    (Outcome.EXPLAINED, "{n} is explained", "{n} are explained"),
    (Outcome.NOT_MET, "{n} is not shown", "{n} are not shown"),
    (Outcome.CANNOT_TELL, "{n} needs a person’s judgement", "{n} need a person’s judgement"),
    (Outcome.DOES_NOT_APPLY, "{n} does not apply", "{n} do not apply"),
)


def _record_sentence(counts: dict[Outcome, int], total: int) -> str:
    said = f"The source evidences {counts[Outcome.MET]} of {words.count(total, 'item')}"
    silent = counts[Outcome.NOT_MET]
    said += f" and is silent on {silent}" if silent else ""
    rest = [
        (one if counts[outcome] == 1 else many).format(n=counts[outcome])
        for outcome, one, many in _ALSO
        if outcome is not Outcome.NOT_MET and counts[outcome]
    ]
    return f"{said}; {words.listed(rest)}." if rest else f"{said}."


def _summary(scope: Scope, standing: Standing) -> tuple[Block, ...]:
    counts = tuple(
        (scope.shape(outcome), scope.outcome(outcome), number)
        for outcome in Outcome
        if (number := standing.count(outcome))
    )
    edition = standing.edition.information
    table = facts(
        ("Checked against", Anchor(edition.title, scope.addresses.edition(edition.id))),
        ("That edition", edition.marked or STATUS[edition.status]),
        ("Checked on", words.as_moment(scope.today)),
    )
    return (Tally(counts), *table, *_superseded(edition), *_later(scope))


def _superseded(edition: EditionInformation) -> tuple[Block, ...]:
    if edition.status != "superseded":
        return ()
    last = f" It applied until {words.day(edition.applies_to)}." if edition.applies_to else ""
    said = f"{edition.short_title} was superseded.{last} A later edition asks for other things."
    link = Anchor("Editions of the guidance", addresses.GUIDANCE)
    return (Inset((Text(prose(said)), Points((link,))), "An earlier edition"),)


def _later(scope: Scope) -> Iterator[Block]:
    """That a later edition is out, against which nothing here is checked."""
    for coming in (one.coming.information for one in scope.ahead):
        if coming.overlay or coming.published > scope.today:
            continue
        said = (
            f"{coming.short_title} was published on {words.day(coming.published)}. This page does "
            "not check against it."
        )
        links = (
            Anchor(coming.title, scope.addresses.edition(coming.id)),
            Anchor("What it would change here", scope.page("ahead", coming.id)),
        )
        yield Inset((Text(prose(said)), Points(links)), "A later edition")


def _meaning(scope: Scope) -> tuple[Block, ...]:
    record = (Text(prose(MEANS_OF_RECORD)),) if scope.partnership.is_record else ()
    return (Text(prose(MEANS)), *record, Points(MEANS_NOT), *_own_rule(scope))


def _own_rule(scope: Scope) -> tuple[Block, ...]:
    """What the site chose to be looser or stricter about, so that nobody takes it for the rule."""
    slug = scope.partnership.slug
    said = tuple(_said(c) for c in scope.choices if c.partnership in (None, slug))
    return (Inset((Text(prose(_CHOSEN)), Points(said)), "How strict this site is"),) if said else ()


def _said(choice: Choice) -> str:
    until = f" Until {words.day(choice.until)}." if choice.until else ""
    title = by_code(()).get(choice.code)
    about = f"{choice.code}, “{title.title}”," if title else choice.code
    return f"{about} {_COUNTS[choice.severity]} here: {choice.reason}{until}"


def _rows(scope: Scope, standing: Standing) -> tuple[Block, ...]:
    """A list for each group; what is not in force yet stands apart, by the Act that asks for it."""
    lists: dict[str, list[Assessment]] = {title: [] for title in words.GROUPS.values()}
    main = words.GROUPS[Group.ARRANGEMENTS]
    for assessment in standing.assessments:
        title = words.GROUPS[assessment.requirement.group]
        if assessment.outcome is Outcome.NOT_YET:
            title = f"{standing.asked_by(assessment).title}: not yet in force"
        lists.setdefault(title, []).append(assessment)
    return tuple(
        Part(
            title,
            (Requirements(tuple(row(scope, assessment) for assessment in found)),),
            folded=title != main and _is_quiet(scope, found),
            note=_counted(scope, found),
        )
        for title, found in lists.items()
        if found
    )


def _is_quiet(scope: Scope, found: list[Assessment]) -> bool:
    """Whether a list may be folded: nothing in it is missing or explained, or a record's shown."""
    outcomes = {assessment.outcome for assessment in found}
    if scope.partnership.is_record:
        return Outcome.MET not in outcomes
    return outcomes <= {Outcome.MET, Outcome.DOES_NOT_APPLY, Outcome.NOT_YET}


def _counted(scope: Scope, found: list[Assessment]) -> str:
    """How much is in a list, in a few words."""
    outcomes = [assessment.outcome for assessment in found]
    wording = _NOTES | (_RECORD_NOTES if scope.partnership.is_record else {})
    return ", ".join(wording[o].format(n=n) for o in Outcome if (n := outcomes.count(o)))


_NOTES = {
    Outcome.MET: "{n} shown",
    Outcome.NOT_MET: "{n} not shown",
    Outcome.EXPLAINED: "{n} explained",
    Outcome.DOES_NOT_APPLY: "{n} not applicable",
    Outcome.CANNOT_TELL: "{n} to be judged",
    Outcome.NOT_YET: "{n} not yet in force",
}
_RECORD_NOTES = {Outcome.MET: "{n} evidenced", Outcome.NOT_MET: "the source is silent on {n}"}
