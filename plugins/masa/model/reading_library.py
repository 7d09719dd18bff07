"""The folder ``arrangements/`` to a library."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from masa.findings import Finding, Place
from masa.model.library import Library, Registers
from masa.model.loading import load_subjects
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.reading import Source, find, refuse_slug

PARTNERSHIPS = "partnerships"
REGISTERS = "registers"
GUIDANCE = "guidance"
PROGRAMMES = "programmes"
FOLDERS = (GUIDANCE, PARTNERSHIPS, PROGRAMMES, REGISTERS)

P = TypeVar("P", Partnership, Programme)


def find_sources(folder: Path) -> tuple[tuple[Source, ...], list[Finding]]:
    """Every YAML file of ``arrangements/``, named from the project's root."""
    sources, findings = find(folder, folder.name)
    for source in sources:
        top = source.name.split("/")[1]
        if top not in FOLDERS:
            findings.append(
                Finding(
                    "R136",
                    Place(source.name),
                    f"Nothing is read from the folder `{top}`.",
                    f"Folders here: {', '.join(FOLDERS)}.",
                )
            )
    return sources, findings


def below(sources: tuple[Source, ...], folder: str) -> tuple[Source, ...]:
    """The sources in one folder of ``arrangements/``."""
    return tuple(source for source in sources if source.name.split("/")[1:2] == [folder])


def load_library(sources: tuple[Source, ...]) -> tuple[Library, list[Finding]]:
    """Registers, partnerships and programmes; what could not be read is left out and found."""
    registers = load_subjects(below(sources, REGISTERS), Registers, lists_continue=True)
    partnerships, found = _load_each(below(sources, PARTNERSHIPS), Partnership)
    programmes, more = _load_each(below(sources, PROGRAMMES), Programme)
    library = Library.model_construct(
        registers=Registers.model_construct(unread=frozenset(registers.unread), **registers.values),
        partnerships=partnerships,
        programmes=programmes,
    )
    return library, [*registers.findings, *found, *more]


def _load_each(sources: tuple[Source, ...], model: type[P]) -> tuple[tuple[P, ...], list[Finding]]:
    """Every folder of partnerships or programmes, in the order of their slugs."""
    made: list[P] = []
    findings: list[Finding] = []
    for slug, files in sorted(_folders(sources).items()):
        if refusal := refuse_slug(slug, Place(files[0].name), reserved=True):
            findings.append(refusal)
            continue
        one, found = _load_folder(slug, files, model)
        findings += found
        made += [one] if one else []
    return tuple(made), findings


def _folders(sources: tuple[Source, ...]) -> dict[str, tuple[Source, ...]]:
    folders: dict[str, tuple[Source, ...]] = {}
    for source in sources:
        parts = source.name.split("/")
        slug = parts[2] if len(parts) > 3 else parts[2].removesuffix(".yml")
        folders[slug] = (*folders.get(slug, ()), source)
    return folders


def _load_folder(
    slug: str, files: tuple[Source, ...], model: type[P]
) -> tuple[P | None, list[Finding]]:
    loaded = load_subjects(files, model)
    first = str(model.model_fields["identity"].alias)
    if "identity" not in loaded.values:
        if not any(finding.subject == first for finding in loaded.findings):
            loaded.findings.append(
                Finding(
                    "M113",
                    Place(files[0].name),
                    f"{slug} has no subject `{first}`.",
                    f"Write `{first}:` with its name, status and what else it needs.",
                )
            )
        return None, loaded.findings
    made = model.model_construct(
        slug=slug,
        absences=loaded.absences,
        unread=frozenset(loaded.unread),
        places=loaded.places,
        **loaded.values,
    )
    return made, loaded.findings
