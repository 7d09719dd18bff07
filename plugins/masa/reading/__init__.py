"""YAML files to nodes with positions. Whatever is unsafe or unclear is refused with a finding."""

from __future__ import annotations

from masa.findings import Finding, Place
from masa.reading.characters import LARGEST_FILE, decode
from masa.reading.files import Source, find, refuse_slug
from masa.reading.nodes import AT, NOWHERE, At, Entry, Node, Record, Span
from masa.reading.parse import parse
from masa.reading.plain import read_plain

__all__ = [
    "AT",
    "LARGEST_FILE",
    "NOWHERE",
    "At",
    "Entry",
    "Node",
    "Record",
    "Source",
    "Span",
    "find",
    "read_bytes",
    "read_source",
    "refuse_slug",
]


#: Most files are shorter; asking for more would clear as much memory for each of them.
_USUAL = 64 * 1024


def read_bytes(data: bytes, file: str) -> tuple[Record, list[Finding]]:
    """Nodes of one file's bytes and every finding; the record is empty when it is unusable."""
    text, findings = decode(data, file)
    if findings:
        return {}, findings
    record = read_plain(text, file)
    return (record, []) if record is not None else parse(text, file)


def read_source(source: Source) -> tuple[Record, list[Finding]]:
    """Nodes of one file on disk. At most one byte more than the limit is read."""
    try:
        with source.path.open("rb") as handle:
            data = handle.read(_USUAL)
            if len(data) == _USUAL:
                data += handle.read(LARGEST_FILE + 1 - _USUAL)
    except OSError:
        return {}, [
            Finding(
                "R135",
                Place(source.name),
                "This file cannot be opened.",
                "Check that it is there and may be read.",
            )
        ]
    return read_bytes(data, source.name)
