"""What every test may use: where the repository is, a repeatable Hypothesis, and one built site."""

import os
import subprocess
import sys
from pathlib import Path

import hypothesis
import pytest

REPOSITORY = Path(__file__).resolve().parent.parent

# The same examples on every run: a failure that comes and goes tells nobody what broke it. No time
# limit for one example, because the machines that run this are busy with other things.
hypothesis.settings.register_profile("masa", derandomize=True, database=None, deadline=None)
hypothesis.settings.load_profile("masa")

# The same two switches as in the Makefile, for whoever starts pytest directly.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the checkout."""
    return REPOSITORY


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own site, built once for all tests by the command that people use."""
    folder = tmp_path_factory.mktemp("built") / "site"
    command = [sys.executable, "-m", "masa.cli", "build", "--to", str(folder)]
    build = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    if build.returncode != 0:
        pytest.fail(f"masa build failed:\n{build.stdout}{build.stderr}", pytrace=False)
    return folder
