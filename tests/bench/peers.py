"""Writes the words of a finished site of ours as projects of other site generators.

``python -m tests.bench.peers SITE FOLDER`` writes ``FOLDER/hugo`` and ``FOLDER/mkdocs``. It is a
program of its own so that the memory it needs is not counted with that of what is measured.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from posixpath import relpath

from tests.bench.articles import LINK, Door, Site, Text, read_site

HUGO = Path(__file__).parent / "hugo"
MKDOCS = """site_name: Safeguarding arrangements
docs_dir: docs
site_dir: site
theme:
  name: material
  font: false
  features:
    - navigation.prune
plugins: {plugins}
markdown_extensions:
  - tables
  - attr_list
  - def_list
  - toc:
      permalink: false
"""


def write_hugo(site: Site, folder: Path) -> None:
    """A Hugo project with a lean template of its own, in ``hugo/`` beside this file."""
    shutil.copytree(HUGO, folder)
    with (folder / "hugo.toml").open("a", encoding="utf-8") as settings:
        settings.write("".join(_menu("top", site.top)) + "".join(_menu("foot", site.foot)))
    above = {parent for text in site.texts for parent in parents(text.address)}
    for text in site.texts:
        path = folder / "content" / hugo_source(text.address, above)
        _write(path, text, LINK.sub(partial(_to_address, text.address), text.markdown))
    _copy(site, folder / "static")


def write_mkdocs(site: Site, folder: Path, name: str, *, search: bool) -> None:
    """Settings of that name in an MkDocs project, and its pages unless they are there."""
    settings = MKDOCS.format(plugins="[search]" if search else "[]")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(settings, "utf-8")
    docs = folder / "docs"
    if docs.exists():
        return
    for text in site.texts:
        path = docs / text.address / "index.md"
        _write(path, text, LINK.sub(partial(_to_file, text.address), text.markdown))
    _copy(site, docs)


def parents(address: str) -> Iterable[str]:
    """The addresses above an address, home included."""
    parts = address.rstrip("/").split("/")
    return ["", *("/".join(parts[:end]) + "/" for end in range(1, len(parts)))] if address else []


def hugo_source(address: str, above: set[str]) -> str:
    """Hugo's file for an address: one that has pages below it is a section of its own."""
    if address == "" or address in above:
        return f"{address}_index.md"
    return f"{address.rstrip('/')}.md"


def _to_address(address: str, match: re.Match[str]) -> str:
    """A link as it stands in the finished page."""
    return f"]({_relative(match[1], address)}{_place(match)})"


def _to_file(address: str, match: re.Match[str]) -> str:
    """A link from one Markdown file to another, as MkDocs wants it and proves it."""
    path, asked, query = match[1].partition("?")
    source = f"{path}index.md" if path.endswith("/") or not path else path
    return f"]({relpath(source, address or '.')}{asked}{query}{_place(match)})"


def _relative(target: str, address: str) -> str:
    path, asked, query = target.partition("?")
    found = relpath(path or ".", address or ".")
    return f"{found}{'/' if path.endswith('/') or not path else ''}{asked}{query}"


def _place(match: re.Match[str]) -> str:
    return f"#{match[2]}" if match[2] else ""


def _write(path: Path, text: Text, markdown: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    head = "".join(
        f"{name}: {json.dumps(value, ensure_ascii=False)}\n"
        for name, value in (("title", text.title), ("description", text.description))
    )
    path.write_text(f"---\n{head}---\n\n{markdown}", "utf-8")


def _copy(site: Site, folder: Path) -> None:
    for name in site.files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site.root / name, folder / name)


def _menu(name: str, doors: Iterable[Door]) -> Iterable[str]:
    for number, door in enumerate(doors, start=1):
        words, url = json.dumps(door.text), json.dumps(door.address)
        yield f"\n[[menus.{name}]]\nname = {words}\nurl = {url}\nweight = {number}\n"


def main(site: Path, folder: Path) -> None:
    """Write all projects."""
    read = read_site(site)
    write_hugo(read, folder / "hugo")
    write_mkdocs(read, folder / "mkdocs", "mkdocs.yml", search=False)
    write_mkdocs(read, folder / "mkdocs", "search.yml", search=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
