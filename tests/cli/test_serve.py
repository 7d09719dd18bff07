"""``masa serve``: what it says where nothing can be served."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.site.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.make(tmp_path / "project", search=False, alone=True)


def test_an_address_in_use_is_told_with_another(project: Project) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        outcome = project.masa("serve", "--address", f"127.0.0.1:{port}")
    assert outcome.code == 2
    assert outcome.text == (
        f"127.0.0.1:{port} is in use, perhaps by another preview. End that one, or name another "
        f"address: `masa serve --address 127.0.0.1:{port + 1}`.\n"
    )


def test_an_address_of_another_machine_is_refused(project: Project) -> None:
    outcome = project.masa("serve", "--address", "192.0.2.1:8000")
    assert outcome.code == 2
    assert outcome.text.startswith("Nothing can be served at 192.0.2.1:8000: ")
    assert outcome.text.count("\n") == 1
