"""Rules as a configuration of Caddy."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from masa.hosting.nginx import Server
from masa.hosting.rules import CACHE, EACH_TIME, EVERYWHERE, Rule

_TEXT = """\
# The website under Caddy, which sees to certificates itself. Correct what is marked CORRECT, then
# reload Caddy. It was made from the finished website: make it again when there is a new Masa.

# CORRECT: the website's domain.
{name} {{
    # CORRECT: where the website stands.
    root * "{root}"

    header -Server
{headers}

    # Only for hosts that read it.
    respond /_headers 404
    @sent not method GET HEAD
    respond @sent 405
    # Sends the compressed copies that `compress: true` made.
    file_server {{
        precompressed br gzip
    }}
    handle_errors {{
        header {cache} "{each_time}"
        @missing expression {{http.error.status_code}} == 404
        rewrite @missing /404.html
        file_server
    }}
}}
"""


def write(rules: Collection[Rule], server: Server) -> str:
    """The text of a Caddyfile."""
    return _TEXT.format(
        name=server.name or f":{server.listen}",
        root=server.root,
        headers="\n".join(_headers(rules)),
        cache=CACHE,
        each_time=EACH_TIME,
    )


def _headers(rules: Collection[Rule]) -> Iterator[str]:
    # The question mark: only where no rule says otherwise.
    yield f'    header ?{CACHE} "{EACH_TIME}"'
    for number, rule in enumerate(rules):
        to = "" if rule.pattern == EVERYWHERE else f" @kind{number}"
        if to:
            yield f"   {to} path_regexp {rule.expression}"
        yield from (f'    header{to} {each.name} "{each.value}"' for each in rule.headers)
