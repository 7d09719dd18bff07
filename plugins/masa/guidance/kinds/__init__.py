"""The kinds of check that a requirement may use. A new kind is one file here and one line below."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from masa.guidance.kinds.base import Check, Miss, Scene
from masa.guidance.kinds.one_of import OneOf, Simple

AnyCheck = Annotated[Simple | OneOf, Field(discriminator="kind")]

__all__ = ["AnyCheck", "Check", "Miss", "Scene"]
