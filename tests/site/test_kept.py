"""What a build keeps for the next one: never anything but what would be worked out again."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any, cast

import pytest
from markupsafe import Markup

import masa.figures
import masa.pages
from masa.digests import digest
from masa.findings import Finding
from masa.kept_files import read_kept, write_kept
from masa.model.registers import Term
from masa.pages.evidence import Evidence
from masa.privacy.guard import find
from masa.site import private, proof
from masa.site.finished import FinishedPage
from masa.site.kept import WEBSITES, Answer, Kept, question
from masa.site.private import personal_data
from masa.site.proof import prove
from masa.site.seen import Seen, see

TERM = Term.model_validate(
    {"id": "mash", "term": "MASH", "stands-for": "a hub", "meaning": "Where worries arrive."}
)


@pytest.fixture
def kept(tmp_path: Path) -> Callable[[], Kept]:
    """The answers that the last build left; called again, those of the one before."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/page.html").write_text("{{ view }}")

    def read() -> Kept:
        found = Kept(tmp_path / "kept", tmp_path / "site", tmp_path / "templates")
        found.read()
        return found

    return read


def test_an_answer_is_there_for_the_next_build_and_for_that_alone(
    kept: Callable[[], Kept],
) -> None:
    first = kept()
    first.put([Answer("asked", ["a", 1])])
    assert first.get("asked") is None, "it counts for the next build"
    first.write()
    second = kept()
    assert second.get("asked") == ["a", 1]
    second.write()
    assert kept().get("asked") is None, "nobody asked for it any more"


def other_template(folder: Path) -> None:
    (folder / "templates/page.html").write_text("{{ view.title }}")


def new_asset(folder: Path) -> None:
    (folder / "templates/new.css").touch()


def cut_short(folder: Path) -> None:
    (folder / "kept").write_bytes((folder / "kept").read_bytes()[:-1])


def changed_by_hand(folder: Path) -> None:
    text = (folder / "kept").read_text().replace('"asked"', '"other"')
    (folder / "kept").write_text(text)


def not_utf8(folder: Path) -> None:
    (folder / "kept").write_bytes(b"\xff")


def a_link_among_templates(folder: Path) -> None:
    (folder / "templates/link").symlink_to(folder)


@pytest.mark.parametrize(
    "spoil",
    [other_template, new_asset, cut_short, changed_by_hand, not_utf8, a_link_among_templates],
)
def test_in_any_doubt_no_answer_counts(
    kept: Callable[[], Kept], tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    first = kept()
    first.put([Answer("asked", True)])
    first.write()
    assert kept().get("asked") is True
    spoil(tmp_path)
    assert [kept().get(asked) for asked in ("asked", "other")] == [None, None]


@pytest.mark.parametrize("change", [other_template, new_asset, a_link_among_templates])
def test_what_changed_during_a_build_is_not_kept(
    kept: Callable[[], Kept], tmp_path: Path, change: Callable[[Path], None]
) -> None:
    """Nobody knows whether a template was read before it was changed, or after."""
    build = kept()
    build.put([Answer("asked", True)])
    change(tmp_path)
    build.write()
    assert not (tmp_path / "kept").exists()


def test_only_so_many_websites_are_remembered(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    for number in range(WEBSITES + 2):
        Kept(tmp_path / f"pages-{number}", tmp_path / "site", tmp_path / "templates").write()
    assert len([*tmp_path.glob("pages-*")]) == WEBSITES


def test_in_doubt_not_even_what_was_kept_in_doubt_counts(
    kept: Callable[[], Kept], tmp_path: Path
) -> None:
    write_kept(tmp_path / "kept", ["", {"asked": True}])
    a_link_among_templates(tmp_path)
    assert kept().get("asked") is None


@pytest.mark.parametrize("known", [None, 7, "asked", ["asked"]])
def test_what_holds_no_answers_gives_none(
    kept: Callable[[], Kept], tmp_path: Path, known: object
) -> None:
    kept().write()
    frame, _ = read_kept(tmp_path / "kept")
    write_kept(tmp_path / "kept", [frame, known])
    assert kept().get("asked") is None


def test_a_page_counts_only_while_the_website_holds_its_bytes(
    kept: Callable[[], Kept], tmp_path: Path
) -> None:
    page = tmp_path / "site/a/index.html"
    page.parent.mkdir(parents=True)
    page.write_bytes("café\r\n".encode())
    first = kept()
    first.put([Answer("asked", digest(page.read_bytes()))])
    first.write()
    assert kept().page("asked", "a/index.html") == "café\r\n"
    assert kept().page("other", "a/index.html") is None
    page.write_bytes("cafè\r\n".encode())
    assert kept().page("asked", "a/index.html") is None
    page.unlink()
    assert kept().page("asked", "a/index.html") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a", "b"), ("ab",)),
        (("a", "b"), ("b", "a")),
        (("1",), (1,)),
        (((), ()), ((),)),
        (("<b>",), (Markup("<b>"),)),
        ((TERM,), (TERM.model_copy(update={"term": "Mash"}),)),
    ],
)
def test_another_question_is_another(one: tuple[object, ...], other: tuple[object, ...]) -> None:
    assert question(*one) != question(*other)
    assert question(*one) == question(*one)


