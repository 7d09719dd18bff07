"""What the public may see: no drafts of partnerships or of programmes, and all the rest."""

from datetime import date
from pathlib import Path

import pytest

from masa.guidance.workspace import open_workspace

PROGRAMME = "programme: {{name: {name}, kind: project, status: {status}, summary: One.}}\n"
PARTNERSHIP = "partnership: {{name: {name}, status: {status}, edition: e, areas: [a]}}\n"


@pytest.mark.parametrize(("keep", "seen"), [(False, ["open"]), (True, ["hidden", "open"])])
def test_drafts_are_left_out_unless_they_are_kept(
    tmp_path: Path, keep: bool, seen: list[str]
) -> None:
    for folder, text in (("programmes", PROGRAMME), ("partnerships", PARTNERSHIP)):
        (tmp_path / folder).mkdir()
        for name, status in (("open", "published"), ("hidden", "draft")):
            file = tmp_path / folder / f"{name}.yml"
            file.write_text(text.format(name=name, status=status), encoding="utf-8")
    shown = open_workspace(tmp_path, date(2026, 11, 22)).shown(drafts=keep).library
    assert [item.slug for item in shown.programmes] == seen
    assert [item.slug for item in shown.partnerships] == seen
