"""The words that an editor shows beside a name."""

from __future__ import annotations

from pydantic.fields import FieldInfo

from masa.model.base import Entity, Ref
from masa.model.walking import marks_of, model_in
from masa.schema.texts import HOW

_ID = "Its own name, which never changes: a to z, 0 to 9 and single hyphens."
#: What fields are that say nothing of themselves.
_USUAL = {"id": _ID, "name": "Its name.", "title": "Its title.", "kind": "What kind it is."}


def label(alias: str) -> str:
    """A name as words: ``short-name`` is "Short name"."""
    return alias.replace("-", " ").capitalize()


def summary(model: type[Entity]) -> str:
    """The first paragraph of a model's docstring, on one line."""
    return " ".join((model.__doc__ or "").split("\n\n")[0].replace("``", "`").split())


def help_of(name: str, info: FieldInfo) -> str:
    """What to write in a field, whether it is needed, and what holds without it."""
    says = info.description or _USUAL.get(name, "")
    return " ".join(filter(None, (says, _how(info), _refers_to(info, says), _need(info))))


def _how(info: FieldInfo) -> str:
    kind = model_in(info.annotation)
    return HOW.get(kind, "") if kind and issubclass(kind, Entity) else ""


def _need(info: FieldInfo) -> str:
    if info.is_required():
        return "Needed."
    value = info.default
    if value is None or value == () or info.default_factory:
        return ""
    if isinstance(value, bool):
        value = "yes" if value else "no"
    said = ", ".join(value) if isinstance(value, tuple) else value
    return f"If it is not written: `{said}`."


def _refers_to(info: FieldInfo, says: str) -> str:
    kinds = [mark.kind for mark in marks_of(info) if isinstance(mark, Ref)]
    if not kinds or " id" in says:
        return ""
    article = "an" if kinds[0][0] in "aeo" else "a"
    return f"The id of {article} {kinds[0]}."
