"""What every test may use: where the repository is, a repeatable Hypothesis, and one built site."""

import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
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


@pytest.fixture
def asked_to_stop_is_heard() -> Iterator[None]:
    """What runs in the background ignores Ctrl+C and a closed terminal, and so does all it starts.

    Tests that stop programs must not depend on how they were started themselves.
    """
    signs = (signal.SIGINT, signal.SIGHUP)
    before = {sign: signal.getsignal(sign) for sign in signs}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    for sign, handler in before.items():
        signal.signal(sign, handler)


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own site, built once for all tests by the command that people use.

    Once also for those that run beside these in processes of their own: the first builds it.
    """
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / "built" / "site"
    with (shared / "built.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            build(folder)
    return folder


def build(folder: Path) -> None:
    """Build the repository's own site."""
    command = [sys.executable, "-m", "masa", "build", "--to", str(folder)]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.fail(f"masa build failed:\n{done.stdout}{done.stderr}", pytrace=False)
