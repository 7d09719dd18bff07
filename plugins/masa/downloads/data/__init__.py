"""Everything that is published, as data: JSON, tables, a description of both. Version 1.

Addresses never change: a layout that loses or changes something has a number, and a folder, of its
own.
"""

from __future__ import annotations

from dataclasses import dataclass

from masa.downloads.data.columns import About
from masa.downloads.data.layout import SCHEMA, Body, Layout
from masa.downloads.data.making import made_tables
from masa.downloads.data.package import PACKAGE, VERSION, Publisher, Resource, package
from masa.downloads.data.schema import schema
from masa.downloads.data.telling import objects, tables
from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.pages.addresses import Addresses
from masa.pages.open_data import Catalogue, Download
from masa.pages.programme.scope import ProgrammeScope
from masa.pages.scope import Scope

_SCHEMA_SAYS = "Describes every member of the JSON, for programs."
_PACKAGE_SAYS = "Describes every table and each of its columns, for programs."


@dataclass(frozen=True, slots=True)
class OpenData:
    """The text of each file by its address, and what the page about them needs to know."""

    files: dict[str, str]
    catalogue: Catalogue


def open_data(workspace: Workspace, addresses: Addresses, site: str, root: str) -> OpenData:
    """All files. ``site`` is the site's name, ``root`` its web address or nothing."""
    own = workspace.library.registers.site
    licence = own.licence if own else "Not stated"
    publisher = Publisher(site, root, own.publisher if own else site, licence, workspace.today)
    layout = Layout(workspace, addresses, site, root, licence)
    bodies = tuple(layout.bodies())
    described = Resource(SCHEMA, "JSON Schema", _SCHEMA_SAYS, schema())
    resources = [
        *layout.files(bodies),
        described,
        *made_tables(workspace, tuple(_about(workspace, addresses, root, body) for body in bodies)),
    ]
    whole = [resource for resource in resources if not resource.folder]
    text = package(publisher, whole)
    resources.append(Resource(PACKAGE, "Data package", _PACKAGE_SAYS, text))
    files = {resource.address: resource.text for resource in resources}
    found = tuple(_download(resource) for resource in resources)
    return OpenData(files, Catalogue(VERSION, licence, found, tables(), objects(described.text)))


def _about(workspace: Workspace, addresses: Addresses, root: str, body: Body) -> About:
    one, library = body.published, workspace.library
    if isinstance(one, Partnership):
        standing = workspace.standings.get(one.slug)
        scope = Scope(one, library, addresses, standing, workspace.today)
        return About(scope, root, body.documents)
    programme = ProgrammeScope(one, library, addresses, workspace.today)
    return About(programme, root, body.documents)


def _download(resource: Resource) -> Download:
    return Download(
        resource.address,
        resource.title,
        resource.address.rpartition(".")[2].upper(),
        resource.size,
        resource.says,
        resource.rows,
        resource.folder,
    )
