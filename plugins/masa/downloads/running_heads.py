"""Style sheets for paper: the head and foot of each printed page of a whole document.

They stand in a file each, because a page may hold no style of its own, and a style sheet cannot
read the name of a partnership from a page in every browser.
"""

from __future__ import annotations

from datetime import date

from masa.compare.history import History
from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.partnership.whole import version


def files(
    workspace: Workspace, history: History, addresses: Addresses, site: str, root: str
) -> dict[str, str]:
    """The text of each style sheet by its address."""
    del history, site, root
    return {
        addresses.running_heads(partnership.slug): running_heads(partnership, workspace.today)
        for partnership in workspace.library.partnerships
    }


def running_heads(partnership: Partnership, today: date) -> str:
    """Name and version above, date and the beginning of the content hash below.

    A sheet of a record may be found by itself, so each says of what time it is.
    """
    latest = version(partnership)
    when = f"As at {words.day(today)}"
    if partnership.is_record:
        time = words.time_of(partnership.identity)
        when = f"Record of {time}, not current advice · made on {words.day(today)}"
    foot = f"{when} · content hash {partnership.fingerprint[:12]}"
    return (
        "@page {\n"
        f"  @top-left {{ content: {text(partnership.name)}; }}\n"
        f"  @top-right {{ content: {text(f'Version {latest.number}' if latest else '')}; }}\n"
        f"  @bottom-left {{ content: {text(foot)}; }}\n"
        "}\n"
        # The first page says that in full. Here, because the later rule counts in some browsers.
        "@page :first {\n  @top-left { content: none; }\n  @top-right { content: none; }\n}\n"
    )


def text(words_: str) -> str:
    """A string of CSS. Whatever is not a letter, a digit or a space is written by its number.

    A space ends such a number and is not part of what is read, so that each has one of its own.
    """
    safe = (c if c.isalnum() or c == " " else f"\\{ord(c):06x} " for c in words_)
    return f'"{"".join(safe)}"'
