"""Take from the demonstration partnership what meets a requirement: exactly that is then found.

For every check of every requirement that the demonstration partnership meets there is one way of
breaking it below, in the order of the requirement's checks. Where the text of an editor meets it,
the text is also emptied and replaced by words that only hold a place.
"""

from __future__ import annotations

import copy
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from masa.findings import Finding
from masa.guidance.assessing import Outcome
from masa.guidance.workspace import Workspace, open_workspace
from tests.guidance.support import TODAY, Data, line_at, read_yaml, usual_file, write_yaml

SLUG = "northmere"
HOME = f"arrangements/partnerships/{SLUG}"
PLACEHOLDERS = ("TBC", "?????", "Lorem ipsum dolor sit amet, consectetur adipiscing elit.", "—")


@dataclass(frozen=True)
class Way:
    """How to break one check: paths to remove, or a value to put at one path.

    A path names fields as YAML does; ``[x]`` keeps the items whose id is ``x`` and ``[k=x]`` those
    whose ``k`` is ``x``. ``prose`` says that what stands there is text that an editor wrote.
    """

    paths: tuple[str, ...]
    value: str | None = None
    prose: bool = False
    also: frozenset[str] = frozenset()

    @property
    def file(self) -> str:
        return usual_file(re.split(r"[.\[]", self.paths[0])[0])


def text(*paths: str) -> Way:
    return Way(paths, prose=True)


def fact(*paths: str, also: frozenset[str] = frozenset()) -> Way:
    return Way(paths, also=also)


def put(path: str, value: str) -> Way:
    return Way((path,), value)


def categories(*names: str) -> Way:
    return fact(*(f"agencies.chosen[category={name}].category" for name in names))


#: Without any category no agency is known to be a school or a charity: one fact, three duties.
NEED_CATEGORIES = frozenset({"education-relevant-agency", "vcse-inclusion"})

WAYS: dict[str, tuple[Way, ...]] = {
    "needs-response": (text("arrangements.needs-response"),),
    "lcspr-commission-publish": (
        fact("reviews.decides"),
        text("reviews.commissioning"),
        text("reviews.publication"),
    ),
    "independent-scrutiny": (
        text("scrutiny.summary"),
        fact("scrutiny.scrutineers.person", "scrutiny.scrutineers.party"),
    ),
    "lsp-named": (fact("seats[police].lead"),),
    "dsp-named": (fact("seats[police].delegate"),),
    "partnership-chair": (fact("chair"),),
    "geographic-area": (text("arrangements.geographic-area"),),
    "relevant-agencies": (
        fact("agencies.chosen.category", also=NEED_CATEGORIES),
        text("agencies.why-chosen", "agencies.chosen.why"),
        text("agencies.how-they-collaborate"),
        text("agencies.how-consulted"),
    ),
    "education-relevant-agency": (
        text("arrangements.education-relevant-agency"),
        categories("RA01", "RA04"),
        categories("RA02", "RA09", "RA10", "RA12"),
        categories("RA05", "RA13", "RA14"),
    ),
    "education-operational-strategic": (text("arrangements.education-operational-strategic"),),
    "vcse-inclusion": (text("arrangements.vcse-inclusion"), categories("RA36", "RA37", "RA38")),
    "custody-residential-inclusion": (text("arrangements.custody-residential-inclusion"),),
    "information-sharing": (text("arrangements.information-sharing"),),
    "data-intelligence": (text("arrangements.data-intelligence"),),
    "funding-shared-budget": (
        put("funding.contributions[police-share].amount", "not published"),
        put("funding.total", "£1"),
        text("funding.how-agreed"),
    ),
    "multi-agency-training": (
        text("training.commissioning"),
        text("training.delivery", "training.courses"),
        text("training.evaluation"),
    ),
    "voice-children-families": (text("voice.summary"), text("voice.methods.says")),
    "threshold-document": (
        text("thresholds.version"),
        fact("publication.papers[kind=threshold-document]"),
    ),
    "dispute-escalation": (text("disagreements.steps"),),
    "partners-all-three": (put("seats[police].kind", "other"),),
    "publish-arrangements": (text("publication.published"),),
    "yearly-report-12-months": (text("reports.published"),),
    "report-what-done": (text("reports.what-was-done"),),
    "report-how-effective": (text("reports.how-effective"),),
}
EACH = [(name, index) for name, ways in WAYS.items() for index in range(len(ways))]
EACH_TEXT = [(name, index) for name, index in EACH if WAYS[name][index].prose]

Change = Callable[[Any, Any], None]


