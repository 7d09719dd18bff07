"""The lines of the files that findings are about."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.findings import Place
from masa.privacy.guard import masked
from masa.reports import lines


def test_a_line_with_many_findings_is_looked_through_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yml").write_text("one: 07700 900145\r\ntwo\n", "utf-8")
    looked: list[str] = []

    def noted(text: str) -> str:
        looked.append(text)
        return masked(text)

    monkeypatch.setattr(lines, "masked", noted)
    line_of = lines.lines_below(tmp_path)
    places = [Place("a.yml", line, column) for line in (1, 2, 3, 0) for column in (1, 2, 3)]
    shown = [line_of(place) for place in places]
    assert shown == ["one: ••••• ••••••"] * 3 + ["two"] * 3 + [""] * 6
    assert looked == ["one: 07700 900145", "two", ""]
