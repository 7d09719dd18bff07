"""Words and abbreviations of the field, explained."""

from __future__ import annotations

from markupsafe import Markup

from masa.guidance.workspace import Workspace
from masa.model.registers import Term
from masa.pages import addresses as at
from masa.pages.addresses import Addresses
from masa.pages.blocks import Part, Text
from masa.pages.everyone.shared import anchor_of, by_letter, letters
from masa.pages.frame import trail
from masa.pages.page import Page
from masa.pages.prose import prose
from masa.pages.views import PageView, Section


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
            Section(anchor_of(letter), letter, tuple(_part(term, by_id) for term in found))
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


def _part(term: Term, by_id: dict[str, Term]) -> Part:
    see = [by_id[name] for name in term.see if name in by_id]
    said = prose(term.meaning) + _also_said(term) + _see_also(see)
    return Part(title_of(term), (Text(said),), term.id)


def _also_said(term: Term) -> Markup:
    if not term.also:
        return Markup()
    return Markup('<p class="term-note">People also say: {}</p>').format(", ".join(term.also))


def _see_also(terms: list[Term]) -> Markup:
    if not terms:
        return Markup()
    links = (Markup('<a href="#{}">{}</a>').format(term.id, title_of(term)) for term in terms)
    return Markup('<p class="term-note">See also: {}</p>').format(Markup("; ").join(links))