def targets(node: Any, parts: list[str]) -> Iterator[tuple[Any, Any]]:
    """Each place that a path names: what holds it, and its key or number there."""
    name, _, wanted = parts[0].rstrip("]").partition("[")
    if isinstance(node, list):
        for item in node:
            yield from targets(item, parts)
        return
    if name not in node:
        return
    if wanted:
        key, _, value = wanted.rpartition("=")
        keep = [i for i, item in enumerate(node[name]) if item.get(key or "id") == value]
        if len(parts) == 1:
            yield from ((node[name], i) for i in reversed(keep))
        else:
            for i in keep:
                yield from targets(node[name][i], parts[1:])
    elif len(parts) == 1:
        yield node, name
    else:
        yield from targets(node[name], parts[1:])


def changed(data: Data, way: Way, change: Change) -> Data:
    """A copy of a file's data, changed at every path of a way; each path must lead somewhere."""
    result = copy.deepcopy(data)
    for path in way.paths:
        found = list(targets(result, path.split(".")))
        assert found, f"{path} is not there"
        for holder, key in found:
            change(holder, key)
    return result


def remove(holder: Any, key: Any) -> None:
    del holder[key]


def write(words: str) -> Change:
    """Put words where text stands; lists of steps or courses keep their items."""

    def change(holder: Any, key: Any) -> None:
        node = holder[key]
        if isinstance(node, dict) and "text" in node:
            node["text"] = words
            node.pop("points", None)
        elif isinstance(node, list):
            for item in node:
                item["does" if "does" in item else "title"] = words
        else:
            holder[key] = words

    return change


@dataclass(frozen=True)
class Trial:
    """A copy of the demonstration partnership with nothing beside it, in which files can change."""

    root: Path

    def open(self) -> Workspace:
        return open_workspace(self.root / "arrangements", TODAY)

    @contextmanager
    def broken(self, way: Way, change: Change) -> Iterator[Workspace]:
        """What is found while one file is changed; the file is put back in the end."""
        path = self.root / HOME / way.file
        before = path.read_bytes()
        write_yaml(path, changed(read_yaml(path), way, change))
        try:
            yield self.open()
        finally:
            path.write_bytes(before)


@pytest.fixture(scope="module")
def copied(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("demonstration")
    for folder in ("guidance", "registers", f"partnerships/{SLUG}"):
        shutil.copytree(repository / "arrangements" / folder, root / "arrangements" / folder)
    return root


@pytest.fixture
def trial(copied: Path, remembers_files: None) -> Trial:  # noqa: ARG001 - only its effect is used
    return Trial(copied)


def requirements(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.requirement for finding in findings}


def test_the_demonstration_partnership_is_whole(trial: Trial) -> None:
    workspace = trial.open()
    assert workspace.findings == ()
    standing = workspace.standings[SLUG]
    assert standing.count(Outcome.EXPLAINED) == 1
    explained = standing.of("business-support")
    assert explained is not None
    assert explained.outcome is Outcome.EXPLAINED
    met = {a.requirement.id: a for a in standing.assessments if a.outcome is Outcome.MET}
    assert len(met) == len(standing.assessments) - 1
    assert {name: len(ways) for name, ways in WAYS.items()} == {
        name: len(assessment.requirement.look_at) for name, assessment in met.items()
    }


@pytest.mark.parametrize(("name", "index"), EACH)
def test_what_is_removed_is_missed(trial: Trial, name: str, index: int) -> None:
    way = WAYS[name][index]
    with trial.broken(way, remove if way.value is None else write(way.value)) as workspace:
        assert_only_this_is_found(workspace, name, way)
    assessment = workspace.standings[SLUG].of(name)
    assert assessment is not None
    assert assessment.outcome is Outcome.NOT_MET
    assert any(f.blocks for f in workspace.findings) is assessment.requirement.may_block


@pytest.mark.parametrize(
    ("name", "index", "words"),
    [(*way, words) for way, words in zip(EACH_TEXT, cycle(PLACEHOLDERS), strict=False)],
)
def test_words_that_only_hold_a_place_are_missed(
    trial: Trial, name: str, index: int, words: str
) -> None:
    way = WAYS[name][index]
    with trial.broken(way, write(words)) as workspace:
        assert_only_this_is_found(workspace, name, way)
        assert all(words in line_at(trial.root, f.place) for f in workspace.findings)


@pytest.mark.parametrize(("name", "index"), EACH_TEXT)
def test_emptied_text_stops_the_build_at_its_line(trial: Trial, name: str, index: int) -> None:
    """An empty text cannot be read at all; no requirement is then also said to be missing."""
    way = WAYS[name][index]
    with trial.broken(way, write("")) as workspace:
        assert requirements(workspace.findings) == {""}
        assert all(finding.blocks for finding in workspace.findings)
        assert {finding.place.file for finding in workspace.findings} == {f"{HOME}/{way.file}"}
        assert all(line_at(trial.root, f.place).endswith(": ''") for f in workspace.findings)


def assert_only_this_is_found(workspace: Workspace, name: str, way: Way) -> None:
    assert requirements(workspace.findings) == {name} | way.also
    assert {f.place.file for f in workspace.findings if f.requirement == name} == {
        f"{HOME}/{way.file}"
    }
