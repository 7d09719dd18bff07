"""The load test counts what goes wrong, and a sound website has nothing to count."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench.load import addresses, put_under_load
from tests.hosting.small import FILES, Running, make, running


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("load") / "site")


@pytest.fixture(scope="module")
def server(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running("nginx", site, tmp_path_factory.mktemp("run") / "nginx") as found:
        yield found


def test_every_file_is_asked_for(site: Path) -> None:
    found = addresses(site)
    assert len(found) == len(set(found)) == len(FILES) - 1
    assert {"/", "/a/", "/due.ics"} <= set(found)
    assert "/_headers" not in found


def test_a_sound_website_answers_everything(site: Path, server: Running) -> None:
    found = put_under_load(server.port, addresses(site), 0.5, 2)
    assert len(found.waits) > 20
    assert found.wrong == {}
    assert found.received > 0
    assert "wrong: none" in str(found)


def test_what_goes_wrong_is_counted(server: Running) -> None:
    found = put_under_load(server.port, ["/", "/gone"], 0.2, 1)
    assert set(found.wrong) == {"404"}
    assert 0 < found.wrong["404"] < len(found.waits)


def test_a_server_that_is_not_there_is_wrong() -> None:
    found = put_under_load(1, ["/"], 0.1, 1)
    assert set(found.wrong) == {"ConnectionRefusedError"}
