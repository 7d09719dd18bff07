"""The first line of every file in ``arrangements/``: which schema an editor uses for it."""

from __future__ import annotations

from masa.schema.files import FileKind

MARK = "# yaml-language-server: $schema="


def modeline(name: str, kind: FileKind) -> str:
    """The line for a file of a kind; ``name`` is the file as seen from the project's root.

    The way to the schema is relative, so that it holds on any machine and without a network.
    """
    return f"{MARK}{'../' * name.count('/')}schemas/{kind.file}"


def with_modeline(text: str, name: str, kind: FileKind) -> str:
    """A file's text with the right first line: put before it, or in place of a wrong one."""
    rest = text.split("\n", 1)[1] if text.startswith(MARK) and "\n" in text else text
    return f"{modeline(name, kind)}\n{'' if rest.startswith(MARK) else rest}"
