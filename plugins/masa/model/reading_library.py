"""The folder ``arrangements/`` to a library."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from masa.findings import Finding, Place
from masa.model.base import yaml_name
from masa.model.library import Library, Registers
from masa.model.loading import load_subjects
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.model.published import USUAL_FILE, Published
from masa.model.walking import give_places
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


def load_library(sources: tuple[Source, ...], only: str = "") -> tuple[Library, list[Finding]]:
    """Registers, partnerships and programmes; what could not be read is left out and found.

    With ``only`` all is read of what has that slug, and of the others no more than who they are.
    """
    registers = load_subjects(below(sources, REGISTERS), Registers, lists_continue=True)
    # A register may go on in any file, so a file that is lost may have held any of them.
    unread = set(Registers.model_fields) if registers.lost else registers.unread
    held = Registers.model_construct(unread=frozenset(unread), **registers.values)
    give_places(held)
    partnerships, found = _load_each(below(sources, PARTNERSHIPS), Partnership, only)
    programmes, more = _load_each(below(sources, PROGRAMMES), Programme, only)
    library = Library.model_construct(
        registers=held,
        partnerships=partnerships,
        programmes=programmes,
        unread=frozenset(_folders(below(sources, PARTNERSHIPS))) - {p.slug for p in partnerships},
    )
    return library, [*registers.findings, *found, *more]


def _load_each(
    sources: tuple[Source, ...], model: type[P], only: str
) -> tuple[tuple[P, ...], list[Finding]]:
    """Every folder of partnerships or programmes, in the order of their slugs."""
    made: list[P] = []
    findings: list[Finding] = []
    for slug, files in sorted(_folders(sources).items()):
        if refusal := refuse_slug(slug, Place(files[0].name), reserved=True):
            findings.append(refusal)
            continue
        load = _load_folder if only in ("", slug) else _load_identity
        one, found = load(slug, files, model)
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


def _may_be_in(lost: set[str], model: type[Published]) -> set[str]:
    """The subjects that may stand in files that could not be read: nobody knows about them."""
    usual = {name: USUAL_FILE.get(name, yaml_name(name)) for name in model.model_fields}
    stems = {Path(name).stem for name in lost}
    if stems - set(usual.values()):
        return set(usual)
    return {name for name, stem in usual.items() if stem in stems}


def _load_identity(
    slug: str, files: tuple[Source, ...], model: type[P]
) -> tuple[P | None, list[Finding]]:
    """Who a partnership or a programme is, which others may name, from its usual file if it can."""
    first = str(model.model_fields["identity"].alias)
    usual = tuple(source for source in files if source.path.stem == first)
    loaded = load_subjects(usual, model, only=first)
    if "identity" not in loaded.values:
        loaded = load_subjects(files, model, only=first)
    if "identity" not in loaded.values:
        return None, []
    return model.model_construct(slug=slug, **loaded.values), []


def _load_folder(
    slug: str, files: tuple[Source, ...], model: type[P]
) -> tuple[P | None, list[Finding]]:
    loaded = load_subjects(files, model)
    first = str(model.model_fields["identity"].alias)
    if "identity" not in loaded.values:
        if not loaded.lost and not any(finding.subject == first for finding in loaded.findings):
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
        unread=frozenset(loaded.unread | _may_be_in(loaded.lost, model)),
        places=loaded.places,
        **loaded.values,
    )
    give_places(made)
    return made, loaded.findings
