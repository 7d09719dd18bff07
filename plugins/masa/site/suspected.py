"""What is suspected in a website that was published before, by what is known today."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from masa.checks.privacy.texts import may_be_shown
from masa.findings import Finding
from masa.guidance.workspace import open_workspace
from masa.project import FILE
from masa.settings import read_settings
from masa.site.finding_families import find_family
from masa.site.private import personal_data
from masa.site.shares import processors


def suspected(project: Path, site: Path, today: date) -> list[Finding]:
    """Everything in a finished website that seems personal, and that nobody confirms today.

    What the project confirms or names as an office's own may stand there. What cannot be read of
    it confirms nothing.
    """
    settings = read_settings(project / FILE, find_family)
    library = open_workspace(settings.arrangements, today).library
    return personal_data(site, may_be_shown(library), processors())
