"""What a process that the zygote forked does: it turns into the requested kernel.

Run by path inside the zygote and never imported, see ``zygote``.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import json
import os
import random
import signal
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import socket

PR_SET_PDEATHSIG = 1


def become_kernel(
    connection: socket.socket, request: dict[str, Any], descriptors: list[int]
) -> None:
    """Turn this forked process into the requested kernel; never returns."""
    code = 1
    try:
        _take_over(request, descriptors)
        _start_kernel(request["kernel"](), connection)
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
    gc.disable()
    os.setsid()
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != request["zygote"]:  # it died before the line above
        raise SystemExit(1)
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


def _start_kernel(app: Any, connection: socket.socket) -> None:  # noqa: ANN401  ipykernel's
    app.initialize()
    _hook_inline_backend(app.shell)
    connection.send(json.dumps({"ready": os.getpid()}).encode())
    connection.close()
    # What starting left behind stays to the end: no collection in a cell need look at it.
    gc.freeze()
    gc.enable()
    app.start()


def _hook_inline_backend(shell: Any) -> None:  # noqa: ANN401  ipykernel is untyped
    """Do what importing pyplot inside a shell does; here pyplot came first."""
    import matplotlib.pyplot as plt
    from matplotlib_inline.backend_inline import configure_inline_support

    plt.switch_backend("module://matplotlib_inline.backend_inline")
    plt.ion()
    plt.install_repl_displayhook()
    configure_inline_support(shell, "inline")
