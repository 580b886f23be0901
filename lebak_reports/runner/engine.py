"""The papermill engine ``lebak``: private kernels, bounded cells, one write of the notebook.

``papermill --engine lebak in.ipynb out.ipynb`` works in any project. Kernels are warm when
``JUPYTER_DEFAULT_PROVISIONER_NAME`` is ``lebak-fork``, see ``runner.warm``.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from papermill.engines import NBClientEngine
from papermill.iorw import write_ipynb
from papermill.log import logger

from lebak_reports.runner.client import BoundedClient, UnclockedManager
from lebak_reports.runner.kernels import PrivateKernelManager, kernel_arguments
from lebak_reports.runner.reads import WitnessedClient

if TYPE_CHECKING:
    from nbformat import NotebookNode
    from papermill.engines import NotebookExecutionManager

    from lebak_reports.runner.reads import Reads


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
    def execute_unrecorded(cls, nb: NotebookNode, kernel_name: str, **options: Any) -> Reads:  # noqa: ANN401  nbclient's traits
        """Run a notebook in place, without papermill's record of when each cell ran.

        Parameters
        ----------
        options
            Those of `execute_managed_notebook`.

        Returns
        -------
        tuple of str or None
            The landed tables that its cells read, see `Reads`.
        """
        manager = UnclockedManager(nb, progress_bar=False, autosave_cell_every=0)
        manager.notebook_start()
        client = WitnessedClient(manager, **_traits(kernel_name, record_timing=False, **options))
        client.execute()
        return client.reads

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: NotebookExecutionManager,
        kernel_name: str,
        **options: Any,  # noqa: ANN401  ours and nbclient's traits
    ) -> None:
        """Run the cells in a kernel of their own.

        Parameters
        ----------
        options
            ``execution_timeout``: seconds that one cell may take. ``memory_limit_mib``: memory
            that the kernel may take, in MiB; Linux only. Others are traits of nbclient's.

        Raises
        ------
        CellStoppedError
            If a cell takes too long, writes too much, or its kernel dies.
        """
        BoundedClient(nb_man, **_traits(kernel_name, **options)).execute()


def _traits(
    kernel_name: str,
    *,
    start_timeout: int = 60,
    execution_timeout: int | None = None,
    memory_limit_mib: int | None = None,
    **options: Any,  # noqa: ANN401  nbclient's traits
) -> dict[str, Any]:
    """Return what a client is made with."""
    options.pop("input_path", None)
    return {
        "kernel_name": kernel_name,
        "log": logger,
        "timeout": execution_timeout,
        "startup_timeout": start_timeout,
        "kernel_manager_class": PrivateKernelManager,
        "extra_arguments": kernel_arguments(memory_limit_mib),
        # Nothing in a kernel outlives its notebook, so there is nothing to ask politely for.
        "shutdown_kernel": "immediate",
        **options,
    }
