"""Take from the demonstration partnership what meets a requirement: exactly that is then found.

Where the text of an editor meets it, the text is also emptied, and replaced by words that only hold
a place.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pytest

from masa.findings import Finding
from masa.guidance.assessing import Outcome
from masa.guidance.workspace import Workspace, open_workspace
from tests.guidance.mutations import WAYS, Change, Way, changed, remove, write
from tests.guidance.support import TODAY, line_at, read_yaml, write_yaml

SLUG = "northmere"
HOME = f"arrangements/partnerships/{SLUG}"
PLACEHOLDERS = ("TBC", "?????", "Lorem ipsum dolor sit amet, consectetur adipiscing elit.", "—")
EACH = [(name, index) for name, ways in WAYS.items() for index in range(len(ways))]
EACH_TEXT = [(name, index) for name, index in EACH if WAYS[name][index].prose]


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
    others = 1 + standing.count(Outcome.NOT_YET)
    assert len(met) == len(standing.assessments) - others
    assert {a.overlay.id for a in standing.assessments if a.overlay} == {"cwsa2026"}
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
    stops = assessment.requirement.may_block and not assessment.misses[0].is_past
    assert any(f.blocks for f in workspace.findings) is stops


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
