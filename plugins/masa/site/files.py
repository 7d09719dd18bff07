"""Which files a finished site may hold, how large they may be, and what they would fetch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from masa.findings import Finding, Place
from masa.site.elsewhere import BY_KIND
from masa.site.standing import Standing

#: What may be published beside the pages: files by name, and the search index.
FILES = frozenset(("404.html", "sitemap.xml", "robots.txt", "_headers"))
#: Compressed copies of any of these.
COPIES = (".br", ".gz")
INDEX = "pagefind"
INDEX_FILES = frozenset(
    (".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pagefind", ".js", ".json", ".css")
)
#: In bytes: hosts such as Cloudflare Pages take no larger file.
LARGEST = 25 * 1024 * 1024


def faults_of_files(
    standing: Iterable[Standing], pages: Iterable[str], files: Iterable[str] = ()
) -> Iterator[Finding]:
    """What stands in a finished site beside the ``pages`` and ``files`` that were made, and amiss.

    Pages are given by address, files by name.
    """
    known = FILES | {f"{address}index.html" for address in pages} | set(files)
    for one in standing:
        name = PurePath(one.name)
        if one.is_link or not one.is_file or not _may_be_published(name, known):
            yield Finding(
                "E305",
                Place(one.name),
                "This file would be published and may not be.",
                "Move it out of content/ or overrides/.",
            )
        else:
            yield from _badly_made(one, name.suffix)


def _may_be_published(name: PurePath, known: frozenset[str]) -> bool:
    """Data, templates, hidden files and all that the build did not make may not."""
    if name.suffix in COPIES:
        return _may_be_published(name.with_suffix(""), known)
    if name.as_posix() in known:
        return True
    if name.parts[0] != INDEX or any(part.startswith(".") for part in name.parts):
        return False
    return name.suffix in INDEX_FILES


def _badly_made(one: Standing, kind: str) -> Iterator[Finding]:
    place = Place(one.name)
    if not 0 < one.size <= LARGEST:
        says = (
            "This file is empty." if not one.size else "This file is larger than hosts take: 25 MB."
        )
        yield Finding("E310", place, says, "If it is yours, correct it; if not, report this.")
    look = BY_KIND.get(kind)
    for address in list(look(one.read().decode("utf-8", "replace")))[:1] if look else ():
        says = f"This file would load `{address}` from another site."
        yield Finding("E304", place, says, "Keep the file in the project.")
