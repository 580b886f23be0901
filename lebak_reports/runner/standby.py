"""What a run may need and often does not: opened at its first use, closed with the run."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from lebak_reports.runner.executors import Executor

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from contextlib import AbstractContextManager
    from types import TracebackType

Opened = TypeVar("Opened")


class Standby(Generic[Opened]):
    """A context manager that enters another one when somebody asks for what it yields.

    Parameters
    ----------
    opening : callable
        Returns the context manager to enter.
    """

    def __init__(self, opening: Callable[[], AbstractContextManager[Opened]]) -> None:
        self._opening = opening
        self._open = ExitStack()
        self._opened: list[Opened] = []

    def get(self) -> Opened:
        """Return what the other context manager yields, entering it the first time."""
        if not self._opened:
            self._opened.append(self._open.enter_context(self._opening()))
        return self._opened[0]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.__exit__(kind, error, trace)


class StandbyExecutor(Standby[Executor]):
    """An executor that is opened for the first job: what is remembered needs no process."""

    @property
    def slots(self) -> int:
        """How many jobs may run at once; asked only when one waits."""
        return self.get().slots

    def submit(self, call: Callable[..., Any], /, *arguments: Any) -> Future[Any]:  # noqa: ANN401  any call
        """Start a job."""
        return self.get().submit(call, *arguments)

    def restart(self) -> None:
        """Begin anew with fresh workers."""
        self.get().restart()
