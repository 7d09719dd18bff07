"""A proof in which nothing was tried proves nothing."""

from tests.assure.figures import Figure, table


def test_it_is_good_only_if_something_was_tried_and_nothing_fell_short() -> None:
    assert Figure("Kills", 200, "0 torn", "0 torn").good
    assert not Figure("Kills", 0, "0 torn", "0 torn").good
    assert not Figure("Kills", 200, "1 torn", "0 torn", ("killed at byte 7: 3 files lack",)).good


def test_a_table_says_what_falls_short() -> None:
    made = table([Figure("Bad inputs", 20000, "no traceback", "none", ("x",))]).splitlines()
    assert made[-1] == "| Bad inputs | 20,000 | no traceback | none | **falls short** |"
