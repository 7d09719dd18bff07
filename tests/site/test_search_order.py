"""The search index is written in one order, and says the same as before."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import cbor2
import pytest

from masa.site.search_order import GATHERING, put_in_order

Files = dict[str, bytes]
Facets = list[tuple[str, list[list[Any]]]]
KINDS = ("Kind", [["Record", [2, 3]], ["Arrangements", [0, 1]]])
AREAS = ("Area", [["Åland", [1]], ["Ely", [0]]])
OWNERS = ("Partnership", [["Salford", [1]], ["Ely", [2, 0]]])
LIST = ["1.5.2", "pages", [["a", "b", "chunk"]], "facets", [], ["title"]]


def pack(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(b"pagefind_dcd" + cbor2.dumps(content)))


def unpack(path: Path) -> Any:
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))


def index(folder: Path, facets: Facets, languages: tuple[str, ...] = ("en-gb",)) -> Files:
    """Everything of an index after it was put in order."""
    for language in languages:
        pages = [[f"{language}_p{number}", 7] for number in range(4)]
        for name, _ in pages:
            pack(folder / f"fragment/{name}.pf_fragment", name)
        named = []
        for number, (name, values) in enumerate(facets):
            pack(folder / f"filter/{language}_{number}.pf_filter", [name, values])
            named.append([name, f"{language}_{number}"])
        pack(
            folder / f"pagefind.{language}_x.pf_meta",
            ["1.5.2", pages, *LIST[2:3], named, *LIST[4:]],
        )
    about = {one: {"hash": f"{one}_x", "wasm": one, "page_count": 4} for one in languages}
    entry = {"version": "1.5.2", "languages": about, "include_characters": ["‿"]}
    (folder / "pagefind-entry.json").write_text(json.dumps(entry), "utf-8")
    put_in_order(folder)
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.*")}


def test_any_order_gives_the_same_files(tmp_path: Path) -> None:
    backwards = [(name, values[::-1]) for name, values in (AREAS, KINDS)]
    one = index(tmp_path / "a", [KINDS, AREAS], ("en-gb", "cy"))
    other = index(tmp_path / "b", backwards, ("cy", "en-gb"))
    assert one == other
    assert len(one) == 1 + 2 * (3 + 4)


def test_it_says_what_it_said(tmp_path: Path) -> None:
    index(tmp_path, [KINDS, AREAS])
    entry = json.loads((tmp_path / "pagefind-entry.json").read_text("utf-8"))
    assert entry["languages"]["en-gb"]["page_count"] == 4
    assert entry["include_characters"] == ["‿"]
    named = unpack(tmp_path / f"pagefind.{entry['languages']['en-gb']['hash']}.pf_meta")
    assert [named[0], *named[2:3], *named[4:]] == [LIST[0], *LIST[2:3], *LIST[4:]]
    assert named[1] == [[f"en-gb_p{number}", 7] for number in range(4)]
    facets = [unpack(tmp_path / f"filter/{file}.pf_filter") for _, file in named[3]]
    assert facets == [
        ["Area", [["Ely", [0]], ["Åland", [1]]]],
        ["Kind", [["Arrangements", [0, 1]], ["Record", [2, 3]]]],
    ]


def test_the_name_of_a_page_says_whose_it_is(tmp_path: Path) -> None:
    kinds = ("Kind", [["Glossary", [3]], ["Arrangements", [0]], ["Compare", [1]]])
    index(tmp_path, [OWNERS, kinds])
    (list_,) = tmp_path.glob("*.pf_meta")
    names = [name for name, _ in unpack(list_)[1]]
    # Ely comes before Salford; a page of a partnership gathers nothing, whatever its kind.
    assert names == ["en-gb_p0_1", "en-gb_p1_2", "en-gb_p2_1", "en-gb_p3_c"]
    assert [unpack(tmp_path / f"fragment/{name}.pf_fragment") for name in names] == [
        f"en-gb_p{number}" for number in range(4)
    ]


def test_the_kinds_that_gather_are_those_of_the_site(built_site: Path) -> None:
    names = [path.stem.split("_")[2:] for path in (built_site / "pagefind/fragment").iterdir()]
    assert {ending for each in names for ending in each} >= {"1", *GATHERING.values()}


def test_other_pages_give_other_names(tmp_path: Path) -> None:
    one = index(tmp_path / "a", [KINDS])
    other = index(tmp_path / "b", [("Kind", [["Record", [2]], ["Arrangements", [0, 1]]])])
    assert not {n for n in one if n.endswith(("pf_filter", "pf_meta"))} & set(other)


def test_an_index_of_another_make_is_refused(tmp_path: Path) -> None:
    index(tmp_path, [KINDS])
    for path in tmp_path.rglob("*.pf_filter"):
        path.write_bytes(gzip.compress(b"something else"))
    with pytest.raises(ValueError, match="does not begin as Pagefind's files do"):
        put_in_order(tmp_path)
