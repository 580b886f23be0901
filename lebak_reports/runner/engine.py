"""The papermill engine ``lebak``: private kernels, bounded cells, one write of the notebook.

``papermill --engine lebak in.ipynb out.ipynb`` works in any project. Kernels are warm when
``JUPYTER_DEFAULT_PROVISIONER_NAME`` is ``lebak-fork``, see ``runner.warm``.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbclient.util import run_sync
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import NBClientEngine
from papermill.iorw import write_ipynb
from papermill.log import logger

from lebak_reports.runner.kernels import PrivateKernelManager, kernel_arguments

if TYPE_CHECKING:
    from nbformat import NotebookNode
    from papermill.engines import NotebookExecutionManager

MOST_OUTPUT_MIB = 16


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


class LebakEngine(NBClientEngine):  # type: ignore[misc]  # papermill is untyped
    """papermill's own engine on kernels that only this process can reach."""

    @classmethod
    def execute_notebook(
        cls, nb: NotebookNode, kernel_name: str, output_path: str | None = None, **options: object
    ) -> NotebookNode:
        """Run a notebook; papermill writes it at the end, and this does when it breaks off.

        papermill's engines write the whole notebook twice a cell.
        """
        with ExitStack() as broken_off:
            if output_path is not None:
                broken_off.callback(write_ipynb, nb, output_path)
            executed: NotebookNode = super().execute_notebook(
                nb, kernel_name, output_path=None, **options
            )
            broken_off.pop_all()
        return executed

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: NotebookExecutionManager,
        kernel_name: str,
        *,
        start_timeout: int = 60,
        execution_timeout: int | None = None,
        memory_limit_mib: int | None = None,
        **options: Any,  # noqa: ANN401  nbclient's traits
    ) -> None:
        """Run the cells in a kernel of their own.

        Parameters
        ----------
        execution_timeout : int or None
            Seconds that one cell may take.
        memory_limit_mib : int or None
            Memory that the kernel may take, in MiB; Linux only.

        Raises
        ------
        CellStoppedError
            If a cell takes too long, writes too much, or its kernel dies.
        """
        options.pop("input_path", None)
        BoundedClient(
            nb_man,
            kernel_name=kernel_name,
            log=logger,
            timeout=execution_timeout,
            startup_timeout=start_timeout,
            kernel_manager_class=PrivateKernelManager,
            extra_arguments=kernel_arguments(memory_limit_mib),
            # Nothing in a kernel outlives its notebook, so there is nothing to ask politely for.
            shutdown_kernel="immediate",
            **options,
        ).execute()


class BoundedClient(PapermillNotebookClient):  # type: ignore[misc]  # papermill is untyped
    """Runs cells; knows which one runs and how much it has written."""

    _written = 0

    async def async_execute_cell(
        self,
        cell: NotebookNode,
        cell_index: int,
        execution_count: int | None = None,
        store_history: bool = True,  # noqa: FBT001, FBT002  the base class's signature
    ) -> NotebookNode:
        """Run a cell, and name it when it is stopped."""
        self._written = 0
        try:
            executed: NotebookNode = await super().async_execute_cell(
                cell, cell_index, execution_count, store_history
            )
        except CellTimeoutError:
            reason = f"sel melewati batas waktu {self.timeout} detik"
            raise CellStoppedError(cell_index, reason) from None
        except DeadKernelError:
            reason = "kernel berhenti mendadak"
            if self._has_written_too_much():
                reason = f"keluaran sel melewati batas {MOST_OUTPUT_MIB} MiB"
            raise CellStoppedError(cell_index, reason) from None
        return executed

    execute_cell = run_sync(async_execute_cell)

    def process_message(
        self, msg: dict[str, Any], cell: NotebookNode, cell_index: int
    ) -> NotebookNode | None:
        """Take a message of the kernel, unless the cell has already written too much."""
        self._written += _size(msg["content"])
        if self._has_written_too_much():
            # What nbclient does when the kernel has died: it stops waiting for the cell.
            self.task_poll_for_reply.cancel()
            return None
        output: NotebookNode | None = super().process_message(msg, cell, cell_index)
        return output

    def _has_written_too_much(self) -> bool:
        return self._written > MOST_OUTPUT_MIB << 20


def _size(content: Any) -> int:  # noqa: ANN401  any JSON value
    """Return how many characters the texts of a message hold."""
    if isinstance(content, dict):
        return sum(map(_size, content.values()))
    if isinstance(content, list):
        return sum(map(_size, content))
    return len(content) if isinstance(content, str) else 0
