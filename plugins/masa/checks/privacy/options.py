"""What a site may choose about the guard of personal data."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from masa.checks.family import Options

Domain = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$", max_length=100)]


class PrivacyOptions(Options):
    """Whose mail is that of offices."""

    office_mail: tuple[Domain, ...] = Field(
        (), description="More domains of offices, such as mere-consulting.co.uk."
    )
