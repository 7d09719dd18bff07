"""What ``mkdocs.yml`` says about the checks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from masa.checks.family import Family, Options
from masa.settings import Settings, read_settings
from masa.site.finding_families import find_family


class Ours(Options):
    """Options of the family of these tests."""

    days: int = 60


FAMILY: Family[Any] = Family("masa-ours", "Ours", "ours", (), (), Ours)


def find(name: str) -> Family[Any] | str | None:
    known: dict[str, Family[Any] | str] = {"masa-ours": FAMILY, "broken": "it fails"}
    return known.get(name)


def settings(folder: Path, text: str) -> Settings:
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    return read_settings(folder / "mkdocs.yml", find)


def found(read: Settings) -> list[str]:
    return [f"{finding.place}: {finding.code}" for finding in read.findings]


@pytest.mark.parametrize(
    "plugins",
    [
        "",
        "plugins:\n",
        "plugins: ~\n",
        "plugins: []\n",
        "plugins: [masa-publish, masa-compliance]\n",
        "plugins:\n  - masa-publish:\n",
        "plugins:\n  - another: {arrangements: elsewhere, rules: [no]}\n",
        "plugins:\n  - masa-ours: {enabled: false, days: many}\n",
    ],
)
def test_what_is_not_said_is_the_default(tmp_path: Path, plugins: str) -> None:
    read = settings(tmp_path, f"site_name: A\n{plugins}")
    assert (read.arrangements, read.content) == (tmp_path / "arrangements", tmp_path / "docs")
    assert (read.families, read.choices, read.findings) == ((), (), ())


@pytest.mark.parametrize(
    "plugins",
    [
        "plugins:\n  - masa-ours: {days: 7}\n",
        "plugins: [masa-ours: {days: 7}]\n",
        "plugins:\n  masa-ours:\n    days: 7\n",
        "plugins: {masa-ours: {days: 7, enabled: true}}\n",
    ],
)
def test_plugins_are_found_however_mkdocs_lets_them_be_written(
    tmp_path: Path, plugins: str
) -> None:
    read = settings(tmp_path, plugins)
    assert [(on.family, on.options) for on in read.families] == [(FAMILY, Ours(days=7))]


@pytest.mark.parametrize("word", ["false", "False", "no", "off", "OFF"])
def test_a_plugin_is_off_in_all_the_words_that_mkdocs_knows(tmp_path: Path, word: str) -> None:
    assert settings(tmp_path, f"plugins: [masa-ours: {{enabled: {word}}}]\n").families == ()


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    read = read_settings(tmp_path / "mkdocs.yml", find)
    assert (read.arrangements, read.content) == (tmp_path / "arrangements", tmp_path / "docs")
    assert (read.families, read.findings) == ((), ())


def test_folders_may_have_other_names(tmp_path: Path) -> None:
    text = "docs_dir: pages\nplugins:\n  - masa-publish: {arrangements: data/all}\n"
    read = settings(tmp_path, text)
    assert (read.arrangements, read.content) == (tmp_path / "data/all", tmp_path / "pages")


@pytest.mark.parametrize(
    ("written", "days"), [("masa-ours", 60), ("masa-ours: {}", 60), ("masa-ours: {days: 90}", 90)]
)
def test_a_family_is_on_with_its_options(tmp_path: Path, written: str, days: int) -> None:
    read = settings(tmp_path, f"plugins:\n  - {written}\n")
    assert [(one.family, one.options) for one in read.families] == [(FAMILY, Ours(days=days))]
    assert read.findings == ()


def test_a_site_may_choose_how_much_a_rule_matters(tmp_path: Path) -> None:
    text = """\
plugins:
  - masa-compliance:
      rules:
        - {code: S202, severity: warning, reason: We said so., until: 2027-01-31}
"""
    (choice,) = settings(tmp_path, text).choices
    assert (choice.code, choice.severity, str(choice.until)) == ("S202", "warning", "2027-01-31")
    assert str(choice.place("code")) == "mkdocs.yml:4:18"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("site_name: a\nsite_name: b\n", ["mkdocs.yml:2:1: R111"]),
        ("extra: !!python/name:os.system x\n", ["mkdocs.yml:1:8: R112"]),
        ("- a\n", ["mkdocs.yml:1:1: R121"]),
        ("", ["mkdocs.yml:1:1: R120"]),
        ("a: [\n", ["mkdocs.yml:1:4: R110"]),
        ("plugins:\n  - masa-ours: {dais: 3}\n", ["mkdocs.yml:2:17: M102"]),
        ("plugins:\n  - masa-ours: {days: many}\n", ["mkdocs.yml:2:23: M108"]),
        ("plugins:\n  - masa-ours: often\n", ["mkdocs.yml:2:16: C115"]),
        (
            "plugins:\n  - masa-compliance: {rules: [{code: S202, severity: off}]}\n",
            ["mkdocs.yml:2:31: M101"],
        ),
        ("plugins:\n  - a\n  - broken: {}\n", ["mkdocs.yml:3:5: C113"]),
    ],
)
def test_what_cannot_be_used_is_found_where_it_stands(
    tmp_path: Path, text: str, places: list[str]
) -> None:
    assert found(settings(tmp_path, text)) == places


def test_the_repositorys_own_settings_are_the_rule(repository: Path) -> None:
    read = read_settings(repository / "mkdocs.yml", find_family)
    assert (read.choices, read.findings) == ((), ())
    assert (read.arrangements, read.content) == (
        repository / "arrangements",
        repository / "content",
    )
