"""Run one notebook with papermill and return it as it will be published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lebak_reports.runner.canonical import canonical_notebook

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from lebak_reports.runner.plan import Task

START_TIMEOUT_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Executed:
    """A notebook that ran to its end.

    Attributes
    ----------
    name : str
        Stem of the notebook: ``20_kondisi``.
    notebook : str
        The executed notebook as nbformat JSON, without clock, host or random ids.
    """

    name: str
    notebook: str


class NotebookStoppedError(Exception):
    """A notebook stopped before its last cell; says where and why."""

    def __init__(self, notebook: str, cell: int | None, message: str) -> None:
        super().__init__(notebook, cell, message)
        self.notebook = notebook
        self.cell = cell
        self.message = message

    def __str__(self) -> str:
        place = self.notebook if self.cell is None else f"{self.notebook}, sel {self.cell}"
        return f"{place}: {self.message}"


def execute(task: Task) -> Executed:
    """Run a task's notebook in a kernel of its own.

    The kernel inherits this process's environment: a worker sets it once, see ``workers``.

    Raises
    ------
    NotebookStoppedError
        If a cell fails, takes too long, or the kernel dies.
    """
    import papermill
    from jupyter_client.kernelspec import NoSuchKernel
    from nbclient.exceptions import CellTimeoutError, DeadKernelError
    from papermill.exceptions import PapermillException, PapermillExecutionError

    name = task.notebook.name
    try:
        notebook = papermill.execute_notebook(
            str(task.notebook), None, parameters=task.parameters, **_engine(task)
        )
    except PapermillExecutionError as error:
        message = f"{error.ename}: {error.evalue}"
        cell = _cell_number(task, error.cell_index)
        raise NotebookStoppedError(name, cell, message) from None
    except CellTimeoutError:
        message = f"sebuah sel melewati batas waktu {task.cell_timeout} detik"
        raise NotebookStoppedError(name, None, message) from None
    except DeadKernelError:
        raise NotebookStoppedError(name, None, "kernel berhenti mendadak") from None
    except (PapermillException, NoSuchKernel, RuntimeError, OSError) as error:
        raise NotebookStoppedError(name, None, f"{type(error).__name__}: {error}") from error
    return Executed(task.notebook.stem, _serialised(notebook))


def _engine(task: Task) -> dict[str, Any]:
    from lebak_reports.runner.kernels import PrivateKernelManager

    return {
        "kernel_manager_class": PrivateKernelManager,
        "extra_arguments": ["--HistoryManager.enabled=False"],
        "cwd": str(task.notebook.parent),
        "execution_timeout": task.cell_timeout,
        "start_timeout": START_TIMEOUT_SECONDS,
        # Nothing in a kernel outlives its notebook, so there is nothing to ask politely for.
        "shutdown_kernel": "immediate",
        "progress_bar": False,
        # Two whole-notebook writes a cell otherwise; the notebook is written once, at the end.
        "request_save_on_cell_execute": False,
        "autosave_cell_every": 0,
    }


def _cell_number(task: Task, index: int) -> int:
    """Return the cell's number in the analyst's notebook, which lacks the injected cell."""
    import nbformat

    cells = nbformat.read(task.notebook, as_version=4).cells
    tagged = [n for n, cell in enumerate(cells) if "parameters" in cell.metadata.get("tags", [])]
    injected = bool(tagged) and index > tagged[0]
    return index if injected else index + 1


def _serialised(notebook: NotebookNode) -> str:
    import nbformat

    text: str = nbformat.writes(canonical_notebook(notebook))
    return text
