"""What an edition takes over from an earlier one, and whether what it names there exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from masa.findings import Finding
from masa.guidance.edition import Edition
from masa.guidance.requirement import Confirmed, Lineage, Requirement, Strength
from masa.model.base import Entity
from masa.model.references import repeats_in


def with_kept(editions: Iterable[Edition]) -> tuple[Edition, ...]:
    """Editions in the order of time, each with what it keeps of those before it.

    A kept requirement keeps its number where that is free, and else comes after all others. One
    that the edition writes itself takes the place of the kept one.
    """
    whole: dict[str, Edition] = {}
    for edition in editions:
        whole[edition.id] = _completed(edition, whole)
    return tuple(whole.values())


def _completed(edition: Edition, earlier: dict[str, Edition]) -> Edition:
    if not edition.keeps:
        return edition
    found = {requirement.id: requirement for requirement in edition.requirements}
    numbers = {requirement.number for requirement in edition.requirements}
    for kept in _kept(edition, earlier):
        number = kept.number if kept.number not in numbers else max(numbers) + 1
        if kept.id not in found:
            found[kept.id] = kept.model_copy(update={"number": number})
            numbers.add(number)
    ordered = tuple(sorted(found.values(), key=lambda requirement: requirement.number))
    return edition.model_copy(update={"requirements": ordered})


def _kept(edition: Edition, earlier: dict[str, Edition]) -> Iterator[Requirement]:
    for keeps in edition.keeps:
        source = earlier.get(keeps.edition)
        for requirement in source.requirements if source else ():
            if requirement.id in keeps.but or (keeps.only and requirement.id not in keeps.only):
                continue
            lineage = Lineage(edition=keeps.edition, requirement=requirement.id)
            change: dict[str, object] = {"continues": (lineage,)}
            if requirement.strength is Strength.SHOULD:
                unsure = Confirmed.UNCONFIRMED in (keeps.guidance, requirement.confirmed)
                change["confirmed"] = Confirmed.UNCONFIRMED if unsure else keeps.guidance
                change["confidence_note"] = keeps.because
                change["basis"] = (*keeps.basis, *requirement.basis)
            yield requirement.model_copy(update=change)


def repeated_names(editions: Iterable[Edition]) -> Iterator[Finding]:
    """Ids of editions, and of what is asked for at once, that are given twice.

    ``editions`` as they are written: what is kept of an earlier one is not among it yet.
    """
    every = tuple(editions)
    yield from repeats_in(edition.information for edition in every)
    own = [edition.requirements for edition in every if not edition.information.overlay]
    added = [
        one for edition in every if edition.information.overlay for one in edition.requirements
    ]
    found = [finding for asked in own or [()] for finding in repeats_in((*asked, *added))]
    # An overlay may repeat what several editions ask for: that is one fault.
    yield from {finding.place: finding for finding in found}.values()


def lost_paths(editions: tuple[Edition, ...]) -> Iterator[Finding]:
    """Paths of requirements that lead nowhere."""
    for edition in editions:
        for requirement in edition.requirements:
            for asker, path, part in requirement.broken_paths():
                yield Finding(
                    "M130",
                    asker.place(),
                    f"The path `{path}` leads nowhere: no `{part}` there.",
                    "Correct the path; names are as in the YAML of a partnership.",
                )


def lost_names(editions: tuple[Edition, ...]) -> Iterator[Finding]:
    """Editions and requirements of other editions that are named and are not there."""
    known = {edition.id: edition for edition in editions}
    for edition in editions:
        yield from _unknown(edition, known)


def _unknown(edition: Edition, known: dict[str, Edition]) -> Iterator[Finding]:
    for at, field, name in _editions_named(edition):
        if name not in known:
            yield _nothing(at, field, "edition", name)
    for at, field, name, requirement in _requirements_named(edition):
        if name in known and known[name].requirement(requirement) is None:
            yield _nothing(at, field, "requirement", requirement)


def _editions_named(edition: Edition) -> Iterator[tuple[Entity, str, str]]:
    """Where other editions are named: what names one, in which field, its id."""
    if edition.information.continues:
        yield edition.information, "continues", edition.information.continues
    yield from ((keeps, "edition", keeps.edition) for keeps in edition.keeps)
    for requirement in edition.requirements:
        yield from ((lineage, "edition", lineage.edition) for lineage in requirement.continues)


def _requirements_named(edition: Edition) -> Iterator[tuple[Entity, str, str, str]]:
    """Where requirements of other editions are named: by what, in which field, whose, its id."""
    before = edition.information.continues or ""
    yield from ((gone, "requirement", before, gone.requirement) for gone in edition.withdrawn)
    for keeps in edition.keeps:
        for field, names in (("only", keeps.only), ("but", keeps.but)):
            yield from ((keeps, field, keeps.edition, name) for name in names)
    for requirement in edition.requirements:
        for one in requirement.continues:
            yield one, "requirement", one.edition, one.requirement


def _nothing(at: Entity, field: str, kind: str, name: str) -> Finding:
    return Finding(
        "M120",
        at.place(field),
        f"There is no {kind} with the id `{name}`.",
        "Correct the id; those of other editions are in arrangements/guidance.",
    )
