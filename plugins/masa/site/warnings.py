"""Counts warnings as they are logged.

MkDocs itself looks at them only after everything is written, and ``--quiet`` hides them from it.
"""

from __future__ import annotations

import logging

from mkdocs.exceptions import PluginError

LOGGER = "mkdocs"


class WarningCount(logging.Handler):
    """A handler that remembers warnings and errors."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    @classmethod
    def start(cls) -> WarningCount:
        """Begin to count."""
        handler = cls()
        logging.getLogger(LOGGER).addHandler(handler)
        return handler

    def emit(self, record: logging.LogRecord) -> None:
        """Remember one."""
        self.messages.append(record.getMessage())

    def discard(self) -> None:
        """End counting."""
        logging.getLogger(LOGGER).removeHandler(self)

    def stop(self, *, strict: bool) -> None:
        """End counting; under ``strict`` any warning stops the build."""
        self.discard()
        if strict and self.messages:
            listed = "\n".join(f"- {message}" for message in self.messages)
            raise PluginError(f"The website was not replaced, because of these warnings:\n{listed}")
