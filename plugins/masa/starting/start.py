"""Begin a partnership: refuse what cannot be, write the folder, say what is still to be written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from masa.findings import Place
from masa.guidance.assessing import Assessment, Outcome
from masa.guidance.edition import Edition
from masa.guidance.workspace import Workspace, open_workspace
from masa.model.reading_library import PARTNERSHIPS, REGISTERS
from masa.model.wording import did_you_mean
from masa.reading import refuse_slug
from masa.reading.characters import unseen
from masa.starting.writing import Beginning, texts, title_of

FOLDER = "arrangements"
LONGEST_NAME = 400
#: Where GitHub and GitLab look for who is asked to review a change.
OWNERS = "CODEOWNERS"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing was written, and what to do instead."""

    message: str
    mend: str


@dataclass(frozen=True, slots=True)
class Started:
    """What was written (names from the project's root), and what the edition still misses.

    ``lacks_owner``: the project says who looks at changes, and does not name the folder yet.
    """

    slug: str
    edition: str
    files: tuple[str, ...]
    left: tuple[Assessment, ...]
    lacks_owner: bool = False


def start(
    project: Path, slug: str, name: str, area: str, edition: str, today: date
) -> Started | Refusal:
    """Write a starter folder for a partnership in ``project``; nothing is ever overwritten.

    ``name`` may be empty, and is then made from the slug. ``area`` is an id of the registers; one
    that they do not have gets a register of its own, and an empty one is the slug. ``edition`` may
    be empty, and is then the one in force on ``today``.
    """
    place = Place(f"{FOLDER}/{PARTNERSHIPS}/{slug}")
    for text, reserved in ((slug, True), (area or slug, False)):
        if refused := refuse_slug(text, place, reserved=reserved):
            return Refusal(refused.message, refused.mend)
    if refusal := _refuse_name(name) or _refuse_folder(project, slug):
        return refusal
    workspace = open_workspace(project / FOLDER, today)
    chosen = _edition(workspace, edition)
    if isinstance(chosen, Refusal):
        return chosen
    beginning = Beginning(
        slug,
        name.strip() or f"{title_of(slug)} Safeguarding Children Partnership",
        title_of(slug),
        area or slug,
        (area or slug) not in workspace.library.areas,
    )
    files = texts(beginning, chosen)
    if refusal := _write(project, files, project / beginning.folder):
        return refusal
    lacks_owner = _lacks_owner(project, beginning.folder)
    return Started(slug, chosen.id, tuple(files), _left(project, slug, today), lacks_owner)


def _refuse_name(name: str) -> Refusal | None:
    if unseen(name) or "\n" in name or len(name) > LONGEST_NAME:
        return Refusal(
            "This name cannot be used.",
            f"Write it in one line of at most {LONGEST_NAME} characters that can be seen.",
        )
    return None


def _refuse_folder(project: Path, slug: str) -> Refusal | None:
    home = project / FOLDER / PARTNERSHIPS
    for path in (project / FOLDER, home, project / FOLDER / REGISTERS):
        if path.is_symlink():
            shown = path.relative_to(project).as_posix()
            return Refusal(f"{shown} is a link to another folder.", "Put the folder itself there.")
    if not (project / FOLDER).is_dir():
        return Refusal(f"There is no folder {FOLDER}.", "Go to the project's folder first.")
    for path in (home / slug, home / f"{slug}.yml"):
        if path.exists() or path.is_symlink():
            shown = path.relative_to(project).as_posix()
            return Refusal(
                f"{shown} is there already.", "Choose another name, or change what is there."
            )
    return None


def _edition(workspace: Workspace, wanted: str) -> Edition | Refusal:
    editions = [each for each in workspace.editions if not each.information.overlay]
    if not wanted:
        begun = [e for e in editions if e.information.status == "in-force"]
        if not begun:
            return Refusal("No edition of the guidance is in force.", "Name one: --edition …")
        return max(begun, key=lambda each: each.information.published)
    found = next((each for each in editions if each.id == wanted), None)
    known = [each.id for each in editions]
    return found or Refusal(
        f"There is no edition {wanted}.",
        f"{did_you_mean(wanted, known)}There is: {', '.join(known)}.",
    )


def _write(project: Path, files: dict[str, str], folder: Path) -> Refusal | None:
    taken = [name for name in files if (project / name).exists() or (project / name).is_symlink()]
    if taken:
        return Refusal(
            f"{taken[0]} is there already.", "Rename it, or name the area that it holds."
        )
    try:
        folder.parent.mkdir(exist_ok=True)
        folder.mkdir()
        for name, text in files.items():
            path = project / name
            path.parent.mkdir(exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
    except OSError as error:
        return Refusal(
            f"Nothing more can be written to {folder.relative_to(project).as_posix()}: "
            f"{error.strerror}.",
            "See who may write there, then delete what was begun and try again.",
        )
    return None


def _lacks_owner(project: Path, folder: str) -> bool:
    owners = project / OWNERS
    if not owners.is_file():
        return False
    return f"/{folder}/" not in owners.read_text("utf-8", errors="replace")


def _left(project: Path, slug: str, today: date) -> tuple[Assessment, ...]:
    standing = open_workspace(project / FOLDER, today).standings[slug]
    open_ = (Outcome.NOT_MET, Outcome.CANNOT_TELL)
    return tuple(each for each in standing.assessments if each.outcome in open_)
