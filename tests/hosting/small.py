"""A website of one file of each kind, with compressed copies, and real servers to serve it."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from masa.hosting import caddy, nginx
from masa.hosting.rules import rules_of
from masa.site.compressing import Kept, compress

LONG = "Something that is said again and again. " * 100
FILES = {
    "index.html": "<title>Home</title>",
    "404.html": "<title>Lost</title>",
    "a/index.html": f"<title>A</title><p>{LONG}</p>",
    "assets/masa.0123456789.css": f"/* {LONG} */",
    "assets/search.0123456789.js": f"// {LONG}",
    "assets/icon.0123456789.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "due.ics": f"BEGIN:VCALENDAR\r\nX-A:{LONG}",
    "changes.xml": "<feed xmlns='http://www.w3.org/2005/Atom'/>",
    "partnerships/a/changes.json": '{"version": "https://jsonfeed.org/version/1.1"}',
    "partnerships/a/whole/whole.pdf": "%PDF",
    "compare/funding.csv": "a,b\n1,£2\n",
    "data/1/all.json": '{"a": 1}',
    "search/words.json": "{}",
    "pagefind/pagefind.js": "export {};",
    "pagefind/pagefind-entry.json": "{}",
    "pagefind/pagefind.en_0.pf_meta": "0",
    "pagefind/wasm.en.pagefind": "0",
    "pagefind/fragment/en_0.pf_fragment": "0",
    "pagefind/index/en_0.pf_index": "0",
    "pagefind/filter/en_0.pf_filter": "0",
    "robots.txt": "User-agent: *",
    "sitemap.xml": "<urlset/>",
    "_headers": "/*\n",
}
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


def make(folder: Path) -> Path:
    """The website, in a folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    compress(folder, Kept(folder.parent / "kept"), 1)
    return folder


@dataclass(frozen=True)
class Answer:
    """What a server says to one request; names of headers in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Running:
    """A server that runs on a port of this machine."""

    port: int

    def ask(self, address: str, method: str = "GET", **headers: str) -> Answer:
        """Send one request; `Accept_Encoding` is the header Accept-Encoding."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, address, headers=named)
            given = connection.getresponse()
            found = [(name.lower(), value) for name, value in given.getheaders()]
            assert len({name for name, _ in found}) == len(found), "a header is sent twice"
            return Answer(given.status, dict(found), given.read())
        finally:
            connection.close()


def program(name: str) -> str:
    """The path of a server's program; skips the test where it is not installed."""
    path = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    if not path:
        pytest.skip(f"{name} is not installed, so nothing is asked of it")
    return path


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def nginx_command(site: Path, folder: Path, port: int) -> list[str]:
    """The command that runs nginx with the generated configuration, which is tested first."""
    text = nginx.write(rules_of(site), nginx.Server("", site.as_posix(), f"127.0.0.1:{port}"))
    if BROTLI.is_file():
        text = text.replace("#brotli_static", "brotli_static")
    (folder / "site.conf").write_text(text, "utf-8")
    temporary = "\n".join(
        f"{kind}_temp_path {folder}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    main = folder / "nginx.conf"
    main.write_text(
        f"{f'load_module {BROTLI};' if BROTLI.is_file() else ''}\ndaemon off;\nworker_processes 1;"
        f"{'user root;' if os.geteuid() == 0 else ''}"
        f"\npid {folder}/pid;\nerror_log {folder}/error.log;\nevents {{ }}\n"
        f"http {{\n{temporary}\ninclude {folder}/site.conf;\n}}\n",
        "utf-8",
    )
    command = [program("nginx"), "-c", str(main), "-p", str(folder)]
    tested = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tested.returncode == 0, tested.stderr
    assert "[warn]" not in tested.stderr, tested.stderr
    return command


def caddy_command(site: Path, folder: Path, port: int) -> list[str]:
    """The same for Caddy."""
    text = caddy.write(rules_of(site), nginx.Server("", site.as_posix(), str(port)))
    file = folder / "Caddyfile"
    file.write_text(f"{{\n\tadmin off\n}}\n{text}", "utf-8")
    options = ["--config", str(file), "--adapter", "caddyfile"]
    command = [program("caddy")]
    tested = subprocess.run(
        [*command, "validate", *options], capture_output=True, text=True, check=False
    )
    assert tested.returncode == 0, tested.stderr
    return [*command, "run", *options]


COMMANDS = {"nginx": nginx_command, "caddy": caddy_command}


@contextmanager
def running(name: str, site: Path, folder: Path) -> Iterator[Running]:
    """Serve a website with a server's own program and the configuration that Masa writes."""
    folder.mkdir()
    port = _free_port()
    command = COMMANDS[name](site, folder, port)
    with (folder / "output").open("wb") as output:
        server = subprocess.Popen(command, stdout=output, stderr=output)
        try:
            for _ in range(100):
                with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                    break
                time.sleep(0.05)
            yield Running(port)
        finally:
            server.terminate()
            server.wait(10)
