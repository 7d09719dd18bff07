"""Words and abbreviations of the field, explained."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from masa.guidance.workspace import Workspace
from masa.model.registers import Term
from masa.pages import addresses as at
from masa.pages.addresses import Addresses
from masa.pages.blocks import Block, Part, Text
from masa.pages.everyone.shared import anchor_of, by_letter, letters, plain
from masa.pages.frame import trail
from masa.pages.page import Page
from masa.pages.prose import prose
from masa.pages.views import PageView, Section

#: The screen of a phone holds four terms.
MANY = 5
_WORDS = Markup('<p class="letter-words" data-pagefind-ignore="all">{}</p>')
#: The space stands between two texts that run on in one line.
_NOTE = Markup('\n<p class="term-note">{}</p>')


def pages(workspace: Workspace, _addresses: Addresses) -> tuple[Page, ...]:
    """One page with every term, or none where no term is written."""
    terms = workspace.library.registers.terms
    if not terms:
        return ()
    title = "Glossary"
    groups = by_letter(terms, lambda term: term.term)
    by_id = {term.id: term for term in terms}
    view = PageView(
        title,
        "What the words and abbreviations of safeguarding mean, in plain English.",
        lead=(letters(groups),),
        sections=tuple(
            Section(anchor_of(letter), letter, tuple(_blocks(found, by_id)))
            for letter, found in groups
        ),
        contents=False,
    )
    file = terms[0].place().file
    kind = "Glossary"
    return (
        Page(at.GLOSSARY, title, view.summary, view, kind, trail=trail(), weight=1.5, file=file),
    )


def title_of(term: Term) -> str:
    """A term with what it stands for: ICB: integrated care board."""
    return f"{term.term}: {term.stands_for}" if term.stands_for else term.term


def _blocks(found: list[Term], by_id: dict[str, Term]) -> Iterator[Block]:
    """The terms of a letter; where they are many, a line of all of them stands first.

    It is for phones, on which a letter can be five screens long. The search needs to read it no
    more than whoever sees all of the letter at one time.
    """
    if len(found) >= MANY:
        links = Markup(" ").join(_link(term) for term in found)
        yield Text(_WORDS.format(links))
    yield from (_part(term, by_id) for term in found)


def _link(term: Term) -> Markup:
    return Markup('<a href="#{}">{}</a>').format(term.id, term.term)


def _part(term: Term, by_id: dict[str, Term]) -> Part:
    see = [by_id[name] for name in term.see if name in by_id]
    notes = [note for note in (_also_said(term, see), _see_also(see)) if note]
    said = prose(term.meaning) + _NOTE.format(Markup(" ").join(notes)) if notes else None
    return Part(title_of(term), (Text(said or prose(term.meaning)),), term.id)


def _also_said(term: Term, see: list[Term]) -> Markup:
    """Other words for it; but not its plural, which only the search needs, nor what it names."""
    known = {_singular(one.term) for one in (term, *see)} | {_singular(term.stands_for or "")}
    others = [other for other in term.also if _singular(other) not in known]
    return Markup("People also say: {}.").format(", ".join(others)) if others else Markup()


def _singular(words: str) -> str:
    return " ".join(word.rstrip("s") for word in plain(words).replace("children", "child").split())


def _see_also(terms: list[Term]) -> Markup:
    """The terms alone: what they stand for is said where they lead."""
    links = Markup(", ").join(_link(term) for term in terms)
    return Markup("See also: {}.").format(links) if terms else Markup()
