"""The benchmark makes sound projects, runs, and prints every row. No test here is about speed."""

from datetime import date
from pathlib import Path

import pytest

from masa.guidance.workspace import open_workspace
from tests.bench.__main__ import main as compare
from tests.bench.cost import Failed
from tests.bench.report import growth
from tests.bench.searching import Asked, rows
from tests.bench.synthetic import MODEL, MOST, make_project

TODAY = date(2026, 12, 1)


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in (folder / "arrangements").rglob("*.yml")
    }


def test_synthetic_partnerships_are_sound_and_differ(tmp_path: Path, repository: Path) -> None:
    project = make_project(tmp_path, repository, 3, seed=7)
    workspace = open_workspace(tmp_path / "arrangements", TODAY)
    assert [finding for finding in workspace.findings if finding.blocks] == []
    made = workspace.library.partnerships
    assert {partnership.slug for partnership in made} == set(project.slugs)
    assert len({partnership.name for partnership in made}) == 3
    areas = [area for partnership in made for area in partnership.identity.areas]
    assert len(areas) == len(set(areas)) == 6
    scrutiny = {partnership.scrutiny.summary for partnership in made if partnership.scrutiny}
    assert len(scrutiny) == 3


def test_a_synthetic_partnership_is_as_long_as_its_model(tmp_path: Path, repository: Path) -> None:
    (slug,) = make_project(tmp_path, repository, 1, seed=7).slugs
    model = repository / "arrangements" / "partnerships" / MODEL
    own = tmp_path / "arrangements" / "partnerships" / slug
    assert {path.name for path in own.iterdir()} == {path.name for path in model.iterdir()}
    sizes = [sum(path.stat().st_size for path in folder.iterdir()) for folder in (own, model)]
    assert sizes[0] == pytest.approx(sizes[1], rel=0.05)


def test_a_short_partnership_is_sound_and_has_ten_files(tmp_path: Path, repository: Path) -> None:
    (slug,) = make_project(tmp_path, repository, 1, seed=7, short=True).slugs
    own = tmp_path / "arrangements" / "partnerships" / slug
    sizes = [path.stat().st_size for path in own.iterdir()]
    assert len(sizes) == 10
    assert 60_000 < sum(sizes) < 76_000
    workspace = open_workspace(tmp_path / "arrangements", TODAY)
    assert [finding.message for finding in workspace.findings if finding.blocks] == []


def test_the_same_seed_gives_the_same_project(tmp_path: Path, repository: Path) -> None:
    made = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        (tmp_path / name).mkdir()
        make_project(tmp_path / name, repository, 2, seed)
        made.append(texts(tmp_path / name))
    assert made[0] == made[1]
    assert made[0] != made[2]


@pytest.mark.parametrize("number", [0, MOST + 1])
def test_more_than_there_are_names_for_is_refused(tmp_path: Path, number: int) -> None:
    with pytest.raises(ValueError, match=f"not {number}"):
        make_project(tmp_path, tmp_path, number, seed=1)


@pytest.mark.parametrize(("power", "last"), [(0, 3.0), (1, 30.0), (2, 300.0)])
def test_growth_is_the_power_of_the_number(power: int, last: float) -> None:
    assert growth(3.0, last, 10, 100) == pytest.approx(power)


def test_what_the_search_took_is_a_row_for_each_word() -> None:
    asked = Asked("quorum", (181.4, 99, 210), (300, 200, 250), (92, 92, 80), (60.2,), 171_900)
    printed = [line.split() for line in rows([asked]).splitlines()]
    medians_and_least = "181 (99) 250 (200) 92 (80) 60 (60)".split()
    assert ["quorum", *medians_and_least, "172"] in printed


@pytest.mark.slow
def test_everybody_says_the_same_and_who_is_missing_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    few = ("--sizes", "2", "--rounds", "1", "--edits", "1", "--hugo", "no-such-hugo")
    assert compare(few) == 0
    printed = capsys.readouterr().out
    assert "- Left out: Hugo, there is no program no-such-hugo" in printed
    assert "| Times what MkDocs + Material takes" in printed
    lines = [line.strip("| ").split("|") for line in printed.splitlines() if line[:1] == "|"]
    found = {name.strip(): [cell.strip() for cell in cells] for name, *cells in lines}
    assert found["Pages with the same words"] == ["100.0 %"] * 4
    assert found["Links, more or less than Masa"] == ["+0.00 %"] * 4
    assert found["Links that lead nowhere"] == ["0"] * 4
    assert float(found["Edit to visible in a preview, s"][0]) > 0


def test_a_bench_that_cannot_build_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise Failed("the build stopped")

    monkeypatch.setattr("tests.bench.__main__.all_of", broken)
    assert compare(["--sizes", "2"]) == 1
    assert "the build stopped" in capsys.readouterr().err
