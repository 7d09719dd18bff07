"""The repository's own editions, read once, and a folder in which files can be tried out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from masa.findings import Finding
from masa.guidance.edition import Edition
from masa.guidance.workspace import open_workspace
from masa.model import loading
from masa.reading import Record, Source, read_source
from tests.guidance.case_files import EDITIONS, Tried, try_all
from tests.guidance.support import TODAY


@pytest.fixture(scope="session")
def editions(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Edition, ...]:
    """The editions of the repository, which must be sound on their own."""
    folder = tmp_path_factory.mktemp("editions") / "arrangements"
    shutil.copytree(repository / "arrangements" / "guidance", folder / "guidance")
    workspace = open_workspace(folder, TODAY)
    assert workspace.findings == ()
    return workspace.editions


@pytest.fixture(scope="session")
def tried(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tried]:
    """The workspace of all cases of each edition."""
    real = repository / "arrangements"
    return {name: try_all(real, tmp_path_factory.mktemp(name), name) for name in EDITIONS}


@pytest.fixture
def remembers_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take a file whose name and bytes were seen before from memory: a trial changes one file."""
    monkeypatch.setattr(loading, "read_source", _remembered)


_SEEN: dict[tuple[str, bytes], tuple[Record, list[Finding]]] = {}


def _remembered(source: Source) -> tuple[Record, list[Finding]]:
    key = (source.name, source.path.read_bytes())
    if key not in _SEEN:
        _SEEN[key] = read_source(source)
    return _SEEN[key]
