"""A starter folder for a partnership: every subject that its edition asks for, to be filled."""

from masa.starting.saying import say
from masa.starting.start import Refusal, Started, start

__all__ = ["Refusal", "Started", "say", "start"]
