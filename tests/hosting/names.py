"""Names of assets without the hash of their content, for tests that are not about it."""

import re

_HASH = re.compile(r"(?<=assets/)([\w/-]+)\.[0-9a-f]{10}(?=\.\w+)")


def plain_names(text: str) -> str:
    """A text, such as a page or an address, in which assets have their names in the project."""
    return _HASH.sub(r"\1", text)
