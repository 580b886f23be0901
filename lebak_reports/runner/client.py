"""The side of a notebook's run that talks to the kernel: one process, one kernel, blocking.

nbclient takes turns between three tasks and an event loop for every message, checks each output
against the schema on its own, and reads every clock that a kernel sends. Nothing else happens in
a worker while a cell runs, so here the worker sleeps on both sockets at once, and a notebook is
checked when it is whole. What outputs mean (display ids, clearing, widgets) is left to nbclient.
"""

from __future__ import annotations

import hmac
import time
from typing import TYPE_CHECKING, Any, Final

import zmq
from nbclient.exceptions import CellExecutionComplete, DeadKernelError
from nbclient.util import run_sync
from nbformat.notebooknode import from_dict
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import NotebookExecutionManager

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nbformat import NotebookNode

MOST_OUTPUT_MIB: Final = 16
# How often a silent kernel is asked whether it still lives.
_PULSE_SECONDS: Final = 1.0
_FIELDS: Final = {
    "display_data": ("data", "metadata"),
    "execute_result": ("data", "metadata", "execution_count"),
    "stream": ("name", "text"),
    "error": ("ename", "evalue", "traceback"),
}


class CellStoppedError(Exception):
    """A cell was stopped from outside, or took its kernel down.

    Attributes
    ----------
    cell_index : int
        Place of the cell in the executed notebook, counted from 0.
    reason : str
        Why, for the analyst.
    """

    def __init__(self, cell_index: int, reason: str) -> None:
        super().__init__(cell_index, reason)
        self.cell_index = cell_index
        self.reason = reason

    def __str__(self) -> str:
        return f"sel {self.cell_index + 1}: {self.reason}"


class UnclockedManager(NotebookExecutionManager):  # type: ignore[misc]  # papermill is untyped
    """papermill's record of a run, without each cell's clock: it is dropped afterwards."""

    def cell_start(self, *_: object, **__: object) -> None:
        """Note nothing."""

    def cell_complete(self, *_: object, **__: object) -> None:
        """Note nothing."""


class BoundedClient(PapermillNotebookClient):  # type: ignore[misc]  # papermill is untyped
    """Runs cells; knows which one runs, for how long, and how much it has written."""

    _cell_index = 0

    async def async_execute_cell(
        self,
        cell: NotebookNode,
        cell_index: int,
        execution_count: int | None = None,
        store_history: bool = True,  # noqa: FBT001, FBT002  the base class's signature
    ) -> NotebookNode:
        """Run a cell, and name it when it is stopped."""
        self._cell_index = cell_index
        try:
            executed: NotebookNode = await super().async_execute_cell(
                cell, cell_index, execution_count, store_history
            )
        except DeadKernelError:
            raise CellStoppedError(cell_index, "kernel berhenti mendadak") from None
        return executed

    execute_cell = run_sync(async_execute_cell)

    async def _async_poll_kernel_alive(self) -> None:
        """Do nothing: the one that waits for the reply looks after the kernel too."""

    async def _async_poll_output_msg(self, *_: object) -> None:
        """Do nothing: the one that waits for the reply takes outputs too."""

    async def _async_poll_for_reply(
        self,
        msg_id: str,
        cell: NotebookNode,
        timeout: int | None,  # noqa: ASYNC109  the base class's signature
        *_: object,
    ) -> dict[str, Any] | None:
        """Take everything that a cell says until it has both replied and fallen silent."""
        deadline = time.monotonic() + (timeout or float("inf"))
        reply, is_silent, written = None, False, 0
        while reply is None or not is_silent:
            for message, size in await self._received(deadline):
                if message["parent_header"].get("msg_id") != msg_id:
                    continue
                if message["msg_type"] == "execute_reply":
                    reply, deadline = message, time.monotonic() + self.iopub_timeout
                    continue
                written += size
                if written > MOST_OUTPUT_MIB << 20:
                    self._stop(f"keluaran sel melewati batas {MOST_OUTPUT_MIB} MiB")
                is_silent = self._took_last(message, cell)
        return reply

    def _took_last(self, message: dict[str, Any], cell: NotebookNode) -> bool:
        """Take an output; tell whether it was the sign that there will be no other."""
        try:
            self.process_message(message, cell, self._cell_index)
        except CellExecutionComplete:
            return True
        return False

    async def _received(self, deadline: float) -> Iterator[tuple[dict[str, Any], int]]:
        """Return messages and their sizes as soon as there are some."""
        sockets = [self.kc.shell_channel.socket, self.kc.iopub_channel.socket]
        while not (ready := _readable(sockets, deadline)):
            if time.monotonic() >= deadline:
                self._stop(f"sel melewati batas waktu {self.timeout} detik")
            await self._async_check_alive()
        return map(self._read, ready)

    def _read(self, socket: zmq.Socket[bytes]) -> tuple[dict[str, Any], int]:
        """Read a message as ``Session.deserialize`` does, except for its clocks."""
        frames = socket.recv_multipart()
        session = self.kc.session
        _, (signature, *parts) = session.feed_identities(frames)
        if not hmac.compare_digest(signature, session.sign(parts[:4])):
            raise ValueError("a message that the kernel did not sign")
        header, parent, metadata, content = map(session.unpack, parts[:4])
        message = {
            "header": header,
            "msg_id": header["msg_id"],
            "msg_type": header["msg_type"],
            "parent_header": parent,
            "metadata": metadata,
            "content": content,
            "buffers": [memoryview(part) for part in parts[4:]],
        }
        return message, sum(map(len, frames))

    def _stop(self, reason: str) -> None:
        raise CellStoppedError(self._cell_index, reason)

    def output(
        self, outs: list[NotebookNode], msg: dict[str, Any], display_id: str | None, cell_index: int
    ) -> NotebookNode | None:
        """Keep an output; nbclient handles the ones that act on others."""
        fields = _FIELDS.get(msg["msg_type"])
        is_diverted = self.output_hook_stack[msg["parent_header"].get("msg_id")]
        if fields is None or display_id or is_diverted or self.clear_before_next_output:
            kept: NotebookNode | None = super().output(outs, msg, display_id, cell_index)
            return kept
        content = {name: msg["content"][name] for name in fields}
        outs.append(from_dict({"output_type": msg["msg_type"], **content}))
        return outs[-1]


def _readable(sockets: list[zmq.Socket[bytes]], deadline: float) -> list[zmq.Socket[bytes]]:
    """Return the sockets that hold a message, waiting for one no longer than a pulse."""
    seconds = max(0.0, min(_PULSE_SECONDS, deadline - time.monotonic()))
    ready, _, _ = zmq.select(sockets, [], [], seconds)
    return ready
