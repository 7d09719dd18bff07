"""The folder ``arrangements/`` to a library."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from masa.findings import Finding, Place
from masa.model.base import Entity
from masa.model.library import Library, Registers
from masa.model.loading import load_subjects
from masa.model.partnership import Partnership
from masa.reading import Source, find, refuse_slug

PARTNERSHIPS = "partnerships"
REGISTERS = "registers"
GUIDANCE = "guidance"
FOLDERS = (GUIDANCE, PARTNERSHIPS, REGISTERS)

M = TypeVar("M", bound=Entity)


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
    """Registers and partnerships; what could not be read is left out and found."""
    registers = load_subjects(below(sources, REGISTERS), Registers, lists_continue=True)
    findings = registers.findings
    partnerships = []
    for slug, files in sorted(_folders(below(sources, PARTNERSHIPS)).items()):
        if refusal := refuse_slug(slug, Place(files[0].name), reserved=True):
            findings.append(refusal)
            continue
        partnership, found = _load_partnership(slug, files)
        findings += found
        partnerships += [partnership] if partnership else []
    library = Library.model_construct(
        registers=Registers.model_construct(unread=registers.unread, **registers.values),
        partnerships=tuple(partnerships),
    )
    return library, findings


def _folders(sources: tuple[Source, ...]) -> dict[str, tuple[Source, ...]]:
    folders: dict[str, tuple[Source, ...]] = {}
    for source in sources:
        parts = source.name.split("/")
        slug = parts[2] if len(parts) > 3 else parts[2].removesuffix(".yml")
        folders[slug] = (*folders.get(slug, ()), source)
    return folders


def _load_partnership(
    slug: str, files: tuple[Source, ...]
) -> tuple[Partnership | None, list[Finding]]:
    loaded = load_subjects(files, Partnership)
    if "identity" not in loaded.values:
        if not any(finding.subject == "partnership" for finding in loaded.findings):
            loaded.findings.append(
                Finding(
                    "M113",
                    Place(files[0].name),
                    f"{slug} has no subject `partnership`.",
                    "Write `partnership:` with its name, status, edition and areas.",
                )
            )
        return None, loaded.findings
    partnership = Partnership.model_construct(
        slug=slug,
        absences=loaded.absences,
        unread=loaded.unread,
        places=loaded.places,
        **loaded.values,
    )
    return partnership, loaded.findings
