"""All that a website is made from, and all that is known to be wrong with it before it is made.

``masa check`` and the build ask here, so that both give one verdict. Knows nothing of MkDocs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from masa.checks.choices import Settled, settle
from masa.checks.family import HandText, Seen
from masa.checks.statement import statement
from masa.findings import Finding, Place
from masa.guidance.workspace import Workspace, open_workspace
from masa.rules import Rule, by_code
from masa.settings import Settings
from masa.site.by_hand import check_links, check_pages, texts
from masa.site.hand_links import Written, broken


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was read before any family looked, and what was found outside the arrangements.

    ``pages`` are those that are written by hand, in the folder ``content``.
    """

    workspace: Workspace
    settings: Settings
    findings: tuple[Finding, ...]
    pages: tuple[HandText, ...] = ()
    content: str = ""

    @property
    def written(self) -> Written:
        """Where the links of the pages by hand stand."""
        return Written(self.pages, self.content)

    def settled(self, found: Iterable[Finding]) -> Settled:
        """Everything, with what the families ``found``, counted as the site chose."""
        rules = self.rules()
        return settle(
            [*self.findings, *found],
            self.settings.choices,
            rules,
            self.workspace.drafts,
            self.workspace.today,
        )

    def rules(self) -> dict[str, Rule]:
        """The rules that hold here, by code."""
        return by_code(rule for one in self.settings.families for rule in one.family.rules)


def open_inputs(project: Path, settings: Settings, today: date, only: str = "") -> Inputs:
    """The workspace of a project, with what was found in its settings and its own pages, too.

    With ``only`` one partnership is looked at and no other.
    """
    opened = open_workspace(settings.arrangements, today, only)
    workspace = replace(opened, choices=settings.choices)
    found = (
        *settings.findings,
        *_folders(project, settings),
        *check_pages(
            settings.content,
            shown(settings.content, project),
            frozenset(one.id for one in workspace.library.registers.languages),
        ),
        *_links(project, settings),
        *workspace.findings,
        *statement(workspace.library.registers, today),
    )
    content = shown(settings.content, project)
    pages = () if only else texts(settings.content, content)
    return Inputs(workspace, settings, found, tuple(pages), content)


def check_everything(inputs: Inputs) -> Settled:
    """All findings, those of every family that is on included.

    A build proves all links on the finished pages instead, so that a preview can show those.
    """
    seen = Seen(inputs.workspace, inputs.pages)
    found = (f for one in inputs.settings.families for f in one.find(seen))
    return inputs.settled([*found, *broken(inputs.pages, inputs.content)])


def shown(path: Path, project: Path) -> str:
    """A path as it is named in messages: from the project's folder."""
    return path.relative_to(project).as_posix() if path.is_relative_to(project) else path.name


def _links(project: Path, settings: Settings) -> list[Finding]:
    """Links among the templates: an asset would be published, whatever it leads to."""
    folder = settings.templates
    return check_links(folder, shown(folder, project)) if folder else []


def _folders(project: Path, settings: Settings) -> Iterator[Finding]:
    """A folder that is not there would look like one with nothing wrong in it."""
    for folder, option in ((settings.arrangements, "arrangements"), (settings.content, "docs_dir")):
        name = shown(folder, project)
        if folder.is_symlink() or not folder.is_dir():
            yield Finding(
                "C106",
                Place(name),
                f"There is no folder `{name}`, or it is a link to another one.",
                f"Make it, or correct `{option}` in mkdocs.yml.",
            )
    partnerships = settings.arrangements / "partnerships"
    if settings.arrangements.is_dir() and not any(_visible(partnerships)):
        yield Finding(
            "C107",
            Place(shown(partnerships, project)),
            "There is no partnership here yet.",
            "Make a folder with a partnership.yml in it.",
        )


def _visible(folder: Path) -> Iterator[Path]:
    return (path for path in folder.glob("*") if not path.name.startswith("."))
