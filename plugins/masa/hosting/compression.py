"""Compressed copies of files, made once when a site is published and not for each reader.

The same content always gives the same bytes.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Mapping
from pathlib import PurePath
from types import MappingProxyType

import brotli

#: Kinds of text; pictures, PDFs and the parts of a search index are compressed already.
TEXTS = frozenset((".html", ".css", ".js", ".svg", ".json", ".xml", ".csv", ".ics", ".txt"))
#: In bytes. What is smaller fits into the first packet of an answer as it is.
SMALLEST = 1000
#: In seconds of one processor for the 268 MB of a nation's texts: quality 6 takes 7 s and leaves
#: 15.8 %, 9 takes 62 s for 15.5 %, 11 takes 353 s for 13.7 %; gzip of level 9 takes 6 s for 18.0 %.
BROTLI_QUALITY, GZIP_LEVEL = 6, 9


def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, GZIP_LEVEL, mtime=0)


def _brotli(content: bytes) -> bytes:
    made: bytes = brotli.compress(content, quality=BROTLI_QUALITY)
    return made


#: What makes each kind of copy, by the ending of its name.
WAYS: Mapping[str, Callable[[bytes], bytes]] = MappingProxyType({".br": _brotli, ".gz": _gzip})
_BACK = MappingProxyType({".br": brotli.decompress, ".gz": gzip.decompress})


def holds(copy: bytes, ending: str, content: bytes) -> bool:
    """Whether a copy of a kind gives back a content, and no other."""
    try:
        back: bytes = _BACK[ending](copy)
    except (brotli.error, EOFError, OSError, zlib.error):
        return False
    return back == content


def worth_it(name: PurePath, size: int) -> bool:
    """Whether a file of so many bytes gets compressed copies."""
    return name.suffix in TEXTS and size >= SMALLEST
