"""The list of partnerships."""

from pathlib import Path

from masa.pages.blocks import Table
from masa.pages.everyone import partnerships
from tests.pages.everyone.sites import identity, made, targets, workspace
from tests.pages.partnership.scene import every, part, said

ADDRESS = "partnerships/"


def test_one_partnership_alone_needs_no_list(tmp_path: Path) -> None:
    assert made(partnerships.pages, workspace(tmp_path, a=identity("Alpha"))) == {}


def test_each_kind_stands_apart_with_status_area_and_edition(tmp_path: Path) -> None:
    space = workspace(
        tmp_path,
        a=identity("Alpha", "record", "wt2018", "eastmere"),
        b=identity("Beta") + "publication: {published: 3 March 2026}\n",
    )
    view = made(partnerships.pages, space)[ADDRESS].view
    assert [section.id for section in view.sections] == ["published", "record"]
    (current,) = every(Table, part(view, "published"))[0].rows
    (record,) = every(Table, part(view, "record"))[0].rows
    assert "Northmere" in said(current)
    assert "3 March 2026" in said(current)
    assert targets(current) == {"Beta": "partnerships/b/", "WT 2023": "guidance/wt2023/"}
    assert "Eastmere" in said(record)
    assert "Record of June 2019" in said(record)
    assert targets(record)["WT 2018"] == "guidance/wt2018/"


def test_an_edition_that_is_not_here_is_said_to_be_unknown(tmp_path: Path) -> None:
    space = workspace(tmp_path, a=identity("Alpha", edition="wt1066"), b=identity("Beta"))
    view = made(partnerships.pages, space)[ADDRESS].view
    assert "Not known to this site" in said(view)
