"""The files of a project that are neither arrangements nor pages; needs nothing to be imported."""

from __future__ import annotations

#: What a site is called, and which checks are on. Its folder is the project.
FILE = "mkdocs.yml"
#: Where Masa keeps what it can make again at any time. Git and the website leave it out.
KEPT = ".cache/masa"
