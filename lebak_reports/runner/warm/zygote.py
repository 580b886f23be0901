"""A warm process that forks a clean kernel for each request.

Run as a script, never imported by the suite. It holds the packages and the project's own code as
they were when it started; a kernel that needs them as they are now, after a change, has another
key and is refused.

It imports the stack once, with a single thread, runs a small warm-up, freezes its objects and
then answers a Unix socket. A request carries a kernel's command, folder, environment and two
file descriptors; the answer is ``{"ready": pid}`` once the kernel's sockets are bound and
``{"exit": code}`` when it has ended, or ``{"refused": reason}`` when the fork would not be safe
or not be the kernel that was asked for. A connection that closes kills its kernel. A closed
standard input ends the zygote and everything below it; a byte on it retires the zygote, which
then ends with its last kernel.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import json
import os
import runpy
import selectors
import signal
import socket
import sys
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

REQUEST_BYTES = 1 << 20
REQUEST_SECONDS = 5
PR_SET_CHILD_SUBREAPER = 36


def main() -> None:
    """Warm up and serve: ``zygote.py DESCRIPTOR KEY MODULE...``.

    The descriptor is a listening socket that the keeper made: requests wait in its queue while
    the stack is imported, so nobody polls for a socket to appear.
    """
    descriptor, key, *modules = sys.argv[1:]
    _beside("warmup.py")["warm_up"](modules)
    zygote = Zygote(int(descriptor), key)
    gc.collect()
    gc.freeze()
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    zygote.serve()


def _beside(script: str) -> dict[str, Any]:
    """Run a script of this folder: by path, for it is no part of what kernels import."""
    return runpy.run_path(str(Path(__file__).with_name(script)))


_processes = SimpleNamespace(**_beside("processes.py"))


class Zygote:
    """The server: one thread, one selector.

    Parameters
    ----------
    descriptor : int
        A listening socket.
    key : str
        What it was started from; a request with another key is refused.
    """

    def __init__(self, descriptor: int, key: str) -> None:
        self.key = key
        self.become_kernel = _beside("forked.py")["become_kernel"]
        prepared = _beside("prepared.py")
        self.options = prepared["OptionsReader"]()
        self.kernel = partial(
            prepared["PreparedKernel"].instance, listed=prepared["ListedModules"].now()
        )
        self.is_retired = False
        self.kernels: dict[int, socket.socket] = {}
        self.selector = selectors.DefaultSelector()
        self.listener = socket.socket(fileno=descriptor)
        self.child_ended, wake = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
        self.selector.register(self.listener, selectors.EVENT_READ, self._accept)
        self.selector.register(self.child_ended, selectors.EVENT_READ, self._reap)
        self.selector.register(0, selectors.EVENT_READ, self._keeper_spoke)

    def serve(self) -> None:
        """Answer requests until standard input closes."""
        while True:
            for key, _ in self.selector.select():
                key.data()

    def _accept(self) -> None:
        connection, _ = self.listener.accept()
        connection.settimeout(REQUEST_SECONDS)
        descriptors: list[int] = []
        try:
            message, descriptors, _, _ = socket.recv_fds(connection, REQUEST_BYTES, 2)
            if message:
                self._answer(connection, json.loads(message), descriptors)
            else:
                connection.close()
        except OSError as error:  # the client left, or the system has no room for a process
            _refuse(connection, str(error))
        finally:
            for descriptor in descriptors:
                os.close(descriptor)

    def _answer(
        self, connection: socket.socket, request: dict[str, Any], descriptors: list[int]
    ) -> None:
        if request["key"] != self.key:
            _refuse(connection, "paket atau lingkungan sudah lain")
        elif (threads := _processes.count_threads()) > 1:
            _refuse(connection, f"zigot mempunyai {threads} utas")
        elif (options := self.options.read(request["command"])) is None:
            _refuse(connection, "pilihan kernel tidak dapat dibaca")
        else:
            request |= {"zygote": os.getpid(), "kernel": partial(self.kernel, options)}
            self._fork(connection, request, descriptors)

    def _fork(
        self, connection: socket.socket, request: dict[str, Any], descriptors: list[int]
    ) -> None:
        pid = os.fork()
        if pid == 0:
            self._leave_to_child(connection)
            self.become_kernel(connection, request, descriptors)
        self.kernels[pid] = connection
        self.selector.register(
            connection, selectors.EVENT_READ, lambda: self._client_left(pid, connection)
        )

    def _leave_to_child(self, own: socket.socket) -> None:
        signal.set_wakeup_fd(-1)
        self.selector.close()
        self.listener.close()
        os.close(self.child_ended)
        for connection in self.kernels.values():
            if connection is not own:
                connection.close()

    def _client_left(self, pid: int, connection: socket.socket) -> None:
        self.selector.unregister(connection)
        _processes.kill_group(pid)

    def _reap(self) -> None:
        with contextlib.suppress(BlockingIOError):
            os.read(self.child_ended, 4096)
        with contextlib.suppress(ChildProcessError):
            while (ended := os.waitpid(-1, os.WNOHANG))[0]:
                self._report(ended[0], os.waitstatus_to_exitcode(ended[1]))

    def _report(self, pid: int, code: int) -> None:
        connection = self.kernels.pop(pid, None)
        if connection is None:
            return
        _processes.kill_group(pid)
        _processes.kill_adopted(self.kernels)
        with contextlib.suppress(KeyError):
            self.selector.unregister(connection)
        with contextlib.suppress(OSError):
            connection.send(json.dumps({"exit": code}).encode())
        connection.close()
        if self.is_retired and not self.kernels:
            self._end()

    def _keeper_spoke(self) -> None:
        self.is_retired = bool(os.read(0, 1))
        if not (self.is_retired and self.kernels):
            self._end()

    def _end(self) -> None:
        for pid in self.kernels:
            _processes.kill_group(pid)
        # A keeper that was killed could not tidy up after itself.
        with contextlib.suppress(OSError):
            path = Path(self.listener.getsockname())
            path.unlink()
            path.parent.rmdir()
        os._exit(0)


def _refuse(connection: socket.socket, reason: str) -> None:
    with contextlib.suppress(OSError):
        connection.send(json.dumps({"refused": reason}).encode())
    connection.close()


if __name__ == "__main__":
    main()
