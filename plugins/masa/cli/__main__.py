"""``python -m masa.cli``."""

import sys

from masa.cli import program

sys.exit(program())
