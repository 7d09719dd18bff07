"""How a programme's page is finished: each document is named in full once."""

from masa.pages.programme.pieces import cited_once
from masa.pages.views import Section, SourceLine


def cited(*titles: str) -> Section:
    lines = (SourceLine(title, "The council", "May 2019", "page 2") for title in titles)
    return Section("one", "One", (), sources=tuple(lines))


def test_a_document_is_named_in_full_where_a_page_first_cites_it() -> None:
    first, second = cited_once((cited("Plan"), cited("Plan", "Slides")))
    assert first.sources == cited("Plan").sources
    assert second.sources == (SourceLine("Plan", page="page 2"), *cited("Slides").sources)
