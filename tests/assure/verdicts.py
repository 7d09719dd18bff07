"""What is served after something went wrong: the whole old website, the whole new one, or less."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from masa.publishing import manifest

TORN = "torn"


@dataclass(frozen=True)
class Verdicts:
    """Looks at what is served, and remembers what it saw and what was amiss.

    ``digests`` are the hashes of the manifests of the websites that may be served, by name.
    """

    served: Path
    digests: dict[str, str]
    seen: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def now(self) -> str:
        """The name of the website that is served, if every byte of it is there."""
        try:
            if manifest.differences(self.served):
                return TORN
            digest = manifest.read(self.served).digest
        except OSError:
            return TORN
        return next((name for name, known in self.digests.items() if known == digest), TORN)

    def look(self, what: str) -> str:
        """See what is served after something, and remember it."""
        self.seen.append(self.now())
        self.expect(self.seen[-1] != TORN, f"{what}: what is served is neither old nor new")
        return self.seen[-1]

    def expect(self, holds: object, fault: str) -> None:
        """Remember a fault unless something holds."""
        if not holds:
            self.faults.append(fault)
