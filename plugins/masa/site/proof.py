"""Proofs on a finished site, in its staging folder, before it replaces the one that is served."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from masa.digests import digest
from masa.findings import Finding, Place
from masa.pages.evidence import Evidence
from masa.site.files import faults_of_files
from masa.site.finished import FinishedPage, address_of
from masa.site.hand_links import MEND, Written
from masa.site.kept import Answer, Kept, question
from masa.site.seen import Seen, resolve, see
from masa.site.shares import in_shares, in_turn
from masa.site.standing import Standing, standing_in

_NO_PAGE = "the page that should show it does not exist."
_NOT_LISTED = "the list of what is shown does not lead to the section that shows it."


def prove(  # noqa: PLR0913 - what was made, and how to look at it
    folder: Path,
    evidence: Iterable[Evidence],
    expected: Iterable[str],
    files: Iterable[str] = (),
    processes: int = 1,
    kept: Kept | None = None,
    *,
    written: Written | None = None,
) -> list[Finding]:
    """Every way in which a finished site falls short; empty when it may be published.

    ``expected`` holds the address of each page that was to be made, ``files`` the names of all
    other files that were. So many ``processes`` look at pages at once, and what was seen before of
    the same bytes is ``kept``. Links of pages by hand are told where they were ``written``.
    """
    asked: dict[str, list[Evidence]] = {}
    for item in evidence:
        asked.setdefault(item.address, []).append(item)
    standing = standing_in(folder)
    pages = _seen(standing, asked, processes, kept)
    addresses = frozenset(expected)
    is_file = cache(lambda target: (folder / target).is_file())
    return [
        *_pages_missing(pages, addresses),
        *_evidence_missing(pages, asked),
        *_links_broken(pages, is_file, written or Written((), "")),
        *_loads_amiss(pages, is_file),
        *(fault for page in pages.values() for fault in page.faults),
        *faults_of_files(standing, addresses, files),
    ]


def _seen(
    standing: Sequence[Standing],
    asked: dict[str, list[Evidence]],
    processes: int,
    kept: Kept | None,
) -> dict[str, Seen]:
    """Every page of a site, by its address."""
    files = [one for one in standing if one.name.endswith(".html") and one.is_file]

    def look(share: Sequence[Standing]) -> list[tuple[Seen, Answer | None]]:
        pages = (FinishedPage(address_of(one.name), one.read()) for one in share)
        return [_see(page, asked.get(page.address, ()), kept) for page in pages]

    looked = [one for part in in_shares(look, in_turn(files, processes)) for one in part]
    if kept:
        kept.put(answer for _, answer in looked if answer)
    found = {page.address: page for page, _ in looked}
    return {address: found[address] for address in (address_of(one.name) for one in files)}


def _see(
    page: FinishedPage, asked: Sequence[Evidence], kept: Kept | None
) -> tuple[Seen, Answer | None]:
    """What there is to know of a page, and how it is kept unless something is wrong with it."""
    if kept is None:
        return see(page, asked), None
    about = question(page.address, digest(page.data), asked)
    seen = Seen.from_kept(page.address, len(asked), kept.get(about)) or see(page, asked)
    return seen, None if seen.faults else Answer(about, seen.kept)


def _pages_missing(pages: dict[str, Seen], expected: Iterable[str]) -> Iterator[Finding]:
    for address in sorted(expected):
        if address not in pages:
            yield _found("E301", address, "This page was not built.", "Report this as a fault.")


def _evidence_missing(
    pages: dict[str, Seen], asked: dict[str, list[Evidence]]
) -> Iterator[Finding]:
    listed: dict[str, set[tuple[str, str]]] = {}
    for address, items in asked.items():
        page = pages.get(address)
        shows = page.shows if page else [_NO_PAGE] * len(items)
        for item, fault in zip(items, shows, strict=True):
            if item.listed_at not in listed:
                listed[item.listed_at] = _targets(pages.get(item.listed_at))
            if fault:
                yield _lacking(item, fault)
            elif item.listed_at and (address, item.anchor) not in listed[item.listed_at]:
                yield _lacking(item, _NOT_LISTED)


def _lacking(item: Evidence, fault: str) -> Finding:
    return Finding(
        "E302",
        Place(f"{item.address}#{item.anchor}"),
        f"{item.requirement} of {item.partnership}: {fault}",
        "The page must show what the compliance page says it shows: correct `shown-at` in the "
        "edition, or the page.",
        requirement=item.requirement,
    )


def _targets(page: Seen | None) -> set[tuple[str, str]]:
    """Where the links of a page lead: page and anchor."""
    parts = (link.partition("#") for link in page.links) if page else ()
    return {(resolve(page.address, path), anchor) for path, _, anchor in parts} if page else set()


def _links_broken(
    pages: dict[str, Seen], is_file: Callable[[str], bool], written: Written
) -> Iterator[Finding]:
    """One finding for each broken target: what stands on every page is said once."""
    leads = set[str]().union(*(page.leads for page in pages.values()))
    faults = ((lead, _lead_fault(pages, is_file, lead)) for lead in leads)
    amiss = {lead: fault for lead, fault in faults if fault}
    broken: dict[str, list[tuple[str, str, str]]] = {}
    for page in pages.values() if amiss else ():
        for link, lead in zip(page.links, page.leads, strict=True):
            if lead in amiss:
                path, _, anchor = link.partition("#")
                target = f"{resolve(page.address, path)}#{anchor}"
                broken.setdefault(target, []).append((page.address, link, amiss[lead]))
    for uses in broken.values():
        address, link, fault = uses[0]
        others = f" It stands on {len(uses) - 1} other pages, too." if len(uses) > 1 else ""
        says = f"The link `{link}` {fault}{others}"
        if place := written.place(address, link):
            yield Finding("E303", place, says, MEND)
        else:
            yield _found("E303", address, says, "Correct it at its source.")


def _lead_fault(pages: dict[str, Seen], is_file: Callable[[str], bool], lead: str) -> str:
    """What is wrong with a place to which links lead: with its page and anchor."""
    if not lead:
        return ""
    if lead.startswith("/"):
        return "starts at a slash, where no page may stand."
    target, _, anchor = lead.partition("#")
    if target not in pages:
        return "" if ".." not in target and is_file(target) else "leads to no page of this site."
    return "" if not anchor or anchor in pages[target].ids else "leads to no part of that page."


def _loads_amiss(pages: dict[str, Seen], is_file: Callable[[str], bool]) -> Iterator[Finding]:
    """What a page would fetch from another site, or in vain; each file is said once."""
    amiss: dict[str, Finding] = {}
    for page in pages.values():
        for address in page.loaded:
            path = address.partition("?")[0].partition("#")[0]
            target = resolve(page.address, path)
            if "//" in path or ":" in path:
                says = f"This page would load `{address}` from another site."
                finding = _found("E304", page.address, says, "Keep the file in the project.")
            elif path.startswith("/") or not path or is_file(target):
                continue
            else:
                says = f"This page would load `{address}`, which is not there."
                finding = _found("E306", page.address, says, "Put the file into overrides/assets.")
            amiss.setdefault(target, finding)
    yield from amiss.values()


def _found(code: str, where: str, message: str, mend: str) -> Finding:
    return Finding(code, Place(where or "index.html"), message, mend)
