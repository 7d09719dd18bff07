"""The figures of the guard of personal data fall short when it finds less, or too much."""

from __future__ import annotations

import pytest

from tests.assure import private
from tests.assure.figures import Size


def test_the_figures_are_good() -> None:
    identifiers, others, clean = private.figures(Size.SHORT)
    assert [one.good for one in (identifiers, others, clean)] == [True, True, True]
    assert (identifiers.found, clean.found) == ("100.0%", "0 false errors")
    assert clean.tried >= 2000


def test_what_is_missed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(private, "is_found", lambda line, _: not line.startswith("N"))
    identifiers = private.figures(Size.SHORT)[0]
    assert not identifiers.good
    assert all("is not found" in fault for fault in identifiers.faults)
