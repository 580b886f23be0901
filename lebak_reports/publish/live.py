"""Serve the outputs on loopback and refresh an open page when they change.

The only script that ever meets a report, and only on its way to this machine's own browser:
files are never changed, and a release never holds it.
"""

from __future__ import annotations

import re
import threading
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from lebak_reports.pages import source_hash

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOOPBACK = "127.0.0.1"
CHANGES = "/_perubahan"
HEARTBEAT_SECONDS = 15.0

_SCRIPT = f"new EventSource({CHANGES!r}).onmessage = () => location.reload();"
_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"')


class Changes:
    """A counter that open pages wait on."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._count = 0

    @property
    def count(self) -> int:
        """How many changes there have been."""
        return self._count

    def announce(self) -> None:
        """Tell every waiting page."""
        with self._condition:
            self._count += 1
            self._condition.notify_all()

    def wait_beyond(self, count: int) -> bool:
        """Wait for the next change; False when there was none for a heartbeat."""
        with self._condition:
            return self._condition.wait_for(lambda: self._count > count, HEARTBEAT_SECONDS)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, folder: Path, port: int, changes: Changes) -> None:
        self.changes = changes
        super().__init__((LOOPBACK, port), partial(_Handler, directory=str(folder)))


class _Handler(SimpleHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        path = self.translate_path(self.path)
        if self.path == CHANGES:
            self._tell_changes()
        elif path.endswith(".html"):
            self._send_page(path)
        else:
            super().do_GET()

    def _tell_changes(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        seen = self.server.changes.count
        try:
            while True:
                changed = self.server.changes.wait_beyond(seen)
                seen = self.server.changes.count
                self.wfile.write(b"data: berubah\n\n" if changed else b": masih di sini\n\n")
                self.wfile.flush()
        except (BrokenPipeError, ConnectionResetError):
            return  # the page was closed

    def _send_page(self, path: str) -> None:
        try:
            with open(path, encoding="utf-8") as file:  # noqa: PTH123  a str from the base class
                page = with_refresh(file.read()).encode()
        except FileNotFoundError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, _format: str, *_: object) -> None:
        """Say nothing: the terminal belongs to the run."""


def with_refresh(page: str) -> str:
    """Return a page with the refreshing script, and a policy that lets just this script run."""
    page = _POLICY.sub(lambda found: f'{found[1]}{_refreshing(found[2])}"', page, count=1)
    return page.replace("</body>", f"<script>{_SCRIPT}</script></body>", 1)


def _refreshing(policy: str) -> str:
    """Add the script to a policy; a second list of scripts in it would be ignored."""
    allowed, added = f"script-src {source_hash(_SCRIPT)}", "connect-src 'self'"
    if "script-src " in policy:
        return f"{policy.replace('script-src', allowed, 1)}; {added}"
    return f"{policy}; {allowed}; {added}"


@contextmanager
def live_pages(folder: Path, port: int) -> Iterator[tuple[str, Changes]]:
    """Serve a folder on loopback; yield its address and what to announce changes to.

    Parameters
    ----------
    folder : Path
        ``outputs``.
    port : int
        0 takes any free port.
    """
    changes = Changes()
    with _Server(folder, port, changes) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://{LOOPBACK}:{server.server_port}/", changes
        finally:
            server.shutdown()
            thread.join()
