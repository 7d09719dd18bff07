"""What ``mkdocs.yml`` says about the checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.guidance.verdict import RULE, Strictness
from masa.settings import read_settings, strictness


def settings(folder: Path, text: str) -> tuple[str, str, Strictness, list[str]]:
    """Arrangements and pages from the project's folder, strictness, and what was found."""
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    read = read_settings(folder)
    return (
        read.arrangements.relative_to(folder).as_posix(),
        read.content.relative_to(folder).as_posix(),
        read.strictness,
        [f"{finding.place}: {finding.code}" for finding in read.findings],
    )


@pytest.mark.parametrize(
    "plugins",
    [
        "",
        "plugins:\n",
        "plugins: none\n",
        "plugins: []\n",
        "plugins: [masa-publish, masa-compliance]\n",
        "plugins:\n  - masa-publish:\n  - masa-compliance: warn\n",
        "plugins:\n  - another: {arrangements: elsewhere, should: warn}\n",
    ],
)
def test_what_is_not_said_is_the_rule(tmp_path: Path, plugins: str) -> None:
    assert settings(tmp_path, f"site_name: A\n{plugins}") == ("arrangements", "docs", RULE, [])


def test_without_a_file_the_rule_holds(tmp_path: Path) -> None:
    read = read_settings(tmp_path)
    assert (read.arrangements, read.strictness) == (tmp_path / "arrangements", RULE)
    assert read.findings == ()


def test_folders_may_have_other_names(tmp_path: Path) -> None:
    text = "docs_dir: pages\nplugins:\n  - masa-publish: {arrangements: data/all}\n"
    assert settings(tmp_path, text)[:2] == ("data/all", "pages")


@pytest.mark.parametrize(
    ("options", "should", "unconfirmed"),
    [
        ("{}", True, False),
        ("{should: block, unconfirmed: warn}", True, False),
        ("{should: warn}", False, False),
        ("{unconfirmed: block}", True, True),
        ("{should: warn, unconfirmed: block}", False, True),
    ],
)
def test_a_site_may_be_stricter_or_looser(
    tmp_path: Path, options: str, should: bool, unconfirmed: bool
) -> None:
    text = f"plugins:\n  - masa-compliance: {options}\n"
    assert settings(tmp_path, text)[2] == Strictness(should, unconfirmed)


def test_the_last_word_is_never_looser_by_accident() -> None:
    assert strictness("blok", "blok") == RULE
    assert strictness(None, None) == RULE
    assert Strictness(should_blocks=True, unconfirmed_blocks=False) == RULE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("site_name: a\nsite_name: b\n", ["mkdocs.yml:2:1: R111"]),
        ("a: !!python/name:os.system x\n", ["mkdocs.yml:1:4: R112"]),
        ("- a\n", ["mkdocs.yml:1:1: R121"]),
        ("", ["mkdocs.yml:1:1: R120"]),
        ("a: [\n", ["mkdocs.yml:2:1: R110"]),
    ],
)
def test_what_cannot_be_read_is_found_and_the_rule_holds(
    tmp_path: Path, text: str, found: list[str]
) -> None:
    assert settings(tmp_path, text)[2:] == (RULE, found)


def test_the_repositorys_own_settings_are_the_rule(repository: Path) -> None:
    read = read_settings(repository)
    assert (read.strictness, read.findings) == (RULE, ())
    assert (read.arrangements, read.content) == (
        repository / "arrangements",
        repository / "content",
    )
