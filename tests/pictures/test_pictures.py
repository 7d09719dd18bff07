"""README.md shows the pictures that `make screenshots` takes: with words for them, and light."""

import re
import struct
from pathlib import Path

import pytest

from tests.pictures.take import FOLDER, PICTURES, REPOSITORY, SCREENS, Picture

LARGEST = 150_000
README = (REPOSITORY / "README.md").read_text("utf-8")


def size(png: bytes) -> tuple[int, int]:
    """Width and height, from the head of a PNG file."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_there_are_these_pictures_and_no_others() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {each.file for each in PICTURES}
    assert len(PICTURES) == 8


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: str(picture.file))
def test_a_picture_is_light_and_shown(picture: Picture) -> None:
    taken = (FOLDER / picture.file).read_bytes()
    assert 5_000 < len(taken) <= LARGEST
    assert size(taken) == SCREENS[picture.screen]
    assert README.count(f'"pictures/{picture.file}"') == 1


def test_every_picture_in_the_readme_is_there_and_has_words() -> None:
    shown = re.findall(r'(?:src|srcset)="([^"]+)"', README)
    assert {Path(each).name for each in shown} == {each.file for each in PICTURES}
    words = re.findall(r'<img [^>]*alt="([^"]*)"', README)
    assert len(words) == README.count("<img ") == 4
    assert all(len(each.split()) > 5 for each in words)
    assert len(set(words)) == 4
