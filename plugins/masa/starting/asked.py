"""What an edition asks a new partnership to write: subjects, files, fields, and for what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from masa.guidance.edition import Edition
from masa.guidance.requirement import Requirement
from masa.model.partnership import Partnership
from masa.model.published import USUAL_FILE
from masa.model.references import LOCAL
from masa.starting.skeleton import Skeleton

#: Readers need to know whom to call before anything else, whatever an edition asks for.
ALWAYS = (("contacts", "numbers"),)
IDENTITY = "partnership"


@dataclass(frozen=True, slots=True)
class Asked:
    """A subject to write, the requirements that look at it, and its lines to fill in."""

    subject: str
    requirements: tuple[Requirement, ...]
    skeleton: Skeleton

    @property
    def file(self) -> str:
        """The file in which it is usually written."""
        field = field_of(self.subject)
        return f"{USUAL_FILE.get(field, self.subject)}.yml"


def asked_by(edition: Edition) -> tuple[Asked, ...]:
    """Every subject that an edition looks at, and those that these refer to.

    In the order of the model. The partnership's own subject is always the first.
    """
    paths: dict[str, list[str]] = {IDENTITY: [], **{subject: [field] for subject, field in ALWAYS}}
    lookers: dict[str, list[Requirement]] = {}
    for requirement in edition.requirements:
        for path in _paths(requirement):
            subject, _, rest = path.partition(".")
            paths.setdefault(subject, []).extend([rest] if rest else [])
            lookers.setdefault(subject, []).append(requirement)
    _add_referred(paths)
    return tuple(
        Asked(name, _unique(lookers.get(name, ())), _skeleton(name, paths[name]))
        for name in _in_order(paths)
    )


def field_of(subject: str) -> str:
    """The field of the model that a subject is read into."""
    return "identity" if subject == IDENTITY else subject.replace("-", "_")


def _paths(requirement: Requirement) -> Iterator[str]:
    for check in requirement.look_at:
        yield from check.paths()
    if requirement.applies_when:
        conditions = (*requirement.applies_when.any_of, *requirement.applies_when.all_of)
        yield from (c.path for c in conditions if c.path.startswith(f"{IDENTITY}."))


def _add_referred(paths: dict[str, list[str]]) -> None:
    """A seat's lead is somebody in ``people``: who is asked for the one needs the other."""
    waiting = list(paths)
    while waiting:
        subject = waiting.pop()
        for kind in _skeleton(subject, paths[subject]).refers_to:
            other = LOCAL.get(kind, "")
            if other and other not in paths:
                paths[other] = []
                waiting.append(other)


def _skeleton(subject: str, paths: Iterable[str]) -> Skeleton:
    return Skeleton.of(Partnership.model_fields[field_of(subject)], tuple(dict.fromkeys(paths)))


def _unique(requirements: Iterable[Requirement]) -> tuple[Requirement, ...]:
    return tuple({requirement.id: requirement for requirement in requirements}.values())


def _in_order(paths: Iterable[str]) -> list[str]:
    order = [IDENTITY, *(str(info.alias) for info in Partnership.model_fields.values())]
    return sorted(paths, key=order.index)