def printed() -> list[type]:
    """Every dataclass of what pages are printed from."""
    names = [
        found.name
        for package in (masa.pages, masa.figures)
        for found in walk_packages(package.__path__, f"{package.__name__}.")
    ]
    return [
        one
        for name in names
        for one in vars(import_module(name)).values()
        if isinstance(one, type) and is_dataclass(one) and one.__module__ == name
    ]


def test_how_a_view_is_written_leaves_nothing_out() -> None:
    assert len(printed()) > 100
    for one in printed():
        written = cast(Any, one.__repr__)
        assert hasattr(written, "__wrapped__"), f"{one} is not written by its fields"
        assert all(field.repr for field in fields(one)), f"{one} leaves a field out"


ASKED = """
from masa.site.kept import question
from tests.site.test_kept import TERM
print(question(TERM))
"""


def test_a_question_is_the_same_in_every_run() -> None:
    """Python has another order in each for the names of the fields that were set."""
    asked = {
        subprocess.run(
            [sys.executable, "-c", ASKED],
            env={"PYTHONHASHSEED": str(seed), "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in range(4)
    }
    assert len(asked) == 1


PAGE = "<!doctype html><title>A</title><h1>A</h1>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("index.html", "a/index.html", "b/index.html"):
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'{PAGE}<p>{name}</p><a href="#x" id="x">x</a>', "utf-8")
    return tmp_path / "site"


def proved(site: Path, kept: Kept | None) -> list[Finding]:
    return prove(site, (), ("", "a/", "b/"), kept=kept)


def test_pages_are_seen_once(
    site: Path, kept: Callable[[], Kept], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = kept()
    assert proved(site, first) == proved(site, None) == []
    first.write()
    looked: list[str] = []

    def counted(page: FinishedPage, asked: Sequence[Evidence]) -> Seen:
        looked.append(page.address)
        return see(page, asked)

    monkeypatch.setattr(proof, "see", counted)
    (site / "b/index.html").write_text(f'{PAGE}<a href="../a/#y">y</a>', "utf-8")
    (found,) = proved(site, kept())
    assert (found.code, looked) == ("E303", ["b/"])


@pytest.mark.parametrize(
    "value",
    [True, 7, "abc", {}, [[]], [[], [], [], []], [[7], [], [], [""]], [[], [], [], [[]]]],
)
def test_what_is_kept_of_a_page_and_is_nothing_of_the_kind_is_seen_anew(
    site: Path, kept: Callable[[], Kept], value: object
) -> None:
    page = FinishedPage("a/", (site / "a/index.html").read_bytes())
    asked = [Evidence("a", "b", page.address, "c", ())]
    build = kept()
    build.put([Answer(question(page.address, digest(page.data), asked), value)])
    build.write()
    assert proof._see(page, asked, kept())[0] == see(page, asked)


def test_a_page_with_a_fault_is_seen_each_time(site: Path, kept: Callable[[], Kept]) -> None:
    (site / "a/index.html").write_text(f"{PAGE}{PAGE}", "utf-8")
    for _ in range(2):
        build = kept()
        assert [one.code for one in proved(site, build)] == ["E307"]
        build.write()


def test_words_are_looked_through_once(
    site: Path, kept: Callable[[], Kept], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = kept()
    assert personal_data(site, frozenset(), kept=first) == []
    first.write()
    looked: list[str] = []

    def counted(text: str, *, deep: bool) -> object:
        looked.append(text)
        return find(text, deep=deep)

    monkeypatch.setattr(private, "find", counted)
    (site / "b/index.html").write_text(f"{PAGE}<p>Call 07700 900145</p>", "utf-8")
    for _ in range(2):
        build = kept()
        (found,) = personal_data(site, frozenset(), kept=build)
        assert (found.code, found.place.file) == ("E311", "b/index.html")
        build.write()
    assert len(looked) == 2, "what was found is never kept"
