"""Kernels that only this process can reach.

Every kernel talks over Unix sockets in a private folder: no port, so no race for one, and
nothing on the network. Where the platform has no such sockets, jupyter_client's TCP is used.
"""

from __future__ import annotations

import os
import sys
import time
from queue import Empty
from typing import Any

import zmq
from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.client import KernelClient
from jupyter_client.manager import AsyncKernelManager
from traitlets import Type, default

from lebak_reports.runner.scratch import Scratch

HAS_UNIX_SOCKETS = os.name == "posix"
OUTPUT_TIMEOUT_SECONDS = 0.2


class EagerKernelClient(BlockingKernelClient):
    """A client of the two channels that a notebook uses, ready as soon as the kernel is.

    jupyter_client flushes the output channel until it has been silent for 200 ms; here the
    channel is known to work, and to be empty, when it has carried the idle status of our own
    question.
    """

    def start_channels(self, *_: object, **__: object) -> None:
        """Start two channels: nobody types, and a heartbeat needs a thread."""
        super().start_channels(stdin=False, hb=False, control=False)

    def stop_channels(self) -> None:
        """Stop them."""
        self.shell_channel.stop()
        self.iopub_channel.stop()

    def wait_for_ready(self, timeout: float | None = None) -> None:
        """Return when the kernel answers; RuntimeError when it does not."""
        deadline = time.monotonic() + (timeout or float("inf"))
        while not self._answers(self.kernel_info()):
            if not self.is_alive():
                raise RuntimeError("kernel berhenti sebelum siap")
            if time.monotonic() > deadline:
                raise RuntimeError(f"kernel belum siap setelah {timeout} detik")

    def _answers(self, question: str) -> bool:
        try:
            self._handle_kernel_info_reply(self.shell_channel.get_msg(timeout=1))
            while True:
                message = self.iopub_channel.get_msg(timeout=OUTPUT_TIMEOUT_SECONDS)
                idle = message["content"].get("execution_state") == "idle"
                if idle and message["parent_header"].get("msg_id") == question:
                    return True
        except Empty:
            return False


class PrivateKernelManager(AsyncKernelManager):
    """A kernel manager with its own 0700 folder, removed together with the kernel."""

    client_factory = Type(EagerKernelClient, KernelClient)

    def __init__(self, **traits: Any) -> None:  # noqa: ANN401  traitlets take any value
        self._scratch = Scratch("lk")
        super().__init__(**traits)

    @default("transport")
    def _transport_in_reach(self) -> str:
        return "ipc" if HAS_UNIX_SOCKETS else "tcp"

    @default("connection_file")
    def _connection_file_in_own_folder(self) -> str:
        return str(self._scratch.path / "kernel.json")

    def client(self, **options: Any) -> EagerKernelClient:  # type: ignore[override]  # noqa: ANN401  traitlets take any value
        """Return a client that shares this process's sockets' thread."""
        return super().client(context=zmq.Context.instance(), **options)  # type: ignore[return-value]  # ours

    async def _async_cleanup_resources(self, restart: bool = False) -> None:  # noqa: FBT001, FBT002  theirs
        await super()._async_cleanup_resources(restart=restart)
        if not restart:
            self._scratch.close()

    cleanup_resources = _async_cleanup_resources


def kernel_arguments(memory_limit_mib: int | None) -> list[str]:
    """Return the options of every kernel: no history file, and a bound on its memory.

    The bound is on data, private mappings included: an allocation beyond it fails as
    MemoryError. It is set by the kernel itself when it starts, so that warm and cold ones set
    it at the same moment; other platforms than Linux do not enforce it.
    """
    options = ["--HistoryManager.enabled=False"]
    if memory_limit_mib is None or not sys.platform.startswith("linux"):
        return options
    limit = f"({memory_limit_mib} << 20,) * 2"
    line = f"(lambda r: r.setrlimit(r.RLIMIT_DATA, {limit}))(__import__('resource'))"
    return [*options, f"--IPKernelApp.exec_lines={line}"]
