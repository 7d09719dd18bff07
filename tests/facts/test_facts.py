"""Every fact that was taken from a source document stands on a page, in our published words.

Each file beside this one lists single facts: the partnership or programme, and words that must
appear on one of its pages. What is compared is the text a reader sees, in single spaces.
"""

import html
import re
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from masa.guidance.workspace import open_workspace
from masa.model.partnership import Partnership
from masa.pages.book import make_pages
from masa.pages.rendered import body
from masa.pages.rendering import Renderer

ROOT = Path(__file__).parents[2]
LISTS = sorted(Path(__file__).parent.glob("*.yml"))
TODAY = date(2026, 11, 22)

_HIDDEN = re.compile(r"<(svg|style|script)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@pytest.fixture(scope="module")
def shown() -> dict[tuple[str, str], str]:
    """All the words on the pages of each partnership and programme."""
    workspace = open_workspace(ROOT / "arrangements", TODAY)
    renderer = Renderer(ROOT / "overrides")
    texts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for page in make_pages(workspace):
        if page.about:
            kind = "partnership" if isinstance(page.about, Partnership) else "programme"
            texts[kind, page.about.slug].append(words(str(body(renderer, page))))
    return {owner: " ".join(parts) for owner, parts in texts.items()}


def words(markup: str) -> str:
    """What a reader reads, with straight quotes and single spaces."""
    text = html.unescape(_TAG.sub(" ", _HIDDEN.sub(" ", markup)))
    return plain(text)


def plain(text: str) -> str:
    for curly, straight in (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"')):
        text = text.replace(curly, straight)
    # That a title is cut is no fact of a source.
    text = re.sub(r"\s+([.,;:!?)])", r"\1", re.sub(r"[\s…]+", " ", text))
    return text.replace("( ", "(").strip().lower()


@pytest.mark.parametrize("file", LISTS, ids=[file.stem for file in LISTS])
def test_every_fact_is_shown(file: Path, shown: dict[tuple[str, str], str]) -> None:
    facts: list[dict[str, Any]] = yaml.safe_load(file.read_text("utf-8"))
    missing = [fact for fact in facts if not _is_shown(fact, shown)]
    listed = "\n".join(f"- {fact}" for fact in missing)
    assert not missing, f"{len(missing)} of {len(facts)} facts are on no page:\n{listed}"


def test_the_lists_are_whole() -> None:
    assert sum(len(yaml.safe_load(file.read_text("utf-8"))) for file in LISTS) >= 1100


def _is_shown(fact: dict[str, Any], shown: dict[tuple[str, str], str]) -> bool:
    kind = "partnership" if "partnership" in fact else "programme"
    # A sentence that became a heading has lost its full stop.
    return plain(str(fact["fact"])).removesuffix(".") in shown[kind, fact[kind]]


def test_a_fact_that_is_on_no_page_is_noticed(shown: dict[tuple[str, str], str]) -> None:
    assert not _is_shown({"partnership": "salford", "fact": "no such words stand here"}, shown)
    assert _is_shown({"partnership": "salford", "fact": "Salford City Council"}, shown)
