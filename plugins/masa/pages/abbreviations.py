"""Abbreviations explained in words where a page first uses them, from the glossary.

Readers on a phone cannot hover, so the words stand in the text: MASH (multi-agency safeguarding
hub). Only running text is touched: never headings, links, quotations, tables' heads or names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from masa.model.registers import Term

#: Prose and points of editors. Prose holds no such element, so the first end is its own.
_PROSE = re.compile(
    r'<div class="prose">.*?</div>|<(?P<list>[uo]l) class="plain-list">.*?</(?P=list)>', re.DOTALL
)
_PIECE = re.compile(r"<[^>]+>|[^<]+")
#: Elements whose text is somebody else's words, a name, or has no room.
_CLOSED = frozenset("a blockquote code h1 h2 h3 h4 h5 h6 pre q th".split())
#: So many letters on, a long form still explains the abbreviation before it.
_NEAR = 60
_TAG_NAME = re.compile(r"</?([a-z][a-z0-9]*)")
_LAST_WORD = re.compile(r"([^\W_][\w’-]*) $")
#: Words that may begin with a capital before an abbreviation that is no part of a name.
_OPENERS = frozenset(
    "a after all an and any as at before both but by each every for from how if in its most no "
    "not of on or our some that the their then these this those to two under until we what when "
    "where which who with your".split()
)


@dataclass(frozen=True)
class Abbreviations:
    """The abbreviations that pages explain, by how they are written."""

    terms: dict[str, Term]

    @classmethod
    def of(cls, terms: Iterable[Term]) -> Abbreviations:
        """Those of a glossary that stand for something and are not to be left alone."""
        return cls({term.term: term for term in terms if term.stands_for and term.expand})

    @cached_property
    def _names(self) -> re.Pattern[str]:
        """An abbreviation anywhere, the longest first; nothing where there are none."""
        longest_first = sorted(self.terms, key=lambda name: (-len(name), name))
        return re.compile("|".join(map(re.escape, longest_first)) or "(?!)")

    @cached_property
    def _uses(self) -> re.Pattern[str]:
        """An abbreviation that stands free: not hyphenated, possessive, defined or in brackets."""
        names = self._names.pattern
        return re.compile(rf"(?<![\w(/–“‘’'.;&-])(?:{names})(?![\w/:’'&–-])(?! [(A-Z])")

    def explain(self, html: str, glossary: str) -> str:
        """The body of a page with each abbreviation explained once.

        ``glossary`` is the address of the glossary as a link from that page. An abbreviation that
        the page itself spells out, before it or soon after it, is left alone.
        """
        page = _Page(self._names, self._uses, self.terms, html, glossary, set())
        return _PROSE.sub(page.prose, html)


@dataclass(frozen=True)
class _Page:
    """The work on one page; ``told`` holds what has been explained so far."""

    names: re.Pattern[str]
    uses: re.Pattern[str]
    terms: dict[str, Term]
    html: str
    glossary: str
    told: set[str]

    @cached_property
    def lowered(self) -> str:
        """All of the page: few pages have an abbreviation, and whole documents are long."""
        return self.html.casefold()

    def prose(self, match: re.Match[str]) -> str:
        # To look for the names alone first is far cheaper than for all that may not be near them.
        if not self.names.search(match[0]):
            return match[0]
        made, closed = [], 0
        for piece in _PIECE.finditer(match[0]):
            text = piece[0]
            if tag := _TAG_NAME.match(text):
                if tag[1] in _CLOSED:
                    closed += -1 if text.startswith("</") else 1
            elif not closed:
                text = self._text(text, match.start() + piece.start())
            made.append(text)
        return "".join(made)

    def _text(self, text: str, at: int) -> str:
        made, done = [], 0
        for use in self.uses.finditer(text):
            term = self.terms[use[0]]
            if use[0] in self.told or _is_in_a_name(text[: use.start()]):
                continue
            self.told.add(use[0])
            if not self._is_spelled_out(term, at + use.start()):
                made += [text[done : use.end()], self._meaning(term)]
                done = use.end()
        return "".join((*made, text[done:]))

    def _is_spelled_out(self, term: Term, at: int) -> bool:
        """Whether the page has the long form before an abbreviation, or soon after it."""
        return 0 <= self.lowered.find(str(term.stands_for).casefold()) < at + _NEAR

    def _meaning(self, term: Term) -> str:
        """What follows the abbreviation; the search reads the editor's own words alone."""
        target = f"{self.glossary}#{term.id}"
        made = Markup(
            '<span class="meaning" data-pagefind-ignore> (<a href="{}">{}</a>)</span>'
        ).format(target, in_a_sentence(str(term.stands_for)))
        return str(made)


def _is_in_a_name(before: str) -> bool:
    """Whether the word before begins with a capital as names do: Northmere MASH."""
    word = _LAST_WORD.search(before)
    if word is None or not word[1][0].isupper():
        return False
    return word[1].lower() not in _OPENERS and not word[1].endswith(("’s", "s’"))


def in_a_sentence(long_form: str) -> str:
    """A long form as it stands inside a sentence: small, unless it is a name."""
    first, _, rest = long_form.partition(" ")
    is_name = rest != rest.lower() or first[1:] != first[1:].lower()
    return long_form if is_name else f"{first.lower()} {rest}".strip()
