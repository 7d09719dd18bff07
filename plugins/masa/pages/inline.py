"""Values that stand within a line, ready to print; see ``overrides/blocks/inline.html``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from markupsafe import Markup

Tone = Literal["red", "amber", "green", "blue", "grey"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link. ``target`` counts from the site's root; ``note`` stands beneath it in a list."""

    inline: ClassVar[str] = "anchor"
    text: str
    target: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in its published wording, with its machine form when it means one day or month."""

    inline: ClassVar[str] = "moment"
    words: str
    iso: str = ""


@dataclass(frozen=True, slots=True)
class Tag:
    """A state in a word; the tone is never the only sign."""

    inline: ClassVar[str] = "tag"
    word: str
    tone: Tone = "grey"


@dataclass(frozen=True, slots=True)
class Missing:
    """Says that something is not there, and why if that is known."""

    inline: ClassVar[str] = "missing"
    words: str = "Not recorded"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Joined:
    """Several values in one line."""

    inline: ClassVar[str] = "joined"
    items: tuple[Inline, ...]
    by: str = ", "


Inline: TypeAlias = str | Markup | Anchor | Moment | Tag | Missing | Joined


@dataclass(frozen=True, slots=True)
class Fact:
    """A term and its values, each on a line of its own.

    ``of`` names those whom it counts, where a script lets readers choose among them.
    """

    term: str
    values: tuple[Inline, ...]
    of: tuple[str, ...] = ()
