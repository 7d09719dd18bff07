"""``python -m masa.downloads.data FOLDER`` writes the JSON Schema of the open data there."""

import sys
from pathlib import Path

from masa.downloads.data.package import VERSION
from masa.downloads.data.schema import schema

if __name__ == "__main__":
    folder = Path(*sys.argv[1:2] or ["schemas"])
    path = folder / f"data-{VERSION}.json"
    path.write_text(schema(), encoding="utf-8", newline="\n")
