"""What a site may choose about the checks of wording."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from masa.checks.family import Options, Sight

PAGE = "checks/wording"
Phrase = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][^\n]*$", max_length=100)]


class WordingOptions(Options):
    """How long a sentence may be, which words to avoid besides, and how much is listed."""

    words: int = Field(25, ge=5, description="How many words a sentence may have.")
    avoid: tuple[Phrase, ...] = Field((), description="More words and phrases to avoid.")
    most: int = Field(
        20, ge=1, description="How many findings of one rule are listed for a partnership."
    )


#: What the check of this family is given.
Wording = Sight[WordingOptions]
