"""What Masa is made of, as a bill of materials: CycloneDX 1.6 in JSON, from the locks alone.

Nothing of the machine, the day or chance is in it: the same locks give the same bytes. What the
programs inside packages were compiled from is not in any lock, and so not here.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tests.supply.licences import REPOSITORY, WRITTEN, Row, read_rows
from tests.supply.locks import Package, Use, locked

#: How the standard calls what a website cannot do without, may do without, and never holds.
SCOPE = {Use.SITE: "required", Use.PDF: "optional", Use.TEST: "excluded"}


def bill(project: dict[str, Any], packages: Sequence[Package], rows: Iterable[Row]) -> str:
    """The bill of materials of a project; ValueError when the licence of a package is not known.

    ``project`` is what ``pyproject.toml`` says about it, ``rows`` the list of licences.
    """
    licences = {(row.package, row.version): row.licence for row in rows}
    lacks = [p.purl for p in packages if not licences.get((p.name, p.version))]
    if lacks:
        raise ValueError(f"{WRITTEN} does not know {', '.join(lacks)}")
    made = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"lifecycles": [{"phase": "pre-build"}], "component": _project(project)},
        "components": [_component(p, licences[p.name, p.version]) for p in packages],
        "dependencies": [
            {"ref": project["name"], "dependsOn": [p.purl for p in packages if p.asked]},
            *({"ref": p.purl, "dependsOn": sorted(p.needs)} for p in packages),
        ],
    }
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def _project(project: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "application",
        "bom-ref": project["name"],
        "name": project["name"],
        "version": project["version"],
        "description": project["description"],
        "licenses": [{"expression": project["license"], "acknowledgement": "declared"}],
    }


def _component(package: Package, licence: str) -> dict[str, Any]:
    group, _, name = package.name.rpartition("/")
    hashes = [{"alg": package.algorithm, "content": each} for each in package.hashes]
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": package.purl,
        "group": group,
        "name": name,
        "version": package.version,
        "scope": SCOPE[package.use],
        "licenses": [{"expression": licence, "acknowledgement": "declared"}],
        "purl": package.purl,
        # One of these files is installed, by the system and the Python that there are.
        "externalReferences": [{"type": "distribution", "url": package.purl, "hashes": hashes}],
        "properties": [{"name": "masa:where", "value": package.where}] if package.where else [],
    }
    return {key: value for key, value in made.items() if value}


def bill_of(repository: Path) -> str:
    """The bill of materials of a checkout."""
    project = tomllib.loads((repository / "pyproject.toml").read_text("utf-8"))["project"]
    rows = read_rows((repository / WRITTEN).read_text("utf-8"))
    return bill(project, locked(repository), rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write it; 1 when a licence is not known."""
    parser = argparse.ArgumentParser(prog="python -m tests.supply.sbom", description=__doc__)
    parser.add_argument("--to", type=Path, default=REPOSITORY / "build/sbom.cdx.json")
    given = parser.parse_args(arguments)
    try:
        text = bill_of(REPOSITORY)
    except ValueError as error:
        print(f"No bill of materials: {error}. To mend it: python -m tests.supply.licences")
        return 1
    given.to.parent.mkdir(parents=True, exist_ok=True)
    given.to.write_text(text, "utf-8", newline="\n")
    print(f"{given.to}: {text.count('bom-ref') - 1} packages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
