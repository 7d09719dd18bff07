"""Small projects for every test here, and websites that are built once for all of them."""

from pathlib import Path

import pytest

from tests.site.finding import Site
from tests.site.project import Project
from tests.site.versions import NEW, OLD, commit, git


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of its own for one test; it builds, but for the search."""
    return Project.make(tmp_path / "project", search=False)


@pytest.fixture
def going_on(project: Project) -> Project:
    """A project with two good versions in git, that goes on without its broken parts."""
    project.replace("mkdocs.yml", "drafts: preview", "drafts: preview\n      broken: earlier")
    git(project.folder, "init", "-q")
    commit(project, "2026-05-01")
    project.replace(project.partnership("scrutiny.yml"), OLD, NEW)
    commit(project, "2026-08-01")
    return project


def built(project: Project) -> Site:
    outcome = project.masa("build")
    if outcome.code != 0:
        pytest.fail(f"A sound project was not built:\n{outcome.text}", pytrace=False)
    return Site.read(project.site)


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The website of two invented partnerships, one published and one a record."""
    return built(Project.make(tmp_path_factory.mktemp("small") / "project"))


@pytest.fixture(scope="session")
def alone_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The website of the published partnership alone."""
    return built(Project.make(tmp_path_factory.mktemp("alone") / "project", alone=True))


@pytest.fixture(scope="session")
def whole_site(built_site: Path) -> Site:
    """The repository's own website."""
    return Site.read(built_site)
