"""What an editor reads in a terminal."""

from pathlib import Path

import pytest

from masa.findings import Finding, Place, Severity
from masa.reports.lines import lines_below
from masa.reports.terminal import describe, report, summary

FUNDING = Place("arrangements/partnerships/north/funding.yml", 14, 10, 7)


def found(severity: Severity = Severity.ERROR, requirement: str = "", basis: str = "") -> Finding:
    return Finding(
        "M204", FUNDING, "Contributions add up to £412,000, but total says £421,000.",
        "Correct the total.", severity, requirement, basis,
    )  # fmt: skip


def test_a_finding_with_its_line_and_a_caret() -> None:
    assert describe(found(), lambda _: "  total: 421,000") == (
        "arrangements/partnerships/north/funding.yml:14:10: M204 Contributions add up to £412,000, "
        "but total says £421,000.\n"
        "   14 |   total: 421,000\n"
        "      |          ^^^^^^^\n"
        "   Mend: Correct the total. See /how-to-edit/checks/#m204"
    )


def test_a_requirement_names_its_source() -> None:
    text = describe(found(requirement="funding", basis="Section 16I"), lambda _: "")
    assert "   Requirement: funding (Section 16I)\n" in text
    assert " | " not in text


def test_a_warning_says_so() -> None:
    assert ": M204 warning: Contributions" in describe(found(Severity.WARNING), lambda _: "")


def test_a_long_line_is_cut_around_the_caret() -> None:
    place = Place("f.yml", 1, 901, 5)
    line = "x" * 900 + "WRONG" + "y" * 900
    excerpt = describe(Finding("X1", place, "m", "n"), lambda _: line).split("\n")[1:3]
    shown, caret = (part.split(" | ")[1] for part in excerpt)
    assert len(shown) == 120
    start = caret.index("^")
    assert shown[start : start + caret.count("^")] == "WRONG"


@pytest.mark.parametrize("hidden", ["\x1b[31m", "\x07", "\u202e", "\u200b"])
def test_what_a_terminal_would_obey_is_not_printed(hidden: str) -> None:
    text = describe(Finding("X1", Place("f.yml"), "m", "n"), lambda _: f"a: {hidden}b")
    assert hidden not in text
    assert "\ufffd" in text


def test_the_count_at_the_end() -> None:
    hint = found(Severity.HINT)
    assert summary([found(), found(), hint]) == "2 errors, 1 hint."
    assert summary([]) == "Nothing found: all is well."
    assert report([found()], lambda _: "").endswith("\n\n1 error.")


def test_lines_are_looked_up_below_the_project_only(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"one\r\ntwo: \xff\r\n")
    (tmp_path / "link.yml").symlink_to(tmp_path / "a.yml")
    line_of = lines_below(tmp_path)
    assert line_of(Place("a.yml", 1)) == "one"
    assert line_of(Place("a.yml", 2)) == "two: \ufffd"
    assert [line_of(Place(name, 9)) for name in ("a.yml", "link.yml", "no.yml")] == ["", "", ""]
    assert line_of(Place("link.yml", 1)) == ""
