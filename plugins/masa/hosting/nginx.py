"""Rules as a configuration of nginx."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from masa.hosting.rules import CACHE, EACH_TIME, EVERYWHERE, TYPE, Rule

SECURE = "Strict-Transport-Security"
#: The kinds of file that a site holds. What is not here has no type that a browser would open.
TYPES = (
    ("text/html", "html"),
    ("text/css", "css"),
    ("text/javascript", "js"),
    ("text/plain", "txt"),
    ("image/svg+xml", "svg"),
    ("image/png", "png"),
    ("application/json", "json"),
    ("application/xml", "xml"),
    ("application/pdf", "pdf"),
)
_HEAD = """\
# The website under nginx. Copy this file into /etc/nginx/conf.d/, correct what is marked CORRECT,
# ask `nginx -t` whether it is sound, then reload nginx.
# It was made from the finished website: make it again when there is a new Masa.
"""
_SERVER = """\
server {{
    # CORRECT: for the open web `listen 443 ssl` with a certificate, and lead port 80 to it.
    listen {listen};
    # CORRECT: the website's domain.
    server_name {name};
    # CORRECT: where the website stands.
    root "{root}";

    index index.html;
    error_page 404 /404.html;
    # Addresses without their last slash are led to those with it, whatever stands before nginx.
    absolute_redirect off;
    server_tokens off;
    # Nothing is recorded about readers. If you must record, leave out the last part of addresses.
    access_log off;
    sendfile on;
    tcp_nopush on;
    # Sends the compressed copies that `compress: true` made. For Brotli nginx needs a module
    # (Debian: libnginx-mod-http-brotli-static); with it, take away the next #.
    gzip_static on;
    gzip_vary on;
    #brotli_static on;
    # No open_file_cache: it would go on serving parts of the former website after a new one.

    charset utf-8;
    charset_types text/css text/javascript text/plain application/xml;
    default_type application/octet-stream;
    types {{
{types}
    }}

{headers}

    # Only for hosts that read it.
    location = /_headers {{
        return 404;
    }}
{locations}}}
"""


@dataclass(frozen=True, slots=True)
class Server:
    """Where a website stands: its domain, its folder on the server, and its port (or address)."""

    name: str
    root: str
    listen: str = "80"


def write(rules: Collection[Rule], server: Server) -> str:
    """The text of a configuration file for the ``http`` level of nginx."""
    types = "\n".join(f"        {kind} {suffix};" for kind, suffix in TYPES)
    maps = "\n".join(_maps(rules))
    made = _SERVER.format(
        name=server.name or "_",
        root=server.root,
        listen=server.listen,
        types=types,
        headers="\n".join(_headers(rules)),
        locations="".join(_locations(rules)),
    )
    return f"{_HEAD}\n{maps}\n{made}"


def _variable(name: str) -> str:
    return f"$masa_{name.lower().replace('-', '_')}"


def _by_address(rules: Collection[Rule]) -> list[str]:
    """The headers that depend on the address; its type comes from elsewhere."""
    names = (h.name for rule in rules if rule.pattern != EVERYWHERE for h in rule.headers)
    return [name for name in dict.fromkeys((CACHE, *names)) if name != TYPE]


def _maps(rules: Collection[Rule]) -> Iterator[str]:
    """A header with an empty value is not sent."""
    for name in _by_address(rules):
        yield f"map $uri {_variable(name)} {{"
        yield f'    default "{EACH_TIME if name == CACHE else ""}";'
        for rule in rules:
            for header in rule.headers:
                if header.name == name:
                    yield f'    "~{rule.expression}" "{header.value}";'
        yield "}\n"
    secure = next((h for rule in rules for h in rule.headers if h.name == SECURE), None)
    if secure:
        yield "# Browsers must learn this over an encrypted connection only."
        yield f"map $https {_variable(SECURE)} {{"
        yield f'    default "";\n    on "{secure.value}";\n}}\n'


def _headers(rules: Collection[Rule]) -> Iterator[str]:
    for rule in rules:
        if rule.pattern == EVERYWHERE:
            for header in rule.headers:
                value = _variable(SECURE) if header.name == SECURE else f'"{header.value}"'
                yield f"    add_header {header.name} {value} always;"
    for name in _by_address(rules):
        yield f"    add_header {name} {_variable(name)} always;"


def _locations(rules: Collection[Rule]) -> Iterator[str]:
    for rule in rules:
        for header in rule.headers:
            if header.name == TYPE:
                yield f'\n    location ~ "{rule.expression}" {{\n        types {{ }}\n'
                yield f'        default_type "{header.value}";\n    }}\n'
