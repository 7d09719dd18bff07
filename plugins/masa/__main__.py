"""The program ``masa``, or ``python -m masa``."""

from __future__ import annotations

import sys


def program() -> int:
    """Run what was asked for. Ctrl+C is answered in words also while all is still being loaded."""
    try:
        from masa.cli import program as run  # noqa: PLC0415 - what is loaded first can be stopped

        return run()
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        return 1


if __name__ == "__main__":
    sys.exit(program())
