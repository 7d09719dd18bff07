"""A share of the inputs, by their numbers: the process that ``running`` starts, and may lose.

    python -m tests.assure.hostile bad 17 18 FOLDER

tries the input of a number again, and prints what is wrong; FOLDER is to be empty.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from dataclasses import asdict
from pathlib import Path

from tests.assure.hostile.share import AT, MAKERS, MEMORY, RESULT, Share


def main(arguments: list[str]) -> None:
    """Try the inputs of these numbers, and write down what became of them."""
    maker, first, last, folder, *every = arguments
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    here = Path(folder)
    share = Share(maker, here, int(every[0]) if every else 1)
    at = os.open(here / AT, os.O_WRONLY | os.O_CREAT)
    for number in range(int(first), int(last)):
        os.pwrite(at, f"{number:>12}".encode(), 0)
        share.one(number)
    share.render()
    (here / RESULT).write_text(json.dumps(asdict(share.tally)))
    for number, fault in share.tally.faults if not every else ():
        sys.stdout.write(f"{number}: {MAKERS[maker](number).how}\n{fault}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
