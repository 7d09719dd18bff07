"""Damage to a text that knows nothing of what the text means."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.assure.hostile.words import CHARACTERS, EVERY, LONG

#: What has a meaning to YAML and Markdown.
MARKS = (
    *": - # [ ] { } , & * ! | > ' \" % @ ` ? << --- ... ~ \\ = + . _ < ( ) ^ $ ; /".split(),
    *(
        "\n",
        "\n\n",
        "\n  ",
        "\n- ",
        " ",
        "  ",
        ": ",
        "- ",
        " #",
        "\t",
        "&a ",
        "*a",
        "!!str ",
        "|\n",
        ">-\n",
    ),
)
Damage = Callable[[Random, str], str]


def _at(random: Random, text: str) -> int:
    return random.randint(0, len(text))


def put_mark(random: Random, text: str) -> str:
    """A mark, a character or an awkward word anywhere."""
    at = _at(random, text)
    said = random.choice((MARKS, CHARACTERS, EVERY))
    return text[:at] + random.choice(said) + text[at:]


def take(random: Random, text: str) -> str:
    """A few characters less."""
    at = _at(random, text)
    return text[:at] + text[at + random.choice((1, 1, 2, 5, 40)) :]


def cut(random: Random, text: str) -> str:
    """Only the beginning, or only the end."""
    at = _at(random, text)
    return text[:at] if random.random() < 0.5 else text[at:]


def another_character(random: Random, text: str) -> str:
    """A character becomes another one."""
    at = _at(random, text)
    near = chr((ord(text[at]) if at < len(text) else 65) ^ (1 << random.randrange(8)))
    return text[:at] + near + text[at + 1 :]


def _of_lines(change: Callable[[Random, list[str]], object]) -> Damage:
    def damage(random: Random, text: str) -> str:
        lines = text.split("\n")
        change(random, lines)
        return "\n".join(lines)

    damage.__doc__ = change.__doc__
    damage.__name__ = change.__name__
    return damage


def _line(random: Random, lines: list[str]) -> int:
    return random.randrange(len(lines))


def line_twice(random: Random, lines: list[str]) -> None:
    """A line stands twice, or many times."""
    at = _line(random, lines)
    lines[at:at] = [lines[at]] * random.choice((1, 1, 1, 300))


def line_less(random: Random, lines: list[str]) -> None:
    """Some lines are gone."""
    at = _line(random, lines)
    del lines[at : at + random.choice((1, 1, 2, 6))]
    lines.append("")


def line_elsewhere(random: Random, lines: list[str]) -> None:
    """A line stands elsewhere."""
    line = lines.pop(_line(random, lines))
    lines.insert(random.randint(0, len(lines)), line)


def indented(random: Random, lines: list[str]) -> None:
    """Some lines are indented in another way."""
    at, by = (
        _line(random, lines),
        random.choice((" ", "  ", "    ", "\t", "\u00a0", " " * 40, "- ")),
    )
    for number in range(at, min(at + random.choice((1, 1, 3)), len(lines))):
        line = lines[number]
        lines[number] = by + line if random.random() < 0.6 else line.removeprefix(" ")


def another_value(random: Random, lines: list[str]) -> None:
    """What stands after a colon is something else."""
    at = _line(random, lines)
    name, colon, _ = lines[at].partition(":")
    value = random.choice(random.choice((EVERY, EVERY, LONG, MARKS)))
    lines[at] = f"{name}{colon or ':'} {value}"


DAMAGES: tuple[Damage, ...] = (
    put_mark, put_mark, take, cut, another_character, *map(_of_lines, (
        line_twice, line_less, line_elsewhere, indented, another_value, another_value,
    )),
)  # fmt: skip


def damaged(random: Random, text: str) -> tuple[str, str]:
    """The text with one to three damages, and their names."""
    names = []
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        damage = random.choice(DAMAGES)
        names.append(damage.__name__)
        text = damage(random, text)
    return text, ", ".join(names)


def as_bytes(random: Random, text: str) -> bytes:
    """The bytes of a file, now and then not those of UTF-8 with plain line ends."""
    data = text.encode("utf-8", "surrogatepass")
    chance = random.randrange(60)
    if chance == 0:
        return text.encode(random.choice(("utf-16", "utf-32", "utf-16-be")), "surrogatepass")
    if chance == 1:
        return text.encode("latin-1", "replace") + b"\xe9"
    if chance == 2:
        return b"\xef\xbb\xbf" + data
    if chance == 3:
        return data.replace(b"\n", b"\r\n")
    if chance == 4:
        at = random.randint(0, len(data))
        return data[:at] + random.randbytes(random.randint(1, 4)) + data[at:]
    return data
