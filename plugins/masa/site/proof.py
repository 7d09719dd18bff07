"""Proofs on a finished site, in its staging folder, before it replaces the one that is served."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from masa.findings import Finding, Place
from masa.pages.evidence import Evidence, bare_words
from masa.site.finished import FinishedPage, read_pages

#: What may be published: pages, our assets, the search index, the list of pages.
PUBLISHED = frozenset((".html", ".css", ".js", ".svg", ".png", ".xml", ".gz", ".json", ".txt"))
INDEX = "pagefind"
INDEX_FILES = frozenset(
    (".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pagefind", ".js", ".json", ".css")
)


def prove(folder: Path, evidence: Iterable[Evidence], expected: Iterable[str]) -> list[Finding]:
    """Every way in which a finished site falls short; empty when it may be published."""
    pages = read_pages(folder)
    return [
        *_pages_missing(pages, expected),
        *_evidence_missing(pages, evidence),
        *_links_broken(pages, folder),
        *_loaded_from_elsewhere(pages),
        *unexpected_files(folder),
    ]


def _pages_missing(pages: dict[str, FinishedPage], expected: Iterable[str]) -> Iterator[Finding]:
    for address in expected:
        if address not in pages:
            yield _found("E301", address, "This page was not built.", "Report this as a fault.")


def _evidence_missing(
    pages: dict[str, FinishedPage], evidence: Iterable[Evidence]
) -> Iterator[Finding]:
    for item in evidence:
        fault = _fault(pages.get(item.address), item)
        if fault:
            yield Finding(
                "E302",
                Place(f"{item.address}#{item.anchor}"),
                f"{item.requirement} of {item.partnership}: {fault}",
                "The page must show what the compliance page says it shows: correct `shown-at` in "
                "the edition, or the page.",
                requirement=item.requirement,
            )


def _fault(page: FinishedPage | None, item: Evidence) -> str:
    if page is None:
        return "the page that should show it does not exist."
    text = page.sections.get(item.anchor)
    if text is None:
        return "the section that should show it does not exist."
    if not text:
        return "the section that should show it is empty."
    shown = bare_words(" ".join(page.sections.values()) if item.whole_page else text)
    if item.openings and not any(start in shown for start in item.openings):
        return "the section that should show it does not hold the text that meets it."
    return ""


def _links_broken(pages: dict[str, FinishedPage], folder: Path) -> Iterator[Finding]:
    """One finding for each broken target: what stands on every page is said once."""
    broken: dict[str, list[tuple[str, str, str]]] = {}
    for page in pages.values():
        for link in dict.fromkeys(page.links):
            fault = _link_fault(pages, folder, page, link)
            if fault:
                path, _, anchor = link.partition("#")
                target = f"{resolve(page.address, path)}#{anchor}"
                broken.setdefault(target, []).append((page.address, link, fault))
    for uses in broken.values():
        address, link, fault = uses[0]
        others = f" It stands on {len(uses) - 1} other pages, too." if len(uses) > 1 else ""
        yield _found(
            "E303", address, f"The link `{link}` {fault}{others}", "Correct it at its source."
        )


def _link_fault(pages: dict[str, FinishedPage], folder: Path, page: FinishedPage, link: str) -> str:
    if link.startswith(("http:", "https:", "mailto:", "tel:", "/")):
        return ""
    path, _, anchor = link.partition("#")
    target = resolve(page.address, path.partition("?")[0])
    if target not in pages:
        return (
            ""
            if ".." not in target and (folder / target).is_file()
            else "leads to no page of this site."
        )
    return "" if not anchor or anchor in pages[target].ids else "leads to no part of that page."


def resolve(address: str, path: str) -> str:
    """The address that a relative path means on the page at ``address``.

    A path that climbs above the site's root keeps its ``..`` and so names no page.
    """
    if not path:
        return address
    parts = address.split("/")[:-1]
    for part in path.removesuffix("index.html").split("/"):
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    is_file = not path.endswith(("/", "/.", "/..", "index.html")) and path not in (".", "..")
    return "/".join(parts) if is_file or not parts else "/".join(parts) + "/"


def _loaded_from_elsewhere(pages: dict[str, FinishedPage]) -> Iterator[Finding]:
    for page in pages.values():
        for address in page.loaded:
            if "//" in address.split("?")[0]:
                yield _found(
                    "E304",
                    page.address,
                    f"This page would load `{address}` from another site.",
                    "Keep the file in the project instead.",
                )


def unexpected_files(folder: Path) -> Iterator[Finding]:
    """Files that no reader should be able to fetch: data, templates, hidden files, links."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        allowed = INDEX_FILES if name.parts[0] == INDEX else PUBLISHED
        hidden = any(part.startswith(".") for part in name.parts)
        if hidden or path.is_symlink() or (path.is_file() and path.suffix not in allowed):
            yield _found(
                "E305",
                name.as_posix(),
                "This file would be published and may not be.",
                "Move it out of content/ or overrides/.",
            )


def _found(code: str, where: str, message: str, mend: str) -> Finding:
    return Finding(code, Place(where or "index.html"), message, mend)
