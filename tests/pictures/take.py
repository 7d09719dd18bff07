"""Takes the pictures that README.md shows: ``make screenshots``.

The same site gives the same pictures: the day is fixed, nothing moves, and only what looks
different is written anew.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser

from tests.browser.harness import find_browser, running
from tests.browser.serving import serving

REPOSITORY = Path(__file__).resolve().parents[2]
FOLDER = REPOSITORY / "pictures"
#: 22 November 2026: what is due, and how old things are, depends on the day.
EPOCH = "1795305600"
PAGES = {"home": "", "overview": "partnerships/northmere/"}
SCREENS = {"desk": (1280, 760), "phone": (375, 760)}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


class Picture(NamedTuple):
    """One page on one screen in one scheme of colours."""

    page: str
    screen: str
    scheme: Literal["light", "dark"]

    @property
    def file(self) -> str:
        """Its name in the folder."""
        return f"{self.page}-{self.screen}-{self.scheme}.png"


PICTURES = tuple(Picture(p, s, c) for p in PAGES for s in SCREENS for c in SCHEMES)


def take(browser: Browser, home: str) -> Iterator[tuple[Picture, bytes]]:
    """Each picture of the site at ``home``."""
    for picture in PICTURES:
        width, height = SCREENS[picture.screen]
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=picture.scheme,
            locale="en-GB",
            timezone_id="Europe/London",
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.goto(home + PAGES[picture.page])
        yield picture, page.screenshot(animations="disabled", caret="hide")
        context.close()


def build(folder: Path) -> None:
    """Build the site as at the fixed day; ends the program when it cannot be built."""
    command = [sys.executable, "-m", "masa", "build", "--to", str(folder)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH}
    if subprocess.run(command, cwd=REPOSITORY, env=environment, check=False).returncode:
        sys.exit("The site could not be built, so no picture was taken.")


def main() -> None:
    """Take them, and write those that look different."""
    program = find_browser(os.environ)
    if not program:
        sys.exit("No browser found: install Chromium, or name one in MASA_CHROMIUM.")
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(temporary) / "site"
        build(site)
        with serving(site) as home, running(program) as browser:
            for picture, taken in take(browser, home):
                path = FOLDER / picture.file
                if not path.is_file() or path.read_bytes() != taken:
                    path.write_bytes(taken)
                    print(f"pictures/{picture.file} is new.")


if __name__ == "__main__":
    main()
