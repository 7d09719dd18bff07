"""The lines of the files that findings are about."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.findings import Place
from masa.privacy.guard import masked
from masa.reports import lines


def test_a_file_with_many_findings_is_looked_through_once(
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
    assert looked == ["one: 07700 900145\ntwo\n"]


@pytest.mark.parametrize(
    ("text", "place", "line"),
    [
        ("dob: 2016-04-03", (1, 1, 3), "dob: ••••-••-••"),
        ("mobile: 7700 900123", (1, 1, 6), "mobile: •••• ••••••"),
        ("case-number: 1048823", (1, 6, 6), "case-number: •••••••"),
        # What stands behind a key that nobody knows can be anything.
        ("a:\n  mum: {is: Sam}", (2, 3, 3), "  mum: {••: •••}"),
        ('{"mum" : Sam}', (1, 3, 3), '{"mum" : •••}'),
        ("mum: Sam", (1, 6, 3), "mum: Sam"),
        ("at 10:30 today", (1, 4, 2), "at 10:30 today"),
        # A name and its number may stand in two lines.
        (
            "a: The date of birth is\n  03/04/2016 which is is",
            (2, 3, 1),
            "  ••/••/•••• which is is",
        ),
        ("a: Ring 07700\n  900123.", (2, 1, 1), "  ••••••."),
        ("Age/DOB 7 / 03.04.2016", (1, 1, 1), "Age/DOB 7 / ••.••.••••"),
        ("The boy, born 3 Apr 16", (1, 1, 1), "The boy, born • ••• ••"),
    ],
)
def test_nothing_personal_stands_in_a_line(
    text: str, place: tuple[int, int, int], line: str, tmp_path: Path
) -> None:
    (tmp_path / "a.yml").write_text(text, "utf-8")
    assert lines.lines_below(tmp_path)(Place("a.yml", *place)) == line
