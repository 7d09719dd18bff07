"""What is refused, and that nothing is written then."""

from pathlib import Path

import pytest

from tests.starting.beginning import HOME, refused


@pytest.mark.parametrize(
    "slug",
    [
        "",
        "Old Wick",
        "../oldwick",
        "a/b",
        "oldwick.",
        "-old",
        "search",
        "con",
        "o" * 61,
        "ol\u200bd",
    ],
)
def test_a_name_that_cannot_be_an_address_is_refused(project: Path, slug: str) -> None:
    message = refused(project, slug)
    assert "cannot be part of a web address" in message or "is kept for" in message


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"area": "Mere Bay"}, "`Mere Bay` cannot be part of a web address."),
        ({"edition": "wt1999"}, "There is no edition wt1999."),
        ({"edition": "cwsa2026"}, "There is no edition cwsa2026."),
        ({"name": "Old\nwick"}, "This name cannot be used."),
        ({"name": "Old\u202ewick"}, "This name cannot be used."),
        ({"name": "O" * 401}, "This name cannot be used."),
    ],
)
def test_what_cannot_be_used_is_refused(project: Path, given: dict[str, str], message: str) -> None:
    assert refused(project, **given) == message


@pytest.mark.parametrize("there", [f"{HOME}/a.yml", f"{HOME}.yml"])
def test_what_is_there_is_never_overwritten(project: Path, there: str) -> None:
    (project / there).parent.mkdir(parents=True)
    (project / there).write_text("partnership: {}\n", "utf-8")
    assert refused(project).endswith("is there already.")


def test_a_register_that_is_there_is_never_overwritten(project: Path) -> None:
    (project / "arrangements/registers/oldwick.yml").write_text("terms: []\n", "utf-8")
    assert refused(project) == "arrangements/registers/oldwick.yml is there already."


@pytest.mark.parametrize("link", [HOME, "arrangements/partnerships"])
def test_links_are_refused(
    project: Path, tmp_path_factory: pytest.TempPathFactory, link: str
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (project / link).parent.mkdir(parents=True, exist_ok=True)
    (project / link).symlink_to(elsewhere)
    assert refused(project) in (f"{HOME} is there already.", f"{link} is a link to another folder.")
    assert list(elsewhere.iterdir()) == []


def test_a_link_to_nowhere_is_refused(project: Path) -> None:
    (project / HOME).parent.mkdir(parents=True)
    (project / HOME).symlink_to(project / "nowhere")
    assert refused(project) == f"{HOME} is there already."
    assert not (project / "nowhere").exists()


def test_a_folder_without_arrangements_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path) == "There is no folder arrangements."
