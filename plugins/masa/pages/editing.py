"""Links to where the data is kept: the very line of a fact, and the file of a page.

GitHub and GitLab name the same things differently. A GitLab of one's own, whose name does not say
that it is one, is written with the `/-` that its addresses have: `https://git.example.org/a/b/-`.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from urllib.parse import quote, urlsplit

from masa.findings import Place
from masa.model.registers import SiteInformation
from masa.pages.inline import Anchor
from masa.pages.shell import Link
from masa.pages.views import PageView

SECTION = "Suggest a change"
PAGE = "Suggest a change to this page"


def line_link(site: SiteInformation | None, place: Place) -> Anchor | None:
    """The line of a fact, where it can be read and changed; nothing without a repository."""
    if site is None or site.repository is None or not place.file:
        return None
    return Anchor(SECTION, f"{_address(site, 'blob')}{_quoted(place.file)}#L{place.line}")


def file_link(site: SiteInformation | None, file: str) -> Link | None:
    """A file, opened for a change."""
    if site is None or site.repository is None or not file:
        return None
    return Link(PAGE, f"{_address(site, 'edit')}{_quoted(file)}")


def page_link(site: SiteInformation | None, view: PageView) -> Link | None:
    """The file that most sections of a page come from, opened for a change."""
    if site is None or site.repository is None:
        return None
    start = _address(site, "blob")
    targets = (part.suggest.target for part in view.sections if part.suggest)
    files = Counter(t.removeprefix(start).partition("#")[0] for t in targets if t.startswith(start))
    return Link(PAGE, _address(site, "edit") + max(files, key=files.__getitem__)) if files else None


def _address(site: SiteInformation, view: str) -> str:
    """The address that a file's name is put behind."""
    return f"{_repository(str(site.repository))}/{view}/{_quoted(site.branch)}/"


@lru_cache(maxsize=8)
def _repository(address: str) -> str:
    repository = address.rstrip("/").removesuffix(".git")
    if "gitlab" in (urlsplit(repository).hostname or "") and not repository.endswith("/-"):
        return f"{repository}/-"
    return repository


#: A name of a file as part of an address; kept, because many sections come from one file.
_quoted = lru_cache(maxsize=1_024)(quote)
