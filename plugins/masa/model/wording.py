"""Pydantic's errors in plain English, at the place in the file they are about."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from masa.findings import Finding, Place
from masa.model.base import Entity
from masa.model.commas import cut_text
from masa.model.walking import model_in
from masa.reading import AT, At, Node


def findings_of(
    error: ValidationError, data: Node, place: Place, subject: str, model: type[Entity] | None
) -> list[Finding]:
    """A finding for each error in a subject's data; ``place`` is where the subject stands."""
    return [_finding(detail, data, place, subject, model) for detail in error.errors()]


def _finding(
    detail: ErrorDetails, data: Node, place: Place, subject: str, model: type[Entity] | None
) -> Finding:
    kind, location = detail["type"], [part for part in detail["loc"] if part != "[key]"]
    where, name = _locate(data, location, place, unwanted=kind == "extra_forbidden")
    label = name or subject
    code, message, mend = _words(detail, label, _siblings(location, model))
    if kind == "extra_forbidden" and (whole := cut_text(data, location)):
        mend = f'The comma ends the text before it. Put the text in quotes: `"{whole}"`.'
    return Finding(code, where, message, mend, subject=subject)


def _locate(data: Node, location: list[Any], place: Place, *, unwanted: bool) -> tuple[Place, str]:
    """Follow pydantic's path through the nodes; the last position known is the answer."""
    node: Any = data
    at, key, name = None, "", ""
    for index, part in enumerate(location):
        if isinstance(node, dict) and isinstance(part, str):
            if part not in node and index < len(location) - 1:
                continue  # the name of a branch of a union, which no editor wrote
            at, key, name = node.get(AT, at), part, part
            if isinstance(at, At):
                place = at.key_place(key) if unwanted and part == location[-1] else at.place(key)
            node = node.get(part)
        elif isinstance(node, list) and isinstance(part, int) and part < len(node):
            if isinstance(at, At):
                place = at.place(key, part)
            node = node[part]
            if isinstance(node, dict) and isinstance(node.get(AT), At):
                place = node[AT].place()
                at = node[AT]
    return place, name


def _siblings(location: list[Any], model: type[Entity] | None) -> list[str]:
    """The names that may stand where the path ends, for "did you mean"."""
    current: Any = model
    for part in location[:-1]:
        if isinstance(part, int) or current is None:
            continue
        field = next((f for f in current.model_fields.values() if f.alias == part), None)
        current = model_in(field.annotation) if field else None
    fields = current.model_fields.values() if current else ()
    names = [*current.ALSO, *(f.alias for f in fields if f.alias != AT)] if current else []
    return sorted(names, key=lambda name: name in ("source", "as-of", "note"))


def listed(words: Iterable[str]) -> str:
    """Words as in a sentence: a, b and c; nothing for none."""
    *first, last = tuple(words) or ("",)
    return f"{', '.join(first)} and {last}" if first else last


def did_you_mean(word: str, known: list[str]) -> str:
    """A sentence that offers the nearest known word, or nothing."""
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f"Did you mean `{near[0]}`? " if near else ""


def _words(detail: ErrorDetails, name: str, siblings: list[str]) -> tuple[str, str, str]:
    kind, context = detail["type"], detail.get("ctx", {})
    given = detail.get("input")
    shown = f"`{given}`" if isinstance(given, str) and len(given) <= 60 else "What stands here"
    if kind == "missing":
        return "M101", f"`{name}` is missing.", f"Add a line `{name}: …` here."
    if kind == "extra_forbidden":
        known = ", ".join(f"`{sibling}`" for sibling in siblings)
        mend = did_you_mean(name, siblings) + (f"Known here: {known}." if known else "")
        return "M102", f"`{name}` is not known here.", mend or "Remove it."
    if kind in ("literal_error", "enum"):
        return (
            "M103",
            f"{shown} is not one of the words that `{name}` may have.",
            (f"Write one of: {str(context['expected']).replace(chr(39), '`')}."),
        )
    if kind == "string_pattern_mismatch":
        return "M104", f"{shown} does not look right for `{name}`.", _pattern_help(name, context)
    if kind in ("too_short", "string_too_short"):
        return "M105", f"`{name}` is empty.", "Write something, or delete the line."
    if kind in ("too_long", "string_too_long"):
        limit = context["max_length"]
        return "M106", f"`{name}` is too long: at most {limit:,} characters.", "Shorten it."
    if kind in ("value_error", "assertion_error"):
        return "M107", f"{shown} cannot be used for `{name}`.", str(context["error"])
    return "M108", f"`{name}` should be {_expected(kind)}.", _how_to_write(kind, name)


def _pattern_help(name: str, context: dict[str, Any]) -> str:
    pattern = context["pattern"]
    for part, words in (
        (
            "https?",
            "Write a web address that starts with `https://`, without spaces, quotes or a user.",
        ),
        ("@", "Write an e-mail address of an office, such as `team@example.gov.uk`."),
        ("[a-z0-9]+(-", "Use a to z, 0 to 9 and single hyphens, such as `north-mere`."),
        ("^RA", "Write a category of the Schedule: RA01 to RA38."),
        ("^E(", "Write an ONS code: E and eight digits."),
        (
            "999",
            (
                "Write the whole number with its first 0, not +44: 01632 960 110. "
                "One as short as 999 may stand, too."
            ),
        ),
    ):
        if part in pattern:
            return words
    return f"Check `{name}`."


_KINDS = (
    (("tuple", "list"), "a list", "Put `- ` before each item, each on its own line."),
    (("model", "dict", "mapping"), "a set of named lines", "Write `name: text` lines below it."),
    (("string",), "text", "Write text after the colon."),
    (("int",), "a whole number", "Write digits only."),
    (("bool",), "yes or no", "Write `yes` or `no`."),
)


def _expected(kind: str) -> str:
    return next((words for keys, words, _ in _KINDS if kind.startswith(keys)), "something else")


def _how_to_write(kind: str, name: str) -> str:
    return next((how for keys, _, how in _KINDS if kind.startswith(keys)), f"See `{name}`.")
