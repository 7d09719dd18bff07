"""From the nodes of several files to one model: a set of subjects, each read on its own.

A fault in one subject hides nothing in the others.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from masa.findings import Finding, Place
from masa.model.base import Entity
from masa.model.values import Absence
from masa.model.walking import model_in
from masa.model.wording import did_you_mean, findings_of
from masa.reading import AT, At, Node, Record, Source, read_source

M = TypeVar("M", bound=Entity)


@dataclass(frozen=True, slots=True)
class Loaded(Generic[M]):
    """The subjects of a model that could be read, and what was wrong.

    ``values``, ``absences`` and ``unread`` (written, but not to be read) go by field name,
    ``places`` by the subject's name in YAML; ``lost`` are the files that could not be read at all.
    """

    findings: list[Finding]
    values: dict[str, Any] = field(default_factory=dict)
    absences: dict[str, Absence] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Subjects:
    """Subject → its data and place, gathered from several files."""

    lists_continue: bool
    data: dict[str, tuple[Node, Place]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def add(self, record: Record) -> None:
        at = record.get(AT)
        for name, node in record.items():
            if name == AT or not isinstance(at, At):
                continue
            place = at.key_place(name)
            if name in self.data:
                before, first = self.data[name]
                if self.lists_continue and isinstance(before, list) and isinstance(node, list):
                    self.data[name] = ([*before, *node], first)
                    continue
                self.findings.append(
                    Finding(
                        "M110",
                        place,
                        f"`{name}` already stands in {first.file}, line {first.line}.",
                        "A subject stands in one place only: put both together.",
                    )
                )
            elif not isinstance(node, At):
                self.data[name] = (node, place)


def load_subjects(
    sources: tuple[Source, ...],
    model: type[M],
    *,
    lists_continue: bool = False,
    only: str = "",
) -> Loaded[M]:
    """Read the files and every subject in them that ``model`` has a field for.

    ``lists_continue`` lets several files add to one list, as the shared registers need. With
    ``only`` no other subject than that is looked at.
    """
    gathered = _Subjects(lists_continue)
    lost: set[str] = set()
    for source in sources:
        record, findings = read_source(source)
        gathered.findings += findings
        gathered.add(record)
        if not record:
            lost.add(source.name)
    loaded: Loaded[M] = Loaded(gathered.findings, lost=lost)
    known = _subjects(model)
    for subject, (data, place) in gathered.data.items():
        if only not in ("", subject):
            continue
        if subject not in known:
            loaded.findings.append(_unknown(subject, place, sorted(known)))
        else:
            loaded.places[subject] = place
            _read_subject(loaded, model, known[subject], subject, data, place)
    return loaded


def _read_subject(
    loaded: Loaded[M], model: type[M], name: str, subject: str, data: Node, place: Place
) -> None:
    if data == "":
        loaded.findings.append(
            Finding(
                "M111",
                place,
                f"Nothing is written under `{subject}`.",
                "Write it, or delete the line.",
                subject=subject,
            )
        )
        loaded.unread.add(name)
        return
    if isinstance(data, dict) and "none" in data:
        adapter: TypeAdapter[Any] = TypeAdapter(Absence)
        absent = True
    else:
        adapter, absent = _adapter(model, name), False
    try:
        value = adapter.validate_python(data)
    except ValidationError as error:
        inner = Absence if absent else model_in(model.model_fields[name].annotation)
        loaded.findings.extend(findings_of(error, data, place, subject, inner))
        loaded.unread.add(name)
        return
    if absent:
        loaded.absences[name] = value
    else:
        loaded.values[name] = value


@cache
def _subjects(model: type[Entity]) -> dict[str, str]:
    """Subject as written in YAML → field name."""
    own = {"slug", "absences", "at", "unread", "places"}
    return {f.alias or n: n for n, f in model.model_fields.items() if n not in own}


@cache
def _adapter(model: type[Entity], name: str) -> TypeAdapter[Any]:
    info = model.model_fields[name]
    annotation: Any = info.annotation
    for extra in info.metadata:
        annotation = Annotated[annotation, extra]
    return TypeAdapter(annotation)


def _unknown(subject: str, place: Place, known: list[str]) -> Finding:
    return Finding(
        "M112",
        place,
        f"`{subject}` is not a subject.",
        f"{did_you_mean(subject, known)}Subjects here: {', '.join(known)}.",
        subject=subject,
    )
