"""A project in which nothing was begun."""

import shutil
from pathlib import Path

import pytest

from tests.starting.beginning import REPOSITORY


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the editions and one register, and no partnership."""
    given = REPOSITORY / "arrangements"
    shutil.copytree(given / "guidance", tmp_path / "arrangements/guidance")
    (tmp_path / "arrangements/registers").mkdir()
    shutil.copy(given / "registers/demonstration.yml", tmp_path / "arrangements/registers")
    return tmp_path
