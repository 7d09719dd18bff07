"""Nothing personal is published, wherever in a finished site it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.privacy.kinds import Kind
from masa.site.private import personal_data, personal_in

NUMBER, VALUE = "07700 900145", "07700900145"
NOTHING: frozenset[tuple[Kind, str]] = frozenset()


def site(folder: Path, **files: str) -> Path:
    for name, text in {"index.html": "<p>Nothing</p>", **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize(
    "name",
    [
        "index.html",
        "a/b/index.html",
        "changes.xml",
        "changes.json",
        "data/a.csv",
        "due.ics",
        "404.html",
        "robots.txt",
        "search/words.json",
    ],
)
def test_a_number_is_found_in_every_file(tmp_path: Path, name: str, processes: int) -> None:
    found = personal_data(site(tmp_path, **{name: f'"Call {NUMBER}"\n'}), NOTHING, processes)
    assert [(f.code, f.place.file, f.private, f.blocks) for f in found] == [
        ("E311", name, True, True)
    ]
    assert "••••• ••••••" in found[0].message
    assert NUMBER not in f"{found}"


def test_it_is_said_once_and_where_it_stands_first(tmp_path: Path) -> None:
    pages = {f"{letter}/index.html": f"<p>{letter} {NUMBER}</p>" for letter in "cab"}
    found = personal_data(site(tmp_path, **pages), NOTHING, 2)
    assert [f.place.file for f in found] == ["a/index.html"]


def test_what_may_be_shown_is_left_alone(tmp_path: Path) -> None:
    folder = site(tmp_path, **{"index.html": f"<p>{NUMBER} and +44 7700 900146</p>"})
    shown = frozenset({(Kind.MOBILE, VALUE)})
    assert len(personal_data(folder, shown)) == 1
    assert personal_data(folder, shown | {(Kind.MOBILE, "07700900146")}) == []


def test_what_a_person_must_judge_stops_nothing_any_more(tmp_path: Path) -> None:
    assert personal_data(site(tmp_path, a="Child A, 12 Acacia Avenue, 9434765919"), NOTHING) == []


def test_code_and_packed_files_are_left_out(tmp_path: Path) -> None:
    folder = site(
        tmp_path, **{"assets/a.js": NUMBER, "a.pdf": NUMBER, "pagefind/a.pf_fragment": NUMBER}
    )
    assert personal_data(folder, NOTHING) == []


def test_a_document_is_looked_at_before_it_becomes_a_pdf() -> None:
    found = personal_in("whole.pdf", f"<p>{NUMBER}</p>", NOTHING)
    assert [(f.code, f.place.file) for f in found] == [("E311", "whole.pdf")]
    assert personal_in("whole.pdf", f"<p>{NUMBER}</p>", frozenset({(Kind.MOBILE, VALUE)})) == []
