"""A warm process that forks a clean kernel for each request.

Run as a script, never imported by the suite: it holds third-party packages only, so that a
kernel always imports the project's own code as it is on disk now.

It imports the stack once, with a single thread, runs a small warm-up, freezes its objects and
then answers a Unix socket. A request carries a kernel's command, folder, environment and two
file descriptors; the answer is ``{"ready": pid}`` once the kernel's sockets are bound and
``{"exit": code}`` when it has ended, or ``{"refused": reason}`` when forking is not safe. A
connection that closes kills its kernel; a closed standard input ends the zygote and everything
below it.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib
import json
import os
import random
import selectors
import signal
import socket
import sys
import time
from pathlib import Path
from typing import Any

REQUEST_BYTES = 1 << 20
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
_libc = ctypes.CDLL(None, use_errno=True)


def main() -> None:
    """Warm up and serve: ``zygote.py DESCRIPTOR MODULE...``.

    The descriptor is a listening socket that the keeper made: requests wait in its queue while
    the stack is imported, so nobody polls for a socket to appear.
    """
    descriptor, *modules = sys.argv[1:]
    for name in modules:
        importlib.import_module(name)
    _warm_up()
    gc.collect()
    gc.freeze()
    _libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    Zygote(int(descriptor)).serve()


def _warm_up() -> None:
    """Touch what a first figure and a first table load lazily: backends, fonts, group-by."""
    import io

    import pandas as pd
    from matplotlib.figure import Figure

    figure = Figure()
    figure.add_subplot().bar(["a"], [1.0], label="a")
    for kind in ("svg", "png"):
        figure.savefig(io.BytesIO(), format=kind)
    pd.DataFrame({"a": ["x", "y"], "b": [1, 2]}).groupby("a").sum().to_json()


class Zygote:
    """The server: one thread, one selector.

    Parameters
    ----------
    descriptor : int
        A listening socket.
    """

    def __init__(self, descriptor: int) -> None:
        self.kernels: dict[int, socket.socket] = {}
        self.selector = selectors.DefaultSelector()
        self.listener = socket.socket(fileno=descriptor)
        self.child_ended, wake = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
        self.selector.register(self.listener, selectors.EVENT_READ, self._accept)
        self.selector.register(self.child_ended, selectors.EVENT_READ, self._reap)
        self.selector.register(0, selectors.EVENT_READ, self._end)

    def serve(self) -> None:
        """Answer requests until standard input closes."""
        while True:
            for key, _ in self.selector.select():
                key.data()

    def _accept(self) -> None:
        connection, _ = self.listener.accept()
        message, descriptors, _, _ = socket.recv_fds(connection, REQUEST_BYTES, 2)
        try:
            if not message:
                connection.close()
            elif (threads := _count_threads()) > 1:
                connection.send(json.dumps({"refused": f"{threads} threads"}).encode())
                connection.close()
            else:
                self._fork(connection, json.loads(message), descriptors)
        finally:
            for descriptor in descriptors:
                os.close(descriptor)

    def _fork(
        self, connection: socket.socket, request: dict[str, Any], descriptors: list[int]
    ) -> None:
        pid = os.fork()
        if pid == 0:
            self._leave_to_child(connection)
            become_kernel(connection, request, descriptors)
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
        _kill_group(pid)

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
        _kill_group(pid)
        self._kill_adopted()
        with contextlib.suppress(KeyError):
            self.selector.unregister(connection)
        with contextlib.suppress(OSError):
            connection.send(json.dumps({"exit": code}).encode())
        connection.close()

    def _kill_adopted(self) -> None:
        """Kill what a dead kernel left behind in sessions of its own: it became our child."""
        children = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii")
        for pid in map(int, children.split()):
            if pid not in self.kernels:
                _kill_group(pid)

    def _end(self) -> None:
        for pid in self.kernels:
            _kill_group(pid)
        os._exit(0)


def _count_threads() -> int:
    return sum(1 for _ in Path("/proc/self/task").iterdir())


def _kill_group(pid: int) -> None:
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            kill(pid, signal.SIGKILL)


def become_kernel(
    connection: socket.socket, request: dict[str, Any], descriptors: list[int]
) -> None:
    """Turn this forked process into the requested kernel; never returns."""
    code = 1
    try:
        _take_over(request, descriptors)
        _start_kernel(request["cmd"], connection)
        code = 0
    except SystemExit as leave:
        code = leave.code if isinstance(leave.code, int) else 0 if leave.code is None else 1
    except BaseException:  # noqa: BLE001  the last frame of a process: report and die
        import traceback

        traceback.print_exc()
    finally:
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


def _take_over(request: dict[str, Any], descriptors: list[int]) -> None:
    """Own session, folder, environment, streams, signals and randomness."""
    os.setsid()
    _libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    empty = os.open(os.devnull, os.O_RDONLY)
    for own, given in enumerate((empty, *descriptors)):
        os.dup2(given, own)
    os.close(empty)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.chdir(str(request["cwd"]))
    os.environ.clear()
    os.environ.update(request["env"])
    time.tzset()
    sys.path[:0] = [p for p in os.environ.get("PYTHONPATH", "").split(os.pathsep) if p]
    random.seed()
    sys.modules["numpy"].random.seed()


def _start_kernel(command: list[str], connection: socket.socket) -> None:
    from ipykernel.kernelapp import IPKernelApp

    # The command is "python -m ipykernel_launcher -f FILE ...": its options are ours.
    options = command[command.index("-m") + 2 :]
    app = IPKernelApp.instance()
    app.initialize([*options, "--IPKernelApp.parent_handle=1"])
    _hook_inline_backend(app.shell)
    connection.send(json.dumps({"ready": os.getpid()}).encode())
    connection.close()
    app.start()


def _hook_inline_backend(shell: Any) -> None:  # noqa: ANN401  ipykernel is untyped
    """Do what importing pyplot inside a shell does; here pyplot came first."""
    import matplotlib.pyplot as plt
    from matplotlib_inline.backend_inline import configure_inline_support

    plt.switch_backend("module://matplotlib_inline.backend_inline")
    plt.ion()
    plt.install_repl_displayhook()
    configure_inline_support(shell, "inline")


if __name__ == "__main__":
    main()
