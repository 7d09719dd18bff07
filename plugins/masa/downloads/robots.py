"""``robots.txt``: nothing is closed to search engines, and where the list of pages is.

A page that is not to be found says so itself; a robot that may not fetch it would not know.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from masa.compare.history import History
from masa.guidance.workspace import Workspace
from masa.pages.addresses import Addresses

ADDRESS = "robots.txt"


def files(
    workspace: Workspace, history: History, addresses: Addresses, site: str, root: str
) -> dict[str, str]:
    """The file, where the site stands at the root of its host: robots ask for it nowhere else."""
    del workspace, history, addresses, site
    if urlsplit(root).path != "/":
        return {}
    return {ADDRESS: f"User-agent: *\nDisallow:\n\nSitemap: {root}sitemap.xml\n"}
