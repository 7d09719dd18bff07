"""The hostile texts are many, each is there once, and every group says what it is for."""

from collections import Counter

from tests.assure.sinks.corpus import FILE, ROOM, Hostile, bundles, corpus, read, writable


def test_there_are_hundreds_and_no_two_are_the_same() -> None:
    counted = Counter(one.text for one in corpus())
    assert [text for text, number in counted.items() if number > 1] == []
    assert len(counted) > 500
    assert min(Counter(one.group for one in corpus()).values()) >= 9


def test_each_group_says_what_it_is() -> None:
    heads = [line for line in FILE.read_text("utf-8").splitlines() if line.startswith("== ")]
    assert [head for head in heads if ": " not in head] == []
    assert len(heads) == len({one.group for one in corpus()})


def test_characters_that_no_editor_shows_are_written_by_name() -> None:
    made = read("== a: b\n{TAB}x{U+202E}\n\n{x}\n")
    assert made == (Hostile("a", "\tx\u202e"), Hostile("a", "{x}"))
    assert [one.may_be_written for one in made] == [False, True]


def test_bundles_hold_every_text_and_fit_into_a_line() -> None:
    made = bundles(writable(corpus()))
    assert [text for bundle in made for text in bundle] == list(writable(corpus()))
    assert all(len(" ".join(bundle)) <= ROOM for bundle in made)
