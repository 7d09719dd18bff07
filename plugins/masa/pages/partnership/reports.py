"""Reports and documents: what is published, who signed it off, and when it is looked at again."""

from __future__ import annotations

from masa.model.publication import Publication
from masa.pages import words
from masa.pages.blocks import Points
from masa.pages.inline import Anchor
from masa.pages.partnership.pieces import finish
from masa.pages.partnership.sign_offs import papers, version
from masa.pages.partnership.yearly_reports import reports
from masa.pages.scope import Scope
from masa.pages.sections import document, section
from masa.pages.shared import bulletins, events, restricted
from masa.pages.shared.pieces import stated
from masa.pages.shared.remarks import absent_section, due, notes
from masa.pages.special_blocks import Timeline
from masa.pages.views import PageView, Section

SLUG = "reports"
TITLE = "Reports and documents"
SUMMARY = "When the arrangements were published and agreed, what the yearly reports say, and more."
PUBLISHED, YEARLY = "Published and reviewed", "Yearly reports"


def view(scope: Scope) -> PageView | None:
    """The page; nothing for a record whose source names no document."""
    publication = scope.partnership.publication
    yearly = reports(scope)
    none = absent_section(scope, "yearly-reports", YEARLY, "reports")
    parts = (
        _reviews(scope, publication),
        section(scope, "yearly-reports", YEARLY, yearly, *scope.partnership.reports)
        if yearly
        else none,
        *(_papers(scope, publication) if publication else ()),
        *bulletins.sections(scope),
        *events.sections(scope),
        *restricted.sections(scope),
    )
    return finish(scope, SLUG, TITLE, SUMMARY, parts)


def _reviews(scope: Scope, item: Publication | None) -> Section:
    if item is None:
        return absent_section(scope, "reviews-due", PUBLISHED, "publication")
    address, last = item.address, item.last_reviewed
    table = stated(
        scope,
        ("Address", "Date of publication", "In force from", "Last review", "Next review"),
        ("Address", Anchor(address, address) if address else None),
        ("Date of publication", words.as_moment(item.published) if item.published else None),
        ("In force from", words.as_moment(item.in_force) if item.in_force else None),
        ("Last review", words.as_moment(last) if last else None),
        ("Next review", due(scope, item.next_review) if item.next_review else None),
        ("How often", item.review_cycle),
        ("Secretary of State told", words.as_moment(item.notified) if item.notified else None),
        ("Yearly reports", document(item.where_reports) if item.where_reports else None),
    )
    blocks = [*table, *notes(scope, item)]
    return section(scope, "reviews-due", PUBLISHED, blocks, item)


def _papers(scope: Scope, item: Publication) -> tuple[Section, ...]:
    documents = tuple(document(link) for link in item.documents)
    events = tuple(version(scope, one) for one in item.versions)
    held = [Points(documents)] if documents else []
    history = [Timeline(events)] if events else []
    return (
        section(scope, "sign-off", "Signed off", papers(scope, item.papers), item),
        section(scope, "documents", "Documents", held, item),
        section(scope, "versions", "Versions", history, *item.versions),
    )
