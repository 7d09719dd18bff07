"""Names that carry a hash: complete, deterministic, and changed by nothing but content."""

import re
from pathlib import Path, PurePosixPath

import pytest

from masa.hosting.assets import AssetError, Assets
from tests.hosting.names import plain_names

REPOSITORY = Path(__file__).resolve().parents[2]
FILES = {
    "assets/a.js": b'import { b } from "./b.js";\nconst c = () => import("./parts/c.js");\n',
    "assets/b.js": b"import './parts/d.js';\n",
    "assets/parts/c.js": b'import "../b.js"; const far = (path) => `../../${path}`;\n',
    "assets/parts/d.js": b"export const b = 1;\n",
    "assets/own.css": b'@import "other.css"; p { background: url(parts/dot.png) }\n',
    "assets/other.css": b"a { mask: url(#part); background: url('data:,') }\n",
    "assets/parts/dot.png": b"\x89PNG\xff",
}


def test_each_asset_is_published_under_a_name_of_its_own() -> None:
    assets = Assets.of(FILES)
    assert {plain_names(name) for name in assets.contents} == set(FILES)
    assert all(plain_names(assets.names[name]) == name != assets.names[name] for name in FILES)
    assert set(assets.names.values()) == set(assets.contents)
    assert assets.contents[assets.names["assets/parts/dot.png"]] == b"\x89PNG\xff"


def test_scripts_and_styles_name_what_is_published() -> None:
    assets = Assets.of(FILES)
    last = {name: PurePosixPath(made).name for name, made in assets.names.items()}
    texts = {name: assets.contents[made] for name, made in assets.names.items()}
    assert texts["assets/a.js"].decode() == (
        f'import {{ b }} from "./{last["assets/b.js"]}";\n'
        f'const c = () => import("./parts/{last["assets/parts/c.js"]}");\n'
    )
    assert f'"../{last["assets/b.js"]}"' in texts["assets/parts/c.js"].decode()
    assert texts["assets/own.css"].decode() == (
        f'@import "{last["assets/other.css"]}"; '
        f"p {{ background: url(parts/{last['assets/parts/dot.png']}) }}\n"
    )
    assert texts["assets/other.css"] == FILES["assets/other.css"]


@pytest.mark.parametrize(
    ("changed", "renamed"),
    {
        "assets/parts/d.js": {"parts/d.js", "b.js", "parts/c.js", "a.js"},
        "assets/a.js": {"a.js"},
        "assets/parts/dot.png": {"parts/dot.png", "own.css"},
        "assets/own.css": {"own.css"},
    }.items(),
)
def test_a_changed_byte_renames_what_leads_to_it_and_nothing_else(
    changed: str, renamed: set[str]
) -> None:
    before = Assets.of(FILES).names
    after = Assets.of(FILES | {changed: FILES[changed] + b" "}).names
    assert {name for name in FILES if before[name] != after[name]} == {
        f"assets/{name}" for name in renamed
    }


def test_the_order_of_files_does_not_matter() -> None:
    assert Assets.of(dict(reversed(FILES.items()))) == Assets.of(FILES)


@pytest.mark.parametrize(
    ("files", "says"),
    [
        (
            {"assets/a.js": b'import "./b.js";'},
            "assets/a.js names assets/b.js, which is not there.",
        ),
        ({"assets/a.js": b'import("../x.js")'}, "assets/a.js names x.js, which is not there."),
        ({"assets/a.css": b"p { background: url( 'b.png' ) }"}, "assets/a.css names assets/b.png,"),
        (
            {"assets/a.js": b'import "./b.js";', "assets/b.js": b'import "./a.js";'},
            "Assets name each other in a circle: ",
        ),
    ],
)
def test_what_is_not_there_is_refused(files: dict[str, bytes], says: str) -> None:
    with pytest.raises(AssetError, match=re.escape(says)):
        Assets.of(files)


def test_every_reference_of_our_own_assets_is_followed() -> None:
    assets = Assets.read(REPOSITORY / "overrides")
    named = {"assets/masa.css", "assets/search.js", "assets/exit.js", "assets/icon.svg"}
    assert named <= set(assets.names)
    texts = {name: c.decode() for name, c in assets.contents.items() if name.endswith(".js")}
    found = [path for text in texts.values() for path in re.findall(r'from "\./([^"]+)"', text)]
    assert len(found) > 5
    assert {f"assets/{path}" for path in found} <= set(assets.contents)
    assert assets.styles.keys() == {assets.names[n] for n in assets.names if n.endswith(".css")}
