"""What becomes of one file: findings in plain words, or a model, a page, or settings."""

from __future__ import annotations

import contextlib
import io
import logging
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import markdown
from mkdocs.config import load_config

from masa.checks.choices import Settled
from masa.findings import Finding
from masa.guidance.edition import Edition
from masa.model.base import Entity
from masa.model.library import Registers
from masa.model.loading import load_subjects
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.reading import Source
from masa.reports.formats import FORMATS
from masa.reports.lines import lines_below
from masa.reports.report import Report
from masa.settings import read_settings
from masa.site.assembly import Assembly
from masa.site.building import in_words, speak
from masa.site.by_hand import read_page
from masa.site.finding_families import find_family
from masa.site.finished import FinishedPage
from masa.site.seen import see
from tests.assure.hostile.inputs import REPOSITORY, Input, Kind
from tests.pages.golden.world import assembly, workspace

MODELS: dict[Kind, type[Entity]] = {
    Kind.PARTNERSHIP: Partnership,
    Kind.PROGRAMME: Programme,
    Kind.REGISTERS: Registers,
    Kind.EDITION: Edition,
}
#: Words of a program, which no editor can do anything with.
_MACHINE = re.compile(
    r"Traceback|pydantic|NoneType|object at 0x|<class|Error\b|Exception|not expect|codec"
)
_QUOTED = re.compile(r"`[^`]*`+|\u201c.*?\u201d")
LONGEST_MESSAGE = 2_000


class Reader:
    """Reads files in a project of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in (*MODELS, "content"):
            (folder / "arrangements" / name).mkdir(parents=True)
        (folder / "content").mkdir()
        (folder / "overrides").symlink_to(REPOSITORY / "overrides")
        self._assembly: Assembly = assembly(workspace())
        # What MkDocs uses where mkdocs.yml says no more.
        self._markdown = markdown.Markdown(extensions=["toc", "tables", "fenced_code"])

    def read(self, given: Input) -> tuple[list[Finding], list[str]]:
        """What is found, and what is wrong with how it went."""
        if given.kind is Kind.SETTINGS:
            return self._settings(given)
        if given.kind is Kind.PAGE:
            return self._page(given)
        name = f"arrangements/{given.kind}/one.yml"
        path = self._write(name, given)
        return load_subjects((Source(name, path),), MODELS[given.kind]).findings, []

    def faults(self, given: Input, findings: list[Finding], *, all_formats: bool) -> list[str]:
        """What is wrong with how the findings would be said."""
        lines = given.data.decode("utf-8", "replace").split("\n")
        found = [fault for finding in findings[:50] for fault in _unclear(finding, lines)]
        line_of = lines_below(self.folder)
        report = Report(Settled(tuple(findings[:50]), ()), {}, line_of, date(2026, 11, 2))
        for name in FORMATS if all_formats else ("terminal",):
            FORMATS[name](report).encode("utf-8")
        return found

    def _write(self, name: str, given: Input) -> Path:
        path = self.folder / name
        path.write_bytes(given.data)
        return path

    def _page(self, given: Input) -> tuple[list[Finding], list[str]]:
        name = "content/page.md"
        page, findings = read_page(self._write(name, given), name)
        if findings:
            return findings, []
        html = self._markdown.reset().convert(f"\n{page.markdown}")
        made = self._assembly.by_hand("page/", page.title, page.description, html, name)
        said = see(FinishedPage("page/", made.encode()), ()).faults
        return list(said), _Acting.found_in(made)

    def _settings(self, given: Input) -> tuple[list[Finding], list[str]]:
        file = self._write("mkdocs.yml", given)
        findings = list(read_settings(file, find_family).findings)
        if findings:
            return findings, []
        said = io.StringIO()
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
            speak()
            in_words(self.folder, lambda: load_config(str(file), strict=True))
        logging.getLogger("mkdocs").handlers.clear()
        amiss = _MACHINE.search(said.getvalue())
        return [], [f"said of settings: {said.getvalue()[:600]}"] if amiss else []


class _Acting(HTMLParser):
    """Finds what would run or style in a page, read as a browser reads it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    @classmethod
    def found_in(cls, page: str) -> list[str]:
        """Each of them, in words."""
        parser = cls()
        parser.feed(page)
        return parser.found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that may not be there, or an attribute."""
        names = {name for name, _ in attrs}
        handlers = {name for name in names if name.startswith("on") or name == "style"}
        if handlers or (tag == "script" and "src" not in names) or tag in ("style", "iframe"):
            self.found.append(f"<{tag}> with {sorted(names)} in the page")


def _unclear(finding: Finding, lines: list[str]) -> list[str]:
    """In what a finding is not what an editor needs."""
    place, said = finding.place, f"{finding.message} {finding.mend}"
    found = []
    if not finding.message.strip() or not finding.mend.strip():
        found.append("says nothing")
    if len(said) > LONGEST_MESSAGE:
        found.append(f"says {len(said)} characters")
    if _MACHINE.search(_QUOTED.sub("", said)):
        found.append("speaks of the program")
    if not 1 <= place.line <= len(lines):
        found.append("names no line of the file")
    elif not 1 <= place.column <= len(lines[place.line - 1]) + 1:
        found.append("names no column of its line")
    return [f"{finding.code} {why}: {place}: {said[:300]}" for why in found]
