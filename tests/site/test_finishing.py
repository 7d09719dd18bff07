"""Finished pages that are taken over from the last build: those that would come out the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from masa.pages.frame import SiteOptions
from masa.pages.shell import Shell
from masa.site.assembly import Assembly
from masa.site.finishing import finish
from masa.site.kept import Kept
from tests.pages.golden.world import BY_HAND, OVERRIDES, workspace
from tests.site.test_kept import TERM


class Building:
    """Finishes the pages of the golden files again and again, as builds do; counts those made."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.made = folder, list[str]()
        document = Assembly.document

        def counted(assembly: Assembly, name: str, shell: Shell | None = None) -> str:
            self.made.append(name)
            return document(assembly, name, shell)

        monkeypatch.setattr(Assembly, "document", counted)

    def build(self, assembly: Assembly) -> dict[str, str]:
        """Every document, with what the build before this one left."""
        self.made.clear()
        kept = Kept(self.folder / "kept", self.folder / "site", OVERRIDES)
        kept.read()
        documents = finish(assembly, 1, kept)
        for name, text in documents.items():
            path = self.folder / "site" / f"{name.removesuffix('.md')}.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="")
        kept.write()
        return documents


@pytest.fixture
def building(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Building:
    return Building(tmp_path, monkeypatch)


def assembly(name: str = "A small site") -> Assembly:
    options = SiteOptions(name, "https://example.org/")
    return Assembly.make(workspace(), OVERRIDES, options, BY_HAND)


def test_pages_that_would_be_the_same_are_not_made(building: Building) -> None:
    first = building.build(assembly())
    assert sorted(building.made) == sorted(first)
    assert building.build(assembly()) == first
    assert building.made == []


def test_nothing_is_printed_that_is_known_by_where_it_lies_in_memory() -> None:
    made = assembly()
    for name, page in made.pages.items():
        written = repr((page.view, page.bound, made.frame.shell(page)))
        assert " at 0x" not in written, name


def reworded(made: Assembly) -> Assembly:
    """One section of one page has another title."""
    name = "partnerships/quillmere/scrutiny/index.md"
    page = made.pages[name]
    section, *others = page.view.sections
    view = replace(page.view, sections=(replace(section, title="Reworded"), *others))
    return replace(made, pages={**made.pages, name: replace(page, view=view)})


def moved(made: Assembly) -> Assembly:
    """One page stands elsewhere."""
    name = "glossary/index.md"
    page = replace(made.pages[name], address="words/")
    pages = {other: page for other, page in made.pages.items() if other != name}
    return replace(made, pages={**pages, "words/index.md": page})


def with_another_word(made: Assembly) -> Assembly:
    """One more word of the prose is explained."""
    terms = {**made.abbreviations.terms, "reads": TERM.model_copy(update={"term": "reads"})}
    return replace(made, abbreviations=replace(made.abbreviations, terms=terms))


def with_another_shell(made: Assembly) -> Assembly:
    return replace(made, frame=replace(made.frame, options=SiteOptions("Another name")))


@pytest.mark.parametrize("change", [reworded, moved, with_another_word, with_another_shell])
def test_after_a_change_the_pages_are_those_of_a_plain_build(
    building: Building, change: Callable[[Assembly], Assembly]
) -> None:
    first = building.build(assembly())
    plain = finish(change(assembly()), 1)
    again = building.build(change(assembly()))
    assert again == plain != first
    differ = {name for name, text in plain.items() if first.get(name) != text}
    assert differ <= set(building.made)
    if change in (reworded, moved):
        assert len(building.made) <= 3, "of one page, and of the document that it is bound into"


def test_a_document_is_bound_anew_when_a_page_in_it_is_reworded(building: Building) -> None:
    building.build(assembly())
    building.build(reworded(assembly()))
    assert sorted(building.made) == [
        "partnerships/quillmere/scrutiny/index.md",
        "partnerships/quillmere/whole/index.md",
    ]
