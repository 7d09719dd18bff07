"""Each package comes under a licence that was looked at, and the list of them is up to date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.supply import licences
from tests.supply.licences import (
    STATED,
    WRITTEN,
    Meaning,
    Row,
    Stated,
    current,
    faults,
    in_spdx,
    read_rows,
    read_stated,
    rows_of,
    said_here,
    write_rows,
)
from tests.supply.locks import Package, Use

MIT = Stated(frozenset({"MIT"}), {})
A = Package("pkg:pypi/a@1", "a", "1", Use.SITE, "SHA-256", ("a" * 64,), frozenset(), asked=True)


def found(rows: Iterable[Row], stated: Stated) -> str:
    return "\n".join(faults(rows, stated))


def test_the_list_is_up_to_date(repository: Path) -> None:
    written = (repository / WRITTEN).read_text("utf-8")
    assert written == write_rows(current(repository)), "python -m tests.supply.licences"


def test_every_licence_is_allowed(repository: Path) -> None:
    stated = read_stated((repository / STATED).read_text("utf-8"))
    rows = read_rows((repository / WRITTEN).read_text("utf-8"))
    assert len(rows) > 100
    assert found(rows, stated) == ""
    assert {licence for licence in stated.allowed if in_spdx(licence) != licence} == set()


def test_what_is_written_can_be_read() -> None:
    rows = (Row("a", "1", "pypi", "site", "MIT"), Row("@b/c", "2", "npm", "test", 'x, "y"'))
    assert read_rows(write_rows(rows)) == rows


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("MIT", "MIT"),
        ("mit", "MIT"),
        ("apache-2.0 or bsd-2-clause", "Apache-2.0 OR BSD-2-Clause"),
        ("BSD", ""),
        ("Apache 2.0", ""),
        ("", ""),
    ],
)
def test_a_licence_is_told_from_words(said: str, meant: str) -> None:
    assert in_spdx(said) == meant


def test_what_is_installed_is_asked() -> None:
    assert said_here("pytest", version("pytest")) == "MIT"
    assert said_here("jinja2", version("jinja2")) == "BSD License"
    assert said_here("mergedeep", version("mergedeep")) == "MIT License"
    assert said_here("pytest", "0.1") == ""
    assert said_here("no-such-package", "1") == ""


@pytest.mark.parametrize(
    ("package", "stated", "before", "licence"),
    [
        (replace(A, licence="mit"), MIT, (), "MIT"),
        (A, MIT, (), ""),
        (A, MIT, (Row("a", "1", "pypi", "site", "MIT"),), "MIT"),
        (A, MIT, (Row("a", "0", "pypi", "site", "MIT"),), ""),
        (A, MIT, (Row("a", "1", "npm", "site", "MIT"),), ""),
        (A, replace(MIT, meant={"a": Meaning("BSD", "BSD-3-Clause")}), (), "BSD-3-Clause"),
        (replace(A, licence="BSD"), MIT, (), ""),
    ],
    ids=["lock", "nobody", "before", "another version", "another source", "meant", "no SPDX"],
)
def test_where_a_licence_is_taken_from(
    package: Package, stated: Stated, before: tuple[Row, ...], licence: str
) -> None:
    assert [row.licence for row in rows_of([package], stated, before)] == [licence]


@pytest.mark.parametrize(
    ("said", "licence"),
    [("BSD", "BSD-3-Clause"), ("Ours only", ""), ("AGPL-3.0-only", "AGPL-3.0-only")],
)
def test_a_meaning_holds_only_for_the_words_it_was_given_for(
    monkeypatch: pytest.MonkeyPatch, said: str, licence: str
) -> None:
    monkeypatch.setattr(licences, "said_here", lambda *_: said)
    stated = replace(MIT, meant={"a": Meaning("BSD", "BSD-3-Clause")})
    before = (Row("a", "1", "pypi", "site", "BSD-3-Clause"),)
    assert [row.licence for row in rows_of([A], stated, before)] == [licence]


@pytest.mark.parametrize(
    ("row", "stated", "said"),
    [
        (Row("a", "1", "pypi", "site", "MIT"), MIT, ""),
        (Row("a", "1", "pypi", "site", ""), MIT, "a 1 says “nothing here”"),
        (Row("a", "1", "pypi", "site", "SSPL-1.0"), MIT, "a 1 comes under SSPL-1.0, which"),
        (Row("a", "1", "pypi", "site", "SSPL-1.0"), MIT, "nothing comes under MIT any more"),
        (
            Row("a", "1", "pypi", "site", "MIT"),
            replace(MIT, meant={"b": Meaning("", "MIT")}),
            "b is not locked any more",
        ),
    ],
)
def test_what_a_person_must_look_at_is_said(row: Row, stated: Stated, said: str) -> None:
    assert (said in found([row], stated)) if said else found([row], stated) == ""
