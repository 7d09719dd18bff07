"""The guide to subjects: a page for each, fields as the model has them, examples that work."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from masa.model.programme import Programme
from masa.reading import At, Node
from tests.docs.fields import shown_fields, tables
from tests.docs.guide import FOLDER, MARK, Subject, pages, rewritten, subjects
from tests.docs.small_library import examples, faults, read, workspace_with, written

SUBJECTS = subjects()
NAMES = [subject.name for subject in SUBJECTS]
#: Examples that name a partner's seat, which no programme has.
WITH_SEATS = {"groups"}


def test_every_subject_has_a_page_and_no_other() -> None:
    assert {page.name for page in pages()} == {page.name for page in FOLDER.glob("*.md")}
    assert {"funding", "plans", "programme", "needs-and-offers"} <= set(NAMES)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_the_generated_part_is_what_the_model_says(page: Path) -> None:
    text = page.read_text("utf-8")
    assert text.count(MARK) == 1
    assert text == rewritten(text, pages()[page]), "run: python -m tests.docs.write_guide"


def test_the_generated_part_follows_what_is_written_by_hand() -> None:
    assert rewritten(f"Mine.\n\n{MARK}\nold", f"{MARK}\nnew") == f"Mine.\n\n{MARK}\nnew"


@pytest.mark.parametrize("subject", SUBJECTS, ids=NAMES)
def test_every_field_says_what_to_write(subject: Subject) -> None:
    assert subject.says
    silent = [
        f"{table.heading}: {name}"
        for table in tables(subject.name, subject.annotation)
        for name, info in shown_fields(table.model)
        if not info.description and name != "id"
    ]
    assert silent == []


@pytest.mark.parametrize("subject", SUBJECTS, ids=NAMES)
def test_an_example_can_be_read_among_others(subject: Subject, tmp_path: Path) -> None:
    (example,) = examples(subject.page)
    assert written(example) == {subject.name}
    for owner in subject.owners:
        programme = owner is Programme
        if programme and subject.name in WITH_SEATS:
            continue
        workspace = workspace_with(tmp_path / owner.__name__, example, programme=programme)
        assert faults(workspace) == []


@pytest.mark.parametrize("subject", SUBJECTS, ids=NAMES)
def test_an_example_shows_every_field(subject: Subject) -> None:
    (example,) = examples(subject.page)
    shown = set(keys(read(example)))
    for table in tables(subject.name, subject.annotation):
        missing = {name for name, _ in shown_fields(table.model)} - shown
        assert missing == set(), table.heading


def keys(node: Node | At) -> Iterator[str]:
    """Every name in an example, however deep."""
    if isinstance(node, dict):
        yield from node
    below = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for item in below:
        yield from keys(item)


def test_a_fault_in_an_example_is_found(tmp_path: Path) -> None:
    found = faults(workspace_with(tmp_path, "chair: {person: nobody, colour: red}"))
    assert len(found) == 1
    assert "`colour` is not known here" in found[0]
    named = faults(workspace_with(tmp_path / "b", "chair: {person: nobody}"))
    assert "no person with the id `nobody`" in named[0]
