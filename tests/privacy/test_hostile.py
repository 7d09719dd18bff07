"""No text makes the guard slow: every expression, and the whole, on 100 KB that are hard for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pytest

from masa.privacy import births, guard, homes, mail, numbers, phones, plain, told

SIZE = 100_000
MOST = 0.1
MODULES = (births, guard, homes, mail, numbers, phones, plain, told)
BITS = (
    "9", "9 ", "07", "0 7", "+44", "+3", "(0)", "ab ", "a", "A", "A1", "A9", "AB12", "99-", "12.",
    "1/", "@", "a@", "a.", "a at ", "a.b@", "[at]", " dot ", "a dot ", "x at y dot ", "(", "<",
    "{ at }", "born ", "born on ", "dob ", "date of birth ", "birthday 1 ", "Child A ", "1 May ",
    "12 May 2014 ", "Baby B 1/", "turned 5 on ", "1 May 2014 the ", "12 Acacia ", "12 A ",
    "Flat 1, ", "1 The A ", "12 High Street ", "NM1 ", "12 High Street, a ", "Street ", "aged ",
    "aged 7 ", "his ", "her own ", "his own mother ", "7 years old ", "year old", "Mother A",
    "nhs number ", "nhs no is ", "case number ", "case ref ", "case no: a/1-", "passport ",
    "mosaic id 1", "upn ", "ni ", "driving licence ", " ", "\n", "\t", " \n ", "é", "０", "＠", "𝟗",
    "–", "\xa0", "9\xa0", "'s ", "child’s ", "children ", "people ", "ZZ 99 99 99 ", "MORGA",
    "MORGA753116", "not his real ", "born on or ", "d/o/b ", "d o b 1 ", "birth date is ",
    "birth-date: ", "Child 1, ", "Child A (1 ", "1 May 2014 Child A ", "mobile 7700 ", "7700, ",
    "case #", "mosaic: ", "passport (a) ", "AB1 ", "case no: AB1 1", "485 777\n", "7\n",
    "nhs number (a) 1\n", "of the is ", "No.1 ", "a AT ", "(a)", "a (a) ",
)  # fmt: skip


def expressions() -> Iterator[tuple[str, re.Pattern[str]]]:
    for module in MODULES:
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                yield f"{module.__name__}.{name}", value
            elif hasattr(value, "cache_info") and value.__module__ == module.__name__:
                made = value()
                if isinstance(made, re.Pattern):
                    yield f"{module.__name__}.{name}", made


ALL = dict(expressions())


def seconds(pattern: re.Pattern[str], bit: str) -> float:
    text = f"{bit * (SIZE // len(bit))}!"
    started = process_time()
    for _ in pattern.finditer(text):
        pass
    return process_time() - started


def slow(pattern: re.Pattern[str], bits: tuple[str, ...] = BITS) -> list[str]:
    """The bits that make it slow: twice, so that a busy machine is not taken for one."""
    return [bit for bit in bits if all(seconds(pattern, bit) > MOST for _ in "12")]


def test_every_expression_is_known() -> None:
    sources = (Path(module.__file__ or "").read_text("utf-8") for module in MODULES)
    assert sum(source.count("re.compile(") for source in sources) == len(ALL) >= 30


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(ALL))
def test_no_expression_is_slow(name: str) -> None:
    assert slow(ALL[name]) == []


def test_a_slow_expression_is_seen() -> None:
    assert slow(re.compile(r"a{0,9000}@"), ("a",)) == ["a"]


@pytest.mark.slow
@pytest.mark.parametrize("bit", BITS)
def test_the_whole_is_not_slow(bit: str) -> None:
    started = process_time()
    guard.find(bit * (SIZE // len(bit)))
    assert process_time() - started < 2
