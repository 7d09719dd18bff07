"""A small library around one example: invented registers, real editions, what it may refer to."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import yaml

from masa.guidance.workspace import Workspace, open_workspace
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.reading import AT, Record, read_bytes
from tests.docs.guide import REPOSITORY

TODAY = date(2026, 11, 22)
FENCE = re.compile(r"^```ya?ml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
IDENTITY = "{name: %s, status: draft, edition: wt2023, areas: [northmere]}"
PROGRAMME = "{name: Example, kind: project, status: record, summary: An example.}"


def examples(page: Path) -> list[str]:
    """The YAML examples of a page, in their order."""
    return FENCE.findall(page.read_text("utf-8"))


def written(example: str) -> set[str]:
    """The subjects that an example has."""
    return set(read(example)) - {AT}


def read(example: str) -> Record:
    """An example as the program reads it."""
    record, findings = read_bytes(example.encode(), "example.yml")
    assert findings == []
    return record


def workspace_with(folder: Path, *given: str, programme: bool = False) -> Workspace:
    """The library with examples in the folder of one partnership, or of one programme.

    What the library has under the same subject stays away. Registers go to the registers.
    """
    root = folder / "arrangements"
    shutil.copytree(REPOSITORY / "arrangements/guidance", root / "guidance")
    (root / "registers").mkdir(parents=True)
    for name in ("demonstration", "categories", "themes"):
        shutil.copy(REPOSITORY / f"arrangements/registers/{name}.yml", root / "registers")
    _write(root / "partnerships/quillmere/partnership.yml", f"partnership: {IDENTITY % 'Q'}")
    own = root / ("programmes/example" if programme else "partnerships/northmere")
    local = [example for example in given if not is_register(example)]
    for number, example in enumerate(given):
        place = root / "registers" if is_register(example) else own
        _write(place / f"example-{number}.yml", example)
    _write(own / "rest.yml", _rest(set().union(*map(written, local)), programme=programme))
    if programme:
        _write(root / "partnerships/northmere/partnership.yml", f"partnership: {IDENTITY % 'N'}")
    return open_workspace(root, TODAY)


def is_register(example: str) -> bool:
    """Whether an example belongs in the registers."""
    return bool(written(example) & {"organisations", "areas", "documents"})


def _rest(taken: set[str], *, programme: bool) -> str:
    """What an example may refer to, without the subjects that it has itself."""
    whole = yaml.safe_load((Path(__file__).parent / "library.yml").read_text("utf-8"))
    first, identity = ("programme", PROGRAMME) if programme else ("partnership", IDENTITY % "N")
    whole |= {first: yaml.safe_load(identity)}
    known = Programme if programme else Partnership
    names = {str(field.alias) for field in known.model_fields.values()}
    return yaml.safe_dump({key: whole[key] for key in whole if key in names - taken})


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def faults(workspace: Workspace) -> list[str]:
    """What was found about the files themselves, not about what a duty asks for."""
    return [
        f"{finding.place}: {finding.message} {finding.mend}"
        for finding in workspace.findings
        if not finding.requirement
    ]


def one(workspace: Workspace) -> Partnership:
    """The partnership with the examples."""
    return workspace.library.by_slug["northmere"]
