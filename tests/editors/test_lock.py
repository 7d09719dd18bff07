"""What npm installs is fixed to a version and its hash, from whichever registry it comes."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).parents[1]
#: Each folder whose tests need something from npm, and what.
ASKED = {"editors": "yaml-language-server", "html": "html-validate"}
EXACT = re.compile(r"\d+\.\d+\.\d+")


def loose(lock: dict[str, Any]) -> list[str]:
    """What a lock does not fix, or fixes to one registry."""
    return [
        name or "the project"
        for name, package in lock["packages"].items()
        if "resolved" in package
        or (name and not package.get("integrity", "").startswith("sha512-"))
    ]


def test_every_folder_is_looked_at() -> None:
    assert {path.parent.name for path in TESTS.glob("*/package.json")} == set(ASKED)


@pytest.mark.parametrize("folder", ASKED)
def test_what_is_asked_for_is_exact_and_locked(folder: str) -> None:
    asked = json.loads((TESTS / folder / "package.json").read_text("utf-8"))["dependencies"]
    lock = json.loads((TESTS / folder / "package-lock.json").read_text("utf-8"))
    assert list(asked) == [ASKED[folder]]
    for name, version in asked.items():
        assert EXACT.fullmatch(version)
        assert lock["packages"][f"node_modules/{name}"]["version"] == version
    assert lock["packages"][""]["dependencies"] == asked
    assert loose(lock) == []


@pytest.mark.parametrize(
    "package", [{"integrity": "sha512-a", "resolved": "https://example.org/a.tgz"}, {}]
)
def test_what_is_not_fixed_is_found(package: dict[str, str]) -> None:
    assert loose({"packages": {"": {}, "node_modules/a": package}}) == ["node_modules/a"]
