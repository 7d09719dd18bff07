"""The pages written by hand in ``content/``: what may stand in that folder, and at their head.

MkDocs copies whatever lies in its folder to the website, follows links out of it, lets a page
choose its template, and prints a head that it cannot read as if it were text. So we read the
folder first, as strictly as the arrangements, and hand MkDocs the Markdown alone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from masa.checks.family import HandText
from masa.findings import Finding, Place
from masa.reading import AT, LARGEST_FILE, At, Record, read_bytes, refuse_slug
from masa.reading.characters import decode
from masa.reading.files import DEVICES, closed
from masa.site.hand_limits import included, too_much

KEYS = ("title", "description")
HEAD = "Begin with three lines between two of `---`: `title: …` and `description: …`."
#: Addresses of what is published beside the pages.
KEPT = DEVICES | {"404", "assets", "pagefind"}
#: Folders that MkDocs leaves out where they stand right below its own.
_LEFT_OUT = frozenset({"templates"})
_HEAD = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class HandPage:
    """A page written by hand: its head, and its Markdown."""

    title: str
    description: str
    markdown: str


def check_pages(
    folder: Path, shown_as: str, languages: frozenset[str] = frozenset()
) -> list[Finding]:
    """Everything in ``folder`` that may not be there, and every page that cannot be read.

    ``about.cy.md`` is ``about.md`` in Welsh: ``languages`` are the tags that are known.
    """
    findings: list[Finding] = []
    found = list(_walk(folder, shown_as, findings))
    for name, path in found:
        findings += _check(path, name, languages)
    return [*findings, *_same_address([name for name, path in found if path.is_file()])]


def check_links(folder: Path, shown_as: str) -> list[Finding]:
    """Every link to another file below a folder; what it leads to would be published."""
    findings: list[Finding] = []
    found = list(_walk(folder, shown_as, findings))
    return findings + [_link(name) for name, path in found if path.is_symlink()]


def read_page(path: Path, name: str) -> tuple[HandPage, list[Finding]]:
    """A page, and what is wrong with it; ``name`` is the file as the editor knows it."""
    try:
        text, findings = decode(_bytes(path), name)
    except OSError:
        says, mend = "This file cannot be opened.", "Check that it is there and may be read."
        return HandPage("", "", ""), [Finding("R135", Place(name), says, mend)]
    head = _HEAD.match(text)
    if findings or not head:
        missing = Finding("C103", Place(name), "This page does not begin with a head.", HEAD)
        return HandPage("", "", ""), findings or [missing]
    # The empty line stands for the first `---`, so that lines are counted as the editor does.
    record, findings = read_bytes(f"\n{head[1]}".encode(), name)
    if not any(finding.blocks for finding in findings):
        findings += _head_faults(record, name)
    markdown = text[head.end() :]
    above = text.count("\n", 0, head.end())
    findings += [*included(markdown, name, above), *too_much(markdown, name, above)]
    title, description = (" ".join(str(record.get(key, "")).split()) for key in KEYS)
    return HandPage(title, description, markdown), findings


def texts(folder: Path, shown_as: str) -> Iterator[HandText]:
    """All that stands in each page, as far as it can be read."""
    for name, path in _walk(folder, shown_as, []):
        if path.suffix == ".md" and path.is_file() and not path.is_symlink():
            with suppress(OSError):  # which check_pages has told
                yield HandText(name, decode(_bytes(path), name)[0])


def _walk(folder: Path, shown_as: str, findings: list[Finding]) -> Iterator[tuple[str, Path]]:
    """Everything but what MkDocs leaves out as well: files and folders that start with a dot."""

    def note(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError | NotADirectoryError):
            below = Path(error.filename).relative_to(folder).as_posix()
            findings.append(closed(f"{shown_as}/{below}".removesuffix("/.")))

    for here, folders, files in os.walk(folder, onerror=note, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(folders + [file for file in files if not file.startswith(".")]):
            path = Path(here, name)
            yield f"{shown_as}/{path.relative_to(folder).as_posix()}", path


def _check(path: Path, name: str, languages: frozenset[str]) -> list[Finding]:
    if path.is_symlink():
        return [_link(name)]
    stem, _, language = path.stem.partition(".")
    kept = (KEPT | _LEFT_OUT if path.is_dir() else KEPT) if name.count("/") == 1 else DEVICES
    refused = refuse_slug(path.name if path.is_dir() else stem, Place(name), kept=kept)
    if path.is_dir():
        return [refused] if refused else []
    if not path.is_file() or path.suffix != ".md":
        says = "Only pages that end in `.md` belong in this folder."
        mend = "Move it elsewhere. Styles and scripts of the whole site belong in overrides/assets."
        return [Finding("C102", Place(name), says, mend)]
    refused = refused or _language_fault(path, name, stem, language, languages)
    return [*([refused] if refused else []), *read_page(path, name)[1]]


def _link(name: str) -> Finding:
    says = "This is a link to another file; links are not followed."
    return Finding("C101", Place(name), says, "Put the file itself here.")


def _same_address(names: list[str]) -> Iterator[Finding]:
    """`about.md` and `about/index.md` are one page: one of the two would be lost."""
    seen: dict[str, str] = {}
    for name in names:
        first = seen.setdefault(name.removesuffix(".md").removesuffix("/index").casefold(), name)
        if first != name and name.endswith(".md"):
            says = f"This page has the same address as {first}."
            yield Finding("C116", Place(name), says, "Rename one of the two, or put both together.")


def _language_fault(
    path: Path, name: str, stem: str, language: str, languages: frozenset[str]
) -> Finding | None:
    """What is wrong with the language in the name of a page, such as ``about.cy.md``."""
    if "." not in path.stem:
        return None
    if language not in languages:
        known = ", ".join(f"`{tag}`" for tag in sorted(languages)) or "none yet"
        says = f"`{language}` is no language of this site."
        mend = f"Known here: {known}. Each has a file in arrangements/registers/languages."
        return Finding("C108", Place(name), says, mend)
    if not path.with_name(f"{stem}.md").is_file():
        says = f"There is no page `{stem}.md` of which this could be the {language} version."
        return Finding("C109", Place(name), says, "Correct the name, or write the English page.")
    return None


def _bytes(path: Path) -> bytes:
    with path.open("rb") as handle:
        return handle.read(LARGEST_FILE + 1)


def _head_faults(record: Record, name: str) -> Iterator[Finding]:
    at = record.get(AT)
    for key in record:
        if key not in (*KEYS, AT) and isinstance(at, At):
            says = f"`{key}` cannot be set in the head of a page."
            yield Finding("C104", at.key_place(key), says, "Delete it: only `title` and "
                          "`description` stand there.")  # fmt: skip
    for key in KEYS:
        value = record.get(key)
        if not isinstance(value, str) or not value.strip():
            place = at.place(key) if isinstance(at, At) else Place(name)
            says = f"This page has no `{key}`, or it is not one text."
            yield Finding("C105", place, says, f"Write `{key}:` and a few words in its head.")
