"""What MkDocs would refuse in mkdocs.yml without a line, or fail at, is found before."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from masa.reading import AT, At, Source, read_source
from masa.settings_shape import KNOWN, misshapen


def found(folder: Path, text: str) -> list[tuple[str, str, str]]:
    file = folder / "mkdocs.yml"
    file.write_text(text, "utf-8")
    record, findings = read_source(Source(file.name, file))
    at = record[AT]
    assert isinstance(at, At)
    assert findings == []
    seen = list(misshapen(record, at))
    assert {finding.code for finding in seen} <= {"C115"}
    assert all(finding.blocks for finding in seen)
    return [(str(one.place), one.message, one.mend) for one in seen]


ITEM = "should be a name, or one name with its options."
NO_LIST = "should be a list."
NO_OPTIONS = "should be a set of named lines."


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("site_name: A\noc:\n  a: b\n", "2:1", "MkDocs knows no option `oc`."),
        ("plugins: none\n", "1:10", f"`plugins` {NO_LIST}"),
        ("markdown_extensions: tables\n", "1:22", f"`markdown_extensions` {NO_LIST}"),
        ("plugins:\n  - search\n  - {}\n", "3:5", f"A plugin {ITEM}"),
        ("plugins:\n  - [search]\n", "2:5", f"A plugin {ITEM}"),
        ("plugins:\n  - {search: {}, other: {}}\n", "2:5", f"A plugin {ITEM}"),
        ("plugins:\n  - ~\n", "2:5", f"A plugin {ITEM}"),
        ("plugins:\n  - search: often\n", "2:13", f"The options of `search` {NO_OPTIONS}"),
        ("plugins:\n  search: [often]\n", "2:11", f"The options of `search` {NO_OPTIONS}"),
        ("markdown_extensions: [tables, {}]\n", "1:31", f"An extension {ITEM}"),
        ("markdown_extensions:\n  - toc: on\n", "2:10", f"The options of `toc` {NO_OPTIONS}"),
        ("theme: [material]\n", "1:8", "`theme` should not be a list."),
        ("theme:\n  name: {}\n", "2:9", "`name` should be text."),
        (
            "theme:\n  static_templates: 404.html\n",
            "2:21",
            "`static_templates` should be a list of names.",
        ),
        (
            "markdown_extensions:\n  - tables\n  - t\n",
            "3:5",
            "No extension of Markdown with the name `t` is installed.",
        ),
        (
            "markdown_extensions:\n  - tables\n  - json.nothing: {a: b}\n",
            "3:5",
            "No extension of Markdown with the name `json.nothing` is installed.",
        ),
    ],
)
def test_another_shape_is_found_where_it_stands(
    tmp_path: Path, text: str, place: str, says: str
) -> None:
    (one,) = found(tmp_path, text)
    assert one[:2] == (f"mkdocs.yml:{place}", says)
    assert one[2].startswith(("Write", "Put", "Correct", "Did you mean"))


@pytest.mark.parametrize(
    "text",
    [
        "site_name: A\n",
        "plugins:\nmarkdown_extensions:\ntheme:\n",
        "plugins: ~\ntheme: material\n",
        "plugins: [search, other: , more: {a: b}, off: {enabled: false}, none: no]\n",
        "plugins: {search: {}, other: }\n",
        "markdown_extensions: [tables, toc: {permalink: no}, toc: no]\n",
        "markdown_extensions: {tables: , toc: {permalink: no}}\n",
        "markdown_extensions: [markdown.extensions.tables, markdown.extensions.toc:TocExtension]\n",
        "theme: {name: null, custom_dir: overrides, static_templates: [404.html]}\n",
        "hooks: [hook.py]\nextra: {anything: at all}\n",
    ],
)
def test_what_mkdocs_takes_is_let_through(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("site_nam: A\n", "site_name"),
        ("markdown_extentions: []\n", "markdown_extensions"),
        ("markdown_extensions: [4ables]\n", "tables"),
    ],
)
def test_the_nearest_name_is_offered(tmp_path: Path, text: str, near: str) -> None:
    ((_, _, mend),) = found(tmp_path, text)
    assert mend.startswith(f"Did you mean `{near}`? ")


def test_to_look_for_an_extension_runs_none_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "outer_of_a_test"
    package.mkdir()
    for name in ("__init__", "inner"):
        (package / f"{name}.py").write_text("raise SystemExit\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "meta_path", [object(), *sys.meta_path])
    names = ("outer_of_a_test", "outer_of_a_test.inner", "outer_of_a_test.other")
    seen = found(tmp_path, f"markdown_extensions: [{', '.join(names)}]\n")
    assert [says.split("`")[1] for _, says, _ in seen] == ["outer_of_a_test.other"]
    assert not {*names} & sys.modules.keys()


def test_all_that_mkdocs_knows_is_known() -> None:
    ours = {name for name, _ in MkDocsConfig()._schema} - {"config_file_path"}
    assert ours | {"INHERIT"} == KNOWN
