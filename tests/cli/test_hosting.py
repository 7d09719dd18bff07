"""``masa hosting`` prints what a server of one's own needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.cli import main

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("<title>A</title>", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("server", "name", "root"),
    [
        ("nginx", "server_name example.org;", 'root "/srv/site";'),
        ("caddy", "\nexample.org {\n", 'root * "/srv/site"'),
    ],
)
def test_it_names_the_domain_and_the_folder(
    capsys: pytest.CaptureFixture[str], site: Path, server: str, name: str, root: str
) -> None:
    given = ["--project", str(REPOSITORY), "hosting", server, "--site", str(site)]
    assert main([*given, "--name", "example.org", "--root", "/srv/site"]) == 0
    printed = capsys.readouterr().out
    assert name in printed
    assert root in printed
    assert "Content-Security-Policy" in printed
    assert main(given) == 0
    assert site.as_posix() in capsys.readouterr().out


@pytest.mark.parametrize("server", ["nginx", "caddy"])
def test_a_link_to_the_release_that_is_served_is_named_itself(
    capsys: pytest.CaptureFixture[str], site: Path, server: str
) -> None:
    current = site / "current"
    current.symlink_to(site)
    assert main(["--project", str(REPOSITORY), "hosting", server, "--site", str(current)]) == 0
    assert f'"{current.as_posix()}"' in capsys.readouterr().out


def test_without_a_website_it_says_what_to_do(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    given = ["--project", str(REPOSITORY), "hosting", "nginx", "--site", str(tmp_path)]
    assert main(given) == 2
    assert "Run `masa build` first." in capsys.readouterr().err


@pytest.mark.parametrize(
    "given",
    [("--name", "a; return 200"), ("--name", "a {"), ("--root", '/srv/"; '), ("--root", "$a")],
)
def test_nothing_given_can_end_what_it_stands_in(
    capsys: pytest.CaptureFixture[str], site: Path, given: tuple[str, str]
) -> None:
    command = ["--project", str(REPOSITORY), "hosting", "nginx", "--site", str(site)]
    assert main([*command, *given]) == 2
    printed = capsys.readouterr()
    assert (printed.out, "a meaning of their own" in printed.err) == ("", True)
