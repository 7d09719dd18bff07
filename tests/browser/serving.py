"""A folder served as a web host would that reads its ``_headers``."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import PathLike
from pathlib import Path
from socket import socket
from urllib.parse import urlsplit

from masa.hosting import headers_file
from masa.hosting.rules import TYPE, Rule


class _Handler(SimpleHTTPRequestHandler):
    """Serves as a web host does: quietly, with the site's own page for what is not there."""

    rules: tuple[Rule, ...] = ()

    def end_headers(self) -> None:
        """Send what the rules say with every answer. Where two set one header, both are sent."""
        for rule in self._matching():
            for header in rule.headers:
                if header.name != TYPE:
                    self.send_header(header.name, header.value)
        super().end_headers()

    def guess_type(self, path: str | PathLike[str]) -> str:
        """The type that a rule names, or the one that Python knows."""
        named = [h.value for rule in self._matching() for h in rule.headers if h.name == TYPE]
        return named[0] if named else super().guess_type(path)

    def _matching(self) -> list[Rule]:
        address = urlsplit(self.path).path
        return [rule for rule in self.rules if rule.matches(address)]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's own name
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    """Does not mind a browser that leaves before the answer is over."""

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        """Say nothing when the other side has gone."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address, ending in a slash, of `folder` on a free port of this machine.

    What its `_headers` say is done, if it has any, so that what is tested is what is published.
    """
    file = folder / headers_file.NAME
    rules = headers_file.read(file.read_text("utf-8")) if file.is_file() else ()
    handler = type("Handler", (_Handler,), {"rules": rules})
    with _Server(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
