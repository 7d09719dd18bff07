"""What ``mkdocs.yml`` says about Masa, read without MkDocs.

Building and ``masa check`` read it here alike, so that they always give the same verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from masa.checks.family import Family, On
from masa.findings import Finding, Place
from masa.model.base import Entity
from masa.model.choices import Choice
from masa.model.wording import findings_of
from masa.reading import AT, At, Node, Source, read_source
from masa.settings_refused import refused_in

PUBLISH = "masa-publish"
COMPLIANCE = "masa-compliance"

#: Gives the check family of a plugin's name, nothing when the plugin is none, or what is wrong.
FindFamily = Callable[[str], Family[Any] | str | None]
M = TypeVar("M", bound=Entity)


class PublishSettings(Entity):
    """What ``masa-publish`` may be told."""

    arrangements: str = "arrangements"
    noindex: bool = False
    drafts: Literal["preview", "never"] = "preview"
    broken: Literal["stop", "earlier"] = "stop"
    pdf: bool = False
    processes: int = Field(0, ge=0)


class ComplianceSettings(Entity):
    """What ``masa-compliance`` may be told."""

    rules: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """Where arrangements and pages are, which checks are on, what was wrong with the file.

    ``templates`` is the folder of the theme's own pages, or nothing where none is named;
    ``address`` is where the website is published, or nothing where that is not said.
    """

    arrangements: Path
    content: Path
    families: tuple[On, ...] = ()
    choices: tuple[Choice, ...] = ()
    findings: tuple[Finding, ...] = ()
    address: str = ""
    templates: Path | None = None


def read_settings(file: Path, family: FindFamily) -> Settings:
    """The settings in ``file``. Without it the defaults hold, and no family is on."""
    project = file.parent
    if not file.is_file():
        return Settings(project / "arrangements", project / "docs")
    record, found = read_source(Source(file.name, file))
    findings = [*found, *refused_in(record)]
    plugins = _plugins(record.get("plugins"), Place(file.name))
    publish = _read(PublishSettings, plugins.get(PUBLISH), findings)
    compliance = _read(ComplianceSettings, plugins.get(COMPLIANCE), findings)
    return Settings(
        project / publish.arrangements,
        project / str(record.get("docs_dir", "docs")),
        tuple(_families(plugins, family, findings)),
        compliance.rules,
        tuple(findings),
        _address(record.get("site_url")),
        _templates(record.get("theme"), project),
    )


def _address(given: Node | At | None) -> str:
    """The address of the website, when it is one that a report may link to."""
    text = given.rstrip("/") if isinstance(given, str) else ""
    return text if text.startswith(("https://", "http://")) else ""


def _templates(theme: Node | At | None, project: Path) -> Path | None:
    name = theme.get("custom_dir") if isinstance(theme, dict) else None
    return project / name if isinstance(name, str) and name else None


def _families(
    plugins: dict[str, tuple[Node, Place]], family: FindFamily, findings: list[Finding]
) -> Iterator[On]:
    for name, given in plugins.items():
        known = family(name)
        if isinstance(known, str):
            message = f"The checks of `{name}` cannot be used: {known}."
            mend = "Mend or remove the package they come from, or delete this line."
            findings.append(Finding("C113", given[1], message, mend))
        elif known:
            yield On(known, _read(known.options, given, findings))


def _plugins(node: Node | At | None, place: Place) -> dict[str, tuple[Node, Place]]:
    """The plugins that are on, in their order: name to options and where these stand."""
    found: dict[str, tuple[Node, Place]] = {}
    for item in node if isinstance(node, list) else [node]:
        if isinstance(item, str):
            found[item] = ({}, place)
        elif isinstance(item, dict) and isinstance(at := item.get(AT), At):
            for name, options in item.items():
                if not isinstance(options, At):
                    found[name] = (options or {}, at.key_place(name))
    return {name: given for name, given in found.items() if not _is_off(given[0])}


def _is_off(options: Node) -> bool:
    """MkDocs knows this option for every plugin."""
    given = options.get("enabled") if isinstance(options, dict) else None
    return isinstance(given, str) and given.lower() in ("false", "no", "off")


def _read(model: type[M], given: tuple[Node, Place] | None, findings: list[Finding]) -> M:
    """Options of a plugin; the defaults where they cannot be read, with what was wrong."""
    if given is None or not isinstance(given[0], dict):
        return model()
    place = given[1]
    node: Node = {name: value for name, value in given[0].items() if name != "enabled"}
    try:
        return TypeAdapter(model).validate_python(node)
    except ValidationError as error:
        findings += findings_of(error, node, place, "plugins", model)
        return model()
