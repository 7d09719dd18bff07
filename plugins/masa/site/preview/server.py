"""The preview's server: MkDocs' own, with what was just edited, and what was found on top."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from masa.findings import Finding
from masa.pages.problems import problem, problems
from masa.project import FILE
from masa.reports.lines import lines_below
from masa.reports.terminal import describe, explained
from masa.site.preview.quick import Quick

log = get_plugin_logger("masa")
#: Seconds in which an editor has written a file whole.
SETTLED = 0.03
#: Files are opened and closed without any of these when they are only read.
WRITTEN = frozenset(("created", "modified", "deleted", "moved"))
SCRIPT = "/livereload/page.js"
MAIN = '<main id="content" tabindex="-1">'
#: Asks until there is something newer. No page may hold a script of its own.
_POLL = b"""const since = new URL(import.meta.url).searchParams.get("since");
async function wait() {
  try {
    const answer = await fetch(`/livereload/${since}/${Math.round(performance.now())}`);
    if (Number(await answer.text()) > Number(since)) location.reload();
    else setTimeout(wait, answer.ok ? 0 : 3000);
  } catch {
    setTimeout(wait, 1000);
  }
}
wait();
"""
_NOT_YET = (
    '<!doctype html><html lang="en-GB"><title>The preview is being made</title>'
    '<link rel="stylesheet" href="/assets/masa.css"><body>'
    f"{MAIN}<h1>The preview is being made</h1><p>This page shows it when it is there.</p>"
    "</main></body></html>"
)


class PreviewServer(LiveReloadServer):
    """Serves the newest whole site from ``root``, and before it the pages that are newer."""

    def __init__(
        self, quick: Quick, host: str, port: int, mount: str, again: Callable[[], None]
    ) -> None:
        """``again`` is called after each edit: the whole site is to be made anew."""
        super().__init__(self.refresh, host, port, root="", mount_path=mount)
        self.root = ""
        self.quick = quick
        self.build_delay = SETTLED
        self.observer = Observer()  # type: ignore[assignment]
        self.error_handler = self._error
        self._again = again
        self._lock = threading.Lock()

    def refresh(self) -> None:
        """Look at what was edited, and say what is found in it."""
        with self._lock:
            self._say(self.quick.look())
        self._again()

    def check(self) -> None:
        """Let all families of checks look, and say what they find."""
        with self._lock:
            self._say(self.quick.check())

    def _say(self, found: Iterable[Finding]) -> None:
        lines = lines_below(self.quick.place.project)
        for finding in found:
            log.info(describe(finding, lines, explained(finding, self.quick.rules)))

    def show(self, folder: Path, take: Callable[[], None]) -> None:
        """Serve another whole site from now on; ``take`` tells the rest of it."""
        with self._lock:
            take()
            self.root = str(folder)
        with self._epoch_cond:
            self._wanted_epoch = self._visible_epoch = round(time.monotonic() * 1000)
            self._epoch_cond.notify_all()

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Look again when something is written there; of the project's own folder only its file."""
        handler = FileSystemEventHandler()
        handler.on_any_event = self._event  # type: ignore[method-assign]
        self._watched_paths[path] = 1
        self._watch_refs[path] = self.observer.schedule(handler, path, recursive=recursive)

    def _event(self, event: FileSystemEvent) -> None:
        paths = [Path(str(path)) for path in (event.src_path, event.dest_path) if path]
        outside = all(
            path.parent == self.quick.place.project and path.name != FILE for path in paths
        )
        if event.is_directory or event.event_type not in WRITTEN or outside:
            return
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _serve_request(
        self, environ: dict[str, Any], start_response: Any
    ) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path == SCRIPT:
            return _answer(start_response, "text/javascript", _POLL)
        if path.startswith(self.mount_path) and path.endswith("/"):
            with self._epoch_cond:
                self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
            page = self._page(path.removeprefix(self.mount_path))
            status = "200 OK" if self.root else "503 Service Unavailable"
            return None if page is None else _answer(start_response, "text/html", page, status)
        # Without a folder to serve, MkDocs would look for the file in the one it was started in.
        if not (self.root or path == "/" or path.startswith("/livereload/")):
            return None
        return super()._serve_request(environ, start_response)

    def _page(self, address: str) -> bytes | None:
        with self._lock:
            text = self.quick.page(address)
            if text is None:
                text = self._whole(address) if self.root else _NOT_YET
            return None if text is None else self._with_what_was_found(text, address)

    def _whole(self, address: str) -> str | None:
        """The page as it is in the whole site."""
        root = Path(self.root).resolve()
        path = (root / address / "index.html").resolve()
        return path.read_text("utf-8") if path.is_relative_to(root) and path.is_file() else None

    def _with_what_was_found(self, text: str, address: str) -> bytes:
        quick = self.quick
        lines = lines_below(quick.place.project)
        found = [
            problem(one, lines(one.place), explained(one, quick.rules))
            for one in quick.about(address)
        ]
        shown = problems(quick.renderer, address, found, old=quick.is_old(address)) if found else ""
        return self._inject_js_into_html(
            text.replace(MAIN, f"{MAIN}{shown}", 1).encode(), self._visible_epoch
        )

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        script = b'<script type="module" src="%b?since=%d"></script>' % (SCRIPT.encode(), epoch)
        return content.replace(b"</body>", script + b"</body>", 1)

    def _error(self, code: int) -> bytes | None:
        page = Path(self.root, "404.html")
        if code != 404 or not self.root or not page.is_file():
            return None
        return self._inject_js_into_html(page.read_bytes(), self._visible_epoch)


def _answer(start_response: Any, kind: str, body: bytes, status: str = "200 OK") -> Iterable[bytes]:
    head = {
        "Content-Type": f"{kind}; charset=utf-8",
        "Content-Length": str(len(body)),
        "Cache-Control": "no-store",
    }
    start_response(status, list(head.items()))
    return [body]
