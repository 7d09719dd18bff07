"""Remembers what is logged while a build runs.

MkDocs itself looks at warnings only after everything is written, and ``--quiet`` hides them
from it.
"""

from __future__ import annotations

import logging
from typing import Self

from mkdocs.exceptions import PluginError

LOGGER = "mkdocs"


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
