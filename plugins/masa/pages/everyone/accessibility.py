"""The accessibility statement, in the order and with the headings of the model statement.

The words that the model fixes are kept as they are: regulation 8(1) of SI 2018/952.
"""

from __future__ import annotations

from collections.abc import Iterator

from masa.guidance.workspace import Workspace
from masa.model.accessibility import AccessibilityContact, AccessibilityStatement, Barrier, Reason
from masa.model.registers import SiteInformation
from masa.pages import addresses as at
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.blocks import Block, Facts, Links, Part, Points, Table, Text
from masa.pages.frame import trail
from masa.pages.inline import Anchor, Fact, Inline
from masa.pages.page import Page
from masa.pages.prose import line, prose
from masa.pages.rendering import telephone
from masa.pages.views import PageView, Section

TITLE = "Accessibility statement"
REGULATIONS = (
    "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018"
)
_LAW = "https://www.legislation.gov.uk/uksi/2018/952"
_REASONS: dict[Reason, str] = {
    "not-in-line": "Non-compliance with the accessibility regulations",
    "disproportionate-burden": "Disproportionate burden",
    "outside-the-regulations": "Content that’s not within the scope of the accessibility "
    "regulations",
}
_NONE: dict[Reason, str] = {
    "not-in-line": "None that we know of.",
    "disproportionate-burden": "We claim none.",
    "outside-the-regulations": "None.",
}


def pages(workspace: Workspace, _addresses: Addresses) -> tuple[Page, ...]:
    """The statement; none where none is written, which stops a build (C120)."""
    site = workspace.library.registers.site
    if site is None or site.accessibility is None:
        return ()
    made = view(site, site.accessibility)
    file = site.accessibility.place().file
    about = "Accessibility"
    return (Page(at.ACCESSIBILITY, TITLE, made.summary, made, about, trail=trail(), file=file),)


def view(site: SiteInformation, said: AccessibilityStatement) -> PageView:
    """The page."""
    return PageView(
        TITLE,
        "How accessible this website is, what was tested and when, and how to tell us about a "
        "problem.",
        lead=tuple(_lead(site, said)),
        sections=tuple(_sections(site, said)),
    )


def _lead(site: SiteInformation, said: AccessibilityStatement) -> Iterator[Block]:
    applies = f"This accessibility statement applies to this website, run by {site.publisher}."
    yield Text(prose(applies))
    if said.able_to:
        wish = "We want as many people as possible to be able to use it. You should be able to:"
        yield Text(prose(wish))
        yield Points(tuple(line(each) for each in said.able_to))
    helps = "[AbilityNet](https://mcmw.abilitynet.org.uk/) has advice on making your device easier "
    yield Text(prose(f"{helps}to use if you have a disability."))


def _sections(site: SiteInformation, said: AccessibilityStatement) -> Iterator[Section]:
    if said.limits:
        known = Text(prose("We know some parts of this website are not fully accessible:"))
        points = Points(tuple(line(each) for each in said.limits))
        yield Section("how-accessible", "How accessible this website is", (known, points))
    yield Section("contact", "Feedback and contact information", _contact(said.contact))
    yield Section("enforcement", "Enforcement procedure", (Text(prose(_ENFORCEMENT)),))
    technical = "Technical information about this website’s accessibility"
    yield Section("technical", technical, tuple(_technical(site, said)))
    yield Section("non-accessible", "Non-accessible content", tuple(_barriers(said)))
    if said.improving:
        doing = "What we’re doing to improve accessibility"
        yield Section("improving", doing, (Text(prose(said.improving)),))
    yield Section("preparation", f"Preparation of this {TITLE.lower()}", tuple(_prepared(said)))


def _contact(contact: AccessibilityContact) -> tuple[Block, ...]:
    asks = "Tell us of a problem, or ask for what you need in another form: large print, Easy "
    asks += "Read, audio or braille. You can also ask about content that is outside the "
    asks += "regulations, or that we have not made accessible because of the burden."
    rows = [
        Fact("Contact form", (Anchor("Report a problem or ask for another form", contact.form),)),
        Fact("E-mail", (Anchor(contact.email, f"mailto:{contact.email}"),)),
    ]
    if contact.phone:
        rows.append(Fact("Telephone", (Anchor(contact.phone, telephone(contact.phone)),)))
    rows.append(Fact("We answer within", (contact.answers_within,)))
    says = (Text(prose(contact.says)),) if contact.says else ()
    worried = "This is not the way to report a worry about a child."
    link = Links((Anchor("Worried about a child", at.WORRIED),))
    return (Text(prose(asks)), *says, Facts(tuple(rows)), Text(prose(worried)), link)


_ENFORCEMENT = f"""\
The Equality and Human Rights Commission (EHRC) is responsible for enforcing the [{REGULATIONS}]\
({_LAW}) (the “accessibility regulations”). [Part 5]({_LAW}/part/5) of the regulations is about \
how. If you’re not happy with how we respond to your complaint, [contact the Equality Advisory and \
Support Service (EASS)](https://www.equalityadvisoryservice.com/)."""


def _technical(site: SiteInformation, said: AccessibilityStatement) -> Iterator[Block]:
    commitment = f"{site.publisher} is committed to making its website accessible, in accordance "
    yield Text(prose(f"{commitment}with the {REGULATIONS}."))
    status = f"This website is **{said.status} compliant** with the {said.standard}"
    yield Part("Compliance status", (Text(prose(f"{status}{_due_to(said)}.")),), "status")


def _due_to(said: AccessibilityStatement) -> str:
    outside = [each.reason == "outside-the-regulations" for each in said.barriers]
    found = ["the non-compliances"] if not all(outside) else []
    found += ["the exemptions"] if any(outside) else []
    if said.status == "fully" or not found:
        return ""
    return f", due to {' and '.join(found).replace('and the', 'and')} listed below"


def _barriers(said: AccessibilityStatement) -> Iterator[Block]:
    if said.barriers:
        listed = "The content listed below is non-accessible for the following reasons."
        yield Text(prose(listed))
    for reason, title in _REASONS.items():
        found = [each for each in said.barriers if each.reason == reason]
        blocks = [block for each in found for block in _barrier(each)]
        yield Part(title, tuple(blocks) or (Text(prose(_NONE[reason])),), reason)


def _barrier(barrier: Barrier) -> Iterator[Block]:
    yield Text(prose(barrier.what))
    rows = [Fact("Why", (line(barrier.because),))]
    if barrier.criterion:
        rows.append(Fact("Success criterion", (barrier.criterion,)))
    if barrier.instead:
        rows.append(Fact("Use instead", (line(barrier.instead),)))
    if barrier.mended_by:
        rows.append(Fact("To be mended by", (words.day(barrier.mended_by),)))
    if barrier.assessed:
        rows.append(Fact("Burden assessed on", (words.day(barrier.assessed),)))
    yield Facts(tuple(rows))


def _prepared(said: AccessibilityStatement) -> Iterator[Block]:
    days = f"This statement was prepared on {words.day(said.prepared)}. It was last reviewed on "
    days += f"{words.day(said.reviewed)}."
    tested = f"This website was last tested on {words.day(said.tested)} against the "
    yield Text(prose(f"{days}\n\n{tested}{said.standard}. This is what was tested:"))
    rows: list[tuple[Inline, ...]] = [
        (line(test.what), line(test.how), test.by, words.day(test.day)) for test in said.tests
    ]
    columns = ("What was tested", "How", "By whom", "Last on")
    yield Table("How this website was tested", columns, tuple(rows), quiet=True)
