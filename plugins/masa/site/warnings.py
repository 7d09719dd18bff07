"""Remembers what is logged while a build runs.

MkDocs itself looks at warnings only after everything is written, and ``--quiet`` hides them
from it.
"""

from __future__ import annotations

import logging
import re
from typing import Self

from mkdocs.exceptions import PluginError

LOGGER = "mkdocs"
_TYPES = re.compile(r"(?: \(dict\))|<class '(?:\w+\.)*(\w+)'>")
_WORDS = {"bool": "`true` or `false`", "dict": "named lines", "int": "a whole number",
          "list": "a list", "NoneType": "nothing", "str": "text", "date": "a day"}  # fmt: skip
#: MkDocs prints a whole traceback when an extension does not take its options.
_FAILED = re.compile(
    r"Failed to load extension '([^\n]*)'\.\n.*?(?:^|\n)(\w+): ([^\n]*)\Z", re.DOTALL
)


class InWords(logging.Formatter):
    """What MkDocs says of its options without the types and the traceback of a program."""

    def format(self, record: logging.LogRecord) -> str:
        """The message alone."""
        return _TYPES.sub(_in_words, _FAILED.sub(_refused, record.getMessage()))


def _refused(found: re.Match[str]) -> str:
    name, kind, why = found.groups()
    if kind == "KeyError":
        return f"The extension `{name}` has no option {why}. Correct it, or delete it."
    return f"The extension `{name}` cannot be used as it is written here: {why}"


def _in_words(found: re.Match[str]) -> str:
    return _WORDS.get(found[1], "something else") if found[1] else ""


class Listener(logging.Handler):
    """A handler that remembers messages of its level and above, until it is discarded."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.messages: list[str] = []

    @classmethod
    def start(cls, level: int = logging.WARNING) -> Self:
        """Begin to listen."""
        handler = cls(level)
        logging.getLogger(LOGGER).addHandler(handler)
        return handler

    def emit(self, record: logging.LogRecord) -> None:
        """Remember one."""
        self.messages.append(record.getMessage())

    def discard(self) -> None:
        """End listening."""
        logging.getLogger(LOGGER).removeHandler(self)


class WarningCount(Listener):
    """Remembers warnings and errors."""

    def stop(self, *, strict: bool) -> None:
        """End listening; under ``strict`` any warning stops the build."""
        self.discard()
        if strict and self.messages:
            listed = "\n".join(f"- {message}" for message in self.messages)
            raise PluginError(f"The website was not replaced, because of these warnings:\n{listed}")
