"""``masa hosting``: the configuration of a web server of one's own."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from masa.cli.shared import MISUSED, WELL, Command

HELP = "print the configuration of nginx or Caddy for the finished website"
_DOMAIN = r"[A-Za-z0-9.:*-]*"
#: What would end a quoted text of a configuration, or name a variable in it.
_UNFIT = r"[\"\\${}\x00-\x1f\x7f]"
SERVERS = ("nginx", "caddy")


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("server", choices=SERVERS, help="the web server")
    parser.add_argument("--name", default="", help="the website's domain")
    parser.add_argument("--root", default="", help="the website's folder on the server")
    parser.add_argument("--site", type=Path, help="the finished website (default: site)")


def _run(given: argparse.Namespace) -> int:
    from masa.hosting import caddy, nginx
    from masa.hosting.rules import rules_of

    if not re.fullmatch(_DOMAIN, given.name) or re.search(_UNFIT, given.root):
        sys.stderr.write("--name or --root holds characters that have a meaning of their own.\n")
        return MISUSED
    # Not where a link leads to: what is published next would not be served.
    site = (given.site or given.project / "site").absolute()
    if not (site / "index.html").is_file():
        sys.stderr.write(f"There is no website in {site}. Run `masa build` first.\n")
        return MISUSED
    writer = {"nginx": nginx.write, "caddy": caddy.write}[given.server]
    server = nginx.Server(given.name, given.root or site.as_posix())
    sys.stdout.write(writer(rules_of(site), server))
    return WELL


COMMAND = Command(HELP, _options, _run)
