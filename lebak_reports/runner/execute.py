"""Run one notebook with papermill and return it as it will be published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lebak_reports.runner.canonical import canonical_notebook, written
from lebak_reports.runner.warm import zygote_is_lost

if TYPE_CHECKING:
    from nbformat import NotebookNode
    from papermill.exceptions import PapermillExecutionError

    from lebak_reports.runner.plan import Task
    from lebak_reports.runner.reads import Reads

START_TIMEOUT_SECONDS = 60
# What Python, numpy and duckdb raise when an allocation fails.
OUT_OF_MEMORY = frozenset({"MemoryError", "_ArrayMemoryError", "OutOfMemoryException"})


@dataclass(frozen=True, slots=True)
class Executed:
    """A notebook that ran to its end.

    Attributes
    ----------
    name : str
        Stem of the notebook: ``20_kondisi``.
    notebook : str
        The executed notebook as nbformat JSON, without clock, host or random ids.
    reads : tuple of str or None
        The landed tables that it read; None where nobody knows.
    """

    name: str
    notebook: str
    reads: Reads = None


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


class ZygoteLostError(NotebookStoppedError):
    """The process that forks kernels died, and the notebook's kernel with it.

    Whose fault that was is unknown: the notebook deserves another try, alone.
    """


def execute(task: Task) -> Executed:
    """Run a task's notebook in a kernel of its own.

    The kernel inherits this process's environment: a worker sets it once, see ``executors``.

    Raises
    ------
    NotebookStoppedError
        If a cell fails, takes too long, writes too much, or the kernel dies.
    ZygoteLostError
        If the kernel died with its zygote.
    """
    from jupyter_client.kernelspec import NoSuchKernel
    from nbclient.exceptions import DeadKernelError
    from nbformat import ValidationError, validate
    from papermill.exceptions import PapermillException, PapermillExecutionError
    from papermill.execute import raise_for_execution_errors

    from lebak_reports.runner.client import CellStoppedError
    from lebak_reports.runner.engine import LebakEngine

    try:
        notebook = _with_parameters(task)
        kernel = notebook.metadata.kernelspec.name
        reads = LebakEngine.execute_unrecorded(notebook, kernel, **_options(task))
        raise_for_execution_errors(notebook, None)
        validate(notebook)
    except PapermillExecutionError as error:
        cell = _cell_number(task, error.cell_index)
        raise NotebookStoppedError(task.notebook.name, cell, _message(error, task)) from None
    except CellStoppedError as error:
        raise _stopped(task, _cell_number(task, error.cell_index), error.reason) from None
    except DeadKernelError:  # between two cells, or after the last
        raise _stopped(task, None, "kernel berhenti mendadak") from None
    except (PapermillException, NoSuchKernel, ValidationError, RuntimeError, OSError) as error:
        message = f"{type(error).__name__}: {error}"
        raise NotebookStoppedError(task.notebook.name, None, message) from error
    return Executed(task.notebook.stem, written(canonical_notebook(notebook)), reads)


def _with_parameters(task: Task) -> NotebookNode:
    """Return the notebook as papermill would run it.

    papermill's own run reads parameters once more to warn about unknown ones, which were refused
    before, and writes the notebook to nowhere, before and after.
    """
    from papermill.execute import remove_error_markers
    from papermill.iorw import load_notebook_node
    from papermill.parameterize import parameterize_notebook

    notebook = load_notebook_node(str(task.notebook))
    prepared: NotebookNode = remove_error_markers(parameterize_notebook(notebook, task.parameters))
    return prepared


def _options(task: Task) -> dict[str, Any]:
    return {
        "resources": {"metadata": {"path": str(task.notebook.parent)}},
        "execution_timeout": task.cell_timeout,
        "start_timeout": START_TIMEOUT_SECONDS,
        "memory_limit_mib": task.memory_limit_mib,
    }


def _stopped(task: Task, cell: int | None, reason: str) -> NotebookStoppedError:
    kind = ZygoteLostError if zygote_is_lost() else NotebookStoppedError
    return kind(task.notebook.name, cell, reason)


def _message(error: PapermillExecutionError, task: Task) -> str:
    if error.ename in OUT_OF_MEMORY:
        return f"kehabisan memori (batas {task.memory_limit_mib} MiB)"
    return f"{error.ename}: {error.evalue}"


def _cell_number(task: Task, index: int) -> int:
    """Return the cell's number in the analyst's notebook, which lacks the injected cell."""
    import nbformat

    cells = nbformat.read(task.notebook, as_version=4).cells
    tagged = [n for n, cell in enumerate(cells) if "parameters" in cell.metadata.get("tags", [])]
    injected = bool(tagged) and index > tagged[0]
    return index if injected else index + 1
