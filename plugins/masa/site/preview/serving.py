"""Puts a preview together and runs it until it is interrupted."""

from __future__ import annotations

import errno
import logging
import socket
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from masa.pages.frame import SiteOptions
from masa.project import FILE
from masa.site.building import in_words, quieten, speak
from masa.site.configured import base_path, templates
from masa.site.finished import address_of
from masa.site.preview import behind
from masa.site.preview.quick import Place, Quick
from masa.site.preview.server import PreviewServer
from masa.site.preview.stamps import Stamps
from masa.site.preview.whole import Whole
from masa.site.publish import NAME

log = get_plugin_logger("masa")


def serve(project: Path, address: str) -> int:
    """Preview a project at an address such as ``127.0.0.1:8000`` until it is interrupted.

    0 when it was, 1 when it could not begin, 2 when nothing can be served at the address.
    """
    quieten()
    speak(logging.INFO)
    code = in_words(project, lambda: _serve(project, address))
    return 1 if code is None else code


def _serve(project: Path, address: str) -> int:
    with tempfile.TemporaryDirectory(prefix="masa-preview-") as folder:
        # Not strict: a preview goes on, and says what a build would stop for.
        config = load_config(str(project / FILE), dev_addr=address, site_dir=folder, strict=False)
        if why := refusal(*config.dev_addr):
            sys.stderr.write(f"{why}\n")
            return 2
        server, whole = _together(project, config, Path(folder))
        whole.start()
        try:
            server.refresh()
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            log.info("The preview has ended.")
        finally:
            whole.end()
            server.shutdown()
    return 0


def refusal(host: str, port: int) -> str:
    """Why nothing can be served at an address, in words; empty where something can."""
    kind = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(kind) as found:
            if sys.platform != "win32":  # where it would let two serve at one address
                found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            found.bind((host, port))
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            return f"Nothing can be served at {host}:{port}: {error.strerror}."
        return (
            f"{host}:{port} is in use, perhaps by another preview. End that one, or name another "
            f"address: `masa serve --address {host}:{port + 1}`."
        )
    return ""


def _together(project: Path, config: MkDocsConfig, folder: Path) -> tuple[PreviewServer, Whole]:
    host, port = config.dev_addr
    mount = base_path(config)
    url = f"http://{host}:{port}{mount}"
    publish: Any = config.plugins[NAME].config
    # What makes pages load anew is a script that no page of the site itself would allow.
    options = SiteOptions(config.site_name, url, publish.noindex, guarded=False)
    quick = Quick(Place(project, templates(config), options, publish.drafts == "preview"))

    def done(site: Path, made: Stamps) -> None:
        known = frozenset(
            address_of(path.relative_to(site).as_posix()) for path in site.rglob("index.html")
        )
        server.show(site, partial(quick.built, made, known))

    def ready() -> Stamps | None:
        server.check()
        return None if quick.blocked else quick.now

    def build(to: Path, before: Path | None) -> subprocess.Popen[bytes]:
        return behind.start(project, to, before, url)

    whole = Whole(build, folder, ready, done)
    server = PreviewServer(quick, host, port, mount, whole.ask)
    for path in (config.docs_dir, publish.arrangements, templates(config)):
        server.watch(str(project / path))
    server.watch(str(project), recursive=False)
    return server, whole
