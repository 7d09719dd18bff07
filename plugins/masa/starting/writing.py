"""The texts of a starter folder: YAML that can be read, and comments that say what to do."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from masa.guidance.edition import Edition
from masa.guidance.requirement import Confirmed, Requirement, Strength
from masa.model.partnership import Partnership
from masa.schema.files import kind_of
from masa.schema.modelines import with_modeline
from masa.starting.asked import IDENTITY, Asked, asked_by, field_of

WIDTH = 96


@dataclass(frozen=True, slots=True)
class Beginning:
    """Who the new partnership is. ``area_is_new`` when no register has its area yet."""

    slug: str
    name: str
    short_name: str
    area: str
    area_is_new: bool

    @property
    def folder(self) -> str:
        """Its folder, from the project's root."""
        return f"arrangements/partnerships/{self.slug}"

    @property
    def register(self) -> str:
        """The register that is written for its area."""
        return f"arrangements/registers/{self.slug}.yml"


def texts(beginning: Beginning, edition: Edition) -> dict[str, str]:
    """Every file to write, by its name from the project's root."""
    files: dict[str, list[Asked]] = {}
    for asked in asked_by(edition):
        files.setdefault(asked.file, []).append(asked)
    found = {
        f"{beginning.folder}/{name}": "\n".join(_file(beginning, edition, several)) + "\n"
        for name, several in files.items()
    }
    if beginning.area_is_new:
        found[beginning.register] = "\n".join(_area(beginning)) + "\n"
    kinds = {name: kind_of(name) for name in found}
    return {name: with_modeline(found[name], name, kind) for name, kind in kinds.items() if kind}


def title_of(slug: str) -> str:
    """A slug as a name: ``north-mere`` is "North Mere"."""
    return slug.replace("-", " ").title()


def quoted(text: str) -> str:
    """A text as YAML, whatever characters it has."""
    return "'" + text.replace("'", "''") + "'"


def _file(beginning: Beginning, edition: Edition, several: list[Asked]) -> Iterator[str]:
    for number, asked in enumerate(several):
        if number:
            yield ""
        info = Partnership.model_fields[field_of(asked.subject)]
        yield from _comment(f"{asked.subject.replace('-', ' ').capitalize()}. {info.description}")
        yield from _asked_for(edition, asked.requirements)
        yield "#"
        if asked.subject == IDENTITY:
            yield from _identity(beginning, edition, asked)
        else:
            yield from _not_yet(asked)


def _asked_for(edition: Edition, requirements: tuple[Requirement, ...]) -> Iterator[str]:
    if not requirements:
        return
    yield "#"
    yield from _comment(f"What {edition.information.short_title} asks for here:")
    for requirement in requirements:
        yield "#"
        yield from _comment(f"- {requirement.title} ({_force(requirement)}).", "  ")
        yield from _comment(f"  {requirement.to_meet}", "  ")
        basis = "; ".join(each.says for each in requirement.basis)
        yield from _comment(f"  Comes from: {basis}.", "  ")


def _force(requirement: Requirement) -> str:
    says = "the law requires it"
    if requirement.strength is Strength.SHOULD:
        says = "the guidance asks for it"
    unsure = requirement.confirmed is Confirmed.UNCONFIRMED
    return f"{says}, as far as we know" if unsure else says


def _not_yet(asked: Asked) -> Iterator[str]:
    yield from _comment(
        "To begin: delete the lines `none` and `reason`, take the first # and the space after it "
        "away from the lines that follow, and write what is true. Every field is explained in "
        f"content/how-to-edit/subjects/{asked.subject}.md."
    )
    yield f"{asked.subject}:"
    yield "  none: not-yet"
    yield "  reason: Still to be written."
    yield from (f"# {line}" for line in asked.skeleton.lines)


def _identity(beginning: Beginning, edition: Edition, asked: Asked) -> Iterator[str]:
    written = {
        "name": quoted(beginning.name),
        "short-name": quoted(beginning.short_name),
        "status": "draft",
        "edition": edition.id,
        "areas": f"[{beginning.area}]",
    }
    yield f"{IDENTITY}:"
    yield from (f"  {name}: {value}" for name, value in written.items())
    yield from _comment(
        "While the status is draft, what is missing is a warning and only the preview shows the "
        "pages. Write published when the lead partners have agreed them.",
        indent="  ",
    )
    more = _without(asked.skeleton.lines, written)
    if more:
        yield from _comment(
            "These decide whether some of it applies. Take the first # away.", indent="  "
        )
    yield from (f"# {line}" for line in more)


def _without(lines: tuple[str, ...], names: dict[str, str]) -> list[str]:
    """The lines but for some fields, their comments and what stands below them."""
    kept: list[str] = []
    comments: list[str] = []
    keeps = True
    for line in lines:
        if line.startswith("  # "):
            comments.append(line)
            continue
        if not line.startswith("   "):
            keeps = line.strip().partition(":")[0].removeprefix("- ") not in names
        kept += [*comments, line] if keeps else []
        comments = []
    return kept


def _area(beginning: Beginning) -> Iterator[str]:
    yield from _comment(
        "This area was in no register. Check its name and kind, and add the towns and names that "
        "people look for: take the # away from `other-names`. Add your organisations here, too: "
        "see content/how-to-edit/add-a-partnership.md."
    )
    yield "areas:"
    yield f"  - id: {beginning.area}"
    yield f"    name: {quoted(title_of(beginning.area))}"
    yield "    # One of: local-authority, borough, county, region, neighbourhood, country."
    yield "    kind: local-authority"
    yield "#     other-names: [A town, A village]"


def _comment(text: str, hanging: str = "", indent: str = "") -> Iterator[str]:
    """A text as lines of comment."""
    lead = f"{indent}# "
    bare = " ".join(text.split())
    own = " " * (len(text) - len(text.lstrip()))
    yield from textwrap.wrap(
        bare,
        WIDTH,
        initial_indent=lead + own,
        subsequent_indent=lead + hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
