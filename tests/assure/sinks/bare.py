"""Websites without one of their protections, to see that the others hold, or that nothing does."""

from __future__ import annotations

import html
import os
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import markdown
import pytest

from masa.hosting import headers_file
from masa.hosting.policy import page_policy
from masa.site import evidence

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_ALONE = """<!doctype html><html lang=en><meta charset=utf-8>{policy}<title>Alone</title>
<body><p>{text}</p>{prose}<a href="{text}">x</a><a href='{text}'>x</a><p title="{text}">x</p>
<p title='{text}'>x</p><input value="{text}"></body>"""


@contextmanager
def unproved() -> Iterator[None]:
    """Builds whose finished pages nobody proves: they would refuse much of what is hostile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(evidence, "prove", lambda *_, **__: [])
        yield


def unguarded(site: Path, to: Path) -> Path:
    """The website without any policy."""
    return _changed(site, to, lambda page: _POLICY.sub("", page), headers=False)


def unescaped(site: Path, to: Path, *, guarded: bool) -> Path:
    """The website as if nothing had been escaped or cleaned, with its policy or without."""
    if guarded:
        return _changed(site, to, html.unescape, headers=True)
    return _changed(site, to, lambda page: html.unescape(_POLICY.sub("", page)), headers=False)


def alone(texts: Sequence[str], site: Path, to: Path, *, guarded: bool) -> Path:
    """A page for each text, raw in every place of a page, as Markdown that nobody cleans, too."""
    to.mkdir()
    if guarded:
        shutil.copy(site / headers_file.NAME, to)
    policy = page_policy(scripts=True, searches=True)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">' if guarded else ""
    for number, text in enumerate(texts):
        prose = markdown.markdown(text, extensions=["attr_list", "md_in_html", "tables"])
        page = _ALONE.replace("{policy}", meta).replace("{prose}", prose).replace("{text}", text)
        (to / f"{number}.html").write_text(page, "utf-8")
    return to


def _changed(site: Path, to: Path, change: Callable[[str], str], *, headers: bool) -> Path:
    """A copy with other pages; what is not changed is the same file."""
    shutil.copytree(site, to, copy_function=os.link)
    for path in [*to.rglob("*.html")]:
        page = change(path.read_text("utf-8"))
        path.unlink()
        path.write_text(page, "utf-8")
    if not headers:
        (to / headers_file.NAME).unlink()
    return to
