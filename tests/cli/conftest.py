"""What tests of commands share."""

from __future__ import annotations

import pytest

from masa.site.inputs import Inputs


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list that grows whenever something is truly checked."""
    made: list[str] = []
    rules = Inputs.rules

    def count(self: Inputs) -> object:
        made.append("checked")
        return rules(self)

    monkeypatch.setattr(Inputs, "rules", count)
    return made
