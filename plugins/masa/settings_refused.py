"""What may stand in ``mkdocs.yml`` for MkDocs and may not for Masa."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from masa.findings import Finding, Place
from masa.reading import AT, At, Node, Record
from masa.settings_shape import EXTENSIONS, is_nothing, misshapen, names_in, refused

#: Extensions of Markdown that read files by the names that stand in a page.
READING_FILES = frozenset(
    (
        "pymdownx.snippets",
        "pymdownx.b64",
        "markdown_include.include",
        "mdx_include",
        "mdx_include.mdx_include",
    )
)
#: MkDocs takes such a text for a day, and fails when there is none.
_DAY = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?:$|[Tt \t])")
#: It takes these words for yes or no, and for numbers.
_NO_TEXT = re.compile(r"true|false|yes|no|on|off|[-+]?[\d._]*\d", re.IGNORECASE)
#: It takes hours to read such a number, or fails at it.
_NUMBER = re.compile(r"[-+]?(?=.{200})[\d_]+(?::[\d_]+)*(?:\.[\d_]*)?")


def refused_in(record: Record) -> Iterator[Finding]:
    """Everything that MkDocs would obey behind our back, or fail at without saying where."""
    at = record.get(AT)
    if isinstance(at, At):
        yield from _folders(record, at)
        yield from _from_elsewhere(record, at)
        yield from _misread(record, at)
        yield from misshapen(record, at)


def _folders(record: Record, at: At) -> Iterator[Finding]:
    """Folders that are no text, or without a name."""
    theme = record.get("theme")
    for holder, name in ((record, "docs_dir"), (record, "site_dir"), (theme, "custom_dir")):
        if isinstance(holder, dict) and name in holder and not _is_text(holder[name]):
            own = holder.get(AT)
            place = own.place(name) if isinstance(own, At) else at.place()
            yield refused(place, f"`{name}` should be text.", "Write the name of one folder.")


def _is_text(given: Node | At | None) -> bool:
    """Whether MkDocs reads it as text, too."""
    return isinstance(given, str) and not is_nothing(given) and not _NO_TEXT.fullmatch(given)


def _from_elsewhere(record: Record, at: At) -> Iterator[Finding]:
    """What would take settings or pages from files that nobody looks at."""
    if "INHERIT" in record:
        says = "`INHERIT` takes settings from another file, which Masa does not read."
        mend = "Write those settings here, and delete this line."
        yield refused(at.key_place("INHERIT"), says, mend)
    for place, name in names_in(record, at, EXTENSIONS):
        # Markdown takes the name of an extension, or of its module and class.
        if name.partition(":")[0] in READING_FILES:
            says = f"`{name}` would put files of this machine into pages."
            yield refused(place, says, "Delete it, and write the text out in the page.")


def _misread(record: Record, at: At) -> Iterator[Finding]:
    """Texts that are no days or numbers, and that MkDocs would read as such."""
    for place, text in _texts(record, at.place()):
        if _is_no_day(text):
            says = f"MkDocs would take `{text[:20]}` for a day, and there is no such day."
            yield refused(place, says, "Correct it, or write it in words.")
        elif _NUMBER.fullmatch(text):
            yield refused(place, "This number is too long for MkDocs.", "Write it in words.")


def _is_no_day(text: str) -> bool:
    match = _DAY.match(text)
    try:
        if match:
            date(*(int(part) for part in match.groups()))
    except ValueError:
        return True
    return False


def _texts(node: Node | At, place: Place) -> Iterator[tuple[Place, str]]:
    """Every name and every text, with its place."""
    if isinstance(node, str):
        yield place, node
    elif isinstance(node, list):
        for item in node:
            yield from _texts(item, place)
    elif isinstance(node, dict) and isinstance(at := node.get(AT), At):
        for name, value in node.items():
            if name != AT:
                yield at.key_place(name), name
                yield from _texts(value, at.place(name))
