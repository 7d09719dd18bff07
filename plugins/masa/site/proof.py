"""Proofs on a finished site, in its staging folder, before it replaces the one that is served."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from masa.findings import Finding, Place
from masa.pages.evidence import Evidence, bare_words
from masa.site.finished import FinishedPage, read_pages

#: What may be published beside the pages: files by name, our assets, the search index.
FILES = frozenset(("404.html", "sitemap.xml", "sitemap.xml.gz", "robots.txt"))
NOT_FOUND = "404.html"
ASSETS = "assets"
ASSET_FILES = frozenset((".css", ".js", ".svg", ".png"))
INDEX = "pagefind"
INDEX_FILES = frozenset(
    (".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pagefind", ".js", ".json", ".css")
)


def prove(
    folder: Path,
    evidence: Iterable[Evidence],
    expected: Iterable[str],
    files: Iterable[str] = (),
) -> list[Finding]:
    """Every way in which a finished site falls short; empty when it may be published.

    ``expected`` holds the address of each page that was to be made, ``files`` those of the files
    to download.
    """
    pages = read_pages(folder)
    addresses = frozenset(expected)
    return [
        *_pages_missing(pages, addresses),
        *_evidence_missing(pages, evidence),
        *_links_broken(pages, folder),
        *_loads_amiss(pages, folder),
        *_badly_made(pages),
        *unexpected_files(folder, addresses, files),
    ]


def _pages_missing(pages: dict[str, FinishedPage], expected: Iterable[str]) -> Iterator[Finding]:
    for address in sorted(expected):
        if address not in pages:
            yield _found("E301", address, "This page was not built.", "Report this as a fault.")


def _evidence_missing(
    pages: dict[str, FinishedPage], evidence: Iterable[Evidence]
) -> Iterator[Finding]:
    listed: dict[str, set[tuple[str, str]]] = {}
    for item in evidence:
        if item.listed_at not in listed:
            listed[item.listed_at] = _targets(pages.get(item.listed_at))
        fault = _fault(pages.get(item.address), item)
        fault = fault or _trace_fault(pages[item.address], item, listed[item.listed_at])
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


def _trace_fault(page: FinishedPage, item: Evidence, listed: set[tuple[str, str]]) -> str:
    """Whether requirement and section lead to each other."""
    links = page.section_links.get(item.anchor, ())
    if item.asked_at and item.asked_at not in {resolve(item.address, link) for link in links}:
        return "the section that should show it does not lead back to it."
    if item.listed_at and (item.address, item.anchor) not in listed:
        return "the list of what is shown does not lead to the section that shows it."
    return ""


def _targets(page: FinishedPage | None) -> set[tuple[str, str]]:
    """Where the links of a page lead: page and anchor."""
    parts = (link.partition("#") for link in page.links) if page else ()
    return {(resolve(page.address, path), anchor) for path, _, anchor in parts} if page else set()


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
    if link.startswith(("http:", "https:", "mailto:", "tel:", "sms:")):
        return ""
    if link.startswith("/"):
        # Only the page for unknown addresses cannot know from where its links are followed.
        return "" if page.address == NOT_FOUND else "starts at a slash, where no page may stand."
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


def _loads_amiss(pages: dict[str, FinishedPage], folder: Path) -> Iterator[Finding]:
    """What a page would fetch from another site, or in vain; each file is said once."""
    amiss: dict[str, Finding] = {}
    for page in pages.values():
        for address in page.loaded:
            path = address.partition("?")[0].partition("#")[0]
            target = resolve(page.address, path)
            if "//" in path or ":" in path:
                says = f"This page would load `{address}` from another site."
                finding = _found("E304", page.address, says, "Keep the file in the project.")
            elif path.startswith("/") or not path or (folder / target).is_file():
                continue
            else:
                says = f"This page would load `{address}`, which is not there."
                finding = _found("E306", page.address, says, "Put the file into overrides/assets.")
            amiss.setdefault(target, finding)
    yield from amiss.values()


def _badly_made(pages: dict[str, FinishedPage]) -> Iterator[Finding]:
    """Pages that a reader or a browser could misread."""
    for page in pages.values():
        tops = page.text.count("<h1")
        if tops != 1:
            says = f"This page has {tops or 'no'} headings of the first level."
            yield _found("E307", page.address, says, "Give it one: `# ` and its title.")
        if len(page.all_ids) != len(page.ids):
            twice = sorted(name for name in page.ids if page.all_ids.count(name) > 1)
            says = f"The anchor `{twice[0]}` stands twice on this page."
            yield _found("E308", page.address, says, "Give one of the two another id or heading.")
        for code in page.inline[:1]:
            says = f"Script or style stands in this page itself: `{code}`."
            yield _found("E309", page.address, says, "Put it into a file in overrides/assets.")


def unexpected_files(
    folder: Path, pages: Iterable[str], files: Iterable[str] = ()
) -> Iterator[Finding]:
    """Files that no reader should be able to fetch: data, templates, hidden files, links."""
    known = FILES | {f"{address}index.html" for address in pages} | set(files)
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_symlink() or (path.is_file() and not _may_be_published(name, known)):
            yield _found(
                "E305",
                name.as_posix(),
                "This file would be published and may not be.",
                "Move it out of content/ or overrides/.",
            )


def _may_be_published(name: PurePath, known: frozenset[str]) -> bool:
    if name.as_posix() in known:
        return True
    allowed = {INDEX: INDEX_FILES, ASSETS: ASSET_FILES}.get(name.parts[0], frozenset())
    return name.suffix in allowed and not any(part.startswith(".") for part in name.parts)


def _found(code: str, where: str, message: str, mend: str) -> Finding:
    return Finding(code, Place(where or "index.html"), message, mend)
