"""A forked kernel as its client sees it: the parts of ``subprocess.Popen`` that are used."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

READY_TIMEOUT_SECONDS = 60.0
MESSAGE_BYTES = 4096


class NoWarmKernelError(Exception):
    """The zygote is gone, still starting after a minute, or refuses to fork."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The kernel that is asked for.

    Attributes
    ----------
    command : list of str
        As jupyter_client would start it.
    cwd : str
        Its folder.
    env : mapping of str to str
        Its whole environment.
    key : str
        The key that its zygote must have, see ``warm.key``.
    """

    command: list[str]
    cwd: str
    env: Mapping[str, str]
    key: str


class ForkedProcess:
    """A kernel that the zygote forked; the zygote reports its end over the connection."""

    stdin = stdout = stderr = None

    def __init__(self, connection: socket.socket, pid: int) -> None:
        self._connection = connection
        self.pid = pid
        self.returncode: int | None = None

    @classmethod
    async def start(cls, socket_path: str, request: Request) -> ForkedProcess:
        """Ask for a kernel and wait until its sockets are bound.

        Raises
        ------
        NoWarmKernelError
            If no kernel was forked; a cold one must take its place.
        """
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        message = json.dumps(asdict(request)).encode()
        try:
            connection.connect(socket_path)
            socket.send_fds(connection, [message], [1, 2])
            connection.setblocking(False)
            answer = await asyncio.wait_for(_receive(connection), READY_TIMEOUT_SECONDS)
        except (OSError, TimeoutError) as error:
            connection.close()
            raise NoWarmKernelError(str(error)) from error
        if "ready" not in answer:
            connection.close()
            raise NoWarmKernelError(answer.get("refused", "zigot berhenti"))
        return cls(connection, answer["ready"])

    def poll(self) -> int | None:
        """Return the exit code, or None while the kernel runs."""
        if self.returncode is None:
            with contextlib.suppress(BlockingIOError):
                self._note_end(self._connection.recv(MESSAGE_BYTES))
        return self.returncode

    def wait(self, timeout: float | None = None) -> int | None:
        """Block until the kernel has ended."""
        if self.returncode is None:
            self._connection.settimeout(timeout)
            self._note_end(self._connection.recv(MESSAGE_BYTES))
        return self.returncode

    async def ended(self) -> None:
        """Wait for the kernel's end without polling."""
        if self.returncode is None:
            loop = asyncio.get_running_loop()
            self._note_end(await loop.sock_recv(self._connection, MESSAGE_BYTES))

    def send_signal(self, number: int) -> None:
        """Signal the kernel."""
        if self.returncode is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """Kill the kernel."""
        self.send_signal(signal.SIGKILL)

    terminate = kill

    def _note_end(self, message: bytes) -> None:
        # An empty message: the zygote itself died, and its kernels with it.
        self.returncode = json.loads(message)["exit"] if message else -signal.SIGKILL
        self._connection.close()


async def _receive(connection: socket.socket) -> dict[str, Any]:
    message = await asyncio.get_running_loop().sock_recv(connection, MESSAGE_BYTES)
    answer: dict[str, Any] = json.loads(message) if message else {}
    return answer
