"""What each format promises to the program that reads it, whatever stands in the findings."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from masa.checks.choices import Settled, Silenced
from masa.findings import Finding, Place, Severity
from masa.model.choices import Choice
from masa.reports import NAMES
from masa.reports.formats import FORMATS
from masa.reports.lines import lines_below
from masa.reports.report import Report
from masa.reports.sarif import write as sarif
from masa.reports.summary import LONGEST
from masa.reports.texts import one_line
from tests.reports.everything import (
    FAMILY,
    KEPT_BACK,
    ODD,
    ODD_FILE,
    OURS,
    everything,
    of,
)  # fmt: skip

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")
VOICE = "arrangements/partnerships/north/voice.yml"


def made(name: str, report: Report) -> str:
    return FORMATS[name](report)


def odd(message: str) -> Report:
    """A report of one finding whose message is this."""
    return of(Finding("M107", Place("a.yml", 2, 3), message, "Mend it."))


def test_the_command_knows_every_format() -> None:
    assert tuple(FORMATS) == NAMES


def test_the_line_of_a_private_finding_is_in_no_report() -> None:
    shown = everything()
    (private,) = (finding for finding in shown.findings if finding.private)
    assert KEPT_BACK in shown.line_of(private.place)
    for name in FORMATS:
        assert KEPT_BACK not in made(name, shown), name
        assert private.message in made(name, shown), name
    marked = [one for one in json.loads(made("json", shown))["findings"] if one["private"]]
    assert [one["file"] for one in marked] == [private.place.file]
    open_one = of(replace(private, private=False))
    assert KEPT_BACK in made("terminal", open_one), "the terminal shows lines that are not private"


@pytest.mark.parametrize("hidden", ["\x1b", "\x07", "\0", "\u202e", "\u200b", "\udce9", "\ufffe"])
@pytest.mark.parametrize("name", FORMATS)
def test_nothing_that_acts_or_hides_is_printed(name: str, hidden: str) -> None:
    finding = Finding("M107", Place(f"a{hidden}.yml"), f"m{hidden}", f"n{hidden}", basis=hidden)
    text = made(name, of(finding))
    assert hidden not in text
    assert text.encode("utf-8").decode("utf-8") == text


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_without_findings_is_whole(name: str) -> None:
    text = made(name, of())
    assert text.endswith("\n")
    assert "None" not in text


def test_a_workflow_command_cannot_be_broken_out_of() -> None:
    finding = Finding("M107", Place(ODD_FILE, 2), "50%\r\n::warning::no", "a,b:c%0A")
    text = made("github", of(finding))
    command, count = text.rstrip("\n").split("\n")
    matched = COMMAND.fullmatch(command)
    assert matched
    level, given, said = matched.groups()
    assert level == "error"
    properties = dict(pair.split("=", 1) for pair in given.split(","))
    assert list(properties) == ["file", "line", "col", "endColumn", "title"]
    assert unquote(properties["file"]) == ODD_FILE
    assert said.split("%0A")[:2] == ["50%25 ::warning::no", "Mend: a,b:c%250A"]
    assert count == "1 error."


def test_escaping_of_a_workflow_command_goes_there_and_back() -> None:
    from masa.reports import github  # noqa: PLC0415

    text = "100% %0A a\r\nb: c, d"
    assert github._data(text) == "100%25 %250A a%0D%0Ab: c, d"
    assert github._property(text) == "100%25 %250A a%0D%0Ab%3A c%2C d"


def test_a_severity_has_its_word_in_every_format() -> None:
    words = {}
    for severity in Severity:
        report = of(replace(OURS.at(Place(VOICE, 9), "m", "n"), severity=severity))
        (issue,) = json.loads(made("gitlab", report))
        level = json.loads(sarif(report))["runs"][0]["results"][0]["level"]
        command = made("github", report).split(" ")[0]
        words[severity.value] = (command, issue["severity"], level)
    assert words == {
        "error": ("::error", "blocker", "error"),
        "warning": ("::warning", "minor", "warning"),
        "hint": ("::notice", "info", "note"),
    }


def test_fingerprints_for_gitlab_are_unique() -> None:
    issues = json.loads(made("gitlab", everything()))
    marks = [issue["fingerprint"] for issue in issues]
    assert len(marks) == len(everything().findings)
    assert len(set(marks)) == len(marks)


@pytest.mark.parametrize(
    ("line", "column", "length", "columns"),
    [
        ("plain text", 7, 4, (7, 11)),
        ("£é plain", 4, 5, (4, 9)),
        ("🙂🙂 after", 4, 5, (6, 11)),
        ("a🙂b", 2, 1, (2, 4)),
        # What is missing is marked behind the last character; no column lies further.
        ("🙂", 2, 1, (3, 3)),
        ("short", 3, 90, (3, 6)),
        # A line that nobody can show.
        ("", 7, 4, (7, 11)),
    ],
)
def test_columns_of_sarif_are_utf_16(
    line: str, column: int, length: int, columns: tuple[int, int]
) -> None:
    report = of(OURS.at(Place(VOICE, 2, column, length), "m", "n"), line_of=lambda _: line)
    result = json.loads(sarif(report))["runs"][0]["results"][0]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"]) == columns
    units = line.encode("utf-16-le")
    if line:
        assert columns[1] <= len(units) // 2 + 1


def run_of(report: Report) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(sarif(report))["runs"][0]
    return run


def test_a_file_as_a_whole_has_no_region_in_sarif() -> None:
    places = [Place("arrangements"), Place(VOICE, 1, 1, 1), Place(VOICE, 2)]
    report = of(*(OURS.at(place, str(place), "n") for place in places), line_of=lambda _: "")
    results = run_of(report)["results"]
    assert ["region" in r["locations"][0]["physicalLocation"] for r in results] == [
        False, False, True,
    ]  # fmt: skip


def test_addresses_in_sarif_are_relative_and_encoded() -> None:
    location = run_of(of(OURS.at(Place(ODD_FILE, 2), "m", "n")))["results"][0]["locations"][0]
    uri = location["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"[\w./%~-]+", uri, re.ASCII)
    assert unquote(uri) == ODD_FILE


def test_sarif_links_only_to_a_published_website() -> None:
    assert "helpUri" not in sarif(everything())
    rules = run_of(everything(address="https://n.example.org"))["tool"]["driver"]["rules"]
    assert rules[-1]["helpUri"] == "https://n.example.org/how-to-edit/checks/ours/#z901"
    assert rules[-1]["defaultConfiguration"]["level"] == "warning"


def test_each_result_of_sarif_names_its_rule() -> None:
    run = run_of(everything())
    rules = run["tool"]["driver"]["rules"]
    assert [rules[r["ruleIndex"]]["id"] for r in run["results"]] == [
        r["ruleId"] for r in run["results"]
    ]


def test_a_message_of_sarif_holds_no_placeholder_and_no_link() -> None:
    text = run_of(odd("{0} and [here](http://example.org)"))["results"][0]["message"]["text"]
    assert text == "{{0}} and [here] (http://example.org) Mend it."


def test_what_is_silenced_is_suppressed_in_sarif_and_nothing_else() -> None:
    results = run_of(everything())["results"]
    silenced = [r["suppressions"] for r in results if r["suppressions"]]
    reasons = [given["justification"] for (given,) in silenced]
    assert reasons == ["The partners <agree> a | word in `March`.", "It is a quotation."]
    assert {given["kind"] for (given,) in silenced} == {"external"}
    assert len(results) - len(silenced) == len(everything().findings)


def test_junit_can_be_read_and_says_what_was_written() -> None:
    root = ET.fromstring(made("junit", odd(ODD)))  # noqa: S314 - our own text
    (failure,) = root.iter("failure")
    assert failure.text == f"a.yml:2:3: M107 error: {one_line(ODD)} Mend: Mend it."


def cases(report: Report) -> dict[tuple[str, str], str]:
    """How each case of a JUnit report ended, by suite and name."""
    found = {}
    for suite in ET.fromstring(made("junit", report)).iter("testsuite"):  # noqa: S314
        for case in suite.iter("testcase"):
            ends = [child.tag for child in case if child.tag != "system-out"]
            found[suite.get("name", ""), case.get("name", "")] = ends[0] if ends else "passed"
    return found


def test_a_family_that_could_not_look_does_not_pass() -> None:
    found = cases(everything())
    assert found["south", "Reading the files"] == "failure"
    assert found["south", FAMILY.title] == "skipped"
    assert found["project", "What values mean"] == "failure"
    assert found["project", "Reading the files"] == "passed", "it was read, though it means nothing"
    assert found["north", FAMILY.title] == "passed", "warnings do not fail"
    assert found["west", FAMILY.title] == "passed"


def test_the_numbers_of_junit_are_those_of_its_cases() -> None:
    root = ET.fromstring(made("junit", everything()))  # noqa: S314
    for element in (root, *root.iter("testsuite")):
        counts = [len(list(element.iter(tag))) for tag in ("testcase", "failure", "skipped")]
        assert [element.get(name) for name in ("tests", "failures", "skipped")] == [
            str(count) for count in counts
        ]


def test_a_partnership_asked_for_alone_says_nothing_of_the_project() -> None:
    suites = {suite for suite, _ in cases(of(checked=("west",)))}
    assert suites == {"west"}


def test_a_cell_of_the_summary_is_text_and_nothing_else() -> None:
    (row,) = (line for line in made("summary", odd(ODD)).split("\n") if "M107" in line)
    assert len(re.findall(r"(?<!\\)\|", row)) == 4, "three cells"
    assert re.search(r"[<>]", row) is None
    assert re.search(r"(?<!\\)`", row) is None
    assert re.search(r"(?<!\\)\[", row) is None
    assert "@all" not in row


def many(number: int, severity: Severity = Severity.ERROR) -> tuple[Finding, ...]:
    return tuple(
        replace(OURS.at(Place(VOICE, line), f"{line} " + "é|" * 300, "n"), severity=severity)
        for line in range(1, number + 1)
    )


@pytest.mark.parametrize("number", [1, 20, 2000])
def test_a_summary_is_never_too_long_and_says_what_it_left_out(number: int) -> None:
    report = of(*many(number), *many(number, Severity.WARNING))
    text = made("summary", report)
    assert len(text.encode()) <= LONGEST
    shown = text.count("**Z901**")
    left_out = [int(n) for n in re.findall(r"(?:and )?(\d+)(?: more|, too many)", text)]
    assert shown + sum(left_out) == 2 * number
    assert bool(left_out) == (number > 1 and number * 2 * 900 > LONGEST)
    assert text.count("<details>") == text.count("</details>") == 1


def test_a_summary_puts_errors_first_and_folds_the_rest() -> None:
    text = made("summary", everything())
    heads = ["### 4 errors", "3 warnings</summary>", "3 hints</summary>", "2 silenced</summary>"]
    places = [text.index(head) for head in heads]
    assert places == sorted(places)
    assert text.index("<details>") > text.index(heads[0])


def test_reasons_are_printed_in_one_line() -> None:
    choice = Choice.model_construct(code="Z901", severity="off", reason="a\n::error::b", until=None)
    silenced = Silenced(OURS.at(Place(VOICE, 2), "m", "n"), choice)
    report = replace(of(), settled=Settled((), (silenced,)))
    for name in FORMATS:
        assert "\n::error" not in made(name, report), name


@pytest.mark.parametrize("name", FORMATS)
def test_what_another_rule_quotes_is_hidden_when_it_is_personal(name: str) -> None:
    number, mail = "07700 900145", "nobody@gmail.com"
    place = Place("arrangements/partnerships/north/contacts.yml", 3, 11, 12)
    quoted = Finding("M104", place, f"`{number}` does not look right.", f"Not `{mail}`.")
    text = made(name, of(quoted))
    assert number not in text
    assert mail not in text
    assert "•••••" in text or "\\u2022" in text


def test_no_line_is_shown_with_something_personal_in_it(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("a: 1\nnumber: 07700 900145 # nobody@gmail.com\n", "utf-8")
    line = lines_below(tmp_path)(Place("a.yml", 2))
    assert line == "number: ••••• •••••• # ••••••@•••••.•••"
