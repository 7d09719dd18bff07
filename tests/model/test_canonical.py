"""The content hash: another one when what is published changes, and only then."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from masa.guidance.workspace import open_workspace
from masa.model.canonical import canonical
from masa.model.partnership import Partnership
from tests.pages.partnership.scene import TODAY, scope

FUNDING = {
    "year": "2026/27",
    "total": "1,000",
    "contributions": [{"payer": "council", "amount": "1,000"}],
}
PEOPLE = [{"id": "one", "post": "Chief Executive", "name": "Asha Demo"}]


def of(**subjects: object) -> Partnership:
    return scope(**subjects).partnership  # type: ignore[arg-type]


def test_it_is_the_hash_of_the_canonical_form() -> None:
    made = of(people=PEOPLE)
    assert canonical(made) == (
        b'{"partnership":{"areas":["demo"],"edition":"wt2023","name":"Demo","status":"published"},'
        b'"people":[{"id":"one","name":"Asha Demo","post":"Chief Executive"}],"slug":"demo"}'
    )
    assert made.fingerprint == hashlib.sha256(canonical(made)).hexdigest()


@pytest.mark.parametrize(
    "changed",
    [
        {"people": [{**PEOPLE[0], "name": "Asha Demos"}]},
        {"people": [*PEOPLE, {"id": "two", "post": "Chief Constable"}]},
        {"people": [PEOPLE[0] | {"interim": True}]},
        {"topics": [{"id": "a", "title": "A", "text": "B.", "page": "overview"}]},
        {"status": "record"},
    ],
)
def test_whatever_changes_what_is_published_changes_it(changed: dict[str, object]) -> None:
    assert of(**{"people": PEOPLE, **changed}).fingerprint != of(people=PEOPLE).fingerprint


@pytest.mark.parametrize(
    "same",
    [
        {"people": [dict(reversed(PEOPLE[0].items()))]},
        {"people": PEOPLE, "topics": []},
        {"people": [PEOPLE[0] | {"interim": False}]},
    ],
    ids=["another order of lines", "an empty subject", "what would be taken anyway"],
)
def test_another_way_to_write_the_same_does_not(same: dict[str, object]) -> None:
    assert of(**same).fingerprint == of(people=PEOPLE).fingerprint


def test_in_another_state_it_is_another_one() -> None:
    made = of(people=PEOPLE)
    before, draft = made.fingerprint, made.with_status("draft")
    assert draft.fingerprint == of(people=PEOPLE, status="draft").fingerprint != before
    assert (draft.people, draft.places, made.identity.status) == (made.people, {}, "published")


def test_sums_have_one_form() -> None:
    first, second = (
        json.loads(canonical(of(funding={**FUNDING, "total": total})))["funding"]["total"]["value"]
        for total in ("1,000", "1000.00")
    )
    assert first == second == "1000"


HEAD = "partnership: {name: North, status: published, edition: wt2023, areas: [north]}\n"
WORDS = "topics:\n  - {id: a, title: A, text: B., page: overview}\n"


@pytest.mark.parametrize(
    "files",
    [
        {"partnership.yml": HEAD, "topics.yml": WORDS},
        {"all.yml": f"# A remark.\n{WORDS}\n{HEAD}"},
    ],
)
def test_files_lines_and_remarks_do_not_matter(tmp_path: Path, files: dict[str, str]) -> None:
    folder = tmp_path / "partnerships/north"
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text)
    (north,) = open_workspace(tmp_path, TODAY).library.partnerships
    same = of(topics=[{"id": "a", "title": "A", "text": "B.", "page": "overview"}])
    assert canonical(north) == canonical(same).replace(b"Demo", b"North").replace(b"demo", b"north")
