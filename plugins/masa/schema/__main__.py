"""``python -m masa.schema FOLDER`` writes the schemas, as ``masa schema`` does."""

import sys
from pathlib import Path

from masa.schema import write

if __name__ == "__main__":
    write(Path(*sys.argv[1:2] or ["schemas"]))
