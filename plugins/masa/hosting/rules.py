"""Which headers a web server sends with which address of a finished site.

Every rule that matches an address applies. No two that can match the same one set the same header:
hosts would join the two values, each in its own way.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from masa.hosting.policy import site_policy

CACHE, TYPE, ORIGIN = "Cache-Control", "Content-Type", "Access-Control-Allow-Origin"
EVERYWHERE = "/*"
INDEX = "pagefind"
#: What has a hash in its name can never change.
FOR_EVER = "public, max-age=31536000, immutable"
#: Feeds, calendars and data are asked for by programs, again and again.
AN_HOUR = "public, max-age=3600, must-revalidate"
#: Everything else: kept, but asked about each time, so that a number that was mended is right at
#: once. What is unchanged is answered in a few bytes. Netlify and Cloudflare send it by themselves.
EACH_TIME = "public, max-age=0, must-revalidate"
#: In seconds. A browser then refuses this address without encryption for as long: 30 days is short
#: enough to undo. It says nothing of other addresses of the same domain.
ENCRYPTED_FOR = 30 * 24 * 60 * 60
#: What no page uses, and so no page may, even if somebody puts a script into it.
_NEVER = (
    "accelerometer", "autoplay", "bluetooth", "browsing-topics", "camera", "display-capture",
    "encrypted-media", "fullscreen", "geolocation", "gyroscope", "magnetometer", "microphone",
    "midi", "payment", "publickey-credentials-get", "screen-wake-lock", "serial", "usb",
    "xr-spatial-tracking",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Header:
    """One header of an answer."""

    name: str
    value: str


@dataclass(frozen=True)
class Rule:
    """Headers for all addresses of one pattern, in which one ``*`` stands for anything.

    An address starts with a slash: ``/due.ics`` matches ``/*.ics``.
    """

    pattern: str
    headers: tuple[Header, ...]

    @cached_property
    def expression(self) -> str:
        """The pattern as a regular expression for the whole address."""
        return f"^{'.*'.join(map(re.escape, self.pattern.split('*')))}$"

    def matches(self, address: str) -> bool:
        """Whether the rule holds for an address."""
        return self._compiled.match(address) is not None

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.expression)


def rules_of(site: Path) -> tuple[Rule, ...]:
    """The rules for a finished site in a folder."""
    names = []
    # A nation has 14,000 files: pathlib would take half a second to name them.
    for folder, _, files in os.walk(site):
        below = folder[len(str(site)) + 1 :].replace(os.sep, "/")
        names += [f"{below}/{name}" if below else name for name in files]
    return rules_for(names)


def rules_for(files: Collection[str]) -> tuple[Rule, ...]:
    """The rules for a site of these files, by name from its root; none for what it has not."""
    addresses = [f"/{name}" for name in files]
    searches = any(name.startswith(f"{INDEX}/") for name in files)
    kept = (rule for rule in (*_kept(), *_shared()) if any(map(rule.matches, addresses)))
    return (Rule(EVERYWHERE, _safe(site_policy(searches=searches))), *kept)


def headers_of(rules: Collection[Rule], address: str) -> dict[str, str]:
    """Every header that rules set for an address."""
    return {h.name: h.value for rule in rules if rule.matches(address) for h in rule.headers}


def _safe(policy: str) -> tuple[Header, ...]:
    """What keeps a reader safe on every page."""
    return (
        Header("Content-Security-Policy", policy),
        # A file is what its type says, whatever it looks like.
        Header("X-Content-Type-Options", "nosniff"),
        # Nobody learns from which page a reader comes.
        Header("Referrer-Policy", "no-referrer"),
        Header("Permissions-Policy", ", ".join(f"{name}=()" for name in _NEVER)),
        # No other site may show a page within its own, hold its window, or build its files in.
        Header("X-Frame-Options", "DENY"),
        Header("Cross-Origin-Opener-Policy", "same-origin"),
        Header("Cross-Origin-Resource-Policy", "same-origin"),
        Header("Strict-Transport-Security", f"max-age={ENCRYPTED_FOR}"),
    )


def _kept() -> tuple[Rule, ...]:
    """What is named after its content: our assets, and the parts of the search index."""
    parts = ("fragment/*", "index/*", "filter/*", "*.pf_meta")
    patterns = ("/assets/*", *(f"/{INDEX}/{part}" for part in parts))
    return tuple(Rule(pattern, (Header(CACHE, FOR_EVER),)) for pattern in patterns)


def _shared() -> tuple[Rule, ...]:
    """What is there for other people's programs, pages of other sites included."""
    types = {
        "/*.ics": "text/calendar; charset=utf-8",
        "/*.csv": "text/csv; charset=utf-8",
        "/*changes.xml": "application/atom+xml; charset=utf-8",
        "/*changes.json": "application/feed+json; charset=utf-8",
        "/data/1/*.json": "application/json; charset=utf-8",
    }
    return tuple(
        Rule(pattern, (Header(CACHE, AN_HOUR), Header(TYPE, kind), Header(ORIGIN, "*")))
        for pattern, kind in types.items()
    )
