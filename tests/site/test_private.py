"""Nothing personal is published, wherever in a finished site it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.privacy.kinds import Kind
from masa.site.private import _shares, personal_data, personal_in
from masa.site.standing import standing_in

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


@pytest.mark.parametrize("processes", [1, 2, 3, 9])
def test_however_many_look_the_same_is_said(tmp_path: Path, processes: int) -> None:
    """Most of it in one folder, which one of them looks at alone."""
    numbers = {"b/x/index.html": 1, "b/x/data.json": 2, "b/x/y/index.html": 1, "a/index.html": 3,
               "b/index.html": 2, "c/z/index.html": 3, "b/x/z/index.html": 4}  # fmt: skip
    files = {name: f'"0770090014{number}"\n' for name, number in numbers.items()}
    found = personal_data(site(tmp_path, **files), NOTHING, processes)
    assert [f.place.file for f in found] == [
        "a/index.html", "b/index.html", "b/x/index.html", "b/x/z/index.html",
    ]  # fmt: skip


def test_the_pages_of_a_partnership_are_looked_at_together(tmp_path: Path) -> None:
    """What stands on all of them is looked at once."""
    pages = [f"partnerships/{slug}/{page}.html" for slug in "abc" for page in "xyz"]
    standing = standing_in(site(tmp_path, **dict.fromkeys(pages, "x" * 99)))
    shares = _shares(standing, 2)
    assert sorted(one for share in shares for one in share) == sorted(standing)
    folders = [{one.name.rpartition("/")[0] for one in share} for share in shares]
    assert [len(share) for share in shares] == [6, 4]
    assert folders == [{"partnerships/a", "partnerships/c"}, {"", "partnerships/b"}]


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
