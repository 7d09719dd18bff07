"""Small sites for one test each: YAML in, workspace and pages out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from masa.guidance.workspace import Workspace, open_workspace
from masa.model.base import Entity
from masa.pages.addresses import Addresses
from masa.pages.blocks import Block
from masa.pages.inline import Anchor
from masa.pages.page import Page
from tests.pages.partnership.scene import every

TODAY = date(2026, 11, 22)
Pages = Callable[[Workspace, Addresses], tuple[Page, ...]]

AREAS = """
areas:
  - {id: mereshire, name: Mereshire, kind: region}
  - id: northmere
    name: Northmere
    kind: county
    parent: mereshire
    other-names: [Holmewick, Upper Northmere]
  - {id: eastmere, name: Eastmere, kind: borough, parent: mereshire}
  - {id: empty-quarter, name: Empty Quarter, kind: county, other-names: [Nowhere]}
"""
CONTACTS = """
contacts:
  - {id: nine, purpose: emergency, name: Police, numbers: [{number: "999"}]}
  - {id: nspcc, purpose: helpline, name: NSPCC helpline, numbers: [{number: 0808 800 5000}]}
  - {id: childline, purpose: children-helpline, name: Childline, numbers: [{number: 0800 1111}]}
"""
WT2018 = """
edition:
  id: wt2018
  title: Working Together 2018
  short-title: WT 2018
  publisher: DfE
  published: 2018-07-04
  applies-from: 2018-07-04
  applies-to: 2023-12-14
  status: superseded
  summary: The old one.
  how-sure: Not read.
requirements:
  - id: scrutiny
    number: 1
    title: Scrutiny
    says: Who scrutinises.
    basis: [{says: "Children Act 2004, section 16G(3)"}]
    strength: must
    confirmed: read
    look-at: [{kind: present, path: scrutiny.summary}]
    shown-at: scrutiny#how-it-works
    to-meet: Write it.
  - id: boards
    number: 2
    title: Old boards
    says: When the board ended.
    basis: [{says: WT 2018}]
    strength: should
    confirmed: unconfirmed
    look-at: [{kind: judged, question: Did it end?}]
    shown-at: overview#who-is-responsible
    to-meet: Say when.
"""
WT2023 = """
edition:
  id: wt2023
  title: Working Together 2023
  short-title: WT 2023
  publisher: DfE
  published: 2023-12-15
  applies-from: 2023-12-15
  status: in-force
  continues: wt2018
  summary: The new one.
  how-sure: Read in part.
requirements:
  - id: independent-scrutiny
    number: 1
    title: Independent scrutiny
    says: Who *scrutinises* on their own.
    basis:
      - {says: "Children Act 2004, section 16G(3)", address: "https://example.org/16g"}
    strength: must
    confirmed: read
    confidence-note: We read it.
    continues: [{edition: wt2018, requirement: scrutiny, how: renamed}]
    look-at: [{kind: present, path: scrutiny.summary}]
    shown-at: scrutiny#how-it-works
    to-meet: Write `summary` under `scrutiny:`.
  - id: chair
    number: 2
    title: The chair
    says: Who chairs.
    basis: [{says: WT 2023}]
    strength: should
    confirmed: reported
    applies-when:
      any-of: [{path: groups, more-than: 0}]
      otherwise: There are no groups.
    look-at: [{kind: present, path: chair}]
    shown-at: overview#who-is-responsible
    to-meet: Write `chair:`.
"""
SCRUTINY = "scrutiny: {summary: An independent person looks at everything that we do.}\n"


def identity(
    name: str, status: str = "published", edition: str = "wt2023", areas: str = "northmere"
) -> str:
    """The first subject of a partnership."""
    return (
        f"partnership: {{name: {name}, short-name: {name.partition(' ')[0]}, status: {status}, "
        f"edition: {edition}, areas: [{areas}], as-of: June 2019}}\n"
    )


def workspace(folder: Path, registers: str = AREAS + CONTACTS, **partnerships: str) -> Workspace:
    """A workspace of two editions, registers and partnerships, each given as YAML."""
    root = folder / "arrangements"
    files = {"registers/all": registers, "guidance/wt2018": WT2018, "guidance/wt2023": WT2023}
    files |= {f"partnerships/{slug}": text for slug, text in partnerships.items()}
    for name, text in files.items():
        path = root / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return open_workspace(root, TODAY)


def programme(folder: Path, slug: str, more: str = "", areas: str = "northmere") -> None:
    """A programme beside the partnerships of a workspace."""
    path = folder / "arrangements" / "programmes" / f"{slug}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    said = (
        f"programme: {{name: The {slug} programme, kind: project, status: published, "
        f"summary: One of several., areas: [{areas}], partnerships: [alpha]}}\n{more}"
    )
    path.write_text(said, encoding="utf-8")


def made(pages: Pages, space: Workspace) -> dict[str, Page]:
    """The pages of one module by their addresses."""
    return {page.address: page for page in pages(space, Addresses.of(space.library))}


def targets(thing: object) -> dict[str, str]:
    """Where each link inside a view or a block leads, by its text."""
    return {anchor.text: anchor.target for anchor in every(Anchor, thing)}


def checks(model: type[Entity]) -> set[type[Entity]]:
    """Every kind below a model."""
    below = set(model.__subclasses__())
    return below.union(*(checks(kind) for kind in below))


def first(kind: type[Block], thing: object) -> Block:
    """The first block of a kind; fails when there is none."""
    found = every(kind, thing)
    assert found, f"no {kind.__name__}"
    return found[0]
